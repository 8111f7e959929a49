import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid } from '../../../kit/http/index.ts';
import type { InvalidAnswer } from '../../../kit/http/index.ts';
import { bands, frameworks, putBand, putFramework, putFullTime, putRate, putRuleOfLeave, setLeaveYear } from '../framework.queries.ts';
import type { Framework, FullTimeWeek, Rate, RuleOfLeave } from '../framework.queries.ts';

const known = async (tx: Tx, id: string): Promise<Framework> => found((await frameworks(tx)).find((f) => f.id === id));

/** A new framework of pay terms, with what full time is in it. Its id, or what cannot be used. */
export const addPayTerms = async (tx: Tx, f: Omit<Framework, 'id'>, full: Pick<FullTimeWeek, 'minutes' | 'from_on' | 'source'>): Promise<string | InvalidAnswer> => {
  authorise(tx, 'lead', 'administrator');
  if ((await frameworks(tx)).some((one) => one.name.toLowerCase() === f.name.toLowerCase())) return invalid({ name: 'There are terms with this name already' });
  const id = await putFramework(tx, f);
  await putFullTime(tx, { ...full, framework_id: id });
  audit(tx, { action: 'pay-terms.add', object: 'pay_framework', objectId: id, detail: { minutes: full.minutes, from: full.from_on } });
  return id;
};

export const sayFullTime = async (tx: Tx, id: string, full: Pick<FullTimeWeek, 'minutes' | 'from_on' | 'source'>): Promise<void> => {
  authorise(tx, 'lead', 'administrator');
  await known(tx, id);
  await putFullTime(tx, { ...full, framework_id: id });
  audit(tx, { action: 'pay-terms.full-time', object: 'pay_framework', objectId: id, detail: { minutes: full.minutes, from: full.from_on } });
};

/** A band above those there are, or anywhere by its step. */
export const addBand = async (tx: Tx, id: string, name: string, step: number): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'administrator');
  await known(tx, id);
  if ((await bands(tx)).some((b) => b.framework_id === id && b.name.toLowerCase() === name.toLowerCase())) return invalid({ band: `${name} is there already` });
  await putBand(tx, { framework_id: id, name, step });
  audit(tx, { action: 'pay-terms.band', object: 'pay_framework', objectId: id, detail: { step } });
  return null;
};

/** The pay of a band from a day on. */
export const sayPay = async (tx: Tx, id: string, rate: Omit<Rate, 'id' | 'entered_at'>): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'administrator');
  await known(tx, id);
  const own = (await bands(tx)).filter((b) => b.framework_id === id);
  if (!own.some((b) => b.id === rate.band_id)) return invalid({ band: own.length === 0 ? 'There are no bands in these terms yet. Add one first' : `Choose one of these bands: ${own.map((b) => b.name).join(', ')}` });
  if (rate.first_paid_on !== null && rate.first_paid_on < rate.from_on) return invalid({ paid: 'It cannot be paid before it counts' });
  await putRate(tx, rate);
  audit(tx, { action: 'pay-terms.pay', object: 'pay_band', objectId: rate.band_id, detail: { from: rate.from_on } });
  return null;
};

export const sayLeaveRule = async (tx: Tx, id: string, rule: Omit<RuleOfLeave, 'id' | 'framework_id'>): Promise<void> => {
  authorise(tx, 'lead', 'administrator');
  await known(tx, id);
  await putRuleOfLeave(tx, { ...rule, framework_id: id });
  audit(tx, { action: 'pay-terms.leave', object: 'pay_framework', objectId: id, detail: { after_years: rule.after_years, minutes: rule.minutes } });
};

export const sayLeaveYear = async (tx: Tx, id: string, year: Pick<Framework, 'leave_year_month' | 'leave_year_day'>): Promise<void> => {
  authorise(tx, 'lead', 'administrator');
  await known(tx, id);
  await setLeaveYear(tx, id, year);
  audit(tx, { action: 'pay-terms.leave-year', object: 'pay_framework', objectId: id, detail: { month: year.leave_year_month, day: year.leave_year_day } });
};
