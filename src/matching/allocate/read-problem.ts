// Reads the question as JSON (docs/allocate.md). What cannot be read is said by its path.
import { z } from 'zod';
import { daysBetween } from '../../kit/times.ts';
import type { Wishes } from '../match-reasons.rules.ts';
import { pairKey } from './problem.rules.ts';
import type { Problem } from './problem.rules.ts';

const id = z.string().min(1).max(100);
const words = z.array(z.string().min(1).max(100)).max(50).default([]);
const weekday = z.int().min(1).max(7);
const wishes = z.strictObject({ languages: words, with: z.enum(['a woman', 'a man']).nullish(), experience: words, area: z.string().max(100).nullish(), days: z.array(weekday).max(7).default([]) });
const waited = z.int().min(0).max(36_500);
const day = z.iso.date();
const slot = z.strictObject({ day: weekday.nullish(), area: z.string().max(100).nullish(), places: z.int().min(0).max(1000) });
const slots = z.union([z.int().min(0).max(1000), z.array(slot).max(100)]);

const schema = z.strictObject({
  today: day.optional(),
  people: z.array(z.strictObject({ id, name: z.string().max(200).optional(), waiting_since: day.optional(), waited: waited.optional(), areas: words, teams: words, kind: z.string().max(100).nullish(), wishes: wishes.optional(), needs: wishes.optional() })).max(5000),
  workers: z.array(z.strictObject({
    id, name: z.string().max(200).optional(), slots: slots.optional(), with_now: z.int().min(0).max(1000).default(0), areas: words, days: z.array(weekday).max(7).default([]), experience: words, languages: words,
    is: z.enum(['a woman', 'a man']).nullish(), kinds: words, avoid: z.strictObject({ people: z.array(id).max(5000).default([]), teams: words }).optional(),
  })).max(2000),
  wishes: z.array(wishes.extend({ person: id })).default([]),
  needs: z.array(wishes.extend({ person: id })).default([]),
  conflicts: z.array(z.strictObject({ person: id, worker: id })).default([]),
  slots: z.array(slot.extend({ worker: id })).default([]),
  waits: z.array(z.strictObject({ person: id, days: waited.optional(), since: day.optional() })).default([]),
});
type Read = z.output<typeof schema>;

export type ReadProblem = { ok: true; problem: Problem } | { ok: false; error: string };

class Unreadable extends Error {}
const no = (words: string): never => { throw new Unreadable(words); };

const NO_WISHES: Wishes = { experience: [], languages: [], withWhom: null, days: [], times: [], area: null };
const wishesOf = (w: z.output<typeof wishes> | undefined): Wishes => (w ? { experience: w.experience, languages: w.languages, withWhom: w.with ?? null, days: w.days, times: [], area: w.area ?? null } : NO_WISHES);

/** What may stand with the thing or in a list of its own, and must not be said twice. */
const oneOf = <T>(inside: T | undefined, listed: readonly T[], where: string): T | undefined => {
  if (listed.length > 1 || (listed.length === 1 && inside !== undefined)) no(`${where} is said more than once`);
  return inside ?? listed[0];
};
const placesOf = (ids: readonly string[], list: string): Map<string, number> => {
  const places = new Map(ids.map((one, i) => [one, i]));
  if (places.size < ids.length) no(`${list}: the id "${ids.find((one, i) => ids.indexOf(one) !== i)}" stands there twice`);
  return places;
};

const waitedOf = (r: Read, p: Read['people'][number]): number => {
  const listed = r.waits.filter((w) => w.person === p.id);
  const said = [p.waited, p.waiting_since, ...listed.flatMap((w) => [w.days, w.since])].filter((one) => one !== undefined);
  if (said.length > 1) no(`how long "${p.id}" has waited is said more than once`);
  const one = said[0] ?? 0;
  if (typeof one === 'number') return one;
  if (r.today === undefined) return no(`"today" is needed, because "${p.id}" has waited since ${one}`);
  const days = daysBetween(one, r.today);
  return days < 0 ? no(`"${p.id}" has waited since ${one}, and that is after today, ${r.today}`) : days;
};

const build = (r: Read): Problem => {
  const [person, worker] = [placesOf(r.people.map((p) => p.id), 'people'), placesOf(r.workers.map((w) => w.id), 'workers')];
  const personAt = (one: string, list: string): number => person.get(one) ?? no(`${list}: there is no person "${one}"`);
  const workerAt = (one: string, list: string): number => worker.get(one) ?? no(`${list}: there is no worker "${one}"`);
  for (const [list, rows] of [['wishes', r.wishes], ['needs', r.needs], ['waits', r.waits]] as const) for (const row of rows) personAt(row.person, list);
  for (const row of r.slots) workerAt(row.worker, 'slots');
  const never = new Set<number>(r.conflicts.map((c) => pairKey(personAt(c.person, 'conflicts'), workerAt(c.worker, 'conflicts'))));
  r.workers.forEach((w, at) => {
    for (const one of w.avoid?.people ?? []) never.add(pairKey(personAt(one, `what "${w.id}" avoids`), at));
    r.people.forEach((p, i) => { if (w.avoid?.teams.some((team) => p.teams.includes(team))) never.add(pairKey(i, at)); });
  });
  return {
    never,
    people: r.people.map((p) => ({
      id: p.id, name: p.name ?? p.id, waited: waitedOf(r, p), areas: p.areas, teams: p.teams, kind: p.kind ?? null,
      wishes: wishesOf(oneOf(p.wishes, r.wishes.filter((w) => w.person === p.id), `what "${p.id}" wishes`)), needs: wishesOf(oneOf(p.needs, r.needs.filter((w) => w.person === p.id), `what "${p.id}" needs`)),
    })),
    workers: r.workers.map((w) => {
      const listed = r.slots.filter((s) => s.worker === w.id);
      if (w.slots !== undefined && listed.length > 0) no(`the slots of "${w.id}" are said more than once`);
      const own = typeof w.slots === 'number' ? [{ places: w.slots }] : (w.slots ?? listed);
      return {
        id: w.id, name: w.name ?? w.id, areas: w.areas, days: w.days, experience: w.experience, languages: w.languages, is: w.is ? w.is.replace('a ', '') : null, kinds: w.kinds, withNow: w.with_now,
        slots: own.map((s) => ({ day: s.day ?? null, area: s.area ?? null, places: s.places })),
      };
    }),
  };
};

/** The question as it was written, or what is wrong with it and where. */
export const readProblem = (json: unknown): ReadProblem => {
  const read = schema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    return { ok: false, error: `${issue?.path.map(String).join('.') || 'the problem'}: ${issue?.message ?? 'cannot be read'}` };
  }
  try {
    return { ok: true, problem: build(read.data) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: error.message };
    throw error;
  }
};
