// A letter to print or copy, an interview led by a peer, and what is kept.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, optionalText, SelectField, text, TextField, time, TimeField, typedFrom } from '../../../kit/forms/index.ts';
import { addDays, dayOf, momentOf, ON_PAPER, sayDate, sayMoment } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, PrintButton, PrintSheet, Reading } from '../../../kit/look/index.ts';
import { accountsWithRole, audit, page } from '../../../access/index.ts';
import { workersNow } from '../../../workforce/index.ts';
import { letterFor } from '../../templates.ts';
import { becomesWorker, editCandidate, planInterview } from '../actions/along-the-way.ts';
import { candidateById, interviewsOf } from '../candidate.queries.ts';

const params = z.object({ id: z.uuid() });

export const letterPage = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const c = found(await candidateById(tx, id));
    const next = c.stage === 'interview' ? (await interviewsOf(tx, id)).find((i) => i.at > tx.now) : undefined;
    const letter = letterFor(c.stage, c.name);
    audit(tx, { action: 'candidate.letter', object: 'candidate', objectId: id });
    const today = dayOf(tx.now);
    return pageOf(letter.subject, (
      <PrintSheet>
        <PageTitle caption={<a href={`/recruitment/${id}`}>{c.name}</a>}>{letter.subject}</PageTitle>
        <p>{sayDate(today)}</p>
        {letter.paragraphs.map((p, i) => <p key={i}>{p}</p>)}
        {next && <p>{sayMoment(next.at, ON_PAPER)}{next.place ? `, ${next.place}` : ''}. {next.led_by_name} leads the conversation{next.with_name ? `, ${next.with_name} is there too` : ''}.</p>}
        <p>{tx.viewer.name}<br />{tx.viewer.trustName}</p>
        <PrintButton />
        <p className="al-soft al-no-print">Nothing is sent from here. Print it, or copy the words into a message and change them as you like.</p>
      </PrintSheet>
    ));
  },
});

const interviewForm = z.object({
  day: date({ missing: 'Enter the day', what: 'The day' }), at: time({ missing: 'Enter when it begins', what: 'The time' }), place: optionalText({ what: 'The place', max: 120 }),
  ledBy: text({ missing: 'Choose the peer worker who leads it', max: 40 }), beside: optionalText({ max: 40 }),
});
export const interviewPage = page({
  params,
  form: interviewForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const c = found(await candidateById(tx, id));
    const [workers, leads] = await Promise.all([workersNow(tx), accountsWithRole(tx, 'lead')]);
    audit(tx, { action: 'candidate.interview-open', object: 'candidate', objectId: id });
    const f = fields(interviewForm, Object.keys(typed).length > 0 ? typed : typedFrom({ day: addDays(dayOf(tx.now), 14), beside: tx.viewer.accountId }), errors);
    return pageOf('Plan an interview', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/recruitment/${id}`}>{c.name}</a>} lede="A peer worker leads it. They see the name, how to reach them and the day on their own page, until two weeks after.">Plan an interview</PageTitle>
        <Form action={`/recruitment/${id}/interview`} idempotencyKey={key}>
          <DateField form={f} name="day" label="Which day?" />
          <TimeField form={f} name="at" label="When?" />
          <TextField form={f} name="place" label="Where?" />
          <SelectField form={f} name="ledBy" label="Which peer worker leads it?" options={[{ value: '', text: 'Choose a peer worker' }, ...workers.filter((w) => w.id !== c.worker_id).map((w) => ({ value: w.id, text: w.known_as }))]} />
          <SelectField form={f} name="beside" label="Who is there too?" options={[{ value: '', text: 'Nobody else' }, ...leads.map((l) => ({ value: l.id, text: l.name }))]} />
          <Actions><Button>Plan the interview</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await planInterview(tx, id, { at: momentOf(v.day, v.at), place: v.place ?? null, ledBy: v.ledBy, withAccount: v.beside ?? null })) ?? redirectTo(`/recruitment/${id}`, 'interview-planned'),
});

const detailsForm = z.object({ name: text({ missing: 'Enter their name', what: 'The name', max: 100 }), reach: optionalText({ what: 'How to reach them', max: 200 }), keep: date({ missing: 'Enter until when', what: 'The day' }) });
export const candidateDetails = page({
  params,
  form: detailsForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const c = found(await candidateById(tx, id));
    audit(tx, { action: 'candidate.details', object: 'candidate', objectId: id });
    const f = fields(detailsForm, Object.keys(typed).length > 0 ? typed : typedFrom({ name: c.name, reach: c.reach, keep: c.keep_until }), errors);
    return pageOf('What is kept', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/recruitment/${id}`}>{c.name}</a>}>What is kept</PageTitle>
        <Form action={`/recruitment/${id}/details`} idempotencyKey={key}>
          <TextField form={f} name="name" label="Their name" />
          <TextField form={f} name="reach" label="How would they like to be reached?" hint="Nothing about health." readsThis="The leads read this, and the peer worker who leads their interview, around its day." />
          <DateField form={f} name="keep" label="Until when may we keep this?" hint="Agree it with them. It is erased by itself the day after." />
          <Actions><Button>Save it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await editCandidate(tx, id, { name: v.name, reach: v.reach ?? null, keep_until: v.keep })) ?? redirectTo(`/recruitment/${id}`, 'candidate-saved'),
});

const workerForm = z.object({ worker: text({ missing: 'Choose who they are', max: 40 }) });
export const candidateWorker = page({
  params,
  form: workerForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const c = found(await candidateById(tx, id));
    const workers = await workersNow(tx);
    audit(tx, { action: 'candidate.worker-open', object: 'candidate', objectId: id });
    const f = fields(workerForm, typed, errors);
    return pageOf('Take their training along', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/recruitment/${id}`}>{c.name}</a>} lede="The administrator adds them under Peer workers first, with an account and contracted hours. Then their training and certificates go to their own page.">Who are they now?</PageTitle>
        <Form action={`/recruitment/${id}/worker`} idempotencyKey={key}>
          <SelectField form={f} name="worker" label="Who are they among the peer workers?" options={[{ value: '', text: 'Choose somebody' }, ...workers.map((w) => ({ value: w.id, text: w.known_as }))]} />
          <Actions><Button>Take their training along</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { worker } }) => (await becomesWorker(tx, id, worker)) ?? redirectTo(`/recruitment/${id}`, 'candidate-worker'),
});
