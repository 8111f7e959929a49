// The boxes of what a post is: for a new one, and for a change from a day on.
import type { Tx } from '../../../access/index.ts';
import { date, DateField, ifGiven, oneOf, RadiosField, SelectField, text, TextField } from '../../../kit/forms/index.ts';
import type { FormState } from '../../../kit/forms/index.ts';
import { teamsOf } from '../../../teams/index.ts';
import { idIfChosen, hours } from '../fields.ts';
import { bands, frameworks } from '../framework.queries.ts';
import type { TermFields } from '../post.queries.ts';
import { KINDS } from '../post.rules.ts';

export const termForm = {
  team: idIfChosen(),
  band: idIfChosen(),
  hours: hours({ missing: 'Enter how many hours a week are funded', least: 1 }),
  kind: oneOf(KINDS, 'Choose whether it is permanent or fixed-term'),
  funding: text({ missing: 'Enter who pays for it', what: 'Who pays', max: 100 }),
  from: date({ missing: 'Enter the first day', what: 'The first day' }),
  until: ifGiven(date({ missing: '', what: 'The last day' })),
};
export const untilProblem = (v: { kind?: string; until?: string }): string | undefined => (v.kind === 'fixed-term' && !v.until ? 'Enter the last day: a fixed-term post has one' : undefined);
type Read = { team: string | null; band: string | null; hours: number; kind: (typeof KINDS)[number]; funding: string; from: string; until?: string | undefined };
export const termFrom = (r: Read): TermFields => ({ team_id: r.team, band_id: r.band, minutes_a_week: r.hours, kind: r.kind, funding: r.funding, from_on: r.from, until_on: r.until ?? null });

export type Choices = { teams: { value: string; text: string }[]; bands: { value: string; text: string }[] };
/** Teams and bands to choose from; a band says its framework where there are several. */
export const choices = async (tx: Tx): Promise<Choices> => {
  const [teams, known, all] = await Promise.all([teamsOf(tx), bands(tx), frameworks(tx)]);
  const nameOf = (id: string): string => (all.length > 1 ? ` (${all.find((f) => f.id === id)?.name ?? ''})` : '');
  return {
    teams: [{ value: '', text: 'The service itself, no one team' }, ...teams.map((t) => ({ value: t.id, text: t.name }))],
    bands: [{ value: '', text: 'Not said yet' }, ...known.map((b) => ({ value: b.id, text: `${b.name}${nameOf(b.framework_id)}` }))],
  };
};

export const TermFieldset = <Name extends string>({ form: f, choices: c }: { form: FormState<Name | keyof typeof termForm>; choices: Choices }) => (
  <>
    <SelectField form={f} name="team" label="Host team" options={c.teams} />
    <SelectField form={f} name="band" label="Band" hint={c.bands.length === 1 ? 'There are no bands yet: add them under pay terms.' : undefined} options={c.bands} />
    <TextField form={f} name="hours" label="Funded hours a week" hint="For example, 37.5 or 15h 30" width={5} />
    <RadiosField form={f} name="kind" label="For how long?" inline items={[{ value: 'permanent', label: 'Permanent' }, { value: 'fixed-term', label: 'Fixed-term' }]} />
    <TextField form={f} name="funding" label="Who pays for it?" hint="For example, core budget, or the name of a grant" width={20} />
    <DateField form={f} name="from" label="From which day?" hint="For example, 1 4 2027" />
    <DateField form={f} name="until" label="Last day (for a fixed-term post)" />
  </>
);
