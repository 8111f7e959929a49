// Groups as they are, and what is shown of each; every query in the viewer's scope.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import { changesBetween } from './group.rules.ts';
import type { GroupFacts } from './group.rules.ts';
import type { Series } from './series.rules.ts';

export type Facilitator = { id: string; worker_id: string; known_as: string };
export type Group = GroupFacts & {
  id: string; ended_at: Date | null; ended_why: string | null; made_by: string; team: string | null;
  /** The viewer leads it. */ mine: boolean;
  /** Null where it is not the viewer's to see. */ link: string | null;
  facilitators: Facilitator[]; series: (Series & { id: string }) | null;
  /** The next session that is not called off. */ next_id: string | null; next_at: Date | null; next_minutes: number | null; next_venue: string | null;
};

const COLUMNS = sql`g.id, g.name, g.about, g.for_whom, g.open_to, g.how, g.venue, g.address, g.town, g.postcode, g.access, g.how_to_come, g.phone, g.counts, g.capacity, g.team_id,
  g.ended_at, g.ended_why, g.made_by, t.name as team, g.id = any((select my_groups())::uuid[]) as mine, l.link,
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'worker_id', f.worker_id, 'known_as', f.known_as) order by f.put_at, f.known_as) from group_facilitator f where f.trust_id = g.trust_id and f.group_id = g.id and f.until_on is null), '[]') as facilitators,
  (select jsonb_build_object('id', s.id, 'freq', s.freq, 'every', s.every, 'byday', s.byday, 'dtstart', s.dtstart, 'until_on', s.until_on, 'begins', to_char(s.begins, 'HH24:MI'), 'minutes', s.minutes)
    from group_series s where s.trust_id = g.trust_id and s.group_id = g.id and s.ended_at is null) as series,
  n.id as next_id, n.at as next_at, n.minutes as next_minutes, n.venue as next_venue`;
const from = (tx: Tx) => sql`peer_group g left join host_team t on t.trust_id = g.trust_id and t.id = g.team_id left join group_link l on l.trust_id = g.trust_id and l.group_id = g.id
  left join lateral (select x.id, x.at, x.minutes, x.venue from group_session x where x.trust_id = g.trust_id and x.group_id = g.id and x.at >= ${tx.now} and x.called_off_at is null order by x.at limit 1) n on true`;

const MOST = 60;

/** The groups of this service that still meet and that the viewer may know of; those the viewer leads first, then by name. */
export const groupsHere = async (tx: Tx): Promise<Group[]> =>
  (await sql<Group>`select ${COLUMNS} from ${from(tx)} where g.trust_id = ${trustOf(tx)} and g.ended_at is null order by mine desc, g.name, g.id limit ${MOST}`.execute(tx.db)).rows;
/** Those open to anybody. */
export const publicGroups = async (tx: Tx): Promise<Group[]> =>
  (await sql<Group>`select ${COLUMNS} from ${from(tx)} where g.trust_id = ${trustOf(tx)} and g.ended_at is null and g.open_to = 'anybody' order by n.at nulls last, g.name limit ${MOST}`.execute(tx.db)).rows;
export const groupById = async (tx: Tx, id: string): Promise<Group | undefined> =>
  (await sql<Group>`select ${COLUMNS} from ${from(tx)} where g.trust_id = ${trustOf(tx)} and g.id = ${id}`.execute(tx.db)).rows[0];

export const putGroup = async (tx: Tx, facts: GroupFacts): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('peer_group').values({ ...facts, trust_id: trustOf(tx), id, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};

/** Writes what changed, and keeps what was there before. Answers how many fields. */
export const changeGroup = async (tx: Tx, was: Group, became: GroupFacts): Promise<number> => {
  const changes = changesBetween(pick(was), became);
  if (changes.length === 0) return 0;
  await tx.db.updateTable('peer_group').set(became).where('trust_id', '=', trustOf(tx)).where('id', '=', was.id).execute();
  await tx.db.insertInto('group_change').values(changes.map((c) => ({ ...c, trust_id: trustOf(tx), id: newId(), group_id: was.id, by_account: accountOf(tx), by_name: tx.viewer.name ?? '', at: tx.now }))).execute();
  return changes.length;
};
export const pick = (g: GroupFacts): GroupFacts => ({
  name: g.name, about: g.about, for_whom: g.for_whom, open_to: g.open_to, how: g.how, venue: g.venue, address: g.address, town: g.town, postcode: g.postcode, access: g.access, how_to_come: g.how_to_come, phone: g.phone, counts: g.counts, capacity: g.capacity, team_id: g.team_id,
});

/** Where it is joined online: kept, changed, or taken away. */
export const keepLink = async (tx: Tx, groupId: string, link: string | null): Promise<void> => {
  if (link === null) await tx.db.deleteFrom('group_link').where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).execute();
  else await tx.db.insertInto('group_link').values({ trust_id: trustOf(tx), group_id: groupId, link, changed_by: accountOf(tx), changed_at: tx.now })
    .onConflict((c) => c.columns(['trust_id', 'group_id']).doUpdateSet({ link, changed_by: accountOf(tx), changed_at: tx.now })).execute();
};

export const putFacilitator = async (tx: Tx, groupId: string, worker: { id: string; known_as: string }, since: Day): Promise<void> => {
  await sql`insert into group_facilitator (trust_id, id, group_id, worker_id, known_as, since, put_by, put_at) values (${trustOf(tx)}, ${newId()}, ${groupId}, ${worker.id}, ${worker.known_as}, ${since}::date, ${accountOf(tx)}, ${tx.now})
    on conflict (trust_id, group_id, worker_id) where until_on is null do nothing`.execute(tx.db);
};
/** Whether they led it until now. */
export const endFacilitator = async (tx: Tx, groupId: string, id: string, until: Day): Promise<boolean> =>
  (await tx.db.updateTable('group_facilitator').set({ until_on: until, ended_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).where('id', '=', id).where('until_on', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export const endGroup = async (tx: Tx, id: string, why: string): Promise<boolean> =>
  (await tx.db.updateTable('peer_group').set({ ended_at: tx.now, ended_by: accountOf(tx), ended_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** Changes of one group wait for each other until this transaction ends. */
export const holdGroup = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`group ${id}`}, 0))`.execute(tx.db);
};

export type Agreement = { version: number; words: string; agreed_on: Day; by_name: string };
/** What was agreed, the newest first. */
export const agreementsOf = async (tx: Tx, groupId: string): Promise<Agreement[]> =>
  tx.db.selectFrom('group_agreement').select(['version', 'words', 'agreed_on', 'by_name']).where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).orderBy('version', 'desc').limit(30).execute();
export const putAgreement = async (tx: Tx, groupId: string, version: number, words: string, agreedOn: Day): Promise<void> => {
  await tx.db.insertInto('group_agreement').values({ trust_id: trustOf(tx), id: newId(), group_id: groupId, version, words, agreed_on: agreedOn, by_account: accountOf(tx), by_name: tx.viewer.name ?? '', made_at: tx.now }).execute();
};
