// A stay in hospital as an old list tells of it.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';

/** Keeps it, with the expected date in its history. `toldBy` says where it is from. For the import command. */
export const putImportedStay = async (tx: Tx, stay: { personId: string; teamId: string; since: Day | null; expectedOn: Day | null; leftOn: Day | null; toldBy: string; toldOn: Day }): Promise<void> => {
  const id = newId();
  const expected = stay.expectedOn === null ? null : { expected_on: stay.expectedOn, said_by: stay.toldBy, said_on: stay.toldOn };
  await tx.db.insertInto('stay').values({
    trust_id: trustOf(tx), id, person_id: stay.personId, team_id: stay.teamId, began_on: stay.since, made_at: tx.now,
    told_by: stay.toldBy, expected_on: stay.expectedOn, expected_said_by: expected?.said_by ?? null, expected_said_on: expected?.said_on ?? null,
    left_on: stay.leftOn, left_told_by: stay.leftOn ? stay.toldBy : null, left_recorded_at: stay.leftOn ? tx.now : null,
  }).execute();
  const step = { trust_id: trustOf(tx), stay_id: id, person_id: stay.personId, team_id: stay.teamId, said_by: stay.toldBy, said_on: stay.toldOn, recorded_at: tx.now };
  await tx.db.insertInto('stay_step').values([{ ...step, id: newId(), kind: 'began', on_day: stay.since }, ...(stay.leftOn ? [{ ...step, id: newId(), kind: 'left', on_day: stay.leftOn }] : [])]).execute();
  if (expected) await tx.db.insertInto('expected_date').values({ trust_id: trustOf(tx), id: newId(), stay_id: id, recorded_at: tx.now, ...expected }).execute();
};
