// Cover: dated rows in the circle of everybody a worker supports, and the meetings of the days they are away.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { inScope } from './scope.queries.ts';
import type { How } from './contact.rules.ts';

export type CoverRows = { workerId: string; accountId: string; why: string; since: Date; until: Date };

/** Puts the cover into the circle of each person the worker supports now; answers how many. They end by themselves at `until`. */
export const putCover = async (tx: Tx, cover: CoverRows): Promise<number> => {
  const supports = (await sql<{ id: string; person_id: string }>`select s.id, s.person_id from support s
    where s.trust_id = ${trustOf(tx)} and s.worker_id = ${cover.workerId} and s.ended_at is null and ${inScope(tx, 's', 'id')} limit 100`.execute(tx.db)).rows;
  if (supports.length === 0) return 0;
  await tx.db.insertInto('circle').values(supports.map((s) => ({
    trust_id: trustOf(tx), id: newId(), person_id: s.person_id, account_id: cover.accountId, kind: 'cover', support_id: s.id, why: cover.why,
    since: cover.since, until: cover.until, made_by: accountOf(tx), made_at: tx.now,
  }))).execute();
  return supports.length;
};

/** Ends the cover rows that this colleague has for this worker's people now. */
export const endCover = async (tx: Tx, workerId: string, coverAccountId: string): Promise<void> => {
  await sql`update circle c set ended_at = ${tx.now}, ended_by = ${accountOf(tx)} from support s
    where s.trust_id = ${trustOf(tx)} and s.worker_id = ${workerId} and ${inScope(tx, 's', 'id')} and c.trust_id = s.trust_id and c.support_id = s.id
      and c.kind = 'cover' and c.account_id = ${coverAccountId} and c.ended_at is null`.execute(tx.db);
};

export type ToTell = {
  contact_id: string; person_id: string; known_as: string; safe_contact: string | null; phone: string | null; planned_at: Date; how: How; place: string | null;
  cancelled_at: Date | null; worker_id: string; told_at: Date | null; told_by: string | null; told_how: string | null;
};

/** Whom a worker was going to meet in these days, in order, and who has told each of them; called-off ones once they were told. */
export const peopleToTell = async (tx: Tx, workerId: string, from: Date, until: Date): Promise<ToTell[]> =>
  (await sql<ToTell>`select c.id as contact_id, c.person_id, p.known_as, p.safe_contact, p.phone, c.planned_at, c.how, c.place, c.cancelled_at, c.worker_id, t.at as told_at, t.by_name as told_by, t.words as told_how
    from support s join contact c on c.trust_id = s.trust_id and c.support_id = s.id and c.at >= ${from} and c.at < ${until} and c.recorded_at is null and c.planned_at is not null
    join person p on p.trust_id = c.trust_id and p.id = c.person_id
    left join lateral (select st.at, st.by_name, st.words from contact_step st where st.trust_id = c.trust_id and st.contact_id = c.id and st.kind = 'told' order by st.at desc limit 1) t on true
    where s.trust_id = ${trustOf(tx)} and s.worker_id = ${workerId} and ${inScope(tx, 's', 'id')} and (c.cancelled_at is null or t.at is not null)
    order by c.planned_at, c.id limit 60`.execute(tx.db)).rows;
