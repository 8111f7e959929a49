// Pages 2 to 5 of the form, the same for every way to ask: drawn from the draft, kept as they are typed, saved on going on.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { jsonOf, NotFound, pageOf, redirectTo, refused as refuse, invalid } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors } from '../../kit/forms/index.ts';
import type { FormState, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import type { SummaryRow } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { dayOf, sayTime } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { audit, page } from '../../access/index.ts';
import type { Page, Tx } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import type { Team } from '../../teams/index.ts';
import { saveAsking } from '../actions/save-asking.ts';
import { askingForms, keptOf, problemsOnly } from '../asking-forms.ts';
import type { AskedValues } from '../asking-forms.ts';
import { CHECK_PAGE, pageAfter } from '../asking.rules.ts';
import type { AskingPage, Voice } from '../asking.rules.ts';
import { draftOf, isAnswer, STAFF } from '../asking-way.ts';
import type { Asker, Params, Way } from '../asking-way.ts';
import { Back, CarryOnLater, gone, HelpFirst } from './asking-parts.tsx';

export type Drawn = { voice: Voice; wards: Team[]; today: Day; asker: Asker };
/** How one page looks, in both voices; what it asks is in asking-forms.ts. */
export type AskingLook = {
  page: AskingPage;
  title(voice: Voice): string;
  lede?(voice: Voice): string;
  draw(form: FormState<string>, at: Drawn): ReactNode;
  /** What was said, for the check page and the referral as sent. */
  rows(values: Partial<AskedValues>, at: Pick<Drawn, 'voice' | 'wards'>): { key: string; value: ReactNode }[];
};

const GONE = 'Nothing happened here for 30 minutes, so what you wrote before was put away. What you typed on this page is still here. If you took a code, open “Carry on with a code” in another tab, then press the button again.';
export const drawnFor = async (tx: Tx, way: Way, asker: Asker): Promise<Drawn> => ({
  voice: way.voice, asker, today: dayOf(tx.now), wards: (await teamsOf(tx)).filter((t) => t.kind === 'ward'),
});
export const draftParams = (way: Way) => z.object({ ...way.params, draft: z.uuid() });
const query = z.object({ check: z.string().max(5).optional().catch(undefined) });

/** One page of the form, for one way to ask. */
export const askingPage = (way: Way, look: AskingLook): Page => {
  const { form, also } = askingForms(way.voice)[look.page];
  return page({
    params: draftParams(way) as z.ZodObject, query, form, also: also as (v: any) => Record<string, string | undefined>,
    show: async ({ tx, params, query: { check }, typed, errors, refused, key }) => {
      const asker = await way.door(tx, params as Params);
      if (isAnswer(asker)) return asker;
      const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
      if (!draft && (way === STAFF || !refused)) return gone(way, params as Params);
      const again = Object.keys(errors).length > 0 || refused !== null;
      const f = fields(form, again ? typed : (draft?.fields as Typed), errors);
      const here = `${way.base(params as Params)}/${(params as Params).draft}`;
      const back = check ? `${here}/${CHECK_PAGE}` : look.page > 2 || way.voice === 'they' ? `${here}/${look.page - 1}` : way.begin(params as Params);
      return pageOf(look.title(way.voice), (
        <Reading>
          <Back href={back} />
          {draft && look.page > 4 && <HelpFirst typed={draft.fields as Typed} voice={way.voice} />}
          <FormErrors form={f} refused={refused} />
          <PageTitle caption={`Page ${look.page} of ${CHECK_PAGE}`} lede={look.lede?.(way.voice)}>{look.title(way.voice)}</PageTitle>
          <Form action={`${here}/${look.page}${check ? '?check=1' : ''}`} idempotencyKey={key} draft={{ url: `${here}/keep/${look.page}`, id: (params as Params).draft ?? '' }}>
            {look.draw(f, await drawnFor(tx, way, asker))}
            <Actions><Button>{check ? 'Save and go back to the check' : 'Save and go on'}</Button></Actions>
          </Form>
          <CarryOnLater here={here} signedIn={tx.viewer.accountId !== null} idempotencyKey={key} />
        </Reading>
      ));
    },
    send: async ({ tx, params, query: { check }, form: values, typed }) => {
      const asker = await way.door(tx, params as Params);
      if (isAnswer(asker)) return asker;
      const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
      if (!draft) return missing(way);
      const drawn = await drawnFor(tx, way, asker);
      const problems = problemsOnly(askingForms(way.voice)[look.page].check(values, { today: drawn.today, wards: new Set(drawn.wards.map((t) => t.id)) }));
      if (Object.keys(problems).length > 0) return invalid(problems);
      await saveAsking(tx, way, draft, form, keptOf(form, typed));
      return redirectTo(`${way.base(params as Params)}/${draft.id}/${pageAfter(look.page, check !== undefined)}`);
    },
  });
};

const missing = (way: Way): Answer => {
  if (way === STAFF) throw new NotFound();
  return refuse(GONE);
};

/** Keeps what is being typed, unread, in the draft itself: nothing is lost when a session ends. */
export const keepAsking = (way: Way): Page => page({
  params: z.object({ ...way.params, draft: z.uuid(), page: z.enum(['2', '3', '4', '5']) }) as z.ZodObject,
  send: async ({ tx, params, body }) => {
    const asker = await way.door(tx, params as Params);
    const draft = isAnswer(asker) ? undefined : await draftOf(tx, way, asker, (params as Params).draft ?? '');
    if (!draft) throw new NotFound();
    const { form } = askingForms(way.voice)[Number((params as Params).page) as AskingPage];
    const kept = keptOf(form, Object.fromEntries(Object.entries(body).flatMap(([name, value]): [string, string | string[]][] => shortened(name, value))));
    await saveAsking(tx, way, draft, form, kept);
    audit(tx, { action: 'draft.keep', object: way.form, objectId: draft.id });
    return jsonOf({ savedAt: sayTime(tx.now) });
  },
});

const MOST_LETTERS = 20_000;
const shortened = (name: string, value: unknown): [string, string | string[]][] => {
  if (typeof value === 'string') return [[name, value.slice(0, MOST_LETTERS)]];
  return Array.isArray(value) ? [[name, value.filter((v) => typeof v === 'string').slice(0, 20).map((v) => v.slice(0, 100))]] : [];
};

/** Rows of a summary with a link that leads back to where each was typed. */
export const withChange = (rows: { key: string; value: ReactNode }[], href: string): SummaryRow[] =>
  rows.map((row) => ({ ...row, actions: [{ href, text: 'Change', hiddenText: row.key.toLowerCase() }] }));
