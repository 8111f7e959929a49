// Involvement: the lived-experience group, and pieces of work offered to people supported and to others.
import type { Tx } from '../access/index.ts';
import { amInGroup, membersNow } from './lived-experience/lived.queries.ts';

export { isPublished as isLivedGroupPublished } from './lived-experience/lived.queries.ts';
export { unpaidInvolvement } from './pieces/part.queries.ts';
export type { UnpaidPiece } from './pieces/part.queries.ts';
export { openPieces } from './pieces/piece.queries.ts';

/** Whether somebody is in the lived-experience group today: the viewer (in the hat they wear now), or, for the lead and members, an account. In a policy: `in_lived_group()`. */
export const isInLivedExperienceGroup = async (tx: Tx, accountId?: string): Promise<boolean> =>
  accountId === undefined || accountId === tx.viewer.accountId ? amInGroup(tx) : (await membersNow(tx)).some((m) => m.account_id === accountId);

/** Members of the lived-experience group today, by the names they chose. The lead and members see them; anybody else, nobody. */
export const livedExperienceGroup = async (tx: Tx): Promise<{ id: string; account_id: string | null; name: string }[]> =>
  (await membersNow(tx)).map(({ id, account_id, name }) => ({ id, account_id, name }));
