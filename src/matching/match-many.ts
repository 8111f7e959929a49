// Who with whom, all at once, for the lead: the question as it stands now, and its answer in words.
import type { Tx } from '../access/index.ts';
import { dayOf, daysBetween } from '../kit/times.ts';
import { experienceForMatching, experienceItem } from '../workforce/index.ts';
import { allocateBeside } from './allocate/allocate-beside.ts';
import { explain } from './allocate/explain.rules.ts';
import type { Explained } from './allocate/explain.rules.ts';
import { pairKey } from './allocate/problem.rules.ts';
import type { Problem } from './allocate/problem.rules.ts';
import { needsOf } from './match-reasons.rules.ts';
import { helpersForMany, waitingForMany } from './match-many.queries.ts';
import type { HelpsMany, WaitsForMany } from './match-many.queries.ts';
import { says } from './shortlist.ts';

/** Nobody waits longer than this for a page; then it says so, and one by one still works. */
const SECONDS = 8;
const SEXES = ['woman', 'man', 'neither'];

/** Places a worker has left: what they say, less whom they are with and whom they may be with soon. */
export const placesLeft = (w: Pick<HelpsMany, 'room_for' | 'with_now' | 'promised'>): number => Math.max(0, w.room_for - w.with_now - w.promised);

type Ticked = { worker_id: string; item: string; own_words: boolean };

export const problemOf = (people: readonly WaitsForMany[], workers: readonly HelpsMany[], ticked: readonly Ticked[], today: string): Problem => {
  const at = new Map(workers.map((w, i) => [w.id, i]));
  return {
    people: people.map((p) => ({ id: p.id, name: p.known_as, waited: Math.max(0, daysBetween(dayOf(p.since), today)), areas: p.areas, teams: [], kind: null, wishes: p.wishes, needs: needsOf(p.wishes) })),
    workers: workers.map((w) => {
      const keys = ticked.filter((t) => t.worker_id === w.id && !t.own_words).map((t) => t.item);
      const speaks = keys.filter((key) => experienceItem(key)?.group === 'speak');
      return {
        id: w.id, name: w.known_as, areas: w.area === null ? [] : [w.area], days: w.working_days, languages: speaks, experience: keys.filter((key) => !speaks.includes(key) && !SEXES.includes(key)), is: keys.find((key) => SEXES.includes(key)) ?? null,
        kinds: [], withNow: Math.min(w.room_for, w.with_now + w.promised), slots: [{ day: null, area: null, places: placesLeft(w) }],
      };
    }),
    never: new Set(people.flatMap((p, i) => p.never.flatMap((id) => (at.has(id) ? [pairKey(i, at.get(id)!)] : [])))),
  };
};

export type ManyMatched = { waiting: WaitsForMany[]; more: boolean; workers: HelpsMany[]; answer: (Explained & { proven: boolean }) | null };

/** What is proposed now. `answer` is null when it was not found in time. */
export const matchMany = async (tx: Tx): Promise<ManyMatched> => {
  const [{ people, more }, workers, ticked] = await Promise.all([waitingForMany(tx), helpersForMany(tx), experienceForMatching(tx)]);
  const found = await allocateBeside(problemOf(people, workers, ticked, dayOf(tx.now)), SECONDS).catch(() => null);
  return { waiting: people, more, workers, answer: found && { ...explain(found, says), proven: found.proof.holds } };
};
