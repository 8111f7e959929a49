// A person's places, with everything that became of them; every query in the viewer's scope.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { Cached, OutingFacts, StepFacts, StepKind } from './connection.rules.ts';

export type Step = StepFacts & { id: string; by_name: string | null; /** Why, in their words: null where nothing was said, it was erased, or it is not the viewer's to read. */ words: string | null };
export type Outing = OutingFacts & { contact_id: string; at: Date | null };
export type Connection = {
  id: string; person_id: string; kinds: string[]; made_at: Date; going_since: Day | null; ask_on: Day | null; closed_at: Date | null;
  /** Null for a lead: the name is not theirs to read. */
  place_id: string | null; name: string | null; steps: Step[]; outings: Outing[];
};

/** The second belt: one's own, those of the people one supports or covers, records opened whole; for a lead everybody's but colleagues'. */
const mayRead = (tx: Tx, alias: string) => {
  const person = sql.ref(`${alias}.person_id`);
  return tx.viewer.role === 'lead' ? sql`${person} <> all((select walled_people())::uuid[])` : sql`${person} = any((select my_people())::uuid[])`;
};

type Raw = Omit<Connection, 'outings'> & { outings: Record<keyof Outing, string | boolean | null>[] };
const moment = (text: string | boolean | null): Date | null => (typeof text === 'string' ? new Date(text) : null);
const fromRaw = (row: Raw): Connection => ({
  ...row,
  outings: row.outings.map((o) => ({ contact_id: String(o.contact_id), held: o.held as boolean | null, at: moment(o.at), planned_at: moment(o.planned_at), cancelled_at: moment(o.cancelled_at), recorded_at: moment(o.recorded_at) })),
});

const SELECTED = sql`c.id, c.person_id, c.kinds, c.made_at, c.going_since, c.ask_on, c.closed_at, p.place_id, p.name,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'weeks', s.weeks, 'said_on', s.said_on, 'by_name', s.by_name, 'words', w.words) order by s.at, s.id)
    from connection_step s left join connection_words w on w.trust_id = s.trust_id and w.step_id = s.id where s.trust_id = c.trust_id and s.connection_id = c.id), '[]') as steps,
  coalesce((select jsonb_agg(jsonb_build_object('contact_id', k.id, 'at', k.at, 'planned_at', k.planned_at, 'cancelled_at', k.cancelled_at, 'recorded_at', k.recorded_at, 'held', k.held) order by k.at, k.id)
    from connection_outing o join contact k on k.trust_id = o.trust_id and k.id = o.contact_id where o.trust_id = c.trust_id and o.connection_id = c.id), '[]') as outings`;
const JOINED = sql`connection c left join connection_place p on p.trust_id = c.trust_id and p.connection_id = c.id`;

/** More than anybody tries; a page never grows without end. */
const MOST = 60;

const placesOf = async (tx: Tx, personId: string, which: ReturnType<typeof sql>, most: number): Promise<Connection[]> =>
  (await sql<Raw>`select ${SELECTED} from ${JOINED} where c.trust_id = ${trustOf(tx)} and c.person_id = ${personId} and ${mayRead(tx, 'c')} ${which}
    order by c.made_at desc, c.id desc limit ${most}`.execute(tx.db)).rows.map(fromRaw);

/** A person's places, the newest on the list first. */
export const connectionsOf = async (tx: Tx, personId: string, most = MOST): Promise<Connection[]> => placesOf(tx, personId, sql``, most);

/** The same without those that were put away or given up, for a card: as many as one looks over at once. */
export const openConnectionsOf = async (tx: Tx, personId: string, most: number): Promise<Connection[]> => placesOf(tx, personId, sql`and c.closed_at is null`, most);

/** One of them, or undefined when it is not the viewer's to read. */
export const connectionById = async (tx: Tx, id: string): Promise<Connection | undefined> =>
  (await sql<Raw>`select ${SELECTED} from ${JOINED} where c.trust_id = ${trustOf(tx)} and c.id = ${id} and ${mayRead(tx, 'c')}`.execute(tx.db)).rows.map(fromRaw)[0];

/** Which connection a person has with a place of the directory, if any. */
export const connectionWith = async (tx: Tx, personId: string, placeId: string): Promise<string | undefined> =>
  (await tx.db.selectFrom('connection_place').select('connection_id').where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('place_id', '=', placeId).executeTakeFirst())?.connection_id;

/** Holds a connection until this transaction ends, so that two answers at once count one after the other. */
export const holdConnection = async (tx: Tx, id: string): Promise<void> => {
  await sql`select 1 from connection where trust_id = ${trustOf(tx)} and id = ${id} for update`.execute(tx.db);
};

export type NewConnection = { personId: string; supportId: string | null; placeId: string; name: string; kinds: string[] };

/** A place goes on a person's list; undefined when it has been on it before (also when somebody else puts it there at this moment). */
export const putConnection = async (tx: Tx, made: NewConnection): Promise<string | undefined> => {
  const [id, trust_id] = [newId(), trustOf(tx)];
  await sql`select pg_advisory_xact_lock(hashtextextended(${`place ${made.personId}`}, 0))`.execute(tx.db);
  if (await connectionWith(tx, made.personId, made.placeId)) return undefined;
  await tx.db.insertInto('connection').values({ trust_id, id, person_id: made.personId, support_id: made.supportId, kinds: made.kinds, made_by: accountOf(tx), made_at: tx.now }).execute();
  await tx.db.insertInto('connection_place').values({ trust_id, connection_id: id, person_id: made.personId, place_id: made.placeId, name: made.name }).execute();
  return id;
};

export type NewStep = { connectionId: string; personId: string; kind: StepKind; weeks: number | null; saidOn: Day; byName: string | null; words: string | null };

/** One more fact of the story, with why in the person's words where they said it. */
export const putStep = async (tx: Tx, step: NewStep): Promise<string> => {
  const [id, trust_id] = [newId(), trustOf(tx)];
  await tx.db.insertInto('connection_step').values({ trust_id, id, connection_id: step.connectionId, person_id: step.personId, kind: step.kind, weeks: step.weeks, said_on: step.saidOn, by_account: accountOf(tx), by_name: step.byName, at: tx.now }).execute();
  if (step.words) await tx.db.insertInto('connection_words').values({ trust_id, step_id: id, connection_id: step.connectionId, person_id: step.personId, words: step.words, written_at: tx.now }).execute();
  return id;
};

/** What lists read of it, after something was said. */
export const setCached = async (tx: Tx, id: string, cached: Cached): Promise<void> => {
  await tx.db.updateTable('connection').set({ going_since: cached.going_since, ask_on: cached.ask_on, closed_at: cached.closed ? tx.now : null }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const putOuting = async (tx: Tx, connectionId: string, personId: string, contactId: string): Promise<void> => {
  await tx.db.insertInto('connection_outing').values({ trust_id: trustOf(tx), connection_id: connectionId, contact_id: contactId, person_id: personId, planned_by: accountOf(tx), made_at: tx.now }).execute();
};

/** Erases why, in the person's words, for good; answers whether there was something. */
export const eraseWords = async (tx: Tx, stepId: string): Promise<boolean> =>
  (await sql<{ erased: boolean }>`select erase_connection_words(${stepId}::uuid) as erased`.execute(tx.db)).rows[0]?.erased ?? false;
