// Days away, never a reason. A worker's own; for the lead everybody's, those without cover first.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { addDays, dayOf, sayDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, ButtonLink, CardList, CardRow, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { absencesFrom, workersNow } from '../../workforce/index.ts';
import type { Absence } from '../../workforce/index.ts';
import { recordAway } from '../actions/be-away.ts';

const LONGEST_DAYS = 365;
const form = z.object({
  worker: optionalText({ max: 40 }),
  days: oneOf(['today', 'tomorrow', 'other'], 'Choose which days'),
  from: ifGiven(date({ missing: '', what: 'The first day' })),
  until: ifGiven(date({ missing: '', what: 'The last day' })),
});

export const sayDays = (a: Pick<Absence, 'from_on' | 'until_on'>, today: Day): string =>
  a.from_on === a.until_on ? sayDay(a.from_on, today) : `${sayDay(a.from_on, today)} to ${sayDay(a.until_on, today)}`;

const Row = ({ absence: a, lead, today }: { absence: Absence; lead: boolean; today: Day }) => (
  <CardRow now={lead && !a.cover_worker_id} action={<ButtonLink href={`/away/${a.id}`} hiddenText={`${a.worker_name}, ${sayDays(a, today)}`}>{lead && !a.cover_worker_id ? 'Choose cover' : 'Open'}</ButtonLink>}>
    <strong>{a.worker_name}</strong>, {sayDays(a, today)}. {a.cover_name ? `${a.cover_name} covers.` : 'Nobody covers yet.'}
  </CardRow>
);

export const awayPage = page({
  form,
  also: (v) => ({
    from: v.days === 'other' && !v.from ? 'Enter the first day' : undefined,
    until: v.days === 'other' && v.from && v.until && v.until < v.from ? 'The last day must not be before the first' : undefined,
  }),
  show: async ({ tx, typed, errors, key }) => {
    const lead = tx.viewer.role === 'lead';
    const today = dayOf(tx.now);
    const coming = await absencesFrom(tx, today);
    const ordered = lead ? [...coming.filter((a) => !a.cover_worker_id), ...coming.filter((a) => a.cover_worker_id)] : coming;
    const workers = lead ? await workersNow(tx) : [];
    audit(tx, { action: 'absence.list', ids: coming.map((a) => a.id) });
    const f = fields(form, typed, errors);
    return pageOf('Away', (
      <>
        <FormErrors form={f} />
        <PageTitle lede={lead ? 'Who is away, who covers, and whom to tell. Reasons are not kept here.' : 'When you are away, so that nobody waits for you. A reason is not kept here.'}>Away</PageTitle>
        <Columns
          main={ordered.length === 0 ? <EmptyState>{lead ? 'Nobody is away. When somebody is, the people they were going to meet appear here, to be told.' : 'You have no days away coming. When you do, the people you were going to meet appear here, to be told.'}</EmptyState>
            : <CardList>{ordered.map((absence) => <Row key={absence.id} absence={absence} lead={lead} today={today} />)}</CardList>}
          aside={(
            <Section heading={lead ? 'Somebody is away' : 'I am away'}>
              <Form action="/away" idempotencyKey={key}>
                {lead && <SelectField form={f} name="worker" label="Who is away?" options={[{ value: '', text: 'Choose a peer worker' }, ...workers.map((w) => ({ value: w.id, text: w.known_as }))]} />}
                <RadiosField form={f} name="days" label="Which days?" items={[
                  { value: 'today', label: 'Today' }, { value: 'tomorrow', label: 'Tomorrow' },
                  { value: 'other', label: 'Other days', conditional: <><DateField form={f} name="from" label="First day" /><DateField form={f} name="until" label="Last day" hint="Leave it empty for one day." /></> }]} />
                <Actions><Button>Save the days</Button></Actions>
                {!lead && <p className="al-soft">The peer lead sees this at once and chooses who covers.</p>}
              </Form>
            </Section>
          )} />
      </>
    ));
  },
  send: async ({ tx, form: { worker, days, from, until } }) => {
    const today = dayOf(tx.now);
    const first = days === 'today' ? today : days === 'tomorrow' ? addDays(today, 1) : found(from);
    const last = days === 'other' ? (until ?? first) : first;
    if (first < addDays(today, -31)) return invalid({ from: 'The first day must be in the last month or still to come' });
    if (last > addDays(first, LONGEST_DAYS)) return invalid({ until: 'The last day must be within a year of the first' });
    const workerId = tx.viewer.role === 'lead' ? worker : (tx.viewer.workerId ?? undefined);
    if (!workerId || !(await workersNow(tx)).some((w) => w.id === workerId)) return invalid({ worker: 'Choose who is away' });
    return redirectTo(`/away/${await recordAway(tx, { workerId, from: first, until: last })}`, 'away-saved');
  },
});
