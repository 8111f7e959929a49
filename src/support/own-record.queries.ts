// The trust's own record: what has been copied into it, by whom, and what is still to copy.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { How } from './contact.rules.ts';
import { inScope } from './scope.queries.ts';

export type CopyWhat = 'fact' | 'words';
export type Copied = { what: CopyWhat; copied_at: Date; by: string };

export const putCopied = async (tx: Tx, copy: { contactId: string; personId: string; what: CopyWhat }): Promise<void> => {
  await tx.db.insertInto('record_copy').values({
    trust_id: trustOf(tx), id: newId(), contact_id: copy.contactId, person_id: copy.personId, what: copy.what, copied_by: accountOf(tx), copied_at: tx.now,
  }).execute();
};

/** What of a contact was copied, the newest first. */
export const copiesOf = async (tx: Tx, contactId: string): Promise<Copied[]> =>
  (await sql<Copied>`select k.what, k.copied_at, coalesce(a.name, 'a colleague') as by from record_copy k left join account a on a.id = k.copied_by
    where k.trust_id = ${trustOf(tx)} and k.contact_id = ${contactId} order by k.copied_at desc limit 20`.execute(tx.db)).rows;

export type AgreedWords = { id: string; words: string; kept_at: Date };

/** The words of a contact that the person agreed to keep: not what is left out, withheld from them, or only kept for safety. */
export const agreedWords = async (tx: Tx, contactId: string): Promise<AgreedWords[]> =>
  (await sql<AgreedWords>`select i.id, i.words, i.kept_at from note_item i where i.trust_id = ${trustOf(tx)} and i.contact_id = ${contactId} and ${inScope(tx, 'i')}
    and i.kept_at is not null and i.erase_on is null and i.words is not null and i.corrected_at is null
    and not exists (select 1 from withholding w where w.trust_id = i.trust_id and w.item_id = i.id and w.ended_at is null) order by i.written_at, i.id`.execute(tx.db)).rows;

export type ToCopy = { contact_id: string; person_id: string; known_as: string; began_at: Date; minutes: number | null; held: boolean; how: How; fact: boolean; words: boolean; corrected: boolean };

/** A worker's recorded contacts that are not in the trust's own record yet, or have changed since: oldest first, at most `limit`. */
export const contactsToCopy = async (tx: Tx, limit: number): Promise<ToCopy[]> =>
  (await sql<ToCopy>`select * from (
    select c.id as contact_id, c.person_id, p.known_as, c.began_at, c.minutes, c.held, c.how,
      coalesce(k.fact_at < c.recorded_at, true) as fact, coalesce(n.kept_at > coalesce(k.words_at, '-infinity'), false) as words, coalesce(k.fact_at < c.recorded_at, false) as corrected
    from contact c join person p on p.trust_id = c.trust_id and p.id = c.person_id
    left join lateral (select max(copied_at) filter (where what = 'fact') as fact_at, max(copied_at) filter (where what = 'words') as words_at
      from record_copy where trust_id = c.trust_id and contact_id = c.id) k on true
    left join lateral (select max(kept_at) as kept_at from note_item where trust_id = c.trust_id and contact_id = c.id and erase_on is null and corrected_at is null and words is not null) n on true
    where c.trust_id = ${trustOf(tx)} and ${inScope(tx, 'c')} and c.recorded_at is not null and p.locked_at is null) t
  where t.fact or t.words order by t.began_at, t.contact_id limit ${limit}`.execute(tx.db)).rows;
