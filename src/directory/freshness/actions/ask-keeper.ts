import { audit, authorise, type Tx } from '../../../access/index.ts';
import { found } from '../../../kit/http/index.ts';
import { workersNow } from '../../../workforce/index.ts';
import { endKeeper, putKeeper } from '../queue.queries.ts';

/** A lead asks a peer worker of theirs to keep the directory, or ends it. */
export const askKeeper = async (tx: Tx, { ask, end }: { ask: string | null; end: string | null }): Promise<void> => {
  authorise(tx, 'lead');
  const who = ask ?? end;
  const worker = found((await workersNow(tx)).find((one) => one.account_id === who));
  if (end) await endKeeper(tx, worker.account_id);
  else await putKeeper(tx, worker.account_id);
  audit(tx, { action: end ? 'directory.keeper-end' : 'directory.keeper-ask', object: 'account', objectId: worker.account_id });
};
