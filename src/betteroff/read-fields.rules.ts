// Reads the fields of one household as JSON brings them. What cannot be used is refused with the field's name and what to give instead.
import { pence } from './parts.rules.ts';

export class CannotRead extends Error {}
export const refuse = (field: string, give: string): never => { throw new CannotRead(`${field}: ${give}`); };

export type Fields = Readonly<Record<string, unknown>>;

const MOST = 100_000;

/** Pounds to the penny, nothing below 0 and nothing above 100,000. Left out: `otherwise`. */
export const moneyField = (from: Fields, name: string, otherwise?: number): number => {
  const value = from[name];
  if (value === undefined || value === null) return otherwise ?? refuse(name, 'an amount in pounds is needed');
  const whole = typeof value === 'number' ? pence(value) : NaN;
  if (Number.isNaN(whole) || whole < 0) return refuse(name, 'an amount in pounds and pence, 0 or more');
  return whole > MOST * 100 ? refuse(name, 'at most 100,000: what the law does above it is not among our rates') : whole;
};

export const wholeField = (from: Fields, name: string, least: number, most: number, otherwise?: number): number => {
  const value = from[name];
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : refuse(name, `a whole number from ${least} to ${most}`);
};

export const yesNoField = (from: Fields, name: string, otherwise: boolean): boolean => {
  const value = from[name];
  if (value === undefined || value === null) return otherwise;
  return typeof value === 'boolean' ? value : refuse(name, 'true or false');
};

export const wordField = <T extends string>(from: Fields, name: string, words: readonly T[], otherwise?: T): T => {
  const value = from[name];
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  return words.includes(value as T) ? (value as T) : refuse(name, words.length === 1 ? `only ${words[0]}` : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
};

/** Hours a week as whole minutes, above 0 and at most full time. */
export const minutesField = (from: Fields, name = 'hours', most = 37.5): number => {
  const value = from[name];
  const minutes = typeof value === 'number' ? value * 60 : NaN;
  if (!(minutes > 0 && minutes <= most * 60)) return refuse(name, `hours a week, more than 0 and at most ${most}`);
  return Math.abs(minutes - Math.round(minutes)) < 1e-6 ? Math.round(minutes) : refuse(name, 'hours that come to whole minutes');
};

/** Benefits of another year's law: given with anything but none, the household is refused rather than half worked out. */
export const refuseLater = (from: Fields, names: readonly string[], why: string): void => {
  for (const name of names) if (![undefined, null, 'none', false, 0].includes(from[name] as undefined)) refuse(name, why);
};
