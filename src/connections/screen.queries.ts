// Whether names of places are hidden on this screen: kept with the sign-in, so no address, cookie or page tells what is hidden.
import type { Tx } from '../access/index.ts';

export const namesHidden = (tx: Tx): boolean => tx.viewer.namesHidden;

/** From the next request on. */
export const hideNames = async (tx: Tx, hidden: boolean): Promise<void> => {
  if (tx.viewer.sessionId) await tx.db.updateTable('session').set({ names_hidden: hidden }).where('id', '=', tx.viewer.sessionId).execute();
};
