// Time in hospital in the demonstration: days said by different people, leave, a move, a coming back with support going on, days that have grown old,
// and what is known and not known of the clinical follow-up. All invented.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { PersonId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import { aStay } from '../../stays/stay.factory.ts';
import type { DemoService } from './service.ts';

const SAYS = ['Sister Okafor, ward manager', 'Dr Rowe, at the ward round', 'Sam Rill, staff nurse'] as const;

type Cast = { onWard: readonly PersonId[]; atHome: readonly PersonId[] };

/** Earlier days that were expected, each said by somebody else: the newest is the one on the stay. */
const earlierDays = async (db: Kysely<DB>, s: DemoService, stay: { id: string; expected_on: string | null }, n: number): Promise<void> => {
  for (let i = 0; i <= n % 2; i += 1) {
    const on = addDays(s.today, -12 + i * 4);
    await db.insertInto('expected_date').values({ trust_id: s.trustId, id: newId(), stay_id: stay.id, expected_on: addDays(stay.expected_on ?? s.today, i * 3 - 6), said_by: SAYS[(n + i) % 3] ?? SAYS[0], said_on: on, recorded_at: momentOf(on, '11:30') }).execute();
  }
};
/** The newest word on the day: said lately, long ago, or of a day that has passed. */
const newestDay = async (db: Kysely<DB>, s: DemoService, stay: { id: string; expected_on: string | null }, n: number): Promise<void> => {
  const said = addDays(s.today, n % 4 === 1 ? -9 : n % 4 === 2 ? -5 : -(n % 3));
  const expected = n % 4 === 2 ? addDays(s.today, -2) : stay.expected_on ?? addDays(s.today, 6);
  const by = SAYS[n % 3] ?? SAYS[0];
  await db.updateTable('stay').set({ expected_on: expected, expected_said_by: by, expected_said_on: said }).where('trust_id', '=', s.trustId).where('id', '=', stay.id).execute();
  await db.insertInto('expected_date').values({ trust_id: s.trustId, id: newId(), stay_id: stay.id, expected_on: expected, said_by: by, said_on: said, recorded_at: momentOf(said, '08:45') }).execute();
};

const stayOf = (db: Kysely<DB>, s: DemoService, personId: PersonId) =>
  db.selectFrom('stay').select(['id', 'team_id', 'expected_on', 'left_on']).where('trust_id', '=', s.trustId).where('person_id', '=', personId).orderBy('made_at', 'desc').executeTakeFirst();

export const staysOfDemo = async (db: Kysely<DB>, s: DemoService, { onWard, atHome }: Cast): Promise<void> => {
  for (const [n, personId] of onWard.entries()) {
    const stay = await stayOf(db, s, personId);
    if (!stay || stay.left_on) continue;
    const of = { trust_id: s.trustId, stay_id: stay.id, person_id: personId, team_id: stay.team_id };
    await earlierDays(db, s, stay, n);
    await newestDay(db, s, stay, n);
    if (n % 5 === 0) await db.insertInto('stay_leave').values({ ...of, id: newId(), from_on: addDays(s.today, n % 2), until_on: addDays(s.today, 2 + (n % 2)), where_to: n % 2 ? 'her sister’s' : 'home', said_by: SAYS[2], said_on: addDays(s.today, -1), recorded_at: momentOf(addDays(s.today, -1), '16:00') }).execute();
    if (n % 5 === 3) await db.insertInto('stay_leave').values({ ...of, id: newId(), from_on: addDays(s.today, -8), until_on: addDays(s.today, -6), where_to: 'home', said_by: SAYS[2], said_on: addDays(s.today, -9), recorded_at: momentOf(addDays(s.today, -9), '16:00'), back_on: addDays(s.today, -6), back_said_by: SAYS[2], back_said_on: addDays(s.today, -6), back_recorded_at: momentOf(addDays(s.today, -6), '18:00') }).execute();
    const ward = s.teams.find((team) => team.kind === 'ward' && team.id !== stay.team_id);
    if (n === 4 && ward) {
      const on = addDays(s.today, -1);
      const next = await aStay(db, s.trustId, personId, ward.id as never, { began_on: on, told_by: SAYS[0], made_at: momentOf(on, '12:00'), expected_on: addDays(s.today, 8), expected_said_by: SAYS[0], expected_said_on: addDays(s.today, -4) });
      await db.updateTable('stay').set({ left_on: on, moved_to: next, left_told_by: SAYS[0], left_recorded_at: momentOf(on, '12:00') }).where('trust_id', '=', s.trustId).where('id', '=', stay.id).execute();
      await db.insertInto('stay_step').values({ ...of, id: newId(), kind: 'moved', on_day: on, words: ward.name, said_by: SAYS[0], said_on: on, recorded_at: momentOf(on, '12:00') }).execute();
    }
  }
  for (const [n, personId] of atHome.entries()) {
    const stay = await stayOf(db, s, personId);
    if (!stay?.left_on) continue;
    // A third is known and in time, some are late, the others are not known here: as in life.
    const days = n % 3 === 0 ? 2 : n % 7 === 1 ? 5 : null;
    const on = days === null ? null : addDays(stay.left_on, days);
    if (on && on <= s.today) await db.insertInto('follow_up').values({ trust_id: s.trustId, id: newId(), stay_id: stay.id, person_id: personId, team_id: stay.team_id, done_on: on, done_by: n % 2 ? 'the crisis team' : 'Priya Sallow, East community team', said_by: SAYS[2], said_on: on, recorded_at: momentOf(on, '17:00') }).execute();
    if (n !== 2) continue;
    // Back in hospital, and support goes on.
    const again = addDays(s.today, -4);
    if (again > stay.left_on) await aStay(db, s.trustId, personId, stay.team_id as never, { began_on: again, told_by: SAYS[2], made_at: momentOf(again, '10:00'), expected_on: addDays(s.today, 9), expected_said_by: SAYS[1], expected_said_on: addDays(s.today, -1) });
  }
};
