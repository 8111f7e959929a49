// After a new version: the words and signs it ships count at once, also for places that were imported long before.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { keepShippedWords } from './lay-words.queries.ts';
import { refreshFind } from './place-find.queries.ts';
import { shippedSigns } from './shipped-words.ts';

const AT_A_TIME = 1000;

/** Brings people's own words up to date; when what phrases mean for filters changed, what searching reads of every place is made anew. Answers of how many. */
export async function bringShippedWords(tx: Tx): Promise<number> {
  const { rows: kept } = await sql<{ sign: string }>`select about || '|' || phrase || '|' || means as sign from find_sign`.execute(tx.db);
  const shipped = new Set(shippedSigns().map(({ about, phrase, means }) => `${about}|${phrase}|${means}`));
  const same = kept.length === shipped.size && kept.every(({ sign }) => shipped.has(sign));
  await keepShippedWords(tx);
  await sql`
    insert into find_word (word, places)
    select distinct said_word.word, 0 from lay_word, regexp_split_to_table(said, ' ') as said_word(word) where ended_at is null and length(said_word.word) between 2 and 40 and said_word.word ~ '[[:alpha:]]'
      and not exists (select 1 from find_word f where f.word = said_word.word)`.execute(tx.db);
  if (same) return 0;
  const { rows: places } = await sql<{ id: string }>`select id from place where withdrawn_at is null order by id`.execute(tx.db);
  for (let from = 0; from < places.length; from += AT_A_TIME) await refreshFind(tx, places.slice(from, from + AT_A_TIME).map(({ id }) => id));
  return places.length;
}
