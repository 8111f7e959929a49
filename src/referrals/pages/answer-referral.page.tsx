import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, TextAreaField } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { dayOf, sayTime, sayWhichDay } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { audit, dropDraftsOf, findDraft, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { possiblePeople } from '../../people/index.ts';
import { acceptReferral } from '../actions/accept-referral.ts';
import { declineReferral } from '../actions/decline-referral.ts';
import { referralAsSent } from '../answer.queries.ts';
import { NEW, whoItIs } from '../answer.rules.ts';
import { fromWhom, sayHelp, sayLeaving } from '../answer-words.ts';
import { declineReasons, SOMETHING_ELSE } from '../decline-reasons.ts';
import { answeredAlready } from './already-answered.tsx';
import { AsSent } from './as-sent.tsx';
import { whoHint, whoItems } from './who-is-it.ts';

const DRAFT = 'answer-referral';
const form = z.object({
  answer: oneOf(['yes', 'no'], 'Choose yes or no'),
  who: optionalText({ max: 40 }),
  reason: ifGiven(oneOf(declineReasons().map((r) => r.reason), 'Choose why not')),
  words: optionalText({ what: 'Your words', max: 2000 }),
});
type Values = Partial<z.output<typeof form>>;

/** Yes needs who it is; no needs why, and "something else" needs words. What belongs to the other answer is left alone. */
const also = (v: Values) => ({
  who: v.answer === 'yes' && !v.who ? 'Choose whether this is somebody we already know' : undefined,
  reason: v.answer === 'no' && !v.reason ? 'Choose why not' : undefined,
  words: v.answer === 'no' && v.reason === SOMETHING_ELSE && !v.words ? 'Write why, so that whoever asked knows' : undefined,
});

export const answerReferral = page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ go: z.enum(['on']).optional().catch(undefined) }),
  form,
  also,
  show: async ({ tx, params: { id }, query: { go }, typed, errors, refused: because, key }) => {
    const r = found(await referralAsSent(tx, id));
    if (r.answer !== null) return answeredAlready(tx, r, because);
    const people = r.person_id ? [] : await possiblePeople(tx, r);
    audit(tx, { action: 'referral.answer-form', object: 'referral', objectId: id, ids: people.map((p) => p.id) });
    const draft = await findDraft(tx, DRAFT, id);
    const fresh = Object.keys(typed).length === 0;
    const f = fields(form, fresh ? ((go === 'on' && (draft?.fields as Typed)) || { who: people.length === 0 ? NEW : undefined }) : typed, errors);
    const today = dayOf(tx.now);
    const leaving = sayLeaving(r.expected_on, today);
    const title = `Answer the referral ${fromWhom({ source: r.source, team: r.team_name, ward: r.ward_name })}`;
    return pageOf(title, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede={`Number ${r.number}, sent ${sayWhichDay(dayOf(r.sent_at), today)}. Whoever asked sees your answer, and the words you write with a no.`}>{title}</PageTitle>
        {draft && fresh && go !== 'on' && <Aside><p>You began an answer at {sayTime(draft.saved_at)}. <a href={`/referrals/${id}/answer?go=on`}>Carry on with it</a>, or start again below.</p></Aside>}
        <Quote by={`${r.known_as} hopes:`}>{r.hopes}</Quote>
        <p>{sayHelp(r)}. {r.on_ward ? `On ${r.ward_name ?? 'a ward'}${leaving ? `, ${leaving}` : ''}.` : 'At home, or somewhere else in the community.'}{r.meeting_safely && ` To make meeting safe and easy: ${r.meeting_safely}`}</p>
        {r.person_id && <p><strong><a href={`/people/${r.person_id}`}>{r.person_known_as}</a> was supported here before and asks to come back.</strong></p>}
        <Details summary="Everything, as it was sent"><AsSent referral={r} today={today} /></Details>
        <Form action={`/referrals/${id}/answer`} idempotencyKey={key} draft={{ url: `/drafts/${DRAFT}/${id}`, id: draft?.id ?? '' }}>
          <RadiosField form={f} name="answer" label={`Can we offer ${r.known_as} peer support?`} items={[
            { value: 'yes', label: 'Yes', conditional: r.person_id
              ? <><input type="hidden" name="who" value={r.person_id} /><p>Their record goes on: one history.</p></>
              : <RadiosField form={f} name="who" label="Is this somebody we already know?" hint={whoHint(people)} items={whoItems(r, people, today)} /> },
            { value: 'no', label: 'No', conditional: <WhyNot form={f} name={r.known_as} /> },
          ]} />
          <Actions><Button>Send my answer</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: given }) => {
    const result = given.answer === 'yes' ? await accept(tx, id, given.who) : await declineReferral(tx, id, given.reason ?? '', given.words ?? null);
    if (result === 'not offered') return invalid({ who: 'Choose one of the people in the list, or somebody new' });
    if (!result.ok) return refused(result.because === 'answered already' ? SOMEBODY_WAS_FIRST : NUMBER_TAKEN);
    await dropDraftsOf(tx, DRAFT, id);
    return given.answer === 'yes' ? redirectTo(`/referrals/${id}/match`, 'referral-accepted') : redirectTo('/referrals', 'referral-declined');
  },
});

const SOMEBODY_WAS_FIRST = 'Somebody else answered this referral a moment before you. Nothing of yours was saved.';
const NUMBER_TAKEN = 'Another person here already has this NHS number. Choose that person, or choose that it is somebody new and the number is wrong.';

const accept = async (tx: Tx, id: string, chosen: string | undefined) => {
  const referral = found(await referralAsSent(tx, id));
  // Somebody who asks to come back is whom they are, whatever was sent.
  const who = referral.person_id ? { kind: 'known' as const, personId: referral.person_id } : whoItIs(chosen, (await possiblePeople(tx, referral)).map((p) => p.id));
  return who ? acceptReferral(tx, id, who) : ('not offered' as const);
};

type FormOf = ReturnType<typeof fields<typeof form>>;
const WhyNot = ({ form: f, name }: { form: FormOf; name: string }) => (
  <>
    <RadiosField form={f} name="reason" label="Why not?" hint="Whoever asked sees this." items={declineReasons().map((r) => ({ value: r.reason, label: r.choice }))} />
    <TextAreaField form={f} name="words" label="In your own words" rows={5} hint={`What could help ${name} instead, and whom they can ring.`}
      readsThis="Whoever asked reads this as soon as you send it." />
  </>
);
