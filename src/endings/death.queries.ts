// Somebody has died: written and undone by the database in one piece (0141); who has been told, and who looks after the worker.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Day } from '../kit/times.ts';

export type NewDeath = { personId: string; toldBy: string; toldOn: Day; diedOn: Day | null };
/** Everything of this person stops. Null: not for this viewer, or written down already. */
export const putDeath = async (tx: Tx, d: NewDeath): Promise<string | null> =>
  (await sql<{ id: string | null }>`select record_death(${d.personId}, ${d.toldBy}, ${d.toldOn}, ${d.diedOn}) as id`.execute(tx.db)).rows[0]?.id ?? null;
export const undoDeathRow = async (tx: Tx, id: string, why: string): Promise<boolean> => (await sql<{ done: boolean }>`select undo_death(${id}, ${why}) as done`.execute(tx.db)).rows[0]?.done ?? false;
export const mayRecordDeath = async (tx: Tx, personId: string): Promise<boolean> => (await sql<{ may: boolean }>`select may_record_death(${personId}) as may`.execute(tx.db)).rows[0]?.may ?? false;

export type Death = {
  id: string; person_id: string; known_as: string; full_name: string; locked_at: Date | null; told_by: string; told_on: Day; died_on: Day | null; recorded_at: Date; recorded_by: string; recorded_name: string | null; recorded_role: string;
  undone_at: Date | null; undone_why: string | null; undone_name: string | null;
};
const COLUMNS = sql`d.id, d.person_id, p.known_as, p.full_name, p.locked_at, d.told_by, d.told_on, d.died_on, d.recorded_at, d.recorded_by, a.name as recorded_name, d.recorded_role, d.undone_at, d.undone_why, u.name as undone_name`;
const FROM = sql`death d join person p on p.trust_id = d.trust_id and p.id = d.person_id left join account a on a.id = d.recorded_by left join account u on u.id = d.undone_by`;

export const deathById = async (tx: Tx, id: string): Promise<Death | undefined> => (await sql<Death>`select ${COLUMNS} from ${FROM} where d.trust_id = ${trustOf(tx)} and d.id = ${id}`.execute(tx.db)).rows[0];
/** The deaths written down for a person, those undone too. */
export const deathsOf = async (tx: Tx, personId: string): Promise<Death[]> =>
  (await sql<Death>`select ${COLUMNS} from ${FROM} where d.trust_id = ${trustOf(tx)} and d.person_id = ${personId} order by d.recorded_at desc limit 10`.execute(tx.db)).rows;

/** What this viewer has not read yet, of the last 60 days: a death, or that one was undone after they had read it. For leads, named people, and the worker who lost somebody. */
export const deathsUnread = async (tx: Tx): Promise<Death[]> =>
  (await sql<Death>`select ${COLUMNS} from ${FROM} where d.trust_id = ${trustOf(tx)} and d.recorded_at > ${tx.now}::timestamptz - interval '60 days'
    and not exists (select 1 from death_read r where r.trust_id = d.trust_id and r.death_id = d.id and r.account_id = ${accountOf(tx)} and r.read_at >= coalesce(d.undone_at, r.read_at)) and (d.undone_at is null or d.undone_at > ${tx.now}::timestamptz - interval '7 days')
    order by d.recorded_at desc limit 5`.execute(tx.db)).rows;
export const putRead = async (tx: Tx, deathId: string): Promise<void> => {
  await tx.db.insertInto('death_read').values({ trust_id: trustOf(tx), death_id: deathId, account_id: accountOf(tx), read_at: tx.now }).onConflict((c) => c.columns(['trust_id', 'death_id', 'account_id']).doUpdateSet({ read_at: tx.now })).execute();
};

export type WorkerTask = {
  id: string; death_id: string; worker_id: string; worker: string; worker_phone: string | null; worker_account: string; taken_by: string | null; taken_name: string | null; taken_at: Date | null; done_at: Date | null; done_name: string | null; offered: string | null;
};
const TASK = sql`t.id, t.death_id, t.worker_id, w.known_as as worker, w.phone as worker_phone, w.account_id as worker_account, t.taken_by, a.name as taken_name, t.taken_at, t.done_at, b.name as done_name, t.offered`;
const TASK_FROM = sql`death_task t join peer_worker w on w.trust_id = t.trust_id and w.id = t.worker_id left join account a on a.id = t.taken_by left join account b on b.id = t.done_by`;
export const tasksOf = async (tx: Tx, deathId: string): Promise<WorkerTask[]> =>
  (await sql<WorkerTask>`select ${TASK} from ${TASK_FROM} where t.trust_id = ${trustOf(tx)} and t.death_id = ${deathId} order by w.known_as`.execute(tx.db)).rows;
export const takeTask = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('death_task').set({ taken_by: accountOf(tx), taken_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('done_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
export const finishTask = async (tx: Tx, id: string, offered: string): Promise<boolean> =>
  (await tx.db.updateTable('death_task').set({ done_at: tx.now, done_by: accountOf(tx), offered }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('done_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** For a ward: the person of a stay of its own, by the name it was told. */
export const personOfStay = async (tx: Tx, stayId: string): Promise<{ person_id: string; ward: string; known_as: string | null } | undefined> =>
  (await sql<{ person_id: string; ward: string; known_as: string | null }>`select s.person_id, h.name as ward,
      coalesce((select m.known_as from my_ward_people(null, ${stayId}) m where m.stay_id = s.id),
        (select r.known_as from referral r where r.trust_id = s.trust_id and r.person_id = s.person_id and r.team_id = any(viewer_teams()) order by r.sent_at desc limit 1)) as known_as
    from stay s join host_team h on h.trust_id = s.trust_id and h.id = s.team_id where s.trust_id = ${trustOf(tx)} and s.id = ${stayId} and s.team_id = any(viewer_teams())`.execute(tx.db)).rows[0];
/** For a ward, which reads no person: that it is written down already, who told and when. */
export const deathKnownToWard = async (tx: Tx, personId: string): Promise<{ recorded_at: Date; told_by: string } | undefined> =>
  (await sql<{ recorded_at: Date; told_by: string }>`select recorded_at, told_by from death where trust_id = ${trustOf(tx)} and person_id = ${personId} and undone_at is null
    and (recorded_by = ${accountOf(tx)} or stay_id = any((select stays_i_see())::uuid[]))`.execute(tx.db)).rows[0];
