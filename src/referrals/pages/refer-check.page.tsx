// Page 6: everything as it will be sent, each with a way back to change it; then sent, once.
import { z } from 'zod';
import { NotFound, pageOf, redirectTo, refused as refuse } from '../../kit/http/index.ts';
import { Form, FormErrors, fields } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { Button, ErrorSummary, SummaryList } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import type { Page, Tx } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import { sendReferral } from '../actions/send-referral.ts';
import { agreedInDraft } from '../agreement-form.ts';
import type { AskedBy } from '../asked-row.rules.ts';
import { readAsked } from '../asking-forms.ts';
import { CHECK_PAGE, inVoice } from '../asking.rules.ts';
import { draftOf, isAnswer, STAFF } from '../asking-way.ts';
import { nextSteps } from '../next-steps.ts';
import type { Asker, Params, Way } from '../asking-way.ts';
import { Back, CarryOnLater, gone, HelpFirst } from './asking-parts.tsx';
import { draftParams, drawnFor, withChange } from './asking-page.tsx';
import { personLook } from './refer-person.page.tsx';
import { whereLook } from './refer-where.page.tsx';
import { hopesLook } from './refer-hopes.page.tsx';
import { meetingLook } from './refer-meeting.page.tsx';
import { WhatNext } from './what-next.tsx';

export const LOOKS = [personLook, whereLook, hopesLook, meetingLook];
const empty = z.object({});

const agreedRows = (by: AskedBy | null, team: string | null) => by === null ? [{ key: 'They said yes', value: undefined }] : [
  { key: 'They said yes', value: `${by.agreed_how} (${sayDate(by.agreed_on)})` },
  { key: 'Who asks', value: [by.asked_by_name, by.asked_by_job, team].filter(Boolean).join(', ') || 'The person themself' },
  ...(by.asked_by_phone ? [{ key: 'Number to ring back', value: by.asked_by_phone }] : []),
];

const readAll = async (tx: Tx, way: Way, asker: Asker, typed: Typed) => {
  const teams = await teamsOf(tx);
  const asked = readAsked(typed, way.voice, { today: dayOf(tx.now), wards: new Set(teams.filter((t) => t.kind === 'ward').map((t) => t.id)) });
  const by = agreedInDraft(typed, asker, { name: tx.viewer.name, accountId: tx.viewer.accountId }, dayOf(tx.now), teams);
  return { ...asked, by, team: teams.find((t) => t.id === by?.team_id)?.name ?? null };
};

export const checkPage = (way: Way): Page => page({
  params: draftParams(way) as z.ZodObject, form: empty,
  show: async ({ tx, params, refused, key }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
    if (!draft) return gone(way, params as Params);
    const typed = draft.fields as Typed;
    const { values, open, by, team } = await readAll(tx, way, asker, typed);
    const at = await drawnFor(tx, way, asker);
    const here = `${way.base(params as Params)}/${draft.id}`;
    const next = await nextSteps(tx);
    const missing = [...(by ? [] : [{ text: 'How they said yes', href: `${here}/1?check=1` }]), ...open.flatMap((o) => Object.values(o.errors).map((text) => ({ text, href: `${here}/${o.page}?check=1` })))];
    return pageOf('Check and send', (
      <Reading>
        <Back href={`${here}/5`} />
        <HelpFirst typed={typed} voice={way.voice} />
        {missing.length > 0
          ? <ErrorSummary title="Still to fill in" errors={missing} />
          : <FormErrors form={fields(empty)} refused={refused} />}
        <PageTitle caption={`Page ${CHECK_PAGE} of ${CHECK_PAGE}`}>Check and send</PageTitle>
        {way.voice === 'they' && <Section heading="Who asks, and their yes"><SummaryList rows={withChange(agreedRows(by, team), `${here}/1?check=1`)} /></Section>}
        {LOOKS.map((look) => (
          <Section heading={look.title(way.voice)} key={look.page}>
            <SummaryList rows={withChange(look.rows(values, at).map((r) => ({ ...r, value: r.value || 'Still to fill in' })), `${here}/${look.page}?check=1`)} />
          </Section>
        ))}
        {missing.length === 0 && (
          <>
            <Section heading="What happens next"><WhatNext voice={way.voice} next={next} /></Section>
            <Form action={`${here}/${CHECK_PAGE}`} idempotencyKey={key}>
              <Actions><Button>{inVoice(way.voice, 'Send the referral', 'Send it')}</Button></Actions>
            </Form>
          </>
        )}
        <CarryOnLater here={here} signedIn={tx.viewer.accountId !== null} idempotencyKey={key} />
      </Reading>
    ));
  },
  send: async ({ tx, params, source }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
    if (!draft && way === STAFF) throw new NotFound();
    if (!draft) return refuse('This form is not open here any more.');
    const sent = await sendReferral(tx, way, asker, draft, source);
    return sent.ok ? redirectTo(`${way.base(params as Params)}/${sent.receipt}/sent`) : refuse(sent.because);
  },
});
