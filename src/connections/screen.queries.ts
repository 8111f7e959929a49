// Whether names of places are hidden on this screen: kept with the sign-in, so no address, cookie or page tells what is hidden.
import type { Tx } from '../access/index.ts';

export const namesHidden = async (tx: Tx): Promise<boolean> => {
  const { sessionId } = tx.viewer;
  if (!sessionId) return false;
  return (await tx.db.selectFrom('session').select('names_hidden').where('id', '=', sessionId).executeTakeFirst())?.names_hidden ?? false;
};

export const hideNames = async (tx: Tx, hidden: boolean): Promise<void> => {
  if (tx.viewer.sessionId) await tx.db.updateTable('session').set({ names_hidden: hidden }).where('id', '=', tx.viewer.sessionId).execute();
};
