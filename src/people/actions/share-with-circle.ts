import { addAccount, audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { circleAround, circleRowById, endRow, putShare, putSharedWords, setParts, takeBackAllWords, takeBackWords } from '../circle.queries.ts';
import type { CircleRow } from '../circle.queries.ts';
import { isOpenNow } from '../circle.rules.ts';
import type { SharePart } from '../circle.rules.ts';

const personOf = (tx: Tx): string => {
  authorise(tx, 'person');
  return found(tx.viewer.personId);
};
/** A row of this person's own by which they share something, still open. 404 otherwise. */
export const myOpenShare = async (tx: Tx, id: string): Promise<CircleRow> => {
  const personId = personOf(tx);
  const row = found(await circleRowById(tx, id));
  if (row.person_id !== personId || row.kind !== 'shared' || !isOpenNow(row, tx.now)) throw new NotFound();
  return row;
};

/** The person begins to share with a carer or friend, who gets an account by a link. Answers the row and the account. */
export const shareWithCarer = async (tx: Tx, share: { name: string; who: string; parts: readonly SharePart[] }): Promise<{ rowId: string; accountId: string }> => {
  const personId = personOf(tx);
  const accountId = await addAccount(tx, { name: share.name, role: 'carer' });
  const rowId = await putShare(tx, { personId, accountId, why: share.who, parts: share.parts });
  audit(tx, { action: 'share.begin', object: 'circle', objectId: rowId, personId });
  return { rowId, accountId };
};

export const changeShare = async (tx: Tx, id: string, parts: readonly SharePart[]): Promise<void> => {
  const row = await myOpenShare(tx, id);
  await setParts(tx, id, parts);
  if (!parts.includes('my words to them')) auditTakenBack(tx, row, await takeBackAllWords(tx, id));
  audit(tx, { action: 'share.change', object: 'circle', objectId: id, personId: row.person_id, detail: { parts: parts.join(', ') } });
};

/** Ends at once: the next thing they open shows nothing of it. What was written to them is erased. */
export const stopSharing = async (tx: Tx, id: string): Promise<void> => {
  const row = await myOpenShare(tx, id);
  auditTakenBack(tx, row, await takeBackAllWords(tx, id));
  await endRow(tx, id);
  audit(tx, { action: 'share.end', object: 'circle', objectId: id, personId: row.person_id });
};

export const writeToCarer = async (tx: Tx, id: string, words: string): Promise<void> => {
  const row = await myOpenShare(tx, id);
  await putSharedWords(tx, { circleId: id, personId: row.person_id, words });
  audit(tx, { action: 'share.write', object: 'circle', objectId: id, personId: row.person_id });
};
export const takeBackFromCarer = async (tx: Tx, id: string, wordsId: string): Promise<void> => {
  const row = await myOpenShare(tx, id);
  if (!(await takeBackWords(tx, wordsId))) throw new NotFound();
  auditTakenBack(tx, row, [wordsId]);
};
/** The ids of what was erased: a backup from before must not bring the words back. */
const auditTakenBack = (tx: Tx, row: CircleRow, ids: string[]): void => {
  if (ids.length > 0) audit(tx, { action: 'share.take-back', object: 'circle', objectId: row.id, personId: row.person_id, ids });
};

/** The person lets their peer worker of now read what they kept with an earlier one. 404 unless both supports are theirs. */
export const shareEarlierNotes = async (tx: Tx, supportId: string, accountId: string): Promise<void> => {
  const personId = personOf(tx);
  const rows = await circleAround(tx, personId);
  found(rows.find((row) => row.kind === 'support' && row.support_id === supportId && row.account_id !== accountId));
  found(rows.find((row) => row.kind === 'support' && row.account_id === accountId && isOpenNow(row, tx.now)));
  if (rows.some((row) => row.kind === 'shared' && row.support_id === supportId && row.account_id === accountId && isOpenNow(row, tx.now))) return;
  const id = await putShare(tx, { personId, accountId, why: 'You share what you kept before', parts: ['notes'], supportId });
  audit(tx, { action: 'share.begin', object: 'circle', objectId: id, personId });
};
