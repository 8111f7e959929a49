// Programmes, their sessions and pieces of work.
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';

export type Programme = { id: string; name: string; provider: string; country: string; licence: string; adapted: string | null; attend_percent: number | null; absence_cap_minutes: number | null; from_template: string | null };
export type ProgrammeSession = { id: string; programme_id: string; week: number; place: number; title: string; covers: string | null; minutes: number; domains: number[] };
export type Piece = { id: string; programme_id: string; place: number; title: string; what: string | null; domains: number[] };

const PROGRAMME = ['id', 'name', 'provider', 'country', 'licence', 'adapted', 'attend_percent', 'absence_cap_minutes', 'from_template'] as const;
const SESSION = ['id', 'programme_id', 'week', 'place', 'title', 'covers', 'minutes', 'domains'] as const;
const PIECE = ['id', 'programme_id', 'place', 'title', 'what', 'domains'] as const;

/** Programmes in use, the newest first; a service has a handful. */
export const programmes = async (tx: Tx): Promise<(Programme & { sessions: number; minutes: number })[]> =>
  tx.db.selectFrom('training_programme as p').select(PROGRAMME.map((c) => `p.${c}` as const))
    .select((eb) => eb.selectFrom('programme_session as s').whereRef('s.trust_id', '=', 'p.trust_id').whereRef('s.programme_id', '=', 'p.id').where('s.removed_at', 'is', null).select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('n')).as('sessions'))
    .select((eb) => eb.selectFrom('programme_session as s').whereRef('s.trust_id', '=', 'p.trust_id').whereRef('s.programme_id', '=', 'p.id').where('s.removed_at', 'is', null).select((e) => e.cast<number>(e.fn.coalesce(e.fn.sum('s.minutes'), e.lit(0)), 'integer').as('m')).as('minutes'))
    .where('p.trust_id', '=', trustOf(tx)).where('p.closed_at', 'is', null).orderBy('p.made_at', 'desc').orderBy('p.id').limit(50).execute() as Promise<(Programme & { sessions: number; minutes: number })[]>;
export const programmeById = async (tx: Tx, id: string): Promise<Programme | undefined> =>
  tx.db.selectFrom('training_programme').select(PROGRAMME).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst();

export type ProgrammeDetails = Omit<Programme, 'id' | 'from_template'>;
export const putProgramme = async (tx: Tx, p: ProgrammeDetails, fromTemplate: string | null): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('training_programme').values({ ...p, trust_id: trustOf(tx), id, from_template: fromTemplate, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
export const changeProgramme = async (tx: Tx, id: string, p: ProgrammeDetails): Promise<void> => {
  await tx.db.updateTable('training_programme').set(p).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const sessionsOfProgramme = async (tx: Tx, programmeId: string): Promise<ProgrammeSession[]> =>
  tx.db.selectFrom('programme_session').select(SESSION).where('trust_id', '=', trustOf(tx)).where('programme_id', '=', programmeId).where('removed_at', 'is', null).orderBy('week').orderBy('place').orderBy('id').limit(400).execute();
export const programmeSession = async (tx: Tx, id: string): Promise<ProgrammeSession | undefined> =>
  tx.db.selectFrom('programme_session').select(SESSION).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
export type SessionDetails = Omit<ProgrammeSession, 'id' | 'programme_id'>;
export const putProgrammeSessions = async (tx: Tx, programmeId: string, sessions: readonly SessionDetails[]): Promise<void> => {
  if (sessions.length > 0) await tx.db.insertInto('programme_session').values(sessions.map((s) => ({ ...s, trust_id: trustOf(tx), id: newId(), programme_id: programmeId }))).execute();
};
export const changeProgrammeSession = async (tx: Tx, id: string, change: Partial<SessionDetails> | { removed_at: Date }): Promise<void> => {
  await tx.db.updateTable('programme_session').set(change).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const piecesOf = async (tx: Tx, programmeId: string): Promise<Piece[]> =>
  tx.db.selectFrom('programme_piece').select(PIECE).where('trust_id', '=', trustOf(tx)).where('programme_id', '=', programmeId).where('removed_at', 'is', null).orderBy('place').orderBy('id').limit(60).execute();
export const pieceById = async (tx: Tx, id: string): Promise<Piece | undefined> =>
  tx.db.selectFrom('programme_piece').select(PIECE).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
export const putPieces = async (tx: Tx, programmeId: string, pieces: readonly Omit<Piece, 'id' | 'programme_id'>[]): Promise<void> => {
  if (pieces.length > 0) await tx.db.insertInto('programme_piece').values(pieces.map((p) => ({ ...p, trust_id: trustOf(tx), id: newId(), programme_id: programmeId }))).execute();
};
export const changePiece = async (tx: Tx, id: string, change: { title: string; what: string | null; domains: number[] } | { removed_at: Date }): Promise<void> => {
  await tx.db.updateTable('programme_piece').set(change).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
