// A year of involvement in the demonstration: six pieces of work, one of them unpaid with its reason, and the lived-experience group with four meetings and two changes.
import { aClaim, aGroupMeeting, aGroupMember, aGroupQuestion, aPart, aPiece, someHours, someThanks } from '../../involvement/involvement.factory.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import type { DemoService } from './service.ts';

const PLACES = 'Fernhollow library, ground floor, a quiet room beside it';

const theGroup = async (db: Kysely<DB>, s: DemoService, joan: string, people: { id: string; account_id: string | null; known_as: string }[]): Promise<void> => {
  const day = (ago: number) => addDays(s.today, -ago);
  const winston = s.workers.find((w) => w.name === 'Winston');
  for (const [i, name] of ['Aunty Bisi', 'Corin', 'Dilys', 'Emeka'].entries()) await aGroupMember(db, s.trustId, joan, { name, reach: 'A note through the library desk', since: day(330 - i * 40) });
  if (winston) await aGroupMember(db, s.trustId, joan, { name: 'Winston', account_id: winston.accountId, since: day(330) });
  const [first, second] = people;
  if (first) await aGroupMember(db, s.trustId, joan, { name: first.known_as, account_id: first.account_id, person_id: first.id, since: day(120) });
  if (second) await aGroupMember(db, s.trustId, joan, { name: second.known_as, account_id: second.account_id, person_id: second.id, since: null, asked_at: momentOf(day(2), '18:20'), made_by: second.account_id ?? joan });
  const met: string[] = [];
  for (const [ago, came, agenda] of [[300, 7, 'Who we are, and what we want to be asked\nHow people first hear about peer support'], [210, 9, 'The leaflet, read aloud\nThe first evening at home'], [110, 6, 'Interviews: what would you ask?\nThe waiting room'], [28, 8, 'What became of what we said\nA question from the board']] as const) {
    met.push(await aGroupMeeting(db, s.trustId, joan, { on_day: day(ago), came, came_by: joan, agenda, place: PLACES }));
  }
  await aGroupMeeting(db, s.trustId, joan, { on_day: addDays(s.today, 34), agenda: 'The board’s question, with somebody from the board there', place: PLACES });
  await aGroupQuestion(db, s.trustId, joan, { words: 'Does our leaflet say what people need to know on a ward?', asked_by: 'The peer lead', asked_on: day(230), said: { meeting_id: met[1], decided_on: day(210), words: 'It says what we are proud of. People want to know: who is it, when do they come, can I say no. And a photograph of the door.' },
    became: [{ kind: 'on its way', on_day: day(180), words: 'The new one is at the printer’s. Callie drew the door.', by_whom: 'Joan, peer lead' }, { on_day: day(150), words: 'The new leaflet has three questions and a door. The old ones were taken off all wards.', by_whom: 'Joan, peer lead' }] });
  await aGroupQuestion(db, s.trustId, joan, { words: 'Who should sit on the panel when we choose new peer workers?', asked_by: 'Human resources', asked_on: day(125), said: { meeting_id: met[2], decided_on: day(110), words: 'Two people who have been supported, not one. One alone agrees too quickly. They see the questions a week before.' },
    became: [{ on_day: day(60), words: 'Two of five on each panel, paid like the others, with the questions a week before.', by_whom: 'Helen, service manager' }] });
  await aGroupQuestion(db, s.trustId, joan, { words: 'Could support go on longer than four months?', asked_by: 'Two members of the group', asked_on: day(120), said: { meeting_id: met[2], decided_on: day(110), words: 'For some, yes. We would rather have somebody for six months than two people for three.' },
    became: [{ kind: 'will not change', on_day: day(70), words: 'With the hours we have, others would wait for two months more. We will ask again when the next posts are filled.', by_whom: 'Joan, peer lead' }] });
  await aGroupQuestion(db, s.trustId, joan, { words: 'What should the waiting room at the west team feel like?', asked_by: 'West community team', asked_on: day(118), said: { meeting_id: met[3], decided_on: day(28), words: 'Chairs that do not face each other. A kettle. No screen that calls your name.' } });
  await aGroupQuestion(db, s.trustId, joan, { words: 'What should the board look at every month to know whether peer support is any good?', asked_by: 'The board', asked_on: day(25) });
  await db.insertInto('lived_page').values({ trust_id: s.trustId, id: newId(), published: true, by_account: joan, at: momentOf(day(27), '16:00') }).execute();
};

/** Tells a year of involvement at the larger service; the charity has nothing yet, and its pages say what could be there. */
export const involvementOfDemo = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const joan = s.staff.joan?.accountId;
  if (!joan) return;
  const day = (ago: number) => addDays(s.today, -ago);
  const people = await db.selectFrom('person').select(['id', 'account_id', 'known_as']).where('trust_id', '=', s.trustId).where('account_id', 'is not', null).where('walled', '=', false).where('locked_at', 'is', null).orderBy('id').limit(6).execute();
  await theGroup(db, s, joan, people);
  const offered = (ago: number, closed?: number) => ({ offered_at: momentOf(day(ago), '10:00'), ...(closed === undefined ? {} : { closed_at: momentOf(day(closed), '10:00'), closed_by: joan }) });
  const own = (n: number) => { const p = people[n]; return p?.account_id ? { accountId: p.account_id, personId: p.id } : { by: joan }; };
  const name = (n: number) => people[n]?.known_as ?? 'Sorrel';

  const conference = await aPiece(db, s.trustId, joan, { title: 'Plan our conference on peer support', kind: 'event', what: 'Help to plan a day for people who use services, carers and staff: who speaks, what there is to eat, where somebody can be quiet.\nNobody has to stand on a stage.', how_long: 'Six meetings of two hours, and the day', when_words: 'Every second Tuesday from March, 2pm', places: 4, rate_pence: 4_000, rate_per: 'session', beside: 'Winston', support: 'Rings you the day before. Sits next to you. Has planned three of these.', expenses: 'Fares, and somebody to look after your mum, are paid back. Money in hand before, if you need it.', pay_within_days: 10, ...offered(320, 250) });
  for (const [i, who] of [own(0), own(2), { by: joan }].entries()) {
    const part = await aPart(db, s.trustId, conference, who, { name: 'by' in who ? 'Aunty Bisi' : name(i * 2), ...('by' in who ? { reach: 'Through the library desk' } : {}), said_on: day(310 - i * 3), finished_on: day(150), share_worker: i === 0 });
    const by: string = 'accountId' in who ? who.accountId ?? joan : joan;
    for (let n = 0; n < 6; n += 1) await someHours(db, s.trustId, part, by, 120, day(300 - n * 14));
    await aClaim(db, s.trustId, part, by, { what: 'bus there and back, six times', pence: 2_760, asked_on: day(215), paid_on: day(209), answered_at: momentOf(day(209), '12:00'), answered_by: joan });
    await aClaim(db, s.trustId, part, by, { kind: 'pay', what: 'six planning meetings', pence: 24_000, asked_on: day(152), paid_on: day(144), answered_at: momentOf(day(144), '12:00'), answered_by: joan });
    await someThanks(db, s.trustId, part, joan, { words: ['You asked where somebody could be quiet. Forty people used that room.', 'You made the programme short enough to read.', 'The soup was your idea, and it was the best part.'][i] ?? '', said_on: day(148) });
    if (i !== 1) await someThanks(db, s.trustId, part, by, { kind: 'for me', by_name: 'by' in who ? 'Aunty Bisi' : name(0), words: i === 0 ? 'I had not been in a meeting for nine years. By the third I was the one who said: we are running late.' : 'People listened. I wore my good coat.', said_on: day(140) });
  }

  const review = await aPiece(db, s.trustId, joan, { title: 'Look into what is written about peer support', kind: 'review', what: 'Read what there is, on web pages, in magazines and in research papers, and write down what you think of it in your own words. You need no degree.', how_long: 'About 40 hours, over three months', when_words: 'When it suits you', places: 1, pay: 'unpaid', rate_pence: null, rate_per: null, unpaid_why: 'There was no money for it when it began. It should have been paid. The next review will be.', beside: 'Bettina', support: 'Meets you every second week, explains the long words, reads drafts.', expenses: 'Printing, fares and a library card are paid back.', pay_within_days: 14, ...offered(290, 270) });
  const reader = await aPart(db, s.trustId, review, own(1), { name: name(1), said_on: day(275), finished_on: day(165) });
  const readerBy = people[1]?.account_id ?? joan;
  for (let n = 0; n < 14; n += 1) await someHours(db, s.trustId, reader, readerBy, 150 + (n % 3) * 30, day(268 - n * 7));
  await aClaim(db, s.trustId, reader, readerBy, { what: 'printing', pence: 1_140, asked_on: day(200), paid_on: day(183), answered_at: momentOf(day(183), '12:00'), answered_by: joan });
  await someThanks(db, s.trustId, reader, joan, { words: 'You wrote it so that my sister could read it.', said_on: day(160) });
  await someThanks(db, s.trustId, reader, readerBy, { kind: 'for me', by_name: name(1), words: 'The very word “literature review” frightened me. I never liked groups. Having read what I read, I might try one.', said_on: day(158) });

  const panel = await aPiece(db, s.trustId, joan, { title: 'Sit on the panel that chooses new peer workers', kind: 'interview', what: 'Ask questions, listen, and say whom you would want beside you. Your word counts as much as anybody’s.', how_long: 'A morning to get ready, and a day', when_words: 'The third week of next month', places: 2, rate_pence: 1_500, rate_per: 'hour', beside: 'Ruth', support: 'Goes through the questions with you a week before, and has lunch with you.', expenses: 'Fares and lunch are paid back.', pay_within_days: 10, ...offered(12) });
  await aPart(db, s.trustId, panel, own(3), { name: name(3), said_on: day(8) });

  const leaflet = await aPiece(db, s.trustId, joan, { title: 'Read our new letter before it is printed', kind: 'reading', what: 'One page. Cross out what you would not say to a friend.', how_long: 'Half an hour', when_words: 'This month, at home', pay: 'unpaid', rate_pence: null, rate_per: null, unpaid_why: 'It is half an hour, and anybody can say no. If it grows, we pay.', beside: 'Nadia', support: 'Rings you, or reads it with you.', expenses: 'The stamp is paid back.', pay_within_days: 10, ...offered(9) });
  const one = await aPart(db, s.trustId, leaflet, { by: joan }, { name: 'Corin', reach: 'A note through the library desk', said_on: day(6) });
  await someHours(db, s.trustId, one, joan, 30, day(4));
  await aClaim(db, s.trustId, one, joan, { what: 'a stamp', pence: 135, asked_on: day(3) });

  await aPiece(db, s.trustId, joan, { title: 'Tell student nurses what helps', kind: 'teaching', what: 'An hour with twelve students. You say only what you want to say.', how_long: 'Two hours, with getting ready', when_words: 'A Thursday in spring', places: 2, rate_pence: 6_000, rate_per: 'session', beside: 'Dev', support: 'Does it with you, and begins.', expenses: 'Fares are paid back.', pay_within_days: 10, ...offered(5) });

  const room = await aPiece(db, s.trustId, joan, { title: 'Help to plan a waiting room', kind: 'design', what: 'Walk through it with us, say what makes it hard to wait there, look at the drawings.', how_long: 'Three visits', when_words: 'It has begun', places: 3, rate_pence: 9_000, rate_per: 'whole piece', beside: 'Sal', support: 'Meets you at the door.', expenses: 'Fares are paid back.', pay_within_days: 10, ...offered(60, 30) });
  const walker = await aPart(db, s.trustId, room, own(4), { name: name(4), said_on: day(50) });
  await aClaim(db, s.trustId, walker, people[4]?.account_id ?? joan, { what: 'taxi, the buses were off', pence: 1_180, asked_on: day(13) });
  const stopped = await aPart(db, s.trustId, room, own(5), { name: name(5), said_on: day(48), stopped_on: day(35) });
  await someHours(db, s.trustId, stopped, people[5]?.account_id ?? joan, 60, day(44));
};
