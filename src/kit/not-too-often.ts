// Forms that anybody may send without an account: so many in ten minutes from one place, so that nobody buries the people who read them.
// Counted in this process's memory and nowhere else: nothing is written down of where an answer without a name came from.
import { now } from './clock.ts';

/** Many people may sit behind one address: a ward, a hall, a library. */
const MOST = 60;
const WINDOW = 10 * 60_000;
const MOST_PLACES = 20_000;
const sent = new Map<string, number[]>();

export const SENT_TOO_OFTEN = 'Many forms were sent from here just now. Yours is still here: wait ten minutes, then send it.';

/** Counts one more of a kind from a place; true when there were too many lately. */
export const tooOften = (kind: string, source: string): boolean => {
  const at = now().getTime();
  const key = `${kind} ${source}`;
  const lately = (sent.get(key) ?? []).filter((time) => time > at - WINDOW);
  if (lately.length >= MOST) return true;
  if (sent.size > MOST_PLACES) for (const [place, times] of sent) if ((times.at(-1) ?? 0) <= at - WINDOW || sent.size > MOST_PLACES) sent.delete(place);
  sent.set(key, [...lately, at]);
  return false;
};

/** Where an address counts as coming from: itself, or in IPv6 the /64 it is in, because one house or one server may use any address of that. */
export const networkOf = (ip: string): string => {
  if (!ip.includes(':') || ip.includes('.')) return ip.replace(/^::ffff:/i, '');
  const [left = '', right] = (ip.split('%')[0] ?? ip).toLowerCase().split('::');
  const [before, after] = [left, right ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const all = right === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after];
  return `${all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
};
