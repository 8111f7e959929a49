// One of the team's own referrals: where it is, and as it was sent. It can be taken back until it is answered.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as refuse } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField } from '../../kit/forms/index.ts';
import { Button, Details, SummaryList } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, NowCard, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { sayDate, sayMoment } from '../../kit/times.ts';
import { audit, look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import { withdrawReferral } from '../actions/withdraw-referral.ts';
import { ourReferral } from '../asking.queries.ts';
import type { AskedValues } from '../asking-forms.ts';
import { sayDeclined } from '../decline-reasons.ts';
import { nextSteps } from '../next-steps.ts';
import { referralState, whereItIs } from '../referral-state.rules.ts';
import { LOOKS } from './refer-check.page.tsx';
import { clocksFor } from './our-referrals.page.tsx';
import { RingAbout, WhatNext } from './what-next.tsx';
import { Back } from './asking-parts.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ why: text({ missing: 'Write why you take it back', what: 'The reason', max: 1000 }) });

type Row = NonNullable<Awaited<ReturnType<typeof ourReferral>>>;
/** The referral in the words of the form it came from. */
const asAsked = (r: Row): Partial<AskedValues> => ({
  known_as: r.known_as, full_name: r.full_name, age: r.age ?? undefined, born: r.born_on ?? undefined, safe_contact: r.safe_contact,
  online_safe: (r.online_safe === null ? 'not asked yet' : r.online_safe ? 'yes' : 'no') as AskedValues['online_safe'],
  phone: r.phone ?? undefined, email: r.email ?? undefined, address: r.address ?? undefined, area: r.postcode_sector ?? undefined, access_needs: r.access_needs ?? undefined,
  language: r.language ?? undefined, interpreter: r.interpreter, nhs: r.nhs_number ?? undefined,
  on_ward: r.on_ward, ward: r.ward_id ?? undefined, ward_words: r.ward_words ?? undefined, date_known: r.expected_on !== null, expected_on: r.expected_on ?? undefined,
  expected_said_by: r.expected_said_by ?? undefined, expected_unknown_why: r.expected_unknown_why ?? undefined,
  hopes: r.hopes, help: [...(r.leaving_hospital ? ['leaving' as const] : []), ...(r.finding_places ? ['places' as const] : [])], one_or_group: r.one_or_group as AskedValues['one_or_group'],
  worker_wishes: r.worker_wishes ?? undefined, meeting_safely: r.meeting_safely ?? undefined,
});

const WhereItIs = ({ r, clocks }: { r: Row; clocks: Awaited<ReturnType<typeof clocksFor>> }) => {
  const where = whereItIs(r, clocks);
  const Box = where.late ? NowCard : Card;
  return (
    <Box heading={`${where.short}.`} headingLevel={2}>
      <p>{where.words}</p>
      {r.answer === 'declined' && r.decline_reason && <p>{sayDeclined(r.decline_reason)}</p>}
      {r.answer === 'declined' && r.answer_words && <Quote by={`${clocks.lead} wrote:`}>{r.answer_words}</Quote>}
      {r.answer === 'withdrawn' && r.answer_words && <Quote by="Your team wrote:">{r.answer_words}</Quote>}
    </Box>
  );
};

const opened = (tx: Tx, r: Row): void => {
  if (r.person_id) look(tx, 'referral.open', r.person_id, { object: 'referral', objectId: r.id });
  else audit(tx, { action: 'referral.open', object: 'referral', objectId: r.id });
};

export const ourReferralPage = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const r = found(await ourReferral(tx, id));
    opened(tx, r);
    const clocks = await clocksFor(tx);
    const at = { voice: 'they' as const, wards: await teamsOf(tx) };
    const next = await nextSteps(tx, r.sent_at);
    const f = fields(form, typed, errors);
    return pageOf(`Referral ${r.number}`, (
      <Reading>
        <Back href="/our-referrals">Our referrals</Back>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={`Number ${r.number}, sent ${sayMoment(r.sent_at, clocks.today)}`}>{r.known_as}</PageTitle>
        <WhereItIs r={r} clocks={clocks} />
        {referralState(r) === 'sent' && <Section heading="What happens next"><WhatNext voice="they" next={next} /></Section>}
        <RingAbout next={next} number={r.number} />
        <Details expander summary="As it was sent" printed>
          <SummaryList rows={[
            { key: 'They said yes', value: `${r.agreed_how} (${sayDate(r.agreed_on)})` },
            { key: 'Who asked', value: [r.asked_by_name, r.asked_by_job].filter(Boolean).join(', ') || 'The person themself' },
          ]} />
          {LOOKS.map((look) => <Section heading={look.title('they')} key={look.page}><SummaryList rows={look.rows(asAsked(r), at)} /></Section>)}
        </Details>
        {r.answer === null ? (
          <Details summary="Take this referral back" open={Object.keys(errors).length > 0}>
            <p>For instance when they changed their mind. The peer lead sees your reason. You can refer again at any time.</p>
            <Form action={`/our-referrals/${r.id}`} idempotencyKey={key}>
              <TextAreaField form={f} name="why" label="Why do you take it back?" rows={3} readsThis="The peer lead reads this, and so may the person." />
              <Actions><Button variant="secondary">Take it back</Button></Actions>
            </Form>
          </Details>
        ) : <Actions><ButtonLink href="/our-referrals">Our referrals</ButtonLink></Actions>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) =>
    (await withdrawReferral(tx, id, why)) ? redirectTo('/our-referrals', 'referral-taken-back') : refuse('It was answered in the meantime, so it cannot be taken back here. Ring the peer lead.'),
});
