// Members of the group, for the peer lead: written down by name (/lived-experience/members), answered, and ended (…/:id).
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, optionalText, PostButton, RadiosField, SelectField, text, TextField } from '../../../kit/forms/index.ts';
import { dayOf, sayDate, sayWhichDay } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, Card, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { workersNow } from '../../../workforce/index.ts';
import { addMember, answerMember } from '../keep-group.ts';
import { memberById } from '../lived.queries.ts';

const BACK = <a href="/lived-experience">The lived-experience group</a>;
const addForm = z.object({
  name: text({ missing: 'Write the name they want to be known by', what: 'The name', max: 60 }),
  reach: optionalText({ what: 'How to reach them', max: 200 }),
  worker: text({ missing: 'Choose, or leave it at nobody', max: 40 }),
  since: date({ missing: 'Say since when', what: 'The day' }),
});

export const addMemberPage = page({
  form: addForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    audit(tx, { action: 'lived.open-add' });
    const f = fields(addForm, Object.keys(typed).length > 0 ? typed : { worker: 'none' }, errors);
    return pageOf('Write down a member', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={BACK} lede="For somebody who said yes to you. Who has an account of their own asks to join on their page, and you answer.">Write down a member</PageTitle>
        <Form action="/lived-experience/members" idempotencyKey={key}>
          <TextField form={f} name="name" label="What may the group call them?" width={20} readsThis="The group sees this name. Write nothing about how they are." />
          <TextField form={f} name="reach" label="How do you reach them?" hint="As they told you. You can leave it empty." readsThis="Only the peer lead reads this." />
          <SelectField form={f} name="worker" label="Are they a peer worker here?" options={[{ value: 'none', text: 'No' }, ...(await workersNow(tx)).map((w) => ({ value: w.id, text: w.known_as }))]} />
          <DateField form={f} name="since" label="Since when?" />
          <Actions><Button>Write them down</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    const worker = v.worker === 'none' ? null : (await workersNow(tx)).find((w) => w.id === v.worker);
    if (worker === undefined) return invalid({ worker: 'Choose somebody from the list' });
    if (v.since > dayOf(tx.now)) return invalid({ since: 'The day cannot be after today' });
    await addMember(tx, { name: v.name, reach: v.reach ?? null, accountId: worker?.account_id ?? null, since: v.since });
    return redirectTo('/lived-experience', 'lived-member');
  },
});

const answerForm = z.object({ answer: oneOf(['yes', 'not now'], 'Choose your answer'), why: optionalText({ what: 'Your words', max: 400 }) });

export const memberPage = page({
  params: z.object({ id: z.uuid() }),
  form: answerForm,
  also: (v) => ({ why: v.answer === 'not now' && !v.why ? 'Write a kind word about why' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const m = found(await memberById(tx, id));
    audit(tx, { action: 'lived.open-member', object: 'lived_member', objectId: id });
    const today = dayOf(tx.now);
    const f = fields(answerForm, typed, errors);
    return pageOf(m.name, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={BACK} lede={m.until ? `In the group until ${sayDate(m.until)}.` : m.since ? `In the group since ${sayDate(m.since)}.` : m.not_now_at ? 'Asked to join; you answered not now.' : `Asked to join ${sayWhichDay(dayOf(m.asked_at ?? tx.now), today)}.`}>{m.name}</PageTitle>
        {m.reach && <p>How to reach them: {m.reach}</p>}
        {m.since === null && m.not_now_at === null && (
          <Card heading={`Answer ${m.name}`} headingLevel={2}>
            <Form action={`/lived-experience/members/${id}`} idempotencyKey={key}>
              <RadiosField form={f} name="answer" label="Can they join?" items={[{ value: 'yes', label: 'Yes, from today' }, { value: 'not now', label: 'Not now' }]} />
              <TextField form={f} name="why" label="A word for them" hint="If it is not now: why, and when to ask again." readsThis="They read this on their own page." />
              <Actions><Button>Answer them</Button></Actions>
            </Form>
          </Card>
        )}
        {m.since && !m.until && <PostButton action="/lived-experience/leave" idempotencyKey={key} hidden={{ id }}>{`${m.name} has left the group`}</PostButton>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const done = await answerMember(tx, id, v.answer === 'yes' ? { since: dayOf(tx.now) } : { why: v.why ?? '' });
    return done.ok ? redirectTo('/lived-experience', 'lived-answered') : no(done.because);
  },
});
