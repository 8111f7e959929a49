// Where learners stand, gathered once for a cohort, a learner's page, a certificate and the record they take away.
import type { Tx } from '../access/index.ts';
import { dayOf } from '../kit/times.ts';
import { standingOf } from './attendance.rules.ts';
import type { CatchUp, PieceState, SessionSoFar, Standing } from './attendance.rules.ts';
import { sessionsOf } from './cohort.queries.ts';
import type { Cohort, DatedSession } from './cohort.queries.ts';
import { attendedBy, catchUpsOf, marksOf } from './learner.queries.ts';
import type { Attended, CatchUpRow, Learner, PieceMark } from './learner.queries.ts';
import { piecesOf } from './programme.queries.ts';
import type { Piece } from './programme.queries.ts';

export type Standings = {
  sessions: DatedSession[]; pieces: Piece[]; over: boolean;
  of: (learner: Learner) => { standing: Standing; attended: Map<string, Attended>; catchUps: CatchUpRow[]; marks: Map<string, PieceMark>; soFar: (SessionSoFar & { domains: number[] })[]; pieceStates: PieceState[] };
};

export const asCatchUp = (c: CatchUpRow): CatchUp => ({ sessionId: c.session_id, minutes: c.minutes, done: c.done_on !== null });

/** A session before somebody joined counts as missed once its register is taken: it can be caught up like any other. */
const soFarOf = (sessions: readonly DatedSession[], learner: Learner, attended: ReadonlyMap<string, Attended>): (SessionSoFar & { domains: number[] })[] =>
  sessions.map((s) => ({ id: s.id, minutes: s.minutes, domains: s.domains, attended: attended.get(s.id)?.minutes ?? (s.register_at !== null || dayOf(s.begins_at) < learner.joined_on ? 0 : null) }));

export const standingsOf = async (tx: Tx, cohort: Cohort, learners: readonly Learner[]): Promise<Standings> => {
  const ids = learners.map((l) => l.id);
  const [sessions, attended, catchUps, marks, pieces] = await Promise.all([sessionsOf(tx, [cohort.id]), attendedBy(tx, ids), catchUpsOf(tx, ids), marksOf(tx, ids), piecesOf(tx, cohort.programme_id)]);
  const last = sessions.at(-1);
  return {
    sessions, pieces, over: last !== undefined && last.begins_at.getTime() + last.minutes * 60_000 <= tx.now.getTime(),
    of: (learner) => {
      const mine = new Map(attended.filter((a) => a.learner_id === learner.id).map((a) => [a.session_id, a]));
      const caught = catchUps.filter((c) => c.learner_id === learner.id);
      const stand = new Map(marks.filter((m) => m.learner_id === learner.id).map((m) => [m.piece_id, m]));
      const soFar = soFarOf(sessions, learner, mine);
      return { standing: standingOf(soFar, caught.map(asCatchUp), { percent: cohort.attend_percent, absenceCap: cohort.absence_cap_minutes }), attended: mine, catchUps: caught, marks: stand, soFar, pieceStates: pieces.map((p) => stand.get(p.id)?.state ?? 'not yet') };
    },
  };
};
