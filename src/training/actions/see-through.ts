// Pieces, placement and certificates of one learner.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid, refused } from '../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../kit/http/index.ts';
import { newLinkSecret } from '../../kit/link-secret.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { teamById } from '../../teams/index.ts';
import { workersNow } from '../../workforce/index.ts';
import { certificateProblem } from '../attendance.rules.ts';
import type { PieceState } from '../attendance.rules.ts';
import { certificateById, putCertificate, withdrawCertificate } from '../certificate.queries.ts';
import type { CertificateKind } from '../certificate.queries.ts';
import { callOffPlacement, NAMELESS, putPieceMark, putPlacement } from '../learner.queries.ts';
import { piecesOf } from '../programme.queries.ts';
import { notReady } from '../ready-for.ts';
import { standingsOf } from '../where-they-stand.ts';
import { learnerITeach } from './run-cohort.ts';

export const markPiece = async (tx: Tx, learnerId: string, pieceId: string, mark: { state: PieceState; words: string | null }): Promise<void> => {
  authorise(tx, 'lead', 'peer_worker');
  const { cohort } = await learnerITeach(tx, learnerId);
  found((await piecesOf(tx, cohort.programme_id)).find((p) => p.id === pieceId));
  await putPieceMark(tx, { learnerId, pieceId, ...mark });
  audit(tx, { action: 'piece.mark', object: 'learner', objectId: learnerId, detail: { piece: pieceId, state: mark.state } });
};

/** Beside a buddy in a team that is ready. */
export const placeLearner = async (tx: Tx, learnerId: string, p: { teamId: string; buddyId: string; from: Day; until: Day }): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'lead');
  const { learner } = await learnerITeach(tx, learnerId);
  if (!(await teamById(tx, p.teamId))) return invalid({ team: 'Choose a team from the list' });
  const buddy = (await workersNow(tx)).find((w) => w.id === p.buddyId);
  if (!buddy || buddy.id === learner.worker_id) return invalid({ buddy: 'Choose a buddy from the list' });
  if (p.until < p.from) return invalid({ until: 'The last day must not be before the first' });
  if (p.until > addDays(p.from, 366)) return invalid({ until: 'A placement is at most a year' });
  const no = await notReady(tx, p.teamId, p.from);
  if (no) return no;
  await putPlacement(tx, { learnerId, ...p });
  audit(tx, { action: 'placement.make', object: 'learner', objectId: learnerId, detail: { team: p.teamId, buddy: p.buddyId, from: p.from, until: p.until } });
  return null;
};
export const stopPlacement = async (tx: Tx, learnerId: string, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found((await callOffPlacement(tx, learnerId, id)) || null);
  audit(tx, { action: 'placement.call-off', object: 'learner', objectId: learnerId });
};

/** Gives a certificate, as things stand now. */
export const giveCertificate = async (tx: Tx, learnerId: string, kind: CertificateKind): Promise<RefusedAnswer | { id: string }> => {
  authorise(tx, 'lead');
  const { learner, cohort } = await learnerITeach(tx, learnerId);
  if (learner.name === NAMELESS) return refused('Their name was erased, so there is nobody to print on it.');
  const all = await standingsOf(tx, cohort, [learner]);
  const { standing, pieceStates } = all.of(learner);
  const because = certificateProblem(kind, standing, pieceStates, all.over);
  if (because) return refused(because);
  const id = await putCertificate(tx, { learner_id: learnerId, kind, code: newLinkSecret(), name: learner.name, programme: cohort.programme, cohort: cohort.name, minutes: standing.had, of_minutes: standing.total, issued_on: dayOf(tx.now) });
  if (id === null) return refused('They have this certificate already. Withdraw it first if it is wrong.');
  audit(tx, { action: 'certificate.give', object: 'training_certificate', objectId: id, detail: { kind, learner: learnerId } });
  return { id };
};
export const takeBackCertificate = async (tx: Tx, id: string, why: string): Promise<RefusedAnswer | { learnerId: string }> => {
  authorise(tx, 'lead');
  const certificate = found(await certificateById(tx, id));
  if (!(await withdrawCertificate(tx, id, why))) return refused('It is withdrawn already.');
  audit(tx, { action: 'certificate.withdraw', object: 'training_certificate', objectId: id });
  return { learnerId: certificate.learner_id };
};
