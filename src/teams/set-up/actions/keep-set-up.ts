import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid } from '../../../kit/http/index.ts';
import type { InvalidAnswer } from '../../../kit/http/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { shippedTasks } from '../set-up-data.ts';
import { ownTasks, putService, putStep, putTask, removeService } from '../set-up.queries.ts';
import type { Service, Step, Task } from '../set-up.rules.ts';

export const allTasks = async (tx: Tx): Promise<Task[]> => [...shippedTasks(), ...(await ownTasks(tx))];

/** Says of one task who does it by when, that it was done and with whom, or why it is not for this service. Null when done. */
export const stepInSetUp = async (tx: Tx, step: Omit<Step, 'at'>): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'administrator');
  found((await allTasks(tx)).find((t) => t.key === step.task));
  const today = dayOf(tx.now);
  if (step.done_on !== null && step.done_on > today) return invalid({ on: 'This day is still to come. Until then, say who does it and by when' });
  if (step.due_on !== null && step.due_on < today) return invalid({ due: 'Choose a day from today on' });
  await putStep(tx, step);
  audit(tx, { action: 'set-up.step', detail: { task: step.task, kind: step.kind } });
  return null;
};
export const addTask = async (tx: Tx, task: Pick<Task, 'phase' | 'words'>): Promise<void> => {
  authorise(tx, 'lead', 'administrator');
  await putTask(tx, task);
  audit(tx, { action: 'set-up.add', detail: { phase: task.phase } });
};

/** Puts another service beside the others, with where one can read it and from when. */
export const addService = async (tx: Tx, service: Omit<Service, 'id'>): Promise<void> => {
  authorise(tx, 'lead');
  await putService(tx, service);
  audit(tx, { action: 'other-service.add' });
};
export const takeServiceAway = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found((await removeService(tx, id)) || undefined);
  audit(tx, { action: 'other-service.remove', object: 'other_service', objectId: id });
};
