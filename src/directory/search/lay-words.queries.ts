// People's own words and what entries say for them: shipped in data/words, changed by a lead, read by the catalogue.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import { shippedLayWords, shippedSigns } from './shipped-words.ts';

let kept = false;

/**
 * Brings the shipped words up to date: new ones are added, changed ones replaced, dropped ones ended. What a lead took out or changed stays as
 * the lead left it. Cheap when there is nothing to do.
 */
export async function keepShippedWords(tx: Tx): Promise<void> {
  const { rows: [there] } = await sql<{ there: boolean }>`select exists (select 1 from find_sign) and exists (select 1 from lay_word) as there`.execute(tx.db);
  if (kept && there?.there) return;
  const [words, signs] = [shippedLayWords(), shippedSigns()];
  // Another process may do the same at this moment.
  await sql`select pg_advisory_xact_lock(hashtext('keep shipped words'))`.execute(tx.db);
  await sql`delete from find_sign`.execute(tx.db);
  await sql`insert into find_sign (about, phrase, means) select * from unnest(${signs.map((s) => s.about)}::text[], ${signs.map((s) => s.phrase)}::text[], ${signs.map((s) => s.means)}::boolean[])`.execute(tx.db);
  const [said, means] = [words.map((word) => word.said), words.map((word) => word.means.join('|'))];
  await sql`
    update lay_word l set ended_at = ${tx.now}, ended_because = 'The shipped words changed.'
      where origin = 'shipped' and ended_at is null
        and not exists (select 1 from unnest(${said}::text[], ${means}::text[]) as s(said, means) where s.said = l.said and string_to_array(s.means, '|') = l.means)`.execute(tx.db);
  await sql`
    insert into lay_word (id, said, key, means, origin)
    select s.id, s.said, find_key(s.said), string_to_array(s.means, '|'), 'shipped'
      from unnest(${words.map(() => newId())}::uuid[], ${said}::text[], ${means}::text[]) as s(id, said, means)
     where not exists (select 1 from lay_word l where l.said = s.said and (l.ended_at is null or l.ended_by is not null))
       and not exists (select 1 from lay_word l where l.key = find_key(s.said) and l.origin = 'ours' and l.ended_at is null)`.execute(tx.db);
  kept = true;
}
