// What a service's own workers want each other to know about a place, and how many go there. A trust's own.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';

export type PlaceNote = { id: string; words: string; by_name: string; written_at: Date; mine: boolean };

export const placeNotesOf = async (tx: Tx, placeId: string): Promise<PlaceNote[]> =>
  (await sql<PlaceNote>`select id, words, by_name, written_at, written_by = ${accountOf(tx)} as mine from place_note
    where trust_id = ${trustOf(tx)} and place_id = ${placeId} and words is not null order by written_at desc limit 50`.execute(tx.db)).rows;

export const putPlaceNote = async (tx: Tx, placeId: string, words: string): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('place_note').values({ trust_id: trustOf(tx), id, place_id: placeId, words, written_by: accountOf(tx), by_name: tx.viewer.name, written_at: tx.now }).execute();
  return id;
};

/** Takes back what one wrote (a lead: anybody's); answers whether it was there. */
export const takeBackPlaceNote = async (tx: Tx, placeId: string, id: string): Promise<boolean> => {
  const done = await tx.db.updateTable('place_note').set({ words: null, taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('place_id', '=', placeId).where('id', '=', id).where('words', 'is not', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};


/** How many people of this trust go or went there; null under five. */
export const placeUse = async (tx: Tx, placeId: string): Promise<number | null> =>
  (await sql<{ n: number | null }>`select place_use(${placeId}::uuid) as n`.execute(tx.db)).rows[0]?.n ?? null;
