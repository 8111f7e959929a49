// How a session is counted, once: whoever takes the register, however often, alone or two at once. Pure.
import type { Counts } from './group.rules.ts';

export type Taken = {
  held: boolean; notHeldWhy: string | null; minutes: number; around: number;
  /** Known people who came (their ids), first names, and how many more there were; in a group that counts heads, everybody is `others`. */
  people: string[]; names: string[]; others: number;
  /** Peer workers who led it. */
  leaders: string[];
};

/** First names as typed, one a line or with commas between: each once, whatever the letters' size. */
export const readNames = (typed: string): string[] => {
  const names = new Map<string, string>();
  for (const name of typed.split(/[\n,;]+/).map((one) => one.trim().replace(/\s+/g, ' ')).filter((one) => one !== '')) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return [...names.values()];
};

/** Everybody who came, each once. Those who lead it are not counted. */
export const headsOf = (t: Pick<Taken, 'held' | 'people' | 'names' | 'others'>, counts: Counts): number =>
  !t.held ? 0 : t.others + (counts === 'people' ? new Set(t.people).size : counts === 'first names' ? readNames(t.names.join('\n')).length : 0);

/** Minutes each who led it worked: the session with getting ready and clearing up. Nothing where it was not held but for what it took to get ready. */
export const workedOf = (t: Pick<Taken, 'held' | 'minutes' | 'around'>): number => (t.held ? t.minutes : 0) + t.around;

export type Standing = { id: string; by: string; taken: Taken };
export type Meaning =
  /** Nobody had written it down. */
  | { kind: 'first' }
  /** It says what is written already. */
  | { kind: 'same' }
  /** Somebody wrote a list meanwhile: both lists together are the register. */
  | { kind: 'together'; taken: Taken; why: string }
  /** Whoever saw what is written puts it right. */
  | { kind: 'correct' }
  /** Somebody wrote something else meanwhile: only a person can say which is right. */
  | { kind: 'ask'; because: string };

/** What sending a register means, beside what stands there now. `seen`: the register that was on the page when it was filled in. */
export const meaningOf = (sent: Taken, seen: string | null, now: Standing | null, counts: Counts): Meaning => {
  if (!now) return { kind: 'first' };
  if (same(sent, now.taken, counts)) return { kind: 'same' };
  if (seen === now.id) return { kind: 'correct' };
  if (counts === 'heads' || sent.held !== now.taken.held) {
    return { kind: 'ask', because: `${now.by} wrote this register a moment ago: ${sayTaken(now.taken, counts)}. What you typed is still here. If yours is right, say why and save it again.` };
  }
  const people = [...new Set([...now.taken.people, ...sent.people])];
  const names = readNames([...now.taken.names, ...sent.names].join('\n'));
  return {
    kind: 'together', why: 'Two of us wrote it at once: both lists together.',
    taken: { ...now.taken, people, names, others: Math.max(now.taken.others, sent.others), minutes: Math.max(now.taken.minutes, sent.minutes), around: Math.max(now.taken.around, sent.around), leaders: [...new Set([...now.taken.leaders, ...sent.leaders])] },
  };
};

export const sayTaken = (t: Taken, counts: Counts): string => (t.held ? `${headsOf(t, counts)} came, ${t.minutes} minutes` : 'it did not take place');

const key = (t: Taken, counts: Counts): string => JSON.stringify(t.held
  ? [headsOf(t, counts), t.others, t.minutes, t.around, [...new Set(t.people)].sort(), readNames(t.names.join('\n')).map((n) => n.toLowerCase()).sort(), [...new Set(t.leaders)].sort()]
  : ['not held', t.notHeldWhy, t.around, [...new Set(t.leaders)].sort()]);
const same = (a: Taken, b: Taken, counts: Counts): boolean => a.held === b.held && key(a, counts) === key(b, counts);
