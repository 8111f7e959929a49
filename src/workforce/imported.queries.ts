// Peer workers as an old list names them.
import { putAccount, putMembership, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';

export type NamedWorker = { id: string; account_id: string; known_as: string; name: string; email: string | null; sign_in_name: string | null };

/** Every peer worker of this trust, those who have left too, under each name an old list may call them by. */
export const namedWorkers = async (tx: Tx): Promise<NamedWorker[]> =>
  tx.db.selectFrom('peer_worker as w').innerJoin('account as a', 'a.id', 'w.account_id').select(['w.id', 'w.account_id', 'w.known_as', 'a.name', 'a.email', 'a.sign_in_name']).where('w.trust_id', '=', trustOf(tx)).execute();

/** A peer worker of whom only the name is known: no room for more people and no way to sign in until an administrator gives them both. For the import command. */
export const putImportedWorker = async (tx: Tx, name: string, beganOn: Day): Promise<{ id: string; account_id: string }> => {
  const [id, account_id] = [newId(), newId()];
  await putAccount(tx, { id: account_id, name });
  await putMembership(tx, { accountId: account_id, role: 'peer_worker' });
  await tx.db.insertInto('peer_worker').values({ trust_id: trustOf(tx), id, account_id, known_as: name, profile: '', room_for: 0, began_on: beganOn }).execute();
  return { id, account_id };
};
