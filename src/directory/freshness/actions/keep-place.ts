// What somebody who keeps the directory does with one entry. Each throws 404 for whoever does not keep it.
import { audit, authorise, type Tx } from '../../../access/index.ts';
import { found, NotFound } from '../../../kit/http/index.ts';
import { dayOf, type Day } from '../../../kit/times.ts';
import { placeById, type PlacePage } from '../../place.queries.ts';
import { dismissReports, endFact, factsOf, keeps, putCheck, putFact, type FactKind, type NewFact } from '../keeping.queries.ts';
import { findAgain } from '../../search/find-again.ts';
import { decidePair } from '../queue.queries.ts';
import type { HowChecked } from '../standing.rules.ts';

/** The belt of the directory's own pages: a lead, or a peer worker who was asked to. */
export const mustKeep = async (tx: Tx): Promise<void> => {
  authorise(tx, 'lead', 'peer_worker');
  if (!(await keeps(tx))) throw new NotFound();
};
const toKeep = async (tx: Tx, placeId: string): Promise<PlacePage> => {
  await mustKeep(tx);
  return found(await placeById(tx, placeId));
};

export type Refusal = { ok: false; because: string };
export type Kept = { ok: true } | Refusal;

/** Somebody rang, wrote or went and all is right. Nothing before 2000, nothing that has not been yet. */
export const checkPlace = async (tx: Tx, placeId: string, how: Exclude<HowChecked, 'owner confirmed'>, on: Day): Promise<Kept> => {
  await toKeep(tx, placeId);
  if (on > dayOf(tx.now)) return { ok: false, because: 'That day has not been yet.' };
  if (on < '2000-01-01') return { ok: false, because: 'That is too long ago to tell anybody that it is right today.' };
  audit(tx, { action: 'place.check', object: 'place', objectId: placeId, detail: { id: await putCheck(tx, placeId, how, on) } });
  return { ok: true };
};

/** The report was a mistake: the entry stands as before. */
export const dismissReport = async (tx: Tx, placeId: string): Promise<Kept> => {
  await toKeep(tx, placeId);
  await dismissReports(tx, placeId);
  audit(tx, { action: 'place.report-dismiss', object: 'place', objectId: placeId });
  return { ok: true };
};

/** Once each; a former name or a network may be told more than once, with other words. */
const isTold = (known: readonly { kind: FactKind; value: string | null; other_place_id: string | null }[], fact: NewFact): boolean =>
  known.some((k) => k.kind === fact.kind && (k.value ?? '') === (fact.value ?? '') && (k.other_place_id ?? '') === (fact.otherPlaceId ?? ''));

/** Tells something we know of an entry over what its source says. What was told already stays as it is. */
export const tellFact = async (tx: Tx, placeId: string, fact: NewFact): Promise<Kept> => {
  await toKeep(tx, placeId);
  if (fact.kind === 'address hidden') authorise(tx, 'lead');
  if (fact.otherPlaceId === placeId) return { ok: false, because: 'That is this entry itself.' };
  if (fact.otherPlaceId && !(await placeById(tx, fact.otherPlaceId))) return { ok: false, because: 'There is no such entry in the directory.' };
  if (isTold(await factsOf(tx, placeId), fact)) return { ok: true };
  const before = fact.kind === 'checked as' ? (await factsOf(tx, placeId)).filter((f) => f.kind === 'checked as') : [];
  for (const one of before) await endFact(tx, placeId, one.id);
  const id = await putFact(tx, placeId, fact);
  await findAgain(tx, placeId);
  audit(tx, { action: 'place.fact', object: 'place', objectId: placeId, detail: { id, kind: fact.kind } });
  return { ok: true };
};

/** It is not so any more, or never was. An address is shown again by a lead only. */
export const takeFactBack = async (tx: Tx, placeId: string, id: string): Promise<Kept> => {
  await toKeep(tx, placeId);
  const fact = found((await factsOf(tx, placeId)).find((one) => one.id === id));
  if (fact.kind === 'address hidden') authorise(tx, 'lead');
  if (!(await endFact(tx, placeId, id))) throw new NotFound();
  await findAgain(tx, placeId);
  audit(tx, { action: 'place.fact-end', object: 'place', objectId: placeId, detail: { kind: fact.kind } });
  return { ok: true };
};

/** Two entries are one, and `keep` is the one that stays; or they are not the same, which is never asked again. */
export const decideOnPair = async (tx: Tx, placeId: string, otherId: string, keep: string | null): Promise<Kept> => {
  await toKeep(tx, placeId);
  if (!(await decidePair(tx, placeId, otherId, keep === null ? 'not the same' : 'same'))) return { ok: false, because: 'Somebody has answered this already.' };
  if (keep !== null) await putFact(tx, keep === placeId ? otherId : placeId, { kind: 'same as', otherPlaceId: keep, how: 'read it' });
  audit(tx, { action: 'place.pair', object: 'place', objectId: placeId, detail: { other: otherId, same: keep !== null } });
  return { ok: true };
};
