import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { DB, Insertable, Updateable } from '../kit/db/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { ConcernStepKind } from './concern.rules.ts';

const PAGE = 20;
const COLUMNS = [
  'concern.id', 'concern.person_id', 'concern.team_id', 'concern.raised_by', 'concern.raised_at', 'concern.said', 'concern.told_name', 'concern.told_job', 'concern.told_at', 'concern.told_phone',
  'concern.they_will', 'concern.confirmed_at', 'concern.confirmed_name', 'concern.taken_at', 'concern.taken_by', 'concern.closed_at', 'concern.closed_words', 'concern.person_knows',
] as const;

const readable = (tx: Tx) => tx.db.selectFrom('concern')
  .leftJoin('person', (j) => j.onRef('person.trust_id', '=', 'concern.trust_id').onRef('person.id', '=', 'concern.person_id'))
  .leftJoin('account', 'account.id', 'concern.raised_by')
  .leftJoin('host_team', (j) => j.onRef('host_team.trust_id', '=', 'concern.trust_id').onRef('host_team.id', '=', 'concern.team_id'))
  .select([...COLUMNS, 'person.known_as', 'account.name as raised_by_name', 'host_team.name as team_name', 'host_team.phone as team_phone'])
  .where('concern.trust_id', '=', trustOf(tx));

export type Concern = Awaited<ReturnType<ReturnType<typeof readable>['execute']>>[number];
export type ConcernStep = { kind: ConcernStepKind; at: Date; who: string | null; words: string | null; by_name: string | null };

/** Concerns that are not closed: for the lead all of the trust's, for a worker their own; oldest first, one page. */
export const openConcerns = async (tx: Tx): Promise<Concern[]> => {
  const query = readable(tx).where('concern.closed_at', 'is', null);
  const scoped = tx.viewer.role === 'lead' ? query : query.where('concern.raised_by', '=', accountOf(tx));
  return scoped.orderBy('concern.raised_at').limit(PAGE).execute();
};

/** Concerns that nobody has yet, oldest first: the lead's first screen. */
export const concernsNobodyHas = async (tx: Tx): Promise<Concern[]> =>
  readable(tx).where('concern.closed_at', 'is', null).where('concern.confirmed_at', 'is', null).where('concern.taken_at', 'is', null)
    .where((eb) => (tx.viewer.role === 'lead' ? eb.val(true) : eb('concern.raised_by', '=', accountOf(tx)))).orderBy('concern.raised_at').limit(PAGE).execute();

export const concernById = async (tx: Tx, id: string): Promise<Concern | undefined> => {
  const query = readable(tx).where('concern.id', '=', id);
  return (tx.viewer.role === 'lead' ? query : query.where('concern.raised_by', '=', accountOf(tx))).executeTakeFirst();
};

export const concernSteps = async (tx: Tx, concernId: string): Promise<ConcernStep[]> =>
  (await tx.db.selectFrom('concern_step').leftJoin('account', 'account.id', 'concern_step.by_account')
    .select(['concern_step.kind', 'concern_step.at', 'concern_step.who', 'concern_step.words', 'account.name as by_name'])
    .where('concern_step.trust_id', '=', trustOf(tx)).where('concern_step.concern_id', '=', concernId).orderBy('concern_step.at').orderBy('concern_step.id').execute()) as ConcernStep[];

export const putConcern = async (tx: Tx, row: Omit<Insertable<DB['concern']>, 'trust_id' | 'id' | 'raised_by' | 'raised_at'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('concern').values({ ...row, trust_id: trustOf(tx), id, raised_by: accountOf(tx), raised_at: tx.now }).execute();
  return id;
};

export const putConcernStep = async (tx: Tx, concernId: string, step: { kind: ConcernStepKind; who?: string | null; words?: string | null }): Promise<void> => {
  await tx.db.insertInto('concern_step').values({ trust_id: trustOf(tx), id: newId(), concern_id: concernId, kind: step.kind, by_account: accountOf(tx), at: tx.now, who: step.who ?? null, words: step.words ?? null }).execute();
};

export const changeConcern = async (tx: Tx, id: string, facts: Updateable<DB['concern']>): Promise<void> => {
  await tx.db.updateTable('concern').set(facts).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export type OnCall = { name: string; phone: string; hours: string };
/** Who answers about a concern, in the order to ring. */
export const onCallList = async (tx: Tx): Promise<OnCall[]> =>
  tx.db.selectFrom('on_call').select(['name', 'phone', 'hours']).where('trust_id', '=', trustOf(tx)).where('removed_at', 'is', null).orderBy('position').orderBy('added_at').execute();

/** Peer leads of the trust by name, with whoever covers for each today. */
export const leadsAndCover = async (tx: Tx, today: string): Promise<{ lead: string; cover: string | null }[]> =>
  tx.db.selectFrom('lead_cover').innerJoin('account as lead', 'lead.id', 'lead_cover.lead_account_id').innerJoin('account as cover', 'cover.id', 'lead_cover.cover_account_id')
    .select(['lead.name as lead', 'cover.name as cover']).where('lead_cover.trust_id', '=', trustOf(tx)).where('lead_cover.ended_at', 'is', null)
    .where('lead_cover.from_on', '<=', today).where('lead_cover.until_on', '>=', today).execute();

/** The people a concern may be about, for the viewer to choose from: a worker's own. */
export const peopleToChoose = async (tx: Tx): Promise<{ id: string; known_as: string }[]> => {
  if (tx.viewer.role !== 'peer_worker') return [];
  return tx.db.selectFrom('person').innerJoin('circle', (j) => j.onRef('circle.trust_id', '=', 'person.trust_id').onRef('circle.person_id', '=', 'person.id'))
    .select(['person.id', 'person.known_as']).distinct().where('person.trust_id', '=', trustOf(tx)).where('person.locked_at', 'is', null).where('circle.account_id', '=', accountOf(tx)).where('circle.kind', 'in', ['support', 'cover'])
    .where('circle.ended_at', 'is', null).where((eb) => eb.or([eb('circle.until', 'is', null), eb('circle.until', '>', tx.now)])).orderBy('person.known_as').limit(80).execute();
};

/** Somebody this viewer may raise a concern about, and the phone of the ward they are on. */
export const personForConcern = async (tx: Tx, personId: string): Promise<{ id: string; known_as: string; team_id: string | null; team_name: string | null; team_phone: string | null } | undefined> =>
  tx.db.selectFrom('person')
    .leftJoin('stay', (j) => j.onRef('stay.trust_id', '=', 'person.trust_id').onRef('stay.person_id', '=', 'person.id').on('stay.left_on', 'is', null))
    .leftJoin('host_team', (j) => j.onRef('host_team.trust_id', '=', 'stay.trust_id').onRef('host_team.id', '=', 'stay.team_id'))
    .select(['person.id', 'person.known_as', 'host_team.id as team_id', 'host_team.name as team_name', 'host_team.phone as team_phone'])
    .where('person.trust_id', '=', trustOf(tx)).where('person.id', '=', personId).executeTakeFirst();

export type KnownConcern = { id: string; raised_at: Date; raised_by: string | null; said: string; told_name: string | null; told_job: string | null; they_will: string | null; confirmed_name: string | null; taken: boolean; closed_at: Date | null };
/** Concerns about a person that they know of, the newest first: for the person, and for the worker who prints it for them. */
export const concernsKnown = async (tx: Tx, personId: string): Promise<KnownConcern[]> =>
  (await sql<KnownConcern>`select * from concerns_known(${personId}::uuid)`.execute(tx.db)).rows;
