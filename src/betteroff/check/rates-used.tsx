// The rates a result stands on, each with how sure it is and where it was read. Most hold for the whole tax year; one that does not says so.
import { sayDate } from '../../kit/times.ts';
import type { Answers } from './answers.rules.ts';
import { standsOn } from './stands-on.rules.ts';
import { ratesOf } from '../rates/rates.ts';
import type { Rate, Year } from '../rates/rates.rules.ts';

/** Premiums belong to the law before Universal Credit. */
const leftOut = (key: string, year: Year): boolean => LEFT_OUT.test(key) || (year !== '2011-12' && key.startsWith('premium'));
const LEFT_OUT = /^(minimum_wage|auto_enrolment|afc\.hcas|council_tax|lha|income_tax\.additional|ni\.lower|new_style_esa\.counts)/;
const STATUS: Record<Rate['status'], string> = { sourced: '', derived: ', worked out from it', single: ', one source only', missing: ', not known' };
const NAMES: [RegExp, string][] = [[/^ni\./, 'National Insurance, '], [/^afc\./, 'NHS pay, '], [/^nhs_pension\./, 'NHS pension, '], [/^new_style_esa\./, 'New Style ESA, '], [/^(pip|dla)\./, '$1, '], [/\./, ', '], [/_/g, ' ']];

const sayName = (key: string): string => {
  const said = NAMES.reduce((words, [from, to]) => words.replace(from, to), key);
  return said.startsWith('pip') || said.startsWith('dla') ? said.slice(0, 3).toUpperCase() + said.slice(3) : said[0]?.toUpperCase() + said.slice(1);
};
const sayValue = ({ value, unit }: Rate): string => {
  if (value === null) return 'no limit';
  if (typeof value !== 'number') return Array.isArray(value) ? 'in steps, by pay' : 'by band and step';
  if (unit === 'ratio') return `${Math.round(value * 1000) / 10}%`;
  if (!unit.startsWith('GBP')) return `${value} ${unit.split('/')[0]}`;
  return `£${value.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })}${unit.slice(3).replace('/', ' a ')}`;
};
/** Whose page it is: the address without the rest; a public repository by its name. */
const sayWhere = (source: string): string => /https?:\/\/(?:www\.)?([^\s/]+)/.exec(source)?.[1] ?? source.split(/[@\s]/)[0] ?? '';

/** With `answers`, only the rates those answers stand on. */
export const RatesUsed = ({ year, answers }: { year: Year; answers?: Answers }) => {
  const used = Object.entries(ratesOf(year).rates).filter(([key, rate]) => !leftOut(key, year) && rate.status !== 'missing' && rate.unit !== 'rule' && (!answers || standsOn(key, answers)));
  const [begins, ends] = [`${year.slice(0, 4)}-04-06`, `20${year.slice(5)}-04-05`];
  const days = (rate: Rate): string => (Math.abs(Date.parse(rate.from) - Date.parse(begins)) < 7 * 86_400_000 ? '' : ` (from ${sayDate(rate.from)})`);
  return (
    <>
      <p>They hold from April {year.slice(0, 4)} to April 20{year.slice(5)} (tax from {sayDate(begins)} to {sayDate(ends)}; benefits within a day or two). Read in November 2026.</p>
      {answers && <p>Only the rates that your answers use.</p>}
      <table className="al-numbers al-rates" role="table">
        <caption className="nhsuk-u-visually-hidden">Rates of {year}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What</th><th scope="col" role="columnheader">How much</th><th scope="col" role="columnheader">Where it was read</th></tr></thead>
        <tbody role="rowgroup">{used.map(([key, rate]) => <tr key={key} role="row"><th scope="row" role="rowheader">{sayName(key)}{days(rate)}</th><td role="cell">{sayValue(rate)}</td><td role="cell">{[...new Set(rate.source.map(sayWhere))].slice(0, 3).join(', ')}{STATUS[rate.status]}</td></tr>)}</tbody>
      </table>
    </>
  );
};
