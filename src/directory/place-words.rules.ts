// Costs and ages as people say them. What is not known is null, never "free" or "anybody".
import type { Day } from '../kit/times.ts';

export type Cost = { amount: number | null; option: string | null; amount_description: string | null; valid_from: Day | null; valid_to: Day | null };

/** "Free", "£3.50 per session (under 18s); £5": the costs that hold today, else what the source says of fees. */
export function sayCosts(costs: readonly Cost[], fees: string | null, today: Day): string | null {
  const now = costs.filter((cost) => (cost.valid_from ?? today) <= today && (cost.valid_to ?? today) >= today);
  const said = now.map(sayCost).filter((words) => words !== '');
  return said.length > 0 ? [...new Set(said)].join('; ') : fees;
}

function sayCost({ amount, option, amount_description }: Cost): string {
  const price = amount === null ? '' : amount === 0 ? 'Free' : `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
  const per = amount_description && amount_description.toLowerCase() !== price.toLowerCase() ? amount_description : '';
  const whom = option && !/^(all|everyone|everybody)$/i.test(option) ? `(${option})` : '';
  return [price, per, whom].filter((part) => part !== '').join(' ');
}

/** "18 and over", "Up to 25", "11 to 18"; null when no age is given. */
export function sayAges(youngest: number | null, oldest: number | null): string | null {
  const from = youngest !== null && youngest > 0 ? youngest : null;
  const to = oldest !== null && oldest < 99 ? oldest : null;
  if (from !== null && to !== null) return from === to ? `${from}` : `${from} to ${to}`;
  if (from !== null) return `${from} and over`;
  return to === null ? null : `Up to ${to}`;
}

export type AddressParts = { venue: string | null; line: string | null; city: string | null; postcode: string | null };

/** An address on one line, nothing said twice: feeds repeat the venue's name and the town inside the street's line. */
export function sayAddress({ venue, line, city, postcode }: AddressParts): string {
  const holds = (whole: string | null, part: string): boolean => whole !== null && ` ${plain(whole)} `.includes(` ${plain(part)} `);
  const parts = [venue !== null && !holds(line, venue) ? venue : null, line, city !== null && !holds(line, city) ? city : null, postcode !== null && !holds(line, postcode) ? postcode : null];
  return parts.filter((part) => part !== null).join(', ');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
