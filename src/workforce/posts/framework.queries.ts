// Pay frameworks as the trust keeps them: what full time is, bands, pay, leave. Each figure has a source; a correction keeps the old one.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';

export type Framework = { id: string; name: string; leave_year_month: number; leave_year_day: number };
export type Band = { id: string; framework_id: string; name: string; step: number };
export type FullTimeWeek = { id: string; framework_id: string; from_on: Day; minutes: number; source: string };
export type Rate = { id: string; band_id: string; point: string; from_on: Day; year_pence: number | null; hour_pence: number | null; first_paid_on: Day | null; source: string; entered_at: Date };
export type RuleOfLeave = { id: string; framework_id: string; after_years: number; from_on: Day; minutes: number; source: string };

/** The first one added is the usual one: it holds for contracts without a band. */
export const frameworks = async (tx: Tx): Promise<Framework[]> =>
  tx.db.selectFrom('pay_framework').select(['id', 'name', 'leave_year_month', 'leave_year_day']).where('trust_id', '=', trustOf(tx)).orderBy('made_at').orderBy('id').limit(20).execute();
export const bands = async (tx: Tx): Promise<Band[]> =>
  tx.db.selectFrom('pay_band').select(['id', 'framework_id', 'name', 'step']).where('trust_id', '=', trustOf(tx)).orderBy('framework_id').orderBy('step').orderBy('name').limit(200).execute();
export const fullTimeWeeks = async (tx: Tx): Promise<FullTimeWeek[]> =>
  tx.db.selectFrom('full_time_week').select(['id', 'framework_id', 'from_on', 'minutes', 'source']).where('trust_id', '=', trustOf(tx)).where('replaced_at', 'is', null).orderBy('from_on', 'desc').limit(200).execute();
export const rates = async (tx: Tx): Promise<Rate[]> =>
  tx.db.selectFrom('pay_rate').select(['id', 'band_id', 'point', 'from_on', 'year_pence', 'hour_pence', 'first_paid_on', 'source', 'entered_at']).where('trust_id', '=', trustOf(tx)).where('replaced_at', 'is', null)
    .orderBy('from_on', 'desc').orderBy('band_id').orderBy('point').limit(1000).execute();
export const rulesOfLeave = async (tx: Tx): Promise<RuleOfLeave[]> =>
  tx.db.selectFrom('leave_rule').select(['id', 'framework_id', 'after_years', 'from_on', 'minutes', 'source']).where('trust_id', '=', trustOf(tx)).where('replaced_at', 'is', null).orderBy('framework_id').orderBy('after_years').orderBy('from_on', 'desc').limit(200).execute();

export const putFramework = async (tx: Tx, f: Omit<Framework, 'id'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('pay_framework').values({ ...f, trust_id: trustOf(tx), id, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
export const setLeaveYear = async (tx: Tx, id: string, year: Pick<Framework, 'leave_year_month' | 'leave_year_day'>): Promise<void> => {
  await tx.db.updateTable('pay_framework').set(year).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
export const putBand = async (tx: Tx, band: Omit<Band, 'id'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('pay_band').values({ ...band, trust_id: trustOf(tx), id, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};

const entered = (tx: Tx) => ({ trust_id: trustOf(tx), id: newId(), entered_by: accountOf(tx), entered_at: tx.now });
/** Full time from a day on; the same day again is a correction. */
export const putFullTime = async (tx: Tx, f: Omit<FullTimeWeek, 'id'>): Promise<void> => {
  await tx.db.updateTable('full_time_week').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('framework_id', '=', f.framework_id).where('from_on', '=', f.from_on).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('full_time_week').values({ ...f, ...entered(tx) }).execute();
};
export const putRate = async (tx: Tx, r: Omit<Rate, 'id' | 'entered_at'>): Promise<void> => {
  await tx.db.updateTable('pay_rate').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('band_id', '=', r.band_id).where('point', '=', r.point).where('from_on', '=', r.from_on).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('pay_rate').values({ ...r, ...entered(tx) }).execute();
};
export const putRuleOfLeave = async (tx: Tx, r: Omit<RuleOfLeave, 'id'>): Promise<void> => {
  await tx.db.updateTable('leave_rule').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('framework_id', '=', r.framework_id).where('after_years', '=', r.after_years).where('from_on', '=', r.from_on).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('leave_rule').values({ ...r, ...entered(tx) }).execute();
};
