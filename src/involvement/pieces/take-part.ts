// Taking a piece of work on, and all that belongs to it. Nobody has to say why they stop. Each leaves an audit row without a word of it.
import { accountOf, audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { answerClaim, claimById, putClaim, putHours, putWords, takeBackHours, takeBackPartWords } from './part.queries.ts';
import { closePiece, endPart, myParts, partById, pieceById, putPart, putPiece, sharePart } from './piece.queries.ts';
import type { NewPiece, PartWithPiece } from './piece.queries.ts';
import { partStanding } from './piece.rules.ts';

export type Done = { ok: true; id: string } | { ok: false; because: string };
const no = (because: string): Done => ({ ok: false, because });

export const offerPiece = async (tx: Tx, p: NewPiece): Promise<string> => {
  authorise(tx, 'lead');
  const id = await putPiece(tx, p);
  audit(tx, { action: 'piece.offer', object: 'piece', objectId: id });
  return id;
};
export const closeOffer = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found((await closePiece(tx, id)) || null);
  audit(tx, { action: 'piece.close', object: 'piece', objectId: id });
};

/** One's own answer to a piece of work. A no may become a yes for as long as it is offered. */
export const answerPiece = async (tx: Tx, pieceId: string, answer: { yes: true; name: string } | { yes: false }): Promise<Done> => {
  authorise(tx, 'person', 'carer');
  const piece = found(await pieceById(tx, pieceId));
  const mine = (await myParts(tx)).filter((t) => t.piece_id === pieceId);
  const already = mine.find((t) => partStanding(t) === 'in it');
  if (already) return no('You have taken this on already.');
  if (piece.closed_at) return no('This is not offered any more. Thank you for looking at it.');
  const id = await putPart(tx, { pieceId, name: answer.yes ? answer.name : tx.viewer.name, answer: answer.yes ? 'yes' : 'no', saidOn: dayOf(tx.now), own: { accountId: accountOf(tx), personId: tx.viewer.role === 'person' ? found(tx.viewer.personId) : null } });
  audit(tx, { action: answer.yes ? 'piece.take' : 'piece.not-for-me', object: 'piece', objectId: pieceId });
  return { ok: true, id };
};
/** The lead writes down somebody without an account, as theirs: what they said, and on which day. */
export const writeDownPart = async (tx: Tx, pieceId: string, p: { name: string; reach: string | null; saidOn: Day }): Promise<Done> => {
  authorise(tx, 'lead');
  const piece = found(await pieceById(tx, pieceId));
  if (piece.closed_at) return no('This is not offered any more. Offer it anew first.');
  const id = await putPart(tx, { pieceId, name: p.name, reach: p.reach, answer: 'yes', saidOn: p.saidOn, own: null });
  audit(tx, { action: 'piece.write-down', object: 'piece_part', objectId: id });
  return { ok: true, id };
};

/** A part that the viewer may write in: their own, or one that the lead (for colleagues a named person) looks after. Anybody else's is not there. */
export const partToKeep = async (tx: Tx, id: string): Promise<PartWithPiece> => {
  authorise(tx, 'person', 'carer', 'lead', 'named_person');
  const part = found(await partById(tx, id));
  found(part.answer === 'yes' || null);
  return part;
};
const own = (tx: Tx, part: PartWithPiece): boolean => part.account_id === tx.viewer.accountId && part.account_id !== null;
/** Hours, money and words are theirs to say; the lead writes them only for somebody without an account. */
const theirsToSay = async (tx: Tx, id: string): Promise<PartWithPiece> => {
  const part = await partToKeep(tx, id);
  found(own(tx, part) || part.account_id === null || null);
  return part;
};

export const stopPart = async (tx: Tx, id: string, how: 'stopped_on' | 'finished_on'): Promise<void> => {
  const part = await partToKeep(tx, id);
  found((await endPart(tx, part.id, how)) || null);
  audit(tx, { action: how === 'stopped_on' ? 'piece.stop' : 'piece.finish', object: 'piece_part', objectId: id });
};
export const shareWithWorker = async (tx: Tx, id: string, share: boolean): Promise<void> => {
  const part = await partToKeep(tx, id);
  found((own(tx, part) && part.person_id !== null) || null);
  await sharePart(tx, id, share);
  audit(tx, { action: share ? 'piece.share' : 'piece.unshare', object: 'piece_part', objectId: id });
};

export const sayHours = async (tx: Tx, id: string, h: { onDay: Day; minutes: number }): Promise<void> => {
  await putHours(tx, await theirsToSay(tx, id), h);
  audit(tx, { action: 'piece.hours', object: 'piece_part', objectId: id });
};
export const hoursBack = async (tx: Tx, id: string, hoursId: string): Promise<void> => {
  await theirsToSay(tx, id);
  found((await takeBackHours(tx, id, hoursId)) || null);
  audit(tx, { action: 'piece.hours-back', object: 'piece_part', objectId: id });
};
export const askMoney = async (tx: Tx, id: string, c: { kind: 'expenses' | 'pay'; what: string; pence: number; askedOn: Day }): Promise<Done> => {
  const part = await theirsToSay(tx, id);
  if (c.kind === 'pay' && part.pay !== 'paid') return no('This piece of work is unpaid. You can ask for expenses.');
  await putClaim(tx, part, c);
  audit(tx, { action: 'piece.claim', object: 'piece_part', objectId: id, detail: { kind: c.kind } });
  return { ok: true, id };
};
/** Paid, or not with why: by the lead, or a named person for a colleague. */
export const payClaim = async (tx: Tx, id: string, answer: { paidOn: Day } | { why: string }): Promise<Done> => {
  authorise(tx, 'lead', 'named_person');
  const claim = found(await claimById(tx, id));
  if ('paidOn' in answer && answer.paidOn < claim.asked_on) return no('It cannot have been paid before it was asked for. Look at the day again.');
  if (!(await answerClaim(tx, id, answer))) return no('This was answered already.');
  audit(tx, { action: 'piece.pay', object: 'piece_claim', objectId: id, detail: { paid: 'paidOn' in answer } });
  return { ok: true, id: claim.part_id };
};

export const sayForMe = async (tx: Tx, id: string, w: { words: string; sees: 'only me' | 'lead'; saidOn: Day }): Promise<void> => {
  const part = await theirsToSay(tx, id);
  await putWords(tx, part, { kind: 'for me', words: w.words, sees: own(tx, part) ? w.sees : 'lead', byName: part.name, saidOn: w.saidOn });
  audit(tx, { action: 'piece.for-me', object: 'piece_part', objectId: id });
};
export const forMeBack = async (tx: Tx, id: string, wordsId: string): Promise<void> => {
  await theirsToSay(tx, id);
  found((await takeBackPartWords(tx, id, wordsId)) || null);
  audit(tx, { action: 'piece.for-me-back', object: 'piece_part', objectId: id });
};
export const thankFor = async (tx: Tx, id: string, words: string): Promise<void> => {
  authorise(tx, 'lead', 'named_person');
  await putWords(tx, await partToKeep(tx, id), { kind: 'thanks', words, sees: 'lead', byName: tx.viewer.name, saidOn: dayOf(tx.now) });
  audit(tx, { action: 'piece.thank', object: 'piece_part', objectId: id });
};
