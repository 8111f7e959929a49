// Time in hospital, for tests and demo data. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { PersonId, TeamId, TrustId } from '../kit/ids.ts';

export const aStay = async (db: Kysely<DB>, trustId: TrustId, personId: PersonId, teamId: TeamId, stay: Partial<Insertable<DB['stay']>> = {}): Promise<string> => {
  const id = newId<'stay'>();
  const madeAt = stay.made_at ?? now();
  await db.insertInto('stay').values({ ...stay, made_at: madeAt, trust_id: trustId, id, person_id: personId, team_id: teamId }).execute();
  const step = { trust_id: trustId, stay_id: id, person_id: personId, team_id: teamId, recorded_at: madeAt };
  const told = (by: string | null | undefined, on: string | null | undefined) => ({ said_by: by ?? 'the ward', said_on: on ?? stay.began_on ?? '2026-11-01' });
  await db.insertInto('stay_step').values({ ...step, ...told(stay.told_by, stay.began_on), id: newId(), kind: 'began', on_day: stay.began_on ?? null }).execute();
  if (stay.left_on) await db.insertInto('stay_step').values({ ...step, ...told(stay.left_told_by, stay.left_on), recorded_at: stay.left_recorded_at ?? step.recorded_at, id: newId(), kind: stay.moved_to ? 'moved' : 'left', on_day: stay.left_on, words: stay.left_where ?? null }).execute();
  if (stay.expected_on || stay.expected_unknown_why) {
    await db.insertInto('expected_date').values({
      trust_id: trustId, id: newId(), stay_id: id, expected_on: stay.expected_on ?? null, unknown_why: stay.expected_unknown_why ?? null,
      said_by: stay.expected_said_by ?? 'the ward', said_on: stay.expected_said_on ?? stay.began_on ?? '2026-11-01', recorded_at: madeAt,
    }).execute();
  }
  return id;
};
