// Somebody has died. Everything about them stops in this one transaction; their worker is looked after; a mistake can be undone.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { deathById, finishTask, mayRecordDeath, putDeath, putRead, takeTask, undoDeathRow } from '../death.queries.ts';
import type { NewDeath } from '../death.queries.ts';
import type { EndingDone } from '../running.ts';

export type Recorded = { ok: true; id: string } | { ok: false; because: string };

/** Told by somebody, on a day: by a lead, by the ward for its own stay, for a colleague's own record by one of the two named people. 404 for anybody else's. */
export const recordDeath = async (tx: Tx, death: NewDeath): Promise<Recorded> => {
  authorise(tx, 'lead', 'host_team', 'named_person');
  if (!(await mayRecordDeath(tx, death.personId))) throw new NotFound();
  const id = await putDeath(tx, death);
  if (id === null) return { ok: false, because: 'Somebody wrote this down a moment before you.' };
  if (tx.viewer.role !== 'host_team') await putRead(tx, id);
  audit(tx, { action: 'death.record', object: 'death', objectId: id, personId: death.personId });
  return { ok: true, id };
};

/** It was a mistake: exactly what was changed becomes what it was, all of it or nothing. With a reason. */
export const undoDeath = async (tx: Tx, id: string, why: string): Promise<EndingDone> => {
  authorise(tx, 'lead', 'named_person');
  const death = await deathById(tx, id);
  if (!death) throw new NotFound();
  if (death.undone_at) return { ok: false, because: 'This was undone already.' };
  if (!(await undoDeathRow(tx, id, why))) return { ok: false, because: 'Something in the record has changed since, so it cannot be put back as one piece. Nothing was changed now. Ask whoever runs Alongside here.' };
  await putRead(tx, id);
  audit(tx, { action: 'death.undo', object: 'death', objectId: id, personId: death.person_id, words: why });
  return { ok: true };
};

/** The viewer has read it: the card leaves their first screen. */
export const readDeath = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'lead', 'named_person', 'peer_worker');
  const death = await deathById(tx, id);
  if (!death) throw new NotFound();
  await putRead(tx, id);
  audit(tx, { action: 'death.read', object: 'death', objectId: id, personId: death.person_id });
};

/** A lead rings the worker who lost somebody: takes it, then says what was offered. */
export const lookAfterWorker = async (tx: Tx, taskId: string, step: 'take' | { offered: string }): Promise<EndingDone> => {
  authorise(tx, 'lead', 'named_person');
  const done = step === 'take' ? await takeTask(tx, taskId) : await finishTask(tx, taskId, step.offered);
  if (!done) return { ok: false, because: 'Somebody else has done it meanwhile.' };
  audit(tx, { action: step === 'take' ? 'death.task-take' : 'death.task-done', object: 'death_task', objectId: taskId });
  return { ok: true };
};
