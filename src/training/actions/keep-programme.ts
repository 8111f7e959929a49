import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { changePiece, changeProgramme, changeProgrammeSession, pieceById, piecesOf, programmeById, programmeSession, putPieces, putProgramme, putProgrammeSessions, sessionsOfProgramme } from '../programme.queries.ts';
import type { ProgrammeDetails, SessionDetails } from '../programme.queries.ts';
import { FIVE_WEEKS, fiveWeeks } from '../templates.ts';

/** A programme to change at will, from the shipped five weeks. */
export const beginFromTemplate = async (tx: Tx): Promise<string> => {
  authorise(tx, 'lead');
  const { sessions, pieces } = fiveWeeks();
  const { key, attendPercent, absenceCapMinutes, ...words } = FIVE_WEEKS;
  const id = await putProgramme(tx, { ...words, adapted: null, attend_percent: attendPercent, absence_cap_minutes: absenceCapMinutes }, key);
  await putProgrammeSessions(tx, id, sessions.map((s, i) => ({ ...s, place: i + 1 })));
  await putPieces(tx, id, pieces.map((p, i) => ({ ...p, place: i + 1 })));
  audit(tx, { action: 'programme.begin', object: 'training_programme', objectId: id, detail: { from: key } });
  return id;
};

export const beginProgramme = async (tx: Tx, details: ProgrammeDetails): Promise<string> => {
  authorise(tx, 'lead');
  const id = await putProgramme(tx, details, null);
  audit(tx, { action: 'programme.begin', object: 'training_programme', objectId: id });
  return id;
};

/** Cohorts that have begun keep what they were made with. */
export const editProgramme = async (tx: Tx, id: string, details: ProgrammeDetails): Promise<void> => {
  authorise(tx, 'lead');
  const was = found(await programmeById(tx, id));
  await changeProgramme(tx, id, details);
  audit(tx, { action: 'programme.change', object: 'training_programme', objectId: id, detail: { percent_was: was.attend_percent, percent: details.attend_percent, cap_was: was.absence_cap_minutes, cap: details.absence_cap_minutes } });
};

export const addProgrammeSession = async (tx: Tx, programmeId: string, s: Omit<SessionDetails, 'place'>): Promise<void> => {
  authorise(tx, 'lead');
  found(await programmeById(tx, programmeId));
  const place = Math.max(0, ...(await sessionsOfProgramme(tx, programmeId)).map((one) => one.place)) + 1;
  await putProgrammeSessions(tx, programmeId, [{ ...s, place }]);
  audit(tx, { action: 'programme.session', object: 'training_programme', objectId: programmeId });
};
/** Changes a session, or leaves it out (null). Answers its programme. */
export const editProgrammeSession = async (tx: Tx, id: string, change: Omit<SessionDetails, 'place'> | null): Promise<string> => {
  authorise(tx, 'lead');
  const session = found(await programmeSession(tx, id));
  await changeProgrammeSession(tx, id, change ?? { removed_at: tx.now });
  audit(tx, { action: change ? 'programme.session' : 'programme.session-out', object: 'training_programme', objectId: session.programme_id });
  return session.programme_id;
};

export const addPiece = async (tx: Tx, programmeId: string, p: { title: string; what: string | null; domains: number[] }): Promise<void> => {
  authorise(tx, 'lead');
  found(await programmeById(tx, programmeId));
  const place = Math.max(0, ...(await piecesOf(tx, programmeId)).map((one) => one.place)) + 1;
  await putPieces(tx, programmeId, [{ ...p, place }]);
  audit(tx, { action: 'programme.piece', object: 'training_programme', objectId: programmeId });
};
export const editPiece = async (tx: Tx, id: string, change: { title: string; what: string | null; domains: number[] } | null): Promise<string> => {
  authorise(tx, 'lead');
  const piece = found(await pieceById(tx, id));
  await changePiece(tx, id, change ?? { removed_at: tx.now });
  audit(tx, { action: change ? 'programme.piece' : 'programme.piece-out', object: 'training_programme', objectId: piece.programme_id });
  return piece.programme_id;
};
