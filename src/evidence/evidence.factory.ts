// Reviews for tests and the demonstration. Takes the owner's connection.
import { createHash } from 'node:crypto';
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { foundRecord, printOf, titleKey } from './import/found-record.rules.ts';
import type { RawRecord } from './import/found-record.rules.ts';
import type { Tx, Viewer } from '../access/index.ts';
import { deskOf } from './desk.ts';
import { gatherReview } from './published.ts';
import type { Part } from './review-words.ts';
import { putVersion } from './version.queries.ts';

export const aReview = async (db: Kysely<DB>, trustId: string, openedBy: string, words: Partial<Record<Part, string>> = {}, more: Partial<Insertable<DB['review']>> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('review').values({ trust_id: trustId, id, opened_by: openedBy, opened_at: now(), ...more }).execute();
  const all = { title: 'Coming home, a review', question: 'Does peer support help people come home?', ...words };
  await db.insertInto('review_words').values(Object.entries(all).map(([part, said]) => ({ trust_id: trustId, id: newId(), review_id: id, part, words: said, by_account: openedBy, at: (more.opened_at as Date | undefined) ?? now() }))).execute();
  return id;
};

export const aReader = async (db: Kysely<DB>, trustId: string, reviewId: string, accountId: string, name: string, more: Partial<Insertable<DB['review_reader']>> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('review_reader').values({ trust_id: trustId, id, review_id: reviewId, account_id: accountId, name, invited_by: accountId, invited_at: now(), joined_at: now(), ...more }).execute();
  return id;
};

export const aSearch = async (db: Kysely<DB>, trustId: string, reviewId: string, by: string, search: Partial<Insertable<DB['review_search']>> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('review_search').values({ kind: 'database', place: 'PubMed', on_day: '2026-11-02', ...search, trust_id: trustId, id, review_id: reviewId, by_account: by, at: now() }).execute();
  return id;
};

export const aRecord = async (db: Kysely<DB>, trustId: string, reviewId: string, searchId: string, by: string, raw: RawRecord): Promise<string> => {
  const read = foundRecord(raw);
  if ('refused' in read) throw new Error(read.refused);
  const r = read.record;
  const id = newId();
  await db.insertInto('review_record').values({
    trust_id: trustId, id, review_id: reviewId, search_id: searchId, print: createHash('sha256').update(printOf(searchId, r)).digest('base64url'), kind: r.kind, title: r.title, title_key: titleKey(r.title), authors: r.authors, year: r.year,
    published_in: r.publishedIn, volume: r.volume, issue: r.issue, pages: r.pages, publisher: r.publisher, doi: r.doi, pmid: r.pmid, url: r.url, seen_on: r.seenOn, summary: r.summary, added_by: by, added_at: now(),
  }).execute();
  return id;
};

/** Publishes what the review says now, as a lead would have on that day. */
export const aPublishedVersion = async (db: Kysely<DB>, lead: Viewer, reviewId: string, at: Date): Promise<void> => {
  const tx: Tx = { db: db as Tx['db'], viewer: lead, now: at, audited: [] };
  const desk = await deskOf(tx, reviewId);
  await putVersion(tx, reviewId, desk.title, await gatherReview(tx, desk), null);
};
