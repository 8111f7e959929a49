// A review in which Callum, who is supported, and Nadia read; Joan leads.
import { aReader, aRecord, aReview, aSearch } from '../../src/evidence/evidence.factory.ts';
import type { TestApp } from './app.ts';
import { testApp } from './app.ts';
import type { Scene } from './scene.ts';

export const aReviewScene = async (app: TestApp, s: Scene) => {
  const by = s.joan.accountId;
  const id = await aReview(app.db, s.trust.id, by, { include: 'is about peer support', 'leave out': 'is about school' });
  await aReader(app.db, s.trust.id, id, s.callum.accountId, 'C. of the North');
  await aReader(app.db, s.trust.id, id, s.nadia.accountId, 'Nadia');
  const search = await aSearch(app.db, s.trust.id, id, by);
  const add = (title: string, more: object = {}) => aRecord(app.db, s.trust.id, id, search, by, { title, authors: ['Ash, A.'], year: 2014, ...more });
  return { id, path: `/reviews/${id}`, search, add, callum: await s.as({ accountId: s.callum.accountId, membershipId: s.callum.membershipId }), nadia: await s.as(s.nadia), joan: await s.as(s.joan) };
};

export const standsAt = async (id: string) => (await testApp()).db.selectFrom('review_record').select(['first_look', 'second_look', 'out_reason', 'gone_into']).where('id', '=', id).executeTakeFirstOrThrow();
/** What somebody reads, without the drawing. */
export const wordsOf = (html: string): string => html.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
