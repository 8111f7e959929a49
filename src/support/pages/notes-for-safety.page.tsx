// Keeping an item for somebody's safety (/notes/:id/keep-for-safety), and withholding one that is (/notes/:id/withhold).
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, optionalText, text, TextAreaField, TextField, yesNo, YesNoField } from '../../kit/forms/index.ts';
import type { FieldName, FormState } from '../../kit/forms/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { noteById } from '../note.queries.ts';
import { keepNoteForSafety, withholdNote } from '../actions/keep-note-for-safety.ts';
import type { NewWithholding } from '../note-withheld.queries.ts';
import { isReason, LONGEST_WITHHOLDING_DAYS } from '../note.rules.ts';
import { mayOf } from '../note-guard.ts';
import { NoteOf } from '../notes-of.tsx';

const byWhom = {
  who: optionalText({ what: 'Their name', max: 100 }), job: optionalText({ what: 'Their job', max: 100 }), reason: optionalText({ what: 'Their reason', max: 1000 }),
  review_on: ifGiven(date({ missing: 'Enter the day it is looked at again', what: 'The day it is looked at again' })), tell: ifGiven(yesNo('Choose yes or no')),
};
const withholdForm = z.object(byWhom);
const safetyForm = z.object({ why: text({ missing: 'Write why these words must be kept', what: 'The reason', max: 1000 }), withhold: yesNo('Choose yes or no'), ...byWhom });
type ByWhom = { who?: string; job?: string; reason?: string; review_on?: Day; tell?: boolean };
type Problems = Record<string, string | undefined>;

/** What is missing or wrong, by field. */
const problemsOf = (v: ByWhom): Problems => ({
  who: v.who ? undefined : 'Enter the name of the health professional', job: v.job ? undefined : 'Enter their job',
  reason: v.reason && isReason(v.reason) ? undefined : 'Write their reason', review_on: v.review_on ? undefined : 'Enter the day it is looked at again',
  tell: v.tell === undefined ? 'Choose yes or no' : undefined,
});
const reviewProblem = (day: Day | undefined, today: Day): string | null => {
  if (!day || day <= today) return 'The day it is looked at again must be after today';
  return day > addDays(today, LONGEST_WITHHOLDING_DAYS) ? 'It must be looked at again within three months' : null;
};
const asWithholding = (v: ByWhom): NewWithholding => ({ professional: `${v.who ?? ''}, ${v.job ?? ''}`, why: v.reason ?? '', reviewOn: v.review_on ?? '', tellPerson: v.tell ?? true });

const ByWhomFields = ({ form, name }: { form: FormState<FieldName<typeof safetyForm>>; name: string }) => (
  <>
    <TextField form={form} name="who" label="Name of the health professional" width={20} autoComplete="off" />
    <TextField form={form} name="job" label="Their job" hint="For example, consultant psychiatrist" width={20} autoComplete="off" />
    <TextAreaField form={form} name="reason" label="Their reason" rows={3} readsThis={`The peer lead reads this, and whoever works with ${name}. ${name} does not.`} />
    <DateField form={form} name="review_on" label="When is it looked at again?" hint="Within three months" />
    <YesNoField form={form} name="tell" label={`May ${name} know that something is withheld?`} yes={{ hint: 'They see that something is, and the day it is looked at again. Not the words, not the reason.' }} no={{ hint: 'Only if the professional said so.' }} />
  </>
);

export const notesKeepForSafety = page({
  params: z.object({ id: z.uuid() }),
  form: safetyForm,
  also: (v): Problems => ({ why: v.why && !isReason(v.why) ? 'Say a little more about why, so that it can be understood' : undefined, ...(v.withhold ? problemsOf(v) : {}) }),
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const note = found(await noteById(tx, id));
    const name = found(await personById(tx, note.person_id)).known_as;
    if (because === null && !mayOf(note).includes('keep for safety')) return redirectTo(`/notes/${id}`);
    look(tx, 'note.open', note.person_id, { object: 'note', objectId: id });
    const f = fields(safetyForm, typed, errors);
    return pageOf('Keep it for safety', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/people/${note.person_id}/notes`}>Notes with {name}</a>}>Keep it for somebody’s safety</PageTitle>
        <Aside>Writing it down does not tell anybody. If somebody may be in danger, ring first: <a href="/concerns/raise">who to ring now</a></Aside>
        <Card><NoteOf note={note} name={name} now={tx.now} /></Card>
        <p>These words stay even if {name} leaves them out. {name} sees that you kept them and why, unless a health professional has asked otherwise. The peer lead sees them too.</p>
        <Form action={`/notes/${id}/keep-for-safety`} idempotencyKey={key}>
          <TextAreaField form={f} name="why" label="Why must these words be kept?" rows={4} readsThis={`${name} reads this, and the peer lead.`} />
          <YesNoField form={f} name="withhold" label={`Has a named health professional said that ${name} must not see this yet?`} no={{ hint: `Then ${name} sees it now.` }} yes={{ conditional: <ByWhomFields form={f} name={name} /> }} />
          <Actions><Button>Keep it for safety</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: said }) => {
    const late = said.withhold ? reviewProblem(said.review_on, dayOf(tx.now)) : null;
    if (late) return invalid({ review_on: late });
    const done = await keepNoteForSafety(tx, id, said.why, said.withhold ? asWithholding(said) : null);
    return done.ok ? redirectTo(`/notes/${id}`, 'note-for-safety') : refused(done.because);
  },
});

export const notesWithhold = page({
  params: z.object({ id: z.uuid() }),
  form: withholdForm,
  also: problemsOf,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const note = found(await noteById(tx, id));
    const name = found(await personById(tx, note.person_id)).known_as;
    if (because === null && !mayOf(note).includes('withhold')) return redirectTo(`/notes/${id}`);
    look(tx, 'note.open', note.person_id, { object: 'note', objectId: id });
    const f = fields(withholdForm, typed, errors);
    return pageOf('Not shown for now', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/notes/${id}`}>Kept for safety</a>} lede="Only a health professional who knows them can ask for this, with a reason and a day to look again. You write down that they did.">{`Not shown to ${name} for now`}</PageTitle>
        <Form action={`/notes/${id}/withhold`} idempotencyKey={key}>
          <ByWhomFields form={f} name={name} />
          <Actions><Button>{`Do not show it to ${name} for now`}</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: said }) => {
    const late = reviewProblem(said.review_on, dayOf(tx.now));
    if (late) return invalid({ review_on: late });
    const done = await withholdNote(tx, id, asWithholding(said));
    return done.ok ? redirectTo(`/notes/${id}`, 'note-withheld') : refused(done.because);
  },
});
