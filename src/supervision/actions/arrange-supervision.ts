import { accountsWithRole, audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid } from '../../kit/http/index.ts';
import type { InvalidAnswer } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { workerById, workersNow } from '../../workforce/index.ts';
import { putArrangement, putFrequency } from '../arrangement.queries.ts';
import type { NewArrangement } from '../arrangement.queries.ts';
import type { Stream } from '../due.rules.ts';

export type MaySupervise = { id: string; name: string };

/** Who may be asked to supervise: the leads, then the peer workers. */
export const supervisors = async (tx: Tx): Promise<MaySupervise[]> => {
  const all = [...(await accountsWithRole(tx, 'lead')).map(({ id, name }) => ({ id, name })), ...(await workersNow(tx)).map((w) => ({ id: w.account_id, name: w.known_as }))];
  return all.filter((one, i) => all.findIndex((o) => o.id === one.id) === i);
};

/** From a day on somebody supervises a worker in one of the three ways; who it was before stays, ended the day before. */
export const arrangeSupervision = async (tx: Tx, a: NewArrangement): Promise<InvalidAnswer | { id: string }> => {
  authorise(tx, 'lead');
  const worker = found(await workerById(tx, a.workerId));
  const may = await supervisors(tx);
  if (!may.some((one) => one.id === a.supervisorId)) return invalid({ supervisor: 'Choose who supervises from the list' });
  if (a.standInId !== null && !may.some((one) => one.id === a.standInId)) return invalid({ standIn: 'Choose who stands in from the list' });
  if (a.supervisorId === worker.account_id) return invalid({ supervisor: 'Choose somebody else: nobody supervises themselves' });
  if (a.standInId === worker.account_id) return invalid({ standIn: 'Choose somebody else: nobody stands in for themselves' });
  if (a.standInId === a.supervisorId) return invalid({ standIn: 'Choose somebody else than who supervises' });
  if (a.from < addDays(dayOf(tx.now), -730) || a.from > dayOf(tx.now)) return invalid({ from: 'The first day must be today or in the last two years' });
  if (a.everyWeeks !== null && !a.everyWhy) return invalid({ everyWhy: 'Write why it is another figure for this worker' });
  const id = await putArrangement(tx, a);
  audit(tx, { action: 'supervision.arrange', object: 'supervision_arrangement', objectId: id, detail: { stream: a.stream, worker: a.workerId } });
  return { id };
};

/** How often one kind is due here from a day on. Earlier figures stay for earlier days. */
export const setFrequency = async (tx: Tx, f: { stream: Stream; everyWeeks: number; source: string; from: Day }): Promise<void> => {
  authorise(tx, 'lead');
  await putFrequency(tx, f);
  audit(tx, { action: 'supervision.frequency', detail: { stream: f.stream, every_weeks: f.everyWeeks } });
};
