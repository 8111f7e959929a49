// One step of the set-up path: who and by when, done and with whom, or not for us. And a step of the service's own.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextField, typedFrom } from '../../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { addTask, allTasks, stepInSetUp } from '../actions/keep-set-up.ts';
import { stepsOf } from '../set-up.queries.ts';
import { PHASES } from '../set-up.rules.ts';
import type { Phase } from '../set-up.rules.ts';

const params = z.object({ task: z.string().max(60) });
const READ_BY = 'Leads, the administrator and the service’s managers read this.';
const form = z.object({
  kind: oneOf(['plan', 'done', 'not for us'], 'Choose how it stands'),
  owner: optionalText({ what: 'The name', max: 80 }), due: ifGiven(date({ missing: '', what: 'The day' })),
  on: ifGiven(date({ missing: '', what: 'The day' })), with: optionalText({ what: 'With whom', max: 200 }), words: optionalText({ what: 'The reason', max: 400 }),
});

export const setUpTask = page({
  params, form,
  also: (v) => ({
    owner: v.kind === 'plan' && !v.owner ? 'Enter who does it' : undefined, due: v.kind === 'plan' && !v.due ? 'Enter by when' : undefined, on: v.kind === 'done' && !v.on ? 'Enter when it was done' : undefined,
    with: v.kind === 'done' && !v.with ? 'Enter with whom it was done' : undefined, words: v.kind === 'not for us' && !v.words ? 'Write why it is not for you' : undefined,
  }),
  show: async ({ tx, params: { task: key }, typed, errors, key: once }) => {
    const task = found((await allTasks(tx)).find((t) => t.key === key));
    const steps = await stepsOf(tx, key);
    audit(tx, { action: 'set-up.task-open', detail: { task: key } });
    const now = steps[0];
    const f = fields(form, Object.keys(typed).length > 0 ? typed : now ? typedFrom({ kind: now.kind, owner: now.owner, due: now.due_on, on: now.done_on, with: now.done_with, words: now.words }) : {}, errors);
    return pageOf(task.words, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/set-up">Setting up, phase {task.phase}</a>} lede={task.why || undefined}>{task.words}</PageTitle>
        <Form action={`/set-up/${key}`} idempotencyKey={once}>
          <RadiosField form={f} name="kind" label="How does it stand?" items={[
            { value: 'plan', label: 'Somebody does it', conditional: <><TextField form={f} name="owner" label="Who?" width={20} readsThis={READ_BY} /><DateField form={f} name="due" label="By when?" /></> },
            { value: 'done', label: 'It is done', conditional: <><DateField form={f} name="on" label="When?" /><TextField form={f} name="with" label="With whom?" hint="For example: personnel, and two people who use the service" readsThis={READ_BY} /></> },
            { value: 'not for us', label: 'It is not for us', conditional: <TextField form={f} name="words" label="Why?" readsThis={READ_BY} /> },
          ]} />
          <Actions><Button>Save how it stands</Button></Actions>
        </Form>
        <p className="al-soft">Where this comes from: {task.source}</p>
        {steps.length > 0 && <Details summary="What was written before"><ul>{steps.map((s) => <li key={s.at.toISOString()}>{sayDate(dayOf(s.at))}, {s.by_name ?? 'somebody'}: {s.kind === 'plan' ? `${s.owner} by ${sayDate(s.due_on ?? '')}` : s.kind === 'done' ? `done on ${sayDate(s.done_on ?? '')} with ${s.done_with}` : `not for us. ${s.words}`}</li>)}</ul></Details>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { task }, form: v }) => (await stepInSetUp(tx, {
    task, kind: v.kind, owner: v.kind === 'plan' ? (v.owner ?? null) : null, due_on: v.kind === 'plan' ? (v.due ?? null) : null, done_on: v.kind === 'done' ? (v.on ?? null) : null,
    done_with: v.kind === 'done' ? (v.with ?? null) : null, words: v.kind === 'not for us' ? (v.words ?? null) : null,
  })) ?? redirectTo('/set-up', 'set-up-saved'),
});

const addForm = z.object({ phase: oneOf(['1', '2', '3', '4'], 'Choose the phase'), words: text({ missing: 'Write what is to be done', what: 'The step', max: 150 }) });
export const setUpAdd = page({
  form: addForm,
  show: ({ typed, errors, key }) => {
    const f = fields(addForm, typed, errors);
    return pageOf('Add a step of our own', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/set-up">Setting up</a>}>Add a step of our own</PageTitle>
        <Form action="/set-up/add" idempotencyKey={key}>
          <TextField form={f} name="words" label="What is to be done?" readsThis={READ_BY} />
          <RadiosField form={f} name="phase" label="In which phase?" items={PHASES.map((p) => ({ value: String(p.n), label: `${p.n}. ${p.name}`, hint: p.what }))} />
          <Actions><Button>Add the step</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: { phase, words } }) => { await addTask(tx, { phase: Number(phase) as Phase, words }); return redirectTo('/set-up', 'set-up-saved'); },
});
