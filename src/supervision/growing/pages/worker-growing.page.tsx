// What whoever supervises reads of a worker's development; a lead who does not supervise them sees training and steps, and that a check-in is wanted.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { DateField, fields, Form, FormErrors, RadiosField, TextField } from '../../../kit/forms/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { accountOf, audit, page } from '../../../access/index.ts';
import { workerById } from '../../../workforce/index.ts';
import { supervisionOfWorker } from '../../arrangement.queries.ts';
import { takeBackStep, writeGrowth } from '../grow.ts';
import { checkInsOf, goalsOf, growthOf } from '../growing.queries.ts';
import { stepForm } from '../step-form.ts';
import { Domains, Steps, TIME_IN_POST } from './growing-parts.tsx';

export const workerGrowing = page({
  params: z.object({ id: z.uuid() }),
  form: stepForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const worker = found(await workerById(tx, id));
    const supervises = (await supervisionOfWorker(tx, id)).some((s) => s.stream !== 'peer group' && s.supervisor_account_id === accountOf(tx));
    const lead = tx.viewer.role === 'lead';
    found(supervises || lead || null);
    const [goals, steps, checkIns] = [supervises ? await goalsOf(tx, id) : [], await growthOf(tx, id), (await checkInsOf(tx, [id])).get(id) ?? []];
    audit(tx, { action: 'growing.open', object: 'peer_worker', objectId: id });
    const f = fields(stepForm, typed, errors);
    const name = worker.known_as;
    return pageOf(`${name}: growing`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/supervision">Supervision</a>} lede={`${name} writes this. Ask before you quote it anywhere.`}>{`How ${name} is growing`}</PageTitle>
        {checkIns.filter((c) => c.state === 'wanted').map((c) => <Aside key={c.months}>{name} would like to talk about the first {TIME_IN_POST[c.months]}. Make room for it in the next supervision.</Aside>)}
        {supervises ? <Section heading="Development plan"><Domains goals={goals} edit={false} /></Section> : <p>The development plan is between {name} and whoever supervises them.</p>}
        <Section heading="Training and steps">
          <Steps steps={steps} me={tx.viewer.accountId} today={dayOf(tx.now)} idempotencyKey={key} back={`/growing/${id}/steps`} />
          {lead && (
            <Form action={`/growing/${id}`} idempotencyKey={key}>
              <RadiosField form={f} name="kind" label="Write down" className="al-pills" items={[{ value: 'training', label: 'Training' }, { value: 'step', label: 'A step' }]} />
              <TextField form={f} name="what" label="What was it?" hint="For example: Peer support training, five weeks. Or: Senior Peer Support Worker." readsThis={`${name}, the leads and whoever supervises ${name} can read this.`} />
              <DateField form={f} name="on" label="When?" />
              <Actions><Button>Add it</Button></Actions>
            </Form>
          )}
        </Section>
        {lead && <p><a href={`/supervision/arrange/${id}`}>Who supervises {name}</a></p>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    found(tx.viewer.role === 'lead' || null);
    found(await workerById(tx, id));
    await writeGrowth(tx, id, v);
    return redirectTo(`/growing/${id}`, 'growth-added');
  },
});

export const workerStepBack = page({
  params: z.object({ id: z.uuid(), step: z.uuid() }),
  show: ({ params: { id } }) => redirectTo(`/growing/${id}`),
  send: async ({ tx, params: { id, step } }) => {
    await takeBackStep(tx, step);
    return redirectTo(`/growing/${id}`, 'growth-back');
  },
});
