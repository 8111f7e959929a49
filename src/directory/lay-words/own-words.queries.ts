// The list of how people say it, as a lead reads and changes it. Searching reads the same rows (search/lay-words.queries.ts).
import { accountOf, trustOf, type Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { OwnWord } from './own-word.rules.ts';

export type KeptWord = OwnWord & { id: string; origin: 'shipped' | 'ours'; because: string | null; at: Date; by: string | null };
// Names of colleagues of this service only: another's lead is "another service".
const KEPT = sql`l.id, l.said, l.means, l.origin, l.because, l.at, (select a.name from account a where a.id = l.by_account) as by`;

/** What leads added or changed, the newest first. */
export const ourWords = async (tx: Tx, most: number): Promise<KeptWord[]> =>
  (await sql<KeptWord>`select ${KEPT} from lay_word l where l.ended_at is null and l.origin = 'ours' order by l.at desc, l.id desc limit ${most}`.execute(tx.db)).rows;

/** Those in which these letters stand, in what people say or in what entries call it. */
export const wordsWith = async (tx: Tx, letters: string, most: number): Promise<KeptWord[]> =>
  (await sql<KeptWord>`select ${KEPT} from lay_word l where l.ended_at is null and position(${letters}::text in l.said || '|' || array_to_string(l.means, '|')) > 0
    order by position(${letters}::text in l.said) <> 1, l.said limit ${most}`.execute(tx.db)).rows;

export const wordById = async (tx: Tx, id: string): Promise<KeptWord | undefined> => (await sql<KeptWord>`select ${KEPT} from lay_word l where l.id = ${id} and l.ended_at is null`.execute(tx.db)).rows[0];

/** The entry that searching takes for the same words: "drinking" and "drinks" are one. */
export const sameAs = async (tx: Tx, said: string): Promise<KeptWord | undefined> => (await sql<KeptWord>`select ${KEPT} from lay_word l where l.key = find_key(${said}) and l.ended_at is null order by l.said = ${said} desc limit 1`.execute(tx.db)).rows[0];

export const countWords = async (tx: Tx): Promise<number> => Number((await tx.db.selectFrom('lay_word').select((one) => one.fn.countAll().as('n')).where('ended_at', 'is', null).executeTakeFirstOrThrow()).n);

/** Adds an entry; its words count as known, so that typing errors are mended to them. Null when somebody added the same at this moment. */
export const putWord = async (tx: Tx, { said, means }: OwnWord, because: string): Promise<string | null> => {
  const id = newId();
  const { rows } = await sql`insert into lay_word (id, said, key, means, origin, because, trust_id, by_account, at) select ${id}, ${said}, find_key(${said}), ${[...means]}::text[], 'ours', ${because}, ${trustOf(tx)}, ${accountOf(tx)}, ${tx.now}
     where not exists (select 1 from lay_word where key = find_key(${said}) and ended_at is null)
    on conflict (said) where ended_at is null do nothing returning id`.execute(tx.db);
  await sql`insert into find_word (word, places) select word, 0 from unnest(${said.split(' ')}::text[]) as word where length(word) between 2 and 40 and word ~ '[[:alpha:]]' on conflict do nothing`.execute(tx.db);
  return rows.length > 0 ? id : null;
};

/** Ends an entry; answers whether it was still there. */
export const endWord = async (tx: Tx, id: string, because: string): Promise<boolean> =>
  (await tx.db.updateTable('lay_word').set({ ended_at: tx.now, ended_by: accountOf(tx), ended_because: because }).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** In how many entries each of these stands, counted to a hundred: nought is most often a typing error. */
export const entriesWith = async (tx: Tx, means: readonly string[]): Promise<Map<string, number>> =>
  new Map((await sql<{ way: string; n: number }>`select way, (select count(*)::int from (select 1 from place_find f where f.document @@ phraseto_tsquery('english', way) limit 100) few) as n from unnest(${[...means]}::text[]) as way`.execute(tx.db)).rows.map((row) => [row.way, row.n]));
