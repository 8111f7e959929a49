// Time in hospital, for tests and demo data. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { PersonId, TeamId, TrustId } from '../kit/ids.ts';

export const aStay = async (db: Kysely<DB>, trustId: TrustId, personId: PersonId, teamId: TeamId, stay: Partial<Insertable<DB['stay']>> = {}): Promise<string> => {
  const id = newId<'stay'>();
  await db.insertInto('stay').values({ ...stay, trust_id: trustId, id, person_id: personId, team_id: teamId }).execute();
  if (stay.expected_on || stay.expected_unknown_why) {
    await db.insertInto('expected_date').values({
      trust_id: trustId, id: newId(), stay_id: id, expected_on: stay.expected_on ?? null, unknown_why: stay.expected_unknown_why ?? null,
      said_by: stay.expected_said_by ?? 'the ward', said_on: stay.expected_said_on ?? stay.began_on ?? '2026-11-01', recorded_at: stay.made_at ?? new Date(),
    }).execute();
  }
  return id;
};
