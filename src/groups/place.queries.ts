// Who has a place in a group and who waits; each viewer's own part of it.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { How } from './group.rules.ts';

export type InGroup = { id: string; person_id: string; called: string; asked_at: Date; place_at: Date | null; said_on: Day; by_name: string | null };
/** Who is in and who waits, as whoever leads the group may know: in the order in which they asked. */
export const peopleIn = async (tx: Tx, groupId: string): Promise<InGroup[]> =>
  tx.db.selectFrom('group_place').select(['id', 'person_id', 'called', 'asked_at', 'place_at', 'said_on', 'by_name']).where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).where('left_at', 'is', null).orderBy('asked_at').orderBy('id').limit(500).execute();

export type GroupOfPerson = InGroup & {
  group_id: string; name: string; how: How; venue: string | null; left_at: Date | null; left_said_on: Day | null; left_by_name: string | null; ended_at: Date | null;
  next_at: Date | null; next_minutes: number | null; next_venue: string | null; came: number; last_came: Date | null;
};
/** A person's groups, those they are in or wait for first, then those they left. For themself, whoever supports them, the lead. */
export const groupsOf = async (tx: Tx, personId: string, most = 40): Promise<GroupOfPerson[]> =>
  (await sql<GroupOfPerson>`select p.id, p.person_id, p.called, p.asked_at, p.place_at, p.said_on, p.by_name, p.group_id, g.name, g.how, g.venue, p.left_at, p.left_said_on, p.left_by_name, g.ended_at,
      n.at as next_at, n.minutes as next_minutes, n.venue as next_venue, coalesce(c.n, 0)::int as came, c.last as last_came
    from group_place p join peer_group g on g.trust_id = p.trust_id and g.id = p.group_id
      left join lateral (select s.at, s.minutes, s.venue from group_session s where s.trust_id = p.trust_id and s.group_id = p.group_id and s.at >= ${tx.now} and s.called_off_at is null and p.left_at is null order by s.at limit 1) n on true
      left join lateral (select count(*) as n, max(s.at) as last from group_came m join group_session s on s.trust_id = m.trust_id and s.id = m.session_id
        where m.trust_id = p.trust_id and m.person_id = p.person_id and m.group_id = p.group_id and m.taken_back_at is null) c on true
    where p.trust_id = ${trustOf(tx)} and p.person_id = ${personId} and p.person_id = any((select my_people())::uuid[] || case when ${tx.viewer.role} = 'lead' then array[${personId}::uuid] else '{}' end)
    order by p.left_at desc nulls first, p.asked_at desc limit ${most}`.execute(tx.db)).rows;

/** The place this person has or waits for in a group, if any. */
export const placeIn = async (tx: Tx, groupId: string, personId: string): Promise<InGroup | undefined> =>
  tx.db.selectFrom('group_place').select(['id', 'person_id', 'called', 'asked_at', 'place_at', 'said_on', 'by_name']).where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).where('person_id', '=', personId).where('left_at', 'is', null).executeTakeFirst();

export type Asking = { groupId: string; personId: string; called: string; saidOn: Day; byName: string | null };
/** Asks for a place; false when they have one or wait already. Whether there is a place is the next step's to say. */
export const askForPlace = async (tx: Tx, a: Asking): Promise<boolean> => {
  const { numAffectedRows } = await sql`insert into group_place (trust_id, id, group_id, person_id, called, asked_at, said_on, by_account, by_name)
    values (${trustOf(tx)}, ${newId()}, ${a.groupId}, ${a.personId}, ${a.called}, ${tx.now}, ${a.saidOn}::date, ${accountOf(tx)}, ${a.byName})
    on conflict (trust_id, group_id, person_id) where left_at is null do nothing`.execute(tx.db);
  return (numAffectedRows ?? 0n) > 0n;
};
/** Free places to those who have waited longest. */
export const fillPlaces = async (tx: Tx, groupId: string): Promise<void> => {
  await sql`select fill_group_places(${groupId}::uuid)`.execute(tx.db);
};
export const leavePlace = async (tx: Tx, id: string, saidOn: Day, byName: string | null): Promise<boolean> =>
  (await tx.db.updateTable('group_place').set({ left_at: tx.now, left_said_on: saidOn, left_by: accountOf(tx), left_by_name: byName }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Line = { group_id: string; has_room: boolean; taken: number | null; waiting: number | null; before_me: number };
/** Whether there is room; how many are in and wait, for those who may know; how many wait before the viewer. */
export const linesOf = async (tx: Tx, groupIds: readonly string[]): Promise<Map<string, Line>> =>
  groupIds.length === 0 ? new Map() : new Map((await sql<Line>`select group_id, has_room, taken, waiting, before_me from group_lines(${[...groupIds]}::uuid[])`.execute(tx.db)).rows.map((row) => [row.group_id, row]));

export type Glance = { choice: string | null; said_on: Day | null; groups: { group_id: string; name: string; place_at: string | null; next_at: string | null }[] };
/** For a card: the newest wish, and the groups one is in or waits for. One statement. */
export const groupsGlance = async (tx: Tx, personId: string): Promise<Glance> =>
  (await sql<Glance>`select w.choice, w.said_on, coalesce((select jsonb_agg(jsonb_build_object('group_id', p.group_id, 'name', g.name, 'place_at', p.place_at, 'next_at',
        (select min(s.at) from group_session s where s.trust_id = p.trust_id and s.group_id = p.group_id and s.at >= ${tx.now} and s.called_off_at is null)) order by p.asked_at)
      from group_place p join peer_group g on g.trust_id = p.trust_id and g.id = p.group_id where p.trust_id = ${trustOf(tx)} and p.person_id = ${personId} and p.left_at is null and g.ended_at is null), '[]') as groups
    from (select 1) one left join lateral (select choice, said_on from wish where trust_id = ${trustOf(tx)} and person_id = ${personId} and about = 'one to one or group' order by said_on desc, recorded_at desc limit 1) w on true`.execute(tx.db)).rows[0]
  ?? { choice: null, said_on: null, groups: [] };

export type WishRow = { choice: string | null; words: string; said_on: Day; recorded_at: Date };
/** Every wish about one to one or groups, the newest first: what was said before stays. */
export const groupWishes = async (tx: Tx, personId: string): Promise<WishRow[]> =>
  tx.db.selectFrom('wish').select(['choice', 'words', 'said_on', 'recorded_at']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('about', '=', 'one to one or group').orderBy('said_on', 'desc').orderBy('recorded_at', 'desc').limit(20).execute();
