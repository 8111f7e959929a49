// The question "who with whom, all at once", as plain data: who waits, who has room, what is wished, what must be so. Pure.
import type { Wishes } from '../match-reasons.rules.ts';

/** Somebody who waits. `needs` must be so; `wishes` are kept where they can be. */
export type Waiting = {
  id: string; name: string;
  /** Days they have waited so far. */
  waited: number;
  /** Where meeting is easy for them: it counts as near. */
  areas: readonly string[]; teams: readonly string[]; kind: string | null; wishes: Wishes; needs: Wishes;
};
/** Places of one worker: on a day and in an area where that is fixed, else whenever and wherever they work. */
export type Slot = { worker: number; day: number | null; area: string | null; places: number };
export type Helper = {
  id: string; name: string; areas: readonly string[]; days: readonly number[]; experience: readonly string[]; languages: readonly string[];
  /** 'woman', 'man' or 'neither', where they said it for this. */
  is: string | null;
  kinds: readonly string[];
  /** How many they are with already: work is spread by how full each is, not by a count. */
  withNow: number;
  slots: readonly Omit<Slot, 'worker'>[];
};
export type Problem = {
  people: readonly Waiting[]; workers: readonly Helper[];
  /** Pairs that are never proposed, by their places in the lists (pairKey); no reason is kept with them. */
  never: ReadonlySet<number>;
};

const MOST_WORKERS = 10_000;
export const pairKey = (person: number, worker: number): number => person * MOST_WORKERS + worker;

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same problem in one order: the longest waiting first, then by id; so that the order of the lists changes nothing in the answer. */
export const inOrder = ({ people, workers, never }: Problem): Problem => {
  const p = people.map((_, i) => i).sort((a, b) => people[b]!.waited - people[a]!.waited || before(people[a]!.id, people[b]!.id));
  const w = workers.map((_, i) => i).sort((a, b) => before(workers[a]!.id, workers[b]!.id));
  const [placeOfPerson, placeOfWorker] = [new Map(p.map((from, to) => [from, to])), new Map(w.map((from, to) => [from, to]))];
  const moved = [...never].map((key) => pairKey(placeOfPerson.get(Math.floor(key / MOST_WORKERS)) ?? -1, placeOfWorker.get(key % MOST_WORKERS) ?? -1));
  const slots = (all: Helper['slots']) => [...all].sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || before(a.area ?? '', b.area ?? ''));
  return { people: p.map((i) => people[i]!), workers: w.map((i) => ({ ...workers[i]!, slots: slots(workers[i]!.slots) })), never: new Set(moved) };
};

/** Every slot of every worker, also those without a free place now. */
export const slotsOf = (problem: Problem): Slot[] => problem.workers.flatMap((w, worker) => w.slots.map((slot) => ({ ...slot, worker })));

/** How many people a worker could be with: those now and the free places. */
export const placesOf = (worker: Helper): number => worker.withNow + worker.slots.reduce((sum, s) => sum + s.places, 0);

const SEX: Record<string, string> = { 'a woman': 'woman', 'a man': 'man' };

/** What of these wishes somebody keeps in this slot: one line for each wish, with a name for it and whether it holds. */
export const keepsOf = (wishes: Wishes, worker: Helper, slot: Pick<Slot, 'day' | 'area'>): { wish: string; key: string; kept: boolean }[] => {
  const areas = slot.area === null ? worker.areas : [slot.area];
  const days = slot.day === null ? worker.days : [slot.day];
  return [
    ...(wishes.languages.length > 0 ? [{ wish: 'language', key: wishes.languages.join('\n'), kept: wishes.languages.some((l) => worker.languages.includes(l)) }] : []),
    ...(wishes.withWhom ? [{ wish: 'with', key: wishes.withWhom, kept: worker.is === SEX[wishes.withWhom] }] : []),
    ...wishes.experience.map((key) => ({ wish: 'experience', key, kept: worker.experience.includes(key) })),
    ...(wishes.area ? [{ wish: 'area', key: wishes.area, kept: areas.includes(wishes.area) }] : []),
    ...(wishes.days.length > 0 ? [{ wish: 'days', key: wishes.days.join(' '), kept: wishes.days.some((day) => days.includes(day)) }] : []),
  ];
};

/** How many wishes there are, and how many of them hold: as keepsOf, without making a list, because it is asked of every pair. */
export const countWishes = (w: Wishes): number => (w.languages.length > 0 ? 1 : 0) + (w.withWhom ? 1 : 0) + w.experience.length + (w.area ? 1 : 0) + (w.days.length > 0 ? 1 : 0);
export const countKept = (w: Wishes, worker: Helper, slot: Pick<Slot, 'day' | 'area'>): number => {
  let kept = 0;
  if (w.languages.length > 0 && w.languages.some((l) => worker.languages.includes(l))) kept += 1;
  if (w.withWhom && worker.is === SEX[w.withWhom]) kept += 1;
  for (const key of w.experience) if (worker.experience.includes(key)) kept += 1;
  if (w.area && (slot.area === null ? worker.areas.includes(w.area) : slot.area === w.area)) kept += 1;
  if (w.days.length > 0 && (slot.day === null ? w.days.some((day) => worker.days.includes(day)) : w.days.includes(slot.day))) kept += 1;
  return kept;
};

/** Whether the meeting would be near: an area they asked for is a wish of its own, and not counted here again. */
export const isNear = (person: Waiting, worker: Helper, slot: Pick<Slot, 'area'>): boolean =>
  person.wishes.area === null && (slot.area === null ? worker.areas.some((area) => person.areas.includes(area)) : person.areas.includes(slot.area));

const otherKind = (person: Waiting, worker: Helper): boolean => person.kind !== null && worker.kinds.length > 0 && !worker.kinds.includes(person.kind);

/** What stands against a pair, beside "never": the needs that are not met, and a kind of support the worker does not give. Empty: they could be asked. */
export const inTheWay = (person: Waiting, worker: Helper, slot: Pick<Slot, 'day' | 'area'>): { wish: string; key: string }[] => [
  ...keepsOf(person.needs, worker, slot).filter((one) => !one.kept),
  ...(otherKind(person, worker) ? [{ wish: 'kind', key: person.kind ?? '' }] : []),
];
/** Whether nothing does. */
export const meetsNeeds = (person: Waiting, worker: Helper, slot: Pick<Slot, 'day' | 'area'>): boolean => countKept(person.needs, worker, slot) === countWishes(person.needs) && !otherKind(person, worker);
