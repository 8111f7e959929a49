// A support as an old list tells of it: when it began and ended, and the days they are known to have met.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays, momentOf, startOfDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { seenUntil } from './support.rules.ts';

export type ImportedSupport = {
  personId: string; workerId: string; workerAccountId: string; referralId: string; leavingHospital: boolean; findingPlaces: boolean;
  beganOn: Day; /** In order. */ metOn: readonly Day[]; endingOn: Day | null; ended: { on: Day; how: string | null } | null;
  /** For how many days after the ending the worker still sees the record: a setting of the trust. */
  seenDays: number;
};

/** The middle of a day of which no hour is known. */
export const noonOf = (day: Day): Date => momentOf(day, '12:00');

/** Keeps the support, the days they met, and the worker's row in the person's circle; answers its id. For the import command. */
export const putImportedSupport = async (tx: Tx, s: ImportedSupport): Promise<string> => {
  const [id, trust_id] = [newId(), trustOf(tx)];
  const met = s.metOn.map(noonOf);
  await tx.db.insertInto('support').values({
    trust_id, id, person_id: s.personId, worker_id: s.workerId, referral_id: s.referralId, leaving_hospital: s.leavingHospital, finding_places: s.findingPlaces, began_at: noonOf(s.beganOn),
    ending_on: s.endingOn, ending_why: s.endingOn ? 'As the old list says.' : null, first_held_at: met[0] ?? null, second_held_at: met[1] ?? null, last_held_at: met.at(-1) ?? null, ended_at: s.ended ? noonOf(s.ended.on) : null, ended_how: s.ended?.how ?? null,
  }).execute();
  if (s.metOn.length > 0) await tx.db.insertInto('met_before').values(s.metOn.map((met_on) => ({ trust_id, support_id: id, person_id: s.personId, met_on }))).execute();
  await sql`update support set home_held_at = first_at_home(${trust_id}::uuid, person_id, id) where trust_id = ${trust_id} and id = ${id}`.execute(tx.db);
  await tx.db.insertInto('circle').values({
    trust_id, id: newId(), person_id: s.personId, account_id: s.workerAccountId, kind: 'support', support_id: id, why: 'Your peer worker', since: noonOf(s.beganOn),
    until: s.ended ? startOfDay(addDays(seenUntil(s.ended.on, s.seenDays), 1)) : null, made_at: tx.now,
  }).execute();
  return id;
};
