// Invented people and real places: only that somebody went, or did not take to it. Nothing is said of a place that its source did not say.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { addDays, dayOf, daysBetween } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { aConnection, anOuting } from '../../connections/connection.factory.ts';
import type { ToldStep } from '../../connections/connection.factory.ts';
import type { Dice } from './dice.ts';
import type { DemoService } from './service.ts';

const NEAR = ['M21%', 'M16%', 'M33%', 'M32%', 'M14%'];
const NOT_FOR_ME = ['It was a good try. Wednesdays are my sister’s day.', 'I would rather be outside.', 'Too many people at once for me, just now.'];
const KEPT = ['It gets me out of the house.', 'I know two names now.', 'I only go when my knee lets me.'];

type Place = { id: string; name: string; kinds: string[] };
const placesNearby = async (db: Kysely<DB>): Promise<Place[]> => {
  const rows = await db.selectFrom('place as p').innerJoin('place_at_location as x', 'x.place_id', 'p.id').innerJoin('location_address as a', 'a.location_id', 'x.location_id')
    .where('p.withdrawn_at', 'is', null).where('a.hidden', '=', false).where((eb) => eb.or(NEAR.map((near) => eb('a.postcode', 'like', near)))).select(['p.id', 'p.name']).distinct().orderBy('p.id').limit(60).execute();
  const kinds = await db.selectFrom('place_attribute as pa').innerJoin('taxonomy_term as t', 't.id', 'pa.term_id').where('pa.place_id', 'in', rows.map((r) => r.id)).select(['pa.place_id', 't.name']).orderBy('t.name').execute();
  return rows.map((row) => ({ ...row, kinds: kinds.filter((k) => k.place_id === row.id).map((k) => k.name) }));
};

/** What became of one place, from `days` ago until today; undefined where the two have not known each other for so long. */
const story = (turn: number, dice: Dice, today: Day, known: number): { on: Day; steps: ToldStep[] } | undefined => {
  const ago = (days: number): Day => addDays(today, -days);
  const need = [4, 6, 12, 38, 98, 104, 20, 60][turn % 8] ?? 4;
  if (known < need) return undefined;
  const put = ago(need - 1);
  switch (turn % 8) {
    case 0: return { on: put, steps: [] };
    case 1: case 2: return { on: put, steps: [{ kind: 'chosen', on: ago(need - 2) }] };
    case 3: return { on: put, steps: [{ kind: 'going with somebody', on: ago(30) }] };
    case 4: return { on: put, steps: [{ kind: 'going on my own', on: ago(90) }, { kind: 'still going', on: ago(60), weeks: 4, words: dice.pick(KEPT) }] };
    case 5: return { on: put, steps: [{ kind: 'going on my own', on: ago(100) }, { kind: 'sometimes', on: ago(70), weeks: 4 }, { kind: 'still going', on: ago(14), weeks: 12, words: dice.pick(KEPT) }] };
    case 6: return { on: put, steps: [{ kind: 'not for me', on: ago(9), words: dice.pick(NOT_FOR_ME) }] };
    default: return { on: put, steps: [{ kind: 'going with somebody', on: ago(50) }, { kind: 'not any more', on: ago(20), weeks: 4 }] };
  }
};

/** Gives those who have met their peer worker places at every stage; whoever came for places alone has several. */
export const tellPlaces = async (db: Kysely<DB>, s: DemoService, dice: Dice): Promise<void> => {
  const places = await placesNearby(db);
  if (places.length === 0) return;
  const supports = await db.selectFrom('support as u').innerJoin('person as p', 'p.id', 'u.person_id').select(['u.id', 'u.person_id', 'u.worker_id', 'u.first_held_at', 'u.leaving_hospital', 'u.finding_places', 'p.account_id'])
    .where('u.trust_id', '=', s.trustId).where('u.ended_at', 'is', null).where('u.first_held_at', 'is not', null).orderBy('u.began_at').orderBy('u.id').execute();
  for (const [i, u] of supports.entries()) {
    const worker = s.workers.find((w) => w.id === u.worker_id);
    if (!worker || !u.first_held_at || !u.finding_places) continue;
    const support = { id: u.id, personId: u.person_id, worker };
    const known = daysBetween(dayOf(u.first_held_at), s.today);
    for (let k = 0, turn = i; k < (u.leaving_hospital ? 1 : 3); k += 1, turn += 3) {
      const told = story(turn, dice, s.today, known) ?? story(0, dice, s.today, known);
      const place = places[(i * 3 + k) % places.length];
      if (!told || !place) continue;
      const { id } = await aConnection(db, s.trustId, support, place, { on: told.on, ...(u.account_id && turn % 2 ? { mine: u.account_id } : {}), steps: told.steps });
      if (turn % 8 !== 1 && turn % 8 !== 2) continue;
      const out = await db.selectFrom('contact').select('id').where('support_id', '=', u.id).where('how', '=', 'out and about').where('cancelled_at', 'is', null).where('planned_at', '>=', new Date(`${told.on}T00:00:00Z`)).orderBy('planned_at').limit(1).executeTakeFirst();
      if (out) await anOuting(db, s.trustId, support, id, out.id);
    }
  }
};
