// Two reviews in the demonstration. One is published: its five papers are real, and what is said of them is what is publicly said of them; its author, its searches and everything left out are invented, and say so.
// The other is in the middle of its first look, over records that are all invented. Answers are put in as readers give them, so that what they come to is counted by the database itself.
import { sql } from 'kysely';
import { NOBODY } from '../../access/index.ts';
import { aPublishedVersion, aReader, aRecord, aReview, aSearch } from '../../evidence/evidence.factory.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import type { DemoService } from './service.ts';

const REAL = [
  { title: 'Results of a pilot randomised controlled trial to measure the clinical and cost effectiveness of peer support in increasing hope and quality of life in mental health patients discharged from hospital in the UK', authors: ['Simpson, A., and others'], year: 2014, publishedIn: 'BMC Psychiatry', volume: '14', doi: '10.1186/1471-244X-14-30',
    effect: 'not shown', forWhom: '46 people leaving hospital in East London', words: 'No clear difference was found in hope or in quality of life between those who had peer support and those who did not.', sure: 'a little', why: 'It was a first, small study: 46 people are too few to see a difference that is there.' },
  { title: 'Peer-supported self-management for people discharged from a mental health crisis team: a randomised controlled trial', authors: ['Johnson, S., and others'], year: 2018, publishedIn: 'The Lancet', url: 'https://evidence.nihr.ac.uk/alert/peer-support-may-reduce-readmissions-following-mental-health-crises/',
    effect: 'helped', forWhom: '441 people whose crisis team had ended', words: 'Of those who worked through a recovery workbook with a peer worker, 29 in 100 went back to acute care within a year; of those who had the workbook by post, 38 in 100. How recovered people felt themselves was not clearly different.', sure: 'fairly', why: 'Many took part, and chance decided who got what. It is about crisis teams, not about wards.' },
  { title: 'The effectiveness of one-to-one peer support in mental health services: a systematic review and meta-analysis', authors: ['White, S., and others'], year: 2020, publishedIn: 'BMC Psychiatry', volume: '20', doi: '10.1186/s12888-020-02923-3',
    effect: 'mixed', forWhom: '3,329 people in 19 trials', words: 'A modest gain in how people saw their own recovery and in having a say, perhaps in having people around them. None in symptoms or in the use of services.', sure: 'fairly', why: 'It puts many trials together, but many of them were poorly reported.' },
  { title: 'Peer support for discharge from inpatient mental health care versus care as usual in England (ENRICH): a parallel, two-group, individually randomised controlled trial', authors: ['Gillard, S., and others'], year: 2022, publishedIn: 'The Lancet Psychiatry', doi: '10.1016/S2215-0366(21)00398-9',
    effect: 'not shown', forWhom: '590 people on wards of seven trusts in England, with an earlier stay in the last two years', words: 'Peer support was not shown to keep people from being readmitted in the year after. The team looked again later: people who met their peer worker at least twice were readmitted less often.', sure: 'fairly', why: 'It is the largest trial on just our question. The part about meeting twice was looked for afterwards, so it is a lead and not a proof.' },
  { title: 'The effectiveness, implementation, and experiences of peer support approaches for mental health: a systematic umbrella review', authors: ['Cooper, R. E., and others'], year: 2024, publishedIn: 'BMC Medicine', volume: '22', doi: '10.1186/s12916-024-03260-y',
    effect: 'says how', forWhom: '35 reviews put together', words: 'It goes better with training, supervision, leaders who stand behind it and a culture of trust. It goes worse without time, money and recognised certificates.', sure: 'fairly', why: 'Many reviews say the same, from many countries.' },
] as const;
const INVENTED = ['Walking groups in an invented town', 'Peer workers and hedges: an invented survey', 'A day in an invented ward', 'Invented letters from a choir', 'Invented study of bus journeys home', 'Tea, an invented trial', 'What an invented newsletter said about Thursdays', 'Counting cups: invented figures', 'An invented guide to listening', 'Two invented gardens compared', 'An invented evening class'];

export const reviewsOfDemo = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const { joan, odile } = s.staff;
  if (!joan || !odile) return;
  const nadia = s.workers.find((w) => w.name === 'Nadia');
  const t = s.trustId;
  await sql`select set_config('app.trust', ${t}, true)`.execute(db);
  const at = (days: number): Date => momentOf(addDays(s.today, -days), '14:10');
  const say = async (review: string, record: string, who: string, stage: 'first' | 'second', answer: string, more: { reason?: string; words?: string } = {}) =>
    db.insertInto('review_decision').values({ trust_id: t, id: newId(), review_id: review, record_id: record, stage, answer, reason: more.reason ?? null, words: more.words ?? null, by_account: who, at: at(30) }).execute();
  const home = await aReview(db, t, joan.accountId, {
    title: 'Coming home: does peer support help?', question: 'Does support from a peer worker help people who leave a psychiatric hospital or a crisis team?', include: 'is about peer support in mental health\nis about coming home, or about peer support as a whole\nsays what came of it', 'leave out': 'is only about physical illness', 'asked for by': 'the lived-experience group',
    'make of it': 'I had hoped to write that peer support keeps people out of hospital. The largest trial does not show that, and I think we should stop promising it.\nWhat I did find, again and again, is that people see their own recovery a little more clearly and feel they have more say. And that meeting once is not enough: whoever met their peer worker twice did better, though nobody has proved that it was the meeting.\nNobody asked what it did for the peer workers’ neighbours, or for those who never took part. I would ask that next.',
    standpoint: 'I have been on a ward twice and I am no researcher. I came to this thinking that one person beside you is all that counts, and that groups are where one sits in a circle and waits.',
    'think again': 'Groups. Three of the people I asked said the same thing without knowing each other: it is not the circle, it is who holds it. I still would not go to most of them. I would go to one now.',
    supporter: 'A librarian of an invented hospital', 'supporter helped': 'showed me what a database is, and read the hardest paper with me twice',
  }, { opened_at: at(120) });
  await aReader(db, t, home, odile.accountId, 'Wilhelmina Dewberry (invented)', { invited_at: at(118), joined_at: at(117) });
  if (nadia) await aReader(db, t, home, nadia.accountId, 'Nadia (invented)', { invited_at: at(118), joined_at: at(116) });
  const [pubmed, web, magazine, asked] = [
    await aSearch(db, t, home, odile.accountId, { kind: 'database', place: 'PubMed (search invented for the demonstration)', words: '"peer support" AND (discharge OR crisis)', on_day: addDays(s.today, -100), found: 9 }),
    await aSearch(db, t, home, odile.accountId, { kind: 'web', place: 'NIHR Evidence', words: 'peer support', on_day: addDays(s.today, -98), found: 2 }),
    await aSearch(db, t, home, odile.accountId, { kind: 'magazine', place: 'The Hedgerow Post (an invented newsletter)', on_day: addDays(s.today, -97), found: 1 }),
    await aSearch(db, t, home, odile.accountId, { kind: 'person', place: 'The librarian', on_day: addDays(s.today, -96), found: 1 }),
  ];
  const second = nadia?.accountId ?? joan.accountId;
  for (const [i, r] of REAL.entries()) {
    const record = await aRecord(db, t, home, i === 1 ? web : pubmed, odile.accountId, { ...r, authors: [...r.authors], kind: 'article-journal' });
    for (const stage of ['first', 'second'] as const) for (const who of [odile.accountId, second]) await say(home, record, who, stage, 'yes');
    await db.insertInto('review_finding').values({ trust_id: t, id: newId(), review_id: home, record_id: record, effect: r.effect, for_whom: r.forWhom, words: r.words, sure: r.sure, why: r.why, by_account: odile.accountId, at: at(40) }).execute();
    if (i === 2) {
      const twice = await aRecord(db, t, home, asked, odile.accountId, { title: r.title, authors: [...r.authors], year: r.year, kind: 'article-journal' });
      await db.insertInto('review_pair').values({ trust_id: t, id: newId(), review_id: home, kept_id: record, other_id: twice, answer: 'same', why: 'the same title and first author, and no more than a year apart', by_account: odile.accountId, at: at(60) }).execute();
      await db.updateTable('review_record').set({ gone_into: record }).where('id', '=', twice).execute();
    }
  }
  for (const [i, title] of INVENTED.slice(0, 6).entries()) {
    const record = await aRecord(db, t, home, i === 5 ? magazine : pubmed, odile.accountId, { title: `Invented record: ${title}`, authors: ['Nobody, Ash'], year: 2012 + i, kind: i === 5 ? 'article-magazine' : 'article-journal' });
    for (const who of [odile.accountId, second]) await say(home, record, who, 'first', i < 4 || (i === 4 && who === second) ? 'no' : 'unsure');
    if (i === 4) await db.insertInto('review_settlement').values({ trust_id: t, id: newId(), review_id: home, record_id: record, stage: 'first', answer: 'no', why: 'We read the summary together. It is about buses.', by_account: second, at: at(50) }).execute();
    if (i === 5) for (const who of [odile.accountId, second]) await say(home, record, who, 'second', 'no', { reason: 'nothing found out' });
  }
  const lead = { ...NOBODY, role: 'lead' as const, accountId: joan.accountId, trustId: t, trustSlug: s.slug, name: 'Joan', demo: true };
  await aPublishedVersion(db, lead, home, at(20));

  const groups = await aReview(db, t, joan.accountId, { title: 'What makes a group good?', question: 'What makes people stay in a peer support group, or leave it?', include: 'is about groups led by peers\nasks people who came, or who stopped coming', 'leave out': 'groups led by therapists', 'asked for by': 'the lived-experience group' }, { opened_at: at(15) });
  await aReader(db, t, groups, odile.accountId, 'Wilhelmina Dewberry (invented)', { invited_at: at(15), joined_at: at(14) });
  if (nadia) await aReader(db, t, groups, nadia.accountId, 'Nadia (invented)', { invited_at: at(15), joined_at: at(13) });
  await aReader(db, t, groups, joan.accountId, 'Joan (invented)', { invited_at: at(15), joined_at: at(15) });
  const from = [await aSearch(db, t, groups, odile.accountId, { kind: 'database', place: 'An invented database', words: 'group AND peer', on_day: addDays(s.today, -12), found: 11 }), await aSearch(db, t, groups, odile.accountId, { kind: 'web', place: 'Invented web pages', words: 'why I left the group', on_day: addDays(s.today, -11), found: 2 })] as const;
  for (const [i, title] of INVENTED.entries()) {
    const raw = { title: `Invented record: ${title}`, authors: ['Nobody, Ash', 'Nowhere, Una'], year: 2009 + i, publishedIn: 'Journal of Invented Studies', kind: 'article-journal', summary: `This record is invented for the demonstration. It pretends to say something about ${title.toLowerCase()}, so that somebody can try the first look.` };
    const record = await aRecord(db, t, groups, from[0], odile.accountId, raw);
    if (i < 2) await aRecord(db, t, groups, from[1], odile.accountId, { ...raw, publishedIn: null });
    if (i >= 2 && i < 6) await say(groups, record, odile.accountId, 'first', i % 2 ? 'yes' : 'no');
    if (nadia && i >= 2 && i < 5) await say(groups, record, nadia.accountId, 'first', i === 4 ? 'unsure' : i % 2 ? 'yes' : 'no');
  }
  await sql`select set_config('app.trust', '', true)`.execute(db);
};
