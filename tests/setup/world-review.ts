// A review in the world of the sweep: Callum (who is supported) and somebody from outside read in it; Nadia is asked and has not answered; nobody else may know it is there.
import { aReader, aRecord, aReview, aSearch } from '../../src/evidence/evidence.factory.ts';
import { sql } from '../../src/kit/db/index.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';

export const REVIEW_TABLES = ['review', 'review_words', 'review_reader', 'review_search', 'review_import', 'review_import_row', 'review_record', 'review_pair', 'review_decision', 'review_settlement', 'review_finding'] as const;
/** Words of an unpublished review: found nowhere else. */
export const reviewPhrase = (letter: 'a' | 'b', kind: 'title' | 'record' | 'callum' | 'both'): string => `Zq${letter}review${kind}`;

type Accounts = { lead: string; callum: string; nadia: string; reviewer: string };
export const plantReview = async (db: Kysely<DB>, letter: 'a' | 'b', trustId: string, who: Accounts): Promise<string> => {
  const id = await aReview(db, trustId, who.lead, { title: reviewPhrase(letter, 'title') });
  await aReader(db, trustId, id, who.callum, `Zq${letter}reviewreader`);
  await aReader(db, trustId, id, who.reviewer, 'Rae');
  await aReader(db, trustId, id, who.nadia, 'Nadia', { joined_at: null });
  const search = await aSearch(db, trustId, id, who.lead);
  const [waiting, answered, other] = [await aRecord(db, trustId, id, search, who.lead, { title: reviewPhrase(letter, 'record') }), await aRecord(db, trustId, id, search, who.lead, { title: 'Both have answered' }), await aRecord(db, trustId, id, search, who.lead, { title: 'The same' })];
  const row = () => ({ trust_id: trustId, id: newId(), review_id: id });
  await asViewerOfTrust(db, trustId, async (trx) => {
    await trx.insertInto('review_decision').values([
      { ...row(), record_id: waiting, stage: 'first', answer: 'no', words: reviewPhrase(letter, 'callum'), by_account: who.callum },
      { ...row(), record_id: answered, stage: 'first', answer: 'yes', words: reviewPhrase(letter, 'both'), by_account: who.callum },
      { ...row(), record_id: answered, stage: 'first', answer: 'no', words: 'other', by_account: who.reviewer },
    ]).execute();
    await trx.insertInto('review_settlement').values({ ...row(), record_id: answered, stage: 'first', answer: 'yes', why: 'talked', by_account: who.lead }).execute();
  });
  await db.insertInto('review_pair').values({ ...row(), kept_id: answered, other_id: other, answer: 'different', why: 'seen', by_account: who.lead }).execute();
  await db.insertInto('review_finding').values({ ...row(), record_id: answered, effect: 'mixed', for_whom: 'x', words: 'y', sure: 'very', why: 'z', by_account: who.lead }).execute();
  const importId = newId();
  await db.insertInto('review_import').values({ trust_id: trustId, id: importId, review_id: id, search_id: search, file_name: 'a.ris', format: 'ris', total: 1, read: 1, ended_at: new Date(), by_account: who.lead }).execute();
  await db.insertInto('review_import_row').values({ ...row(), import_id: importId, at_row: 1, outcome: 'refused', reasons: ['no title'] }).execute();
  return id;
};

/** What the answers come to is counted in the trust of whoever looks. */
const asViewerOfTrust = (db: Kysely<DB>, trustId: string, work: (trx: Kysely<DB>) => Promise<void>): Promise<void> => db.transaction().execute(async (trx) => {
  await sql`select set_config('app.trust', ${trustId}, true)`.execute(trx);
  await work(trx);
});
