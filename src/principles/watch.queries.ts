// What the watch goes by on a day: rules as the lived-experience group set them, rates, facts counted by the database, and what was said of clinical posts.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ACTIVITIES } from '../support/index.ts';
import { shippedStreams } from '../supervision/index.ts';
import { referralReasons, shippedRules, shippedWages } from './principles-data.ts';
import { wageOn } from './watch.rules.ts';
import type { Fact, Rule, Wage } from './watch.rules.ts';

type Held = { rule_key: string; is_on: boolean; threshold: number; window_days: number; from_on: Day; decided_on: Day; because: string };
/** Every rule as it holds on a day: the service's own newest row for that day, else as shipped. */
export const rulesOn = async (tx: Tx, day: Day): Promise<Rule[]> => {
  const own = await tx.db.selectFrom('principle_rule').distinctOn('rule_key').select(['rule_key', 'is_on', 'threshold', 'window_days', 'from_on', 'decided_on', 'because'])
    .where('trust_id', '=', trustOf(tx)).where('from_on', '<=', day).orderBy('rule_key').orderBy('from_on', 'desc').orderBy('made_at', 'desc').execute() as Held[];
  return shippedRules().map((rule) => {
    const row = own.find((r) => r.rule_key === rule.key);
    return row ? { ...rule, isOn: row.is_on, threshold: row.threshold, windowDays: row.window_days, since: row.from_on, decidedOn: row.decided_on, because: row.because } : rule;
  });
};

export type RuleChange = Held & { made_by: string | null; made_at: Date };
/** Every decision on a rule, the newest first; what was before stays to be read. */
export const changesOf = async (tx: Tx, key: string): Promise<RuleChange[]> =>
  tx.db.selectFrom('principle_rule').leftJoin('account', 'account.id', 'principle_rule.made_by').select(['rule_key', 'is_on', 'threshold', 'window_days', 'from_on', 'decided_on', 'because', 'principle_rule.made_at', 'account.name as made_by'])
    .where('trust_id', '=', trustOf(tx)).where('rule_key', '=', key).orderBy('from_on', 'desc').orderBy('made_at', 'desc').limit(50).execute();
export type NewRule = { key: string; isOn: boolean; threshold: number; windowDays: number; decidedOn: Day; because: string };
export const putRule = async (tx: Tx, r: NewRule): Promise<void> => {
  await tx.db.insertInto('principle_rule').values({ trust_id: trustOf(tx), id: newId(), rule_key: r.key, is_on: r.isOn, threshold: r.threshold, window_days: r.windowDays, from_on: dayOf(tx.now), decided_on: r.decidedOn, because: r.because, made_by: accountOf(tx), made_at: tx.now }).execute();
};

/** The real living wage that holds on a day here, or null. The UK rate as shipped, unless the service entered its own. */
export const wageHere = async (tx: Tx, day: Day): Promise<Wage | null> => {
  const own = await tx.db.selectFrom('principle_rate').select(['from_on as from', 'until_on as until', 'hour_pence as pence', 'source']).where('trust_id', '=', trustOf(tx))
    .where('from_on', '<=', day).where('until_on', '>=', day).orderBy('entered_at', 'desc').limit(1).execute();
  return wageOn(own, shippedWages().filter((w) => w.area === 'UK'), day);
};
export const putWage = async (tx: Tx, w: Wage): Promise<void> => {
  await tx.db.insertInto('principle_rate').values({ trust_id: trustOf(tx), id: newId(), hour_pence: w.pence, from_on: w.from, until_on: w.until, source: w.source, entered_by: accountOf(tx), entered_at: tx.now }).execute();
};

/** Everything the rules ask about: counts and days, no worker, no person (decision 0061). For the timed work and for a lead. */
export const factsOn = async (tx: Tx, day: Day, from: Day): Promise<Fact[]> => {
  const [asked, streams] = [referralReasons(), shippedStreams()];
  const { rows } = await sql<Fact>`select fact, team_id, about, on_day, n::float8 as n from facts_of_principles(${day}::date, ${from}::date, ${ACTIVITIES.map((a) => a.activity)}::text[], ${asked.reasons}::text[], ${asked.kinds}::text[],
    ${streams.map((s) => s.stream)}::text[], ${streams.map((s) => s.everyWeeks)}::int[])`.execute(tx.db);
  return rows;
};

export type ClinicalFact = { id: string; team_id: string; team: string; kind: 'lost' | 'frozen' | 'none'; what: string; on_day: Day; said_by: string; said_on: Day; withdrawn_at: Date | null; withdrawn_why: string | null };
/** What was said of clinical posts, the newest first. */
export const clinicalFacts = async (tx: Tx): Promise<ClinicalFact[]> =>
  (await tx.db.selectFrom('clinical_post_fact as c').innerJoin('host_team as h', (j) => j.onRef('h.trust_id', '=', 'c.trust_id').onRef('h.id', '=', 'c.team_id'))
    .select(['c.id', 'c.team_id', 'h.name as team', 'c.kind', 'c.what', 'c.on_day', 'c.said_by', 'c.said_on', 'c.withdrawn_at', 'c.withdrawn_why']).where('c.trust_id', '=', trustOf(tx)).orderBy('c.on_day', 'desc').orderBy('c.recorded_at', 'desc').limit(100).execute()) as ClinicalFact[];
export type NewClinicalFact = { teamId: string; kind: 'lost' | 'frozen' | 'none'; what: string; on: Day; saidBy: string; saidOn: Day };
export const putClinicalFact = async (tx: Tx, c: NewClinicalFact): Promise<void> => {
  await tx.db.insertInto('clinical_post_fact').values({ trust_id: trustOf(tx), id: newId(), team_id: c.teamId, kind: c.kind, what: c.what, on_day: c.on, said_by: c.saidBy, said_on: c.saidOn, recorded_by: accountOf(tx), recorded_at: tx.now }).execute();
};
/** Whether it was there and had not been withdrawn. */
export const withdrawClinicalFact = async (tx: Tx, id: string, why: string): Promise<boolean> =>
  (await tx.db.updateTable('clinical_post_fact').set({ withdrawn_at: tx.now, withdrawn_by: accountOf(tx), withdrawn_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
