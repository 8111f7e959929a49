import { authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { teamById } from '../../teams/index.ts';
import { putRefused, takeBack } from '../refused.queries.ts';

export type Refuse = { kind: string; teamId: string | null; happened: boolean; /** The form's own key: pressing twice counts once, without a row that says who pressed. */ press: string | null };

/**
 * Keeps that a peer worker was asked for something that is not peer support: what, which team, which day, and nobody.
 * The audit has the row that every request has, without what was asked or where.
 */
export const refuseRequest = async (tx: Tx, { teamId, ...request }: Refuse): Promise<{ ok: true; id: string } | { ok: false; because: string }> => {
  authorise(tx, 'peer_worker');
  if (teamId !== null && !await teamById(tx, teamId)) return { ok: false, because: 'That team is not in the list any more. Choose one that is, or “No team”.' };
  return { ok: true, id: await putRefused(tx, { teamId, ...request }) };
};

/** A slip of the thumb: gone from every count, on the same day. */
export const takeBackRefusal = async (tx: Tx, id: string): Promise<boolean> => {
  authorise(tx, 'peer_worker');
  return takeBack(tx, id);
};
