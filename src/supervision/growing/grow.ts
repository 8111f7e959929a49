// What a worker does with what is theirs to grow by, and how somebody thanks them. Each writes its audit row without a word of it.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import type { Day } from '../../kit/times.ts';
import { workersNow } from '../../workforce/index.ts';
import { checkInsOf, keepThanks, putCheckIn, putGoal, putGrowth, putThanks, takeBackGrowth } from './growing.queries.ts';
import type { CheckInAnswer } from './check-in.rules.ts';
import { competenceDomains } from './domains.ts';

const me = (tx: Tx): string => found(tx.viewer.workerId);

/** Answers a check-in that is offered now; the answer may change. 404 for one that is not. */
export const answerCheckIn = async (tx: Tx, months: number, answer: CheckInAnswer): Promise<void> => {
  authorise(tx, 'peer_worker');
  found((await checkInsOf(tx, [me(tx)])).get(me(tx))?.find((c) => c.months === months));
  await putCheckIn(tx, me(tx), months, answer);
  audit(tx, { action: 'growing.check-in', object: 'peer_worker', objectId: me(tx), detail: { months } });
};

/** Anybody who works here thanks a peer worker. Answers whether there is such a worker and it is not themselves. */
export const sayThanks = async (tx: Tx, workerId: string, words: string): Promise<boolean> => {
  authorise(tx, 'lead', 'peer_worker', 'host_team', 'manager', 'administrator', 'named_person', 'pals', 'advocate');
  if (workerId === tx.viewer.workerId || !(await workersNow(tx)).some((w) => w.id === workerId)) return false;
  audit(tx, { action: 'thanks.say', object: 'thanks', objectId: await putThanks(tx, workerId, words) });
  return true;
};

export const keepMyThanks = async (tx: Tx, id: string, what: 'in' | 'out' | 'away'): Promise<void> => {
  authorise(tx, 'peer_worker');
  found((await keepThanks(tx, me(tx), id, what === 'away' ? { put_away_at: tx.now } : { in_record: what === 'in' })) || null);
  audit(tx, { action: 'thanks.keep', object: 'thanks', objectId: id });
};

export const writeGoal = async (tx: Tx, g: { domain: number; strength: string | null; next: string | null; byWhen: Day | null; inRecord: boolean }): Promise<void> => {
  authorise(tx, 'peer_worker');
  found(competenceDomains().find((d) => d.number === g.domain));
  await putGoal(tx, me(tx), g);
  audit(tx, { action: 'growing.goal', object: 'peer_worker', objectId: me(tx), detail: { domain: g.domain } });
};

/** Training that was done, or a step in the job: by the worker, or by a lead for them. */
export const writeGrowth = async (tx: Tx, workerId: string, g: { kind: 'training' | 'step'; what: string; on: Day }): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  if (tx.viewer.role === 'peer_worker') found(workerId === tx.viewer.workerId || null);
  await putGrowth(tx, workerId, g);
  audit(tx, { action: 'growing.step', object: 'peer_worker', objectId: workerId, detail: { kind: g.kind } });
};

/** Takes back what one wrote oneself. */
export const takeBackStep = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  found((await takeBackGrowth(tx, id)) || null);
  audit(tx, { action: 'growing.take-back', object: 'growth_step', objectId: id });
};
