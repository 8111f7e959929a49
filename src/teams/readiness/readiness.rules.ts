// Whether a host team is ready for peer workers on a day: a rule over facts that were written down and signed. Pure.
import { addDays, addMonths, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export type ReadyItem = { key: string; words: string; good_months: number };
export type Entry = { id: string; item: string; kind: 'evidence' | 'to do'; words: string; owner: string; due_on: Day | null; on_day: Day | null; good_until: Day | null; entered_at: Date };
export type SignsAs = 'manager' | 'peer worker';
export type Signature = { signs_as: SignsAs; account_id: string; signed_at: Date };
export type Again = { why: 'new manager' | 'concern' | 'somebody asked'; asked: boolean; at: Date };
export type Exception = { until_on: Day; signed_at: Date; taken_back_at: Date | null };
export type Terms = { sign_months: number; look_again_days: number; exception_days: number; soon_days: number };
export type Facts = { items: readonly ReadyItem[]; entries: readonly Entry[]; signatures: readonly Signature[]; again: readonly Again[]; exceptions: readonly Exception[] };

/** How one item stands: there and signed, written down but not signed by both, out of date, or not there yet. */
export type Standing = 'there' | 'to sign' | 'ran out' | 'not there';
export type ItemState = { item: ReadyItem; standing: Standing; /** Until when the signed evidence is good, or since when it is not. */ until: Day | null; newest: Entry | null };
export type State = 'ready' | 'by exception' | 'not yet' | 'run out';
export type Readiness = {
  state: State;
  /** The last day on which it holds; null where it does not. */
  until: Day | null;
  items: ItemState[];
  /** Whose signature is missing, out of date or older than what changed. */
  unsigned: SignsAs[];
  /** Somebody asked the team to look again: why, and the last day for it. */
  lookAgain: { why: Again['why']; by: Day } | null;
};

const newest = <T>(rows: readonly T[], at: (row: T) => Date): T | null => rows.reduce<T | null>((best, row) => (best === null || at(row) >= at(best) ? row : best), null);
const earliest = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null;
const latest = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null;

/** The newest signature of each kind, while it holds: two accounts, within its term. One account cannot be both. */
const signed = ({ signatures }: Facts, on: Day, { sign_months }: Terms): Record<SignsAs, (Signature & { until: Day }) | null> => {
  const of = (as: SignsAs, not: string | null): (Signature & { until: Day }) | null => {
    const one = newest(signatures.filter((s) => s.signs_as === as && dayOf(s.signed_at) <= on && s.account_id !== not), (s) => s.signed_at);
    const until = one && addMonths(dayOf(one.signed_at), sign_months);
    return one && until !== null && until >= on ? { ...one, until } : null;
  };
  const manager = of('manager', null);
  return { manager, 'peer worker': of('peer worker', manager?.account_id ?? null) };
};

const itemState = (item: ReadyItem, entries: readonly Entry[], on: Day, both: Date | null): ItemState => {
  const own = entries.filter((e) => e.item === item.key && dayOf(e.entered_at) <= on).sort((a, b) => b.entered_at.getTime() - a.entered_at.getTime());
  const last = own[0] ?? null;
  const since = own.findIndex((e) => e.kind === 'to do');
  const evidence = since === -1 ? own : own.slice(0, since);
  if (evidence.length === 0) return { item, standing: 'not there', until: null, newest: last };
  const good = evidence.filter((e) => (e.good_until ?? '') >= on);
  const covered = good.filter((e) => both !== null && e.entered_at <= both);
  const end = latest((covered.length > 0 ? covered : evidence).map((e) => e.good_until ?? ''));
  return { item, standing: covered.length > 0 ? 'there' : good.length > 0 ? 'to sign' : 'ran out', until: end, newest: last };
};

/** Readiness of a team on a day, from everything written down until then. */
export const readinessOn = (facts: Facts, on: Day, terms: Terms): Readiness => {
  const signs = signed(facts, on, terms);
  const both = signs.manager && signs['peer worker'] ? (signs.manager.signed_at < signs['peer worker'].signed_at ? signs.manager.signed_at : signs['peer worker'].signed_at) : null;
  const items = facts.items.map((item) => itemState(item, facts.entries, on, both));
  const open = facts.again.filter((a) => a.asked && dayOf(a.at) <= on && (both === null || a.at > both)).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  const before = facts.signatures.filter((s) => dayOf(s.signed_at) <= on);
  const everSigned = before.some((m) => m.signs_as === 'manager' && before.some((p) => p.signs_as === 'peer worker' && p.account_id !== m.account_id));
  const lookAgain = open && everSigned ? { why: open.why, by: addDays(dayOf(open.at), terms.look_again_days) } : null;
  const covers = (as: SignsAs): boolean => {
    const one = signs[as];
    return one !== null && items.every((i) => i.standing !== 'to sign' || (i.newest !== null && i.newest.entered_at <= one.signed_at)) && !(lookAgain && open && open.at > one.signed_at);
  };
  const unsigned = (['manager', 'peer worker'] as const).filter((as) => !covers(as));
  const base = { items, unsigned, lookAgain };
  const ready = both !== null && items.every((i) => i.standing === 'there') && !(lookAgain && lookAgain.by < on);
  if (ready) return { ...base, state: 'ready', until: earliest([...items.map((i) => i.until ?? on), signs.manager?.until ?? on, signs['peer worker']?.until ?? on, ...(lookAgain ? [lookAgain.by] : [])]) };
  const exception = latest(facts.exceptions.filter((e) => dayOf(e.signed_at) <= on && e.taken_back_at === null && e.until_on >= on).map((e) => e.until_on));
  if (exception) return { ...base, state: 'by exception', until: exception };
  return { ...base, state: everSigned ? 'run out' : 'not yet', until: null };
};

/** Peer workers may be placed there. */
export const mayPlace = ({ state }: Readiness): boolean => state === 'ready' || state === 'by exception';

/** Why this account cannot sign now, or null: everything must be written down and in date, and there must be something new to sign. */
export const signingProblem = (readiness: Readiness, as: SignsAs, account: string, signatures: readonly Signature[]): string | null => {
  const open = readiness.items.filter((i) => i.standing === 'not there' || i.standing === 'ran out');
  if (open.length > 0) return `${open.length === 1 ? 'One thing is' : `${open.length} things are`} still missing. Write down how it stands first, then sign.`;
  if (!readiness.unsigned.includes(as)) return `It is signed ${as === 'manager' ? 'by the manager' : 'by a peer worker'} already, and nothing has changed since.`;
  const other = newest(signatures.filter((s) => s.signs_as !== as), (s) => s.signed_at);
  return other?.account_id === account ? 'The other signature is yours. Two different people sign: please ask somebody else.' : null;
};

export type Watch = { placed: boolean; readiness: Readiness; looked: { again_on: Day } | null };
/** Peer workers are there while readiness is not, and nobody named has looked, or it is time to look again. */
export const needsLook = ({ placed, readiness, looked }: Watch, on: Day): boolean => placed && !mayPlace(readiness) && (looked === null || looked.again_on <= on);

const RANK: Record<State, number> = { 'run out': 0, 'not yet': 1, 'by exception': 2, ready: 3 };
/** Gaps first: where somebody must look, then by state, then what runs out soonest. */
export const gapsFirst = <T extends Watch & { name: string }>(teams: readonly T[], on: Day): T[] => [...teams].sort((a, b) =>
  Number(needsLook(b, on)) - Number(needsLook(a, on)) || RANK[a.readiness.state] - RANK[b.readiness.state] || (a.readiness.until ?? '').localeCompare(b.readiness.until ?? '') || a.name.localeCompare(b.name));

/** A preparation session is evidence when a peer worker led it and a manager was there. */
export const sessionCounts = ({ peers, managers }: { peers: number; managers: number }): boolean => peers > 0 && managers > 0;
