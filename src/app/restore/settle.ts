// Before a restored database is opened: what was erased since the backup is erased again, ways in are closed, and the audit says what happened.
import { dropDraft, eraseOldDrafts, setViewer, systemViewer } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { noteRestore, writeAudit } from '../../audit/index.ts';
import type { Anchors, Erasure } from '../../audit/index.ts';
import type { DB, Transaction } from '../../kit/db/index.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { BackupHead } from '../../kit/backup/backup-format.ts';
import { takeBackWords } from '../../people/index.ts';
import { eraseLeftOutPlanWords, erasePlanAgain } from '../../plans/index.ts';
import { eraseLeftOutWords, eraseNotesAgain } from '../../support/index.ts';
import { eraseWordsAgain } from '../../connections/index.ts';
import { trustIds } from '../../teams/index.ts';
import { eraseCandidatesAgain } from '../../training/index.ts';
import { closeWaysIn, forgetTypedFields, giveUpMail } from './settle.queries.ts';

export type Settled = { erasedAgain: number; mailGivenUp: number; auditRowsLost: number };

/** How many things a list of erasures names. */
export const countErased = (list: readonly Erasure[]): number => new Set(list.flatMap(({ ids }) => ids)).size;

/** Refuses to go on where the list of erasures is missing that was there when the backup was made: left-out words would come back. */
export const needErasureList = (head: BackupHead, list: readonly Erasure[], folder: string): void => {
  const known = Number(head.more['erased'] ?? 0);
  if (countErased(list) >= known) return;
  throw new PlainError(`When this backup was made ${known} things had been erased because somebody left them out, and the list in ${folder} names ${countErased(list)}. `
    + 'Put that folder (the heads of the audit) back from its own copy first, or name it in ALONGSIDE_ANCHORS; otherwise what people left out could come back. If the list is lost for good: --without-erasures.');
};

/** Does everything; `db` is the owner's transaction that opens the database again. */
export const settle = async (db: Transaction<DB>, head: BackupHead, anchors: Anchors, at: Date): Promise<Settled> => {
  const settled = { erasedAgain: 0, mailGivenUp: await giveUpMail(db, at), auditRowsLost: 0 };
  await closeWaysIn(db, at);
  await forgetTypedFields(db);
  const asSystem = async (trustId: string | null): Promise<Tx> => {
    const viewer = systemViewer(trustId);
    await setViewer(db, viewer, at);
    return { db, viewer, now: at, audited: [] };
  };
  for (const erasure of anchors.erasures.all()) settled.erasedAgain += await eraseAgain({ ...(await asSystem(erasure.trustId)), now: new Date(erasure.at) }, erasure);
  for (const trustId of await trustIds(await asSystem(null))) {
    const tx = await asSystem(trustId);
    for (let some = 1; some > 0;) some = (await eraseLeftOutWords(tx)) + (await eraseLeftOutPlanWords(tx));
    await writeAudit(db, tx.viewer, tx.audited);
  }
  const tx = await asSystem(null);
  await eraseOldDrafts(tx);
  settled.auditRowsLost = await noteRestore(db, anchors, at);
  await writeAudit(db, tx.viewer, [{ action: 'backup.restore', detail: { made: head['made at'], erased_again: settled.erasedAgain, audit_rows_lost: settled.auditRowsLost } }]);
  return settled;
};

const eraseAgain = async (tx: Tx, { kind, ids }: Erasure): Promise<number> => {
  let erased = 0;
  if (kind === 'note') return eraseNotesAgain(tx, ids);
  if (kind === 'plan') return erasePlanAgain(tx, ids);
  if (kind === 'candidate') return eraseCandidatesAgain(tx, ids);
  for (const id of ids) {
    if (await (kind === 'draft' ? dropDraft(tx, id) : kind === 'words about a place' ? eraseWordsAgain(tx, id) : takeBackWords(tx, id))) erased += 1;
  }
  return erased;
};
