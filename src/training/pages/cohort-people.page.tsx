// Who joins a cohort, and who trains it.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, optionalText, SelectField, text, TextField, ticked, TickField, typedFrom } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { accountsWithRole, audit, page } from '../../access/index.ts';
import { workersNow } from '../../workforce/index.ts';
import { addLearner, addTrainer, trainerEnds } from '../actions/run-cohort.ts';
import { cohortById, trainersOf } from '../cohort.queries.ts';
import { learnersOf } from '../learner.queries.ts';
import { candidatesIn } from '../recruitment/candidate.queries.ts';

const params = z.object({ id: z.uuid() });
const joinForm = z.object({ who: text({ missing: 'Choose who joins', max: 50 }), from: date({ missing: 'Enter from which day', what: 'The day' }) });
const idIn = (kind: 'w' | 'c' | 'a', value: string | undefined): string | null => (value?.startsWith(`${kind} `) && z.uuid().safeParse(value.slice(2)).success ? value.slice(2) : null);

export const cohortJoin = page({
  params,
  form: joinForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const cohort = found(await cohortById(tx, id));
    const [workers, candidates, learners] = await Promise.all([workersNow(tx), candidatesIn(tx, ['interest', 'information event', 'training', 'interview', 'checks', 'reserve', 'appointed'], { limit: 100, offset: 0 }), learnersOf(tx, id)]);
    audit(tx, { action: 'learner.new', object: 'training_cohort', objectId: id });
    const inIt = new Set(learners.filter((l) => l.left_on === null).flatMap((l) => [l.worker_id, l.candidate_id]));
    const today = dayOf(tx.now);
    const f = fields(joinForm, Object.keys(typed).length > 0 ? typed : typedFrom({ from: cohort.begins_on > today ? cohort.begins_on : today }), errors);
    return pageOf('Add a learner', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/cohorts/${id}`}>{cohort.name}</a>} lede="A peer worker sees the timetable on their own page and answers it. For somebody without an account, print it.">Add a learner</PageTitle>
        <Form action={`/training/cohorts/${id}/join`} idempotencyKey={key}>
          <SelectField form={f} name="who" label="Who joins?" options={[{ value: '', text: 'Choose somebody' }, ...workers.filter((w) => !inIt.has(w.id)).map((w) => ({ value: `w ${w.id}`, text: `${w.known_as}, peer worker` })), ...candidates.filter((c) => !inIt.has(c.id) && c.worker_id === null).map((c) => ({ value: `c ${c.id}`, text: `${c.name}, asks for work here` }))]} />
          <DateField form={f} name="from" label="From which day?" hint="Somebody may join late: what was before can be caught up." />
          <Actions><Button>Add them</Button></Actions>
        </Form>
        <p className="al-soft">Not in the list? Somebody new is written down under <a href="/recruitment/new">recruitment</a> first.</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { who, from } }) => {
    const done = await addLearner(tx, id, { workerId: idIn('w', who), candidateId: idIn('c', who) }, from);
    return 'id' in done ? redirectTo(`/training/cohorts/${id}`, 'learner-added') : done;
  },
});

const trainerForm = z.object({ who: optionalText({ max: 50 }), name: optionalText({ what: 'The name', max: 80 }), peer: ticked() });

export const cohortTrainers = page({
  params,
  form: trainerForm,
  also: (v) => ({ name: !v.who && !v.name ? 'Choose somebody who works here, or write a name' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const cohort = found(await cohortById(tx, id));
    const [workers, leads, now] = await Promise.all([workersNow(tx), accountsWithRole(tx, 'lead'), trainersOf(tx, id)]);
    audit(tx, { action: 'cohort.trainers', object: 'training_cohort', objectId: id });
    const f = fields(trainerForm, typed, errors);
    const free = (accountId: string) => !now.some((t) => t.account_id === accountId);
    return pageOf('Add a trainer', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/cohorts/${id}`}>{cohort.name}</a>} lede="A peer worker who trains sees this cohort’s learners and takes the register, for as long as they train it.">Add a trainer</PageTitle>
        <Form action={`/training/cohorts/${id}/trainers`} idempotencyKey={key}>
          <SelectField form={f} name="who" label="Somebody who works here" options={[{ value: '', text: 'Choose somebody' }, ...workers.filter((w) => free(w.account_id)).map((w) => ({ value: `w ${w.id}`, text: `${w.known_as}, peer worker` })), ...leads.filter((l) => free(l.id)).map((l) => ({ value: `a ${l.id}`, text: `${l.name}, peer lead` }))]} />
          <TextField form={f} name="name" label="Or somebody from outside: their name" />
          <TickField form={f} name="peer" label="They are a peer themselves, and are happy that this says so" />
          <Actions><Button>Add the trainer</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { who, name, peer } }) => {
    const accountId = idIn('a', who);
    const lead = accountId === null ? undefined : (await accountsWithRole(tx, 'lead')).find((l) => l.id === accountId);
    return (await addTrainer(tx, id, { workerId: idIn('w', who), accountId: lead?.id ?? null, name: lead?.name ?? name ?? null, peer })) ?? redirectTo(`/training/cohorts/${id}`, 'trainer-added');
  },
});

export const trainerEnd = page({
  params: z.object({ id: z.uuid(), trainer: z.uuid() }),
  send: async ({ tx, params: { id, trainer } }) => {
    await trainerEnds(tx, id, trainer);
    return redirectTo(`/training/cohorts/${id}`, 'trainer-off');
  },
});
