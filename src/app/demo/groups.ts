// Four groups of the demonstration over six months: a public weekly one, one on a ward by head-count, one online, a walk with a waiting list; registers, notes, and how people found it.
import { asViewer, systemViewer } from '../../access/index.ts';
import { listGroups } from '../../groups/index.ts';
import { aGroup, aGroupNote, aGroupSession, anAnswer, aPlaceIn, aRegister, aSeries } from '../../groups/group.factory.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { now } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, addMonths, momentOf, weekdayOf } from '../../kit/times.ts';
import { bankHolidays } from '../../teams/index.ts';
import { drama } from './cast.ts';
import { diceFrom } from './dice.ts';
import type { Dice } from './dice.ts';
import type { DemoService, DemoWorker } from './service.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NOTES = ['Quiet start. The biscuits helped. We talked about waking early and what one can do with it.', 'Two came for the first time and sat near the door. Chairs in a round, not in rows, next time.', 'Money and letters. Bring the number of the advice line.', 'We laughed about the kettle. Nobody wanted to go home in the rain.', 'Somebody cried and somebody passed the tissues, and that was all it needed.', 'We tried ten minutes without talking, with music. Most liked it.'];
const NAMES = ['Bea', 'Cal', 'Del', 'Edna', 'Fitz', 'Gwen', 'Hal', 'Ines', 'Jude', 'Kit'];
const WORDS = ['I said nothing for three weeks and nobody minded. Then I did.', 'It could begin a bit later, the bus is full at that time.', 'I like that the two of them do not talk more than we do.'];
type Told = { name: string; weekday: number; begins: string; minutes: number; every: 1 | 2; leaders: string[]; facts: Parameters<typeof aGroup>[3]; heads: [number, number] };

const GROUPS: Told[] = [
  { name: 'The Tuesday Kettle (invented)', weekday: 2, begins: '14:00', minutes: 90, every: 1, leaders: ['Nadia', 'Imran'], heads: [5, 12], facts: { about: 'A pot of tea and whoever comes.\nTalk, or only sit. There is a jigsaw for the hands.', for_whom: 'Anybody over 18', open_to: 'anybody', how: 'in person', venue: 'Invented Community Hall', address: '1 Invented Yard', town: 'Stretford', postcode: 'M32 8AA', access: 'No steps. A toilet for wheelchairs. No hearing loop yet.', how_to_come: 'Come in by the blue door and say hello, or do not. Ring first if you would like to be met outside.', phone: drama(430), counts: 'heads' } },
  { name: 'Friday hour on Larkfield ward', weekday: 5, begins: '11:00', minutes: 60, every: 1, leaders: ['Dev', 'Callie'], heads: [2, 8], facts: { about: 'An hour in the day room with cards, the paper and somebody who has been on a ward too.', for_whom: 'Anybody who is on Larkfield ward', open_to: 'people supported', how: 'in person', venue: 'The day room, Larkfield ward', access: 'On the level. Leave it and come back as often as you like.', how_to_come: 'Walk in. Nobody is fetched.', counts: 'heads' } },
  { name: 'Wednesday evening, online', weekday: 3, begins: '19:00', minutes: 75, every: 2, leaders: ['Ruth', 'Mairead'], heads: [4, 8], facts: { about: 'For those who are not out in the evening, or live too far away. Camera on or off.', for_whom: 'People over 18 anywhere in Greater Manchester', open_to: 'anybody', how: 'online', venue: null, how_to_come: 'Ring on a weekday. You get the link and a short try with one of us before.', phone: drama(431), counts: 'first names' } },
  { name: 'The slow walk', weekday: 4, begins: '11:00', minutes: 90, every: 1, leaders: ['Winston', 'Kofi'], heads: [0, 0], facts: { about: 'Two miles, with benches. We wait for everybody.', for_whom: 'People we support', open_to: 'people supported', how: 'in person', venue: 'The gate of Invented Park', address: 'Invented Lane', town: 'Sale', postcode: 'M33 7AA', access: 'Flat paths, some puddles. Benches every few minutes.', how_to_come: 'Meet at the gate. Winston wears a red hat.', counts: 'people', capacity: 8 } },
];
const AGREED = ['What is said here stays here.\nAnybody may only listen.\nOne speaks at a time.', 'What is said here stays here.\nAnybody may only listen, for as long as they like.\nOne speaks at a time, and not for too long.\nNo advice unless somebody asks for it.\nGoing out and coming back is fine.'];

const leadersOf = (service: DemoService, names: readonly string[]): DemoWorker[] => names.flatMap((name) => service.workers.filter((w) => w.name === name));

/** The groups of one service with half a year behind them; nothing for a service without these workers. */
export const groupsOfDemo = async (db: Kysely<DB>, service: DemoService): Promise<void> => {
  const { trustId, today } = service;
  const dice = diceFrom(620_062);
  const people = await db.selectFrom('person as p').innerJoin('support as s', (j) => j.onRef('s.trust_id', '=', 'p.trust_id').onRef('s.person_id', '=', 'p.id')).innerJoin('peer_worker as w', (j) => j.onRef('w.trust_id', '=', 's.trust_id').onRef('w.id', '=', 's.worker_id'))
    .select(['p.id', 'p.known_as', 'p.account_id', 's.began_at', 'w.account_id as worker_account', 'w.known_as as worker']).where('p.trust_id', '=', trustId).where('p.walled', '=', false).where('p.locked_at', 'is', null).where('s.ended_at', 'is', null).where('s.rather_not_at', 'is', null).where('s.first_held_at', 'is not', null).orderBy('s.began_at').orderBy('p.id').limit(13).execute();
  const [notForThem, ...walkers] = people;
  for (const told of GROUPS) {
    const leaders = leadersOf(service, told.leaders);
    if (leaders.length < 2) continue;
    await oneGroup(db, service, told, leaders, walkers, dice);
  }
  if (notForThem && service.slug === 'thistledown') await db.insertInto('wish').values({ trust_id: trustId, id: newId(), person_id: notForThem.id, about: 'one to one or group', choice: 'groups are not for me', words: 'Too many eyes at once. One person is enough.', said_on: addDays(today, -40), recorded_by: notForThem.worker_account, recorded_at: momentOf(addDays(today, -40), '15:00') }).execute();
};

type Walker = { id: string; known_as: string; account_id: string | null; began_at: Date; worker_account: string | null; worker: string };
const oneGroup = async (db: Kysely<DB>, service: DemoService, told: Told, leaders: readonly DemoWorker[], walkers: readonly Walker[], dice: Dice): Promise<void> => {
  const { trustId, today } = service;
  const ward = told.name.includes('ward') ? service.teams.find((t) => t.kind === 'ward')?.id : null;
  const [first] = leaders;
  const by = first?.accountId ?? '';
  const began = addDays(today, -182);
  const group = await aGroup(db, trustId, leaders, { name: told.name, ...told.facts, team_id: ward ?? null, made_by: by, made_at: momentOf(began, '10:00') });
  if (told.facts?.how === 'online') await db.insertInto('group_link').values({ trust_id: trustId, group_id: group.id, link: 'https://meet.example.invalid/wednesday', changed_by: by, changed_at: momentOf(began, '10:00') }).execute();
  const start = addDays(began, (told.weekday - weekdayOf(began) + 7) % 7);
  const series = await aSeries(db, trustId, group.id, { byday: DAYS[told.weekday - 1] ?? 'MO', every: told.every, dtstart: start, begins: told.begins, minutes: told.minutes, made_by: by, made_at: momentOf(began, '10:00') });
  for (const [i, words] of AGREED.entries()) await db.insertInto('group_agreement').values({ trust_id: trustId, id: newId(), group_id: group.id, version: i + 1, words, agreed_on: addDays(start, i * 63), by_account: by, by_name: first?.known_as ?? '', made_at: momentOf(addDays(start, i * 63), '16:00') }).execute();
  const inside = told.facts?.counts === 'people' ? walkers : [];
  const most = told.facts?.capacity ?? 0;
  for (const [i, p] of inside.entries()) {
    const asked = momentOf(addDays(today, i < most ? -100 + i : -20 + i), '12:00');
    const at = asked > p.began_at ? asked : new Date(p.began_at.getTime() + 86_400_000);
    await aPlaceIn(db, trustId, group.id, { id: p.id, accountId: p.account_id }, { called: p.known_as, by: p.worker_account ?? by, by_name: p.account_id ? null : p.worker, asked_at: at, waiting: i >= most });
  }
  for (let day = start, turn = 0; day <= addDays(today, 70); day = addDays(day, 7 * told.every), turn += 1) {
    if (bankHolidays().has(day)) continue; // as the service itself makes none
    const at = momentOf(day, told.begins);
    const next = at > now();
    const off = turn === 9 || (next && day > addDays(today, 14) && day <= addDays(today, 14 + 7 * told.every));
    const id = await aGroupSession(db, trustId, group.id, { at, minutes: told.minutes, series_id: series, series_day: day, made_at: momentOf(addDays(day, -60), '02:40'), ...(off ? { called_off_at: momentOf(addDays(day, -3) > today ? today : addDays(day, -3), '09:30'), said_why: 'Both of us are away on a course.' } : {}) });
    // The newest one waits for its register, so that there is something to take.
    if (next || off || day > addDays(today, -3)) continue;
    const came = inside.filter((p) => p.began_at < at && dice.chance(0.7)).slice(0, most);
    const names = told.facts?.counts === 'first names' ? NAMES.filter(() => dice.chance(0.6)) : [];
    await aRegister(db, trustId, { id, groupId: group.id, at }, dice.chance(0.8) ? leaders : leaders.slice(0, 1), { heads: inside.length > 0 ? came.length : names.length > 0 ? names.length : dice.whole(...told.heads), people: came.map((p) => p.id), names, minutes: told.minutes, around: 15 });
    if (turn % 3 === 0 && first) await aGroupNote(db, trustId, { id, groupId: group.id }, first, NOTES[(turn / 3) % NOTES.length] ?? '', new Date(at.getTime() + 2 * 3_600_000));
  }
  const answer = (often: number): string => (dice.chance(often) ? 'yes' : dice.chance(0.7) ? 'in part' : 'no');
  for (let i = 0; i < (told.every === 2 ? 4 : 17); i += 1) {
    await anAnswer(db, trustId, group.id, `${addMonths(today, -(i % 5)).slice(0, 7)}-01`, { 'say-as-much': answer(0.85), heard: answer(0.7), 'knew-what': answer(0.6), agreement: answer(0.75), 'own-pace': answer(0.85), again: answer(0.8) }, i < WORDS.length ? (WORDS[i] ?? null) : null);
  }
};

/** The public ones in the directory, as the app's timed work puts them there. */
export const groupsInDirectory = async (db: Kysely<DB>, { trustId }: DemoService): Promise<void> => {
  await asViewer(db, systemViewer(trustId), listGroups);
};
