// The group's own link. Only the hash of its secret is kept.
import { accountOf, trustOf, type Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { linkHash } from '../../kit/link-secret.ts';

export type PlaceLinkStanding = 'open' | 'used' | 'cancelled' | 'over';
export type OpenedPlaceLink = { place_id: string; asked_by: string; standing: PlaceLinkStanding };

/** One good link at a time: earlier ones of this service for this place stop working. */
export const putPlaceLink = async (tx: Tx, link: { placeId: string; secret: string; sent: boolean; expiresAt: Date }): Promise<string> => {
  const id = newId();
  await tx.db.updateTable('place_link').set({ cancelled_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('place_id', '=', link.placeId).where('used_at', 'is', null).where('cancelled_at', 'is', null).execute();
  await tx.db.insertInto('place_link').values({ trust_id: trustOf(tx), id, place_id: link.placeId, token_hash: linkHash(link.secret), sent: link.sent, made_by: accountOf(tx), made_at: tx.now, expires_at: link.expiresAt }).execute();
  return id;
};

/** Until when a link of ours for this place still works, or undefined. */
export const openLinkOf = async (tx: Tx, placeId: string): Promise<{ expires_at: Date; sent: boolean } | undefined> =>
  tx.db.selectFrom('place_link').select(['expires_at', 'sent']).where('trust_id', '=', trustOf(tx)).where('place_id', '=', placeId).where('used_at', 'is', null).where('cancelled_at', 'is', null)
    .where('expires_at', '>', tx.now).orderBy('made_at', 'desc').limit(1).executeTakeFirst();

/** What a secret is for and where it stands; undefined for one that never was. */
export const openPlaceLink = async (tx: Tx, secret: string): Promise<OpenedPlaceLink | undefined> =>
  (await sql<OpenedPlaceLink>`select * from open_place_link(${linkHash(secret)}::bytea)`.execute(tx.db)).rows[0];

/** Uses it up: changes null and no words means all is still right. Answers false when it works no more. */
export const usePlaceLink = async (tx: Tx, secret: string, changes: Record<string, string> | null, words: string | null): Promise<boolean> =>
  (await sql<{ place: string | null }>`select use_place_link(${linkHash(secret)}::bytea, ${changes === null ? null : JSON.stringify(changes)}::jsonb, ${words}::text) as place`.execute(tx.db)).rows.some((row) => row.place !== null);
