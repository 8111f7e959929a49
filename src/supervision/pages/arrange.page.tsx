// Who supervises one peer worker in each of the three ways, and who stands in. For the lead.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField, text, TextField, typedFrom, wholeNumber } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { workerById } from '../../workforce/index.ts';
import { arrangeSupervision, supervisors } from '../actions/arrange-supervision.ts';
import { frequencies, supervisionOfWorker } from '../arrangement.queries.ts';
import { STREAMS } from '../due.rules.ts';
import { sayCover, sayEvery, sayLast, sayStanding, sayWeeks, streamLabel } from '../say-supervision.tsx';
import { streamWords } from '../streams.ts';

const form = z.object({
  stream: oneOf(STREAMS, 'Choose which kind'),
  supervisor: text({ missing: 'Choose who supervises', max: 40 }),
  standIn: optionalText({ max: 40 }),
  from: date({ missing: 'Enter from when', what: 'The first day' }),
  every: ifGiven(wholeNumber({ missing: '', what: 'The number of weeks', min: 1, max: 26 })),
  everyWhy: optionalText({ what: 'The reason', max: 200 }),
});

export const arrangePage = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const worker = found(await workerById(tx, id));
    const today = dayOf(tx.now);
    const now = await supervisionOfWorker(tx, id);
    const may = (await supervisors(tx)).filter((one) => one.id !== worker.account_id);
    const often = await frequencies(tx);
    audit(tx, { action: 'supervision.arrange-open', object: 'peer_worker', objectId: id });
    const first = STREAMS.find((s) => !now.some((n) => n.stream === s));
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ stream: first, from: today }), errors);
    const words = streamWords();
    const options = (none: string) => [{ value: '', text: none }, ...may.map((one) => ({ value: one.id, text: one.name }))];
    return pageOf(`${worker.known_as}: supervision`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/supervision">Supervision</a>}>{`Who supervises ${worker.known_as}`}</PageTitle>
        {now.length === 0 ? <EmptyState>{`Nobody yet. ${worker.known_as} sees on their own page who it is from the day you choose.`}</EmptyState> : (
          <CardList>{now.map((s) => (
            <CardRow key={s.id}><strong>{streamLabel(s.stream)}</strong> with {s.supervisor_name}, since {sayDate(s.from_on)}, {sayEvery(s)}. {s.stand_in_name ? `${s.stand_in_name} stands in.` : 'No stand-in is named.'} {sayCover(s, today, tx.viewer.accountId)} <span className="al-soft">{sayStanding(s, today)} {sayLast(s, today)}</span></CardRow>))}
          </CardList>
        )}
        <Section heading="Arrange or change it">
          <Form action={`/supervision/arrange/${id}`} idempotencyKey={key}>
            <RadiosField form={f} name="stream" label="Which kind?" items={STREAMS.map((s) => ({ value: s, label: words[s].label, hint: `For ${words[s].what}. Here it is due ${sayWeeks(often[s].every_weeks)}.` }))} />
            <SelectField form={f} name="supervisor" label="Who supervises?" hint="A lead, or a peer worker with more experience." options={options('Choose somebody')} />
            <SelectField form={f} name="standIn" label="Who stands in while they are away?" hint="Cover that is set for their absence comes first. This person is asked when there is none." options={options('Nobody named')} />
            <DateField form={f} name="from" label="From when?" />
            <TextField form={f} name="every" label="Another number of weeks, only for this worker" hint="Leave it empty for the service’s own." width={3} inputMode="numeric" />
            <TextField form={f} name="everyWhy" label="If so, why?" hint="For example: new in post, every 2 weeks until May. Nothing about health." readsThis={`${worker.known_as}, the leads and the other peer workers can read this.`} />
            <Actions><Button>Save who supervises</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const done = await arrangeSupervision(tx, { workerId: id, stream: v.stream, supervisorId: v.supervisor, standInId: v.standIn ?? null, everyWeeks: v.every ?? null, everyWhy: v.every === undefined ? null : (v.everyWhy ?? null), from: v.from });
    return 'id' in done ? redirectTo(`/supervision/arrange/${id}`, 'supervision-arranged') : done;
  },
});
