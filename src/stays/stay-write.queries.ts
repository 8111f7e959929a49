// What is written down about a stay: each fact a row of its own, the newest copied to the stay.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';

/** Who said something and on which day: somebody of the ward who writes it down, or "told by NAME on DATE" by a lead. */
export type Told = { saidBy: string; saidOn: Day };
/** Puts an earlier row right; the old one stays. */
export type Correction = { corrects: string; why: string };
type OfStay = { id: string; person_id: string; team_id: string };

const rowOf = (tx: Tx, stay: OfStay, { saidBy, saidOn }: Told, correction: Correction | null = null) => ({
  trust_id: trustOf(tx), id: newId(), stay_id: stay.id, person_id: stay.person_id, team_id: stay.team_id, said_by: saidBy, said_on: saidOn,
  recorded_by: accountOf(tx), recorded_at: tx.now, corrects: correction?.corrects ?? null, correction_why: correction?.why ?? null,
});

export type StepKind = 'began' | 'left' | 'moved' | 'undone' | 'asked';
export const putStep = async (tx: Tx, stay: OfStay, step: { kind: StepKind; onDay: Day | null; words?: string | null }, told: Told, correction: Correction | null = null): Promise<void> => {
  await tx.db.insertInto('stay_step').values({ ...rowOf(tx, stay, told, correction), kind: step.kind, on_day: step.onDay, words: step.words ?? null }).execute();
};

/** The person's stays that have not ended, newest first. */
export const openStays = async (tx: Tx, personId: string): Promise<{ id: string; team_id: string }[]> =>
  tx.db.selectFrom('stay').select(['id', 'team_id']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('left_on', 'is', null).where('undone_at', 'is', null).orderBy('made_at', 'desc').execute();

/** The same, held until this transaction ends: nobody begins a second stay meanwhile. */
export const holdStaysOf = async (tx: Tx, personId: string): Promise<{ id: string; team_id: string; left_on: string | null; moved_to: string | null }[]> =>
  tx.db.selectFrom('stay').select(['id', 'team_id', 'left_on', 'moved_to']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('undone_at', 'is', null)
    .orderBy('made_at', 'desc').orderBy('id', 'desc').forUpdate().execute();

export type Expected = Told & { expectedOn: Day | null; unknownWhy: string | null; /** Nothing new: the same still stands. */ stillRight?: boolean };

export type NewStay = { personId: string; teamId: string; beganOn: Day | null; expected: Expected | null };

/** A stay begins. `from`: the ward they moved from; the expected date came along, and its history is there. */
export const putStay = async (tx: Tx, { personId, teamId, beganOn, expected }: NewStay, told: Told, from: string | null = null): Promise<string> => {
  const stay = { id: newId<'stay'>(), person_id: personId, team_id: teamId };
  await tx.db.insertInto('stay').values({ ...stay, trust_id: trustOf(tx), began_on: beganOn, told_by: told.saidBy, made_by: tx.viewer.accountId, made_at: tx.now, ...columnsOf(expected) }).execute();
  await putStep(tx, stay, { kind: 'began', onDay: beganOn, words: from }, told);
  if (expected && !from) await putExpectedDate(tx, stay.id, expected);
  return stay.id;
};

const columnsOf = (expected: Expected | null) =>
  expected ? { expected_on: expected.expectedOn, expected_unknown_why: expected.unknownWhy, expected_said_by: expected.saidBy, expected_said_on: expected.saidOn } : {};

/** Another expected date: added to the history, and copied to the stay as the newest. */
export const putNewExpectedDate = async (tx: Tx, stayId: string, expected: Expected): Promise<void> => {
  await tx.db.updateTable('stay').set(columnsOf(expected)).where('trust_id', '=', trustOf(tx)).where('id', '=', stayId).execute();
  await putExpectedDate(tx, stayId, expected);
};

const putExpectedDate = async (tx: Tx, stayId: string, { expectedOn, unknownWhy, saidBy, saidOn, stillRight }: Expected): Promise<void> => {
  await tx.db.insertInto('expected_date').values({
    trust_id: trustOf(tx), id: newId(), stay_id: stayId, expected_on: expectedOn, unknown_why: unknownWhy, said_by: saidBy, said_on: saidOn, still_right: stillRight ?? false, recorded_by: tx.viewer.accountId, recorded_at: tx.now,
  }).execute();
};

/** They left: hospital, or this ward for the stay `movedTo`. Null: they have not left after all. The stay is held, so that nobody was quicker. */
export const setLeft = async (tx: Tx, stayId: string, left: { on: Day; where: string | null; movedTo?: string } | null, told: Told): Promise<void> => {
  await tx.db.updateTable('stay').set({
    left_on: left?.on ?? null, left_where: left?.where ?? null, moved_to: left?.movedTo ?? null, left_told_by: left ? told.saidBy : null, left_recorded_by: left ? accountOf(tx) : null, left_recorded_at: left ? tx.now : null,
  }).where('trust_id', '=', trustOf(tx)).where('id', '=', stayId).execute();
};

/** This stay was written down by mistake: kept, and counts nowhere. */
export const setUndone = async (tx: Tx, stayId: string, why: string): Promise<void> => {
  await tx.db.updateTable('stay').set({ undone_at: tx.now, undone_by: accountOf(tx), undone_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', stayId).execute();
};

export const setBegan = async (tx: Tx, stayId: string, on: Day): Promise<void> => {
  await tx.db.updateTable('stay').set({ began_on: on }).where('trust_id', '=', trustOf(tx)).where('id', '=', stayId).execute();
};

export const putLeave = async (tx: Tx, stay: OfStay, leave: { from: Day; until: Day; where: string | null; off?: boolean }, told: Told, correction: Correction | null): Promise<void> => {
  await tx.db.insertInto('stay_leave').values({ ...rowOf(tx, stay, told, correction), from_on: leave.from, until_on: leave.until, where_to: leave.where, off: leave.off ?? false }).execute();
};

export const setBack = async (tx: Tx, leaveId: string, on: Day, told: Told): Promise<boolean> => {
  const done = await tx.db.updateTable('stay_leave').set({ back_on: on, back_said_by: told.saidBy, back_said_on: told.saidOn, back_recorded_by: accountOf(tx), back_recorded_at: tx.now })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', leaveId).where('back_on', 'is', null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
};

export const putFollowUp = async (tx: Tx, stay: OfStay, done: { on: Day; by: string } | null, told: Told, correction: Correction | null): Promise<void> => {
  await tx.db.insertInto('follow_up').values({ ...rowOf(tx, stay, told, correction), done_on: done?.on ?? null, done_by: done?.by ?? null }).execute();
};
