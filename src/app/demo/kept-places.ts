// How the directory is kept, told over invented places only: checks, reports, edits, pairs, corrections. Nothing of the kind is ever said of a real place:
// "nobody answered the phone" would be an invented fact about somebody.
import { asViewer, NOBODY, systemViewer, type Viewer } from '../../access/index.ts';
import { correctPlace, findPairs } from '../../directory/index.ts';
import { aService, importServices } from '../../directory/directory.factory.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, type Day } from '../../kit/times.ts';
import { drama } from './cast.ts';
import type { DemoService } from './service.ts';

export const INVENTED_SOURCE = 'Thistledown Together (invented)';
const RUN_BY = { id: newId(), name: 'Thistledown Together (invented)', description: 'An invented charity, for the demonstration.' };
type Told = { name: string; what: string; kind: string; at: [line: string, town: string, postcode: string]; phone: number; email?: boolean; hours?: [day: string, from: string, to: string] };

const PLACES: Told[] = [
  { name: 'Thursday Kettle', what: 'A pot of tea and whoever comes.', kind: 'Support group', at: ['1 Invented Yard', 'Stretford', 'M32 8AA'], phone: 401, email: true, hours: ['TH', '14:00', '16:00'] },
  { name: 'Mend and Natter', what: 'Bring something broken. Talk or do not.', kind: 'Club', at: ['2 Invented Yard', 'Sale', 'M33 7AA'], phone: 402, email: true, hours: ['MO', '10:00', '12:00'] },
  { name: 'Slow Walkers of the Canal', what: 'A mile in an hour, with benches.', kind: 'Walking group', at: ['3 Invented Lock', 'Sale', 'M33 2AA'], phone: 403, hours: ['WE', '11:00', '12:00'] },
  { name: 'Quiet Room at Number Nine', what: 'A room with books and no talking.', kind: 'Community centre', at: ['9 Invented Street', 'Chorlton', 'M21 9AA'], phone: 404, email: true },
  { name: 'Singing for the Shy', what: 'Nobody sings alone.', kind: 'Club', at: ['5 Invented Hall', 'Urmston', 'M41 0AA'], phone: 405, hours: ['TU', '19:00', '20:30'] },
  { name: 'The Allotment Bench', what: 'Digging, weeding, or only sitting.', kind: 'Group', at: ['6 Invented Lane', 'Stretford', 'M32 0AA'], phone: 406, hours: ['SA', '10:00', '13:00'] },
  { name: 'Larkfield Leavers', what: 'For those who were on a ward, and are home now.', kind: 'Peer support', at: ['7 Invented Road', 'Manchester', 'M16 9AA'], phone: 407, email: true, hours: ['FR', '13:00', '15:00'] },
  { name: 'Chess at the Laundry', what: 'Play while it spins.', kind: 'Club', at: ['8 Invented Parade', 'Manchester', 'M14 5AA'], phone: 408, hours: ['SU', '15:00', '17:00'] },
  { name: 'Breakfast Without Questions', what: 'Porridge from nine.', kind: 'Food bank', at: ['10 Invented Square', 'Manchester', 'M16 7AA'], phone: 409, hours: ['MO', '09:00', '11:00'] },
  { name: 'Night Owls by Phone', what: 'Somebody to talk with when it is late.', kind: 'Support group', at: ['11 Invented Mews', 'Sale', 'M33 4AA'], phone: 410 },
  { name: 'Clay on Wednesdays', what: 'Make a pot. Or two.', kind: 'Class', at: ['12 Invented Works', 'Altrincham', 'WA14 1AA'], phone: 411, email: true, hours: ['WE', '13:00', '15:00'] },
  { name: 'Clay on Wednesday', what: 'Pottery for beginners.', kind: 'Class', at: ['12 Invented Works', 'Altrincham', 'WA14 1AA'], phone: 411 },
  { name: 'Bus Pass Explorers', what: 'A day out for nothing, once a month.', kind: 'Group', at: ['13 Invented Station', 'Stretford', 'M32 9AA'], phone: 412 },
  { name: 'Thistledown Network of Small Groups', what: 'The small groups of this list, together.', kind: 'Charity', at: ['14 Invented House', 'Manchester', 'M16 8AA'], phone: 413, email: true },
];

const asFeed = (one: Told) => aService({
  name: `${one.name} (invented)`, description: `${one.what} An invented place, for the demonstration.`, assured_date: undefined, organization: RUN_BY, ...(one.email ? { email: `${one.phone}@thistledown.example.invalid` } : {}),
  attributes: [{ id: newId(), taxonomy_term: { id: newId(), name: one.kind, description: one.kind } }],
  ...(one.hours ? { schedules: [{ id: newId(), freq: 'WEEKLY', byday: one.hours[0], opens_at: one.hours[1], closes_at: one.hours[2] }] } : {}),
  service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'physical', name: one.name, addresses: [{ id: newId(), address_1: one.at[0], city: one.at[1], state_province: 'Greater Manchester', postal_code: one.at[2], country: 'GB', address_type: 'physical' }] } }],
  contacts: [{ id: newId(), name: 'Enquiries', phones: [{ id: newId(), number: drama(one.phone) }] }],
});

/** The invented places, and half a year of keeping them, by the staff of one service. */
export const keptPlaces = async (db: Kysely<DB>, { trustId, today, staff, workers }: DemoService): Promise<void> => {
  const feed = PLACES.map(asFeed);
  await importServices(db, feed, { sourceName: INVENTED_SOURCE });
  const idOf = (name: string): string => feed.find((one) => one.name === `${name} (invented)`)?.id ?? '';
  const [lead, first, second] = [staff.joan?.accountId ?? '', workers[0]?.accountId ?? '', workers[1]?.accountId ?? ''];
  const ago = (days: number): Day => addDays(today, -days);
  const at = (day: Day): Date => new Date(`${day}T11:00:00Z`);
  const check = (name: string, days: number, how: 'rang' | 'went along' | 'asked by e-mail' | 'owner confirmed') => db.insertInto('place_check').values({ place_id: idOf(name), id: newId(), checked_on: ago(days), how, by_account: how === 'owner confirmed' ? null : lead, at: at(ago(days)) }).execute();
  const report = (name: string, days: number, kind: 'could not reach' | 'moved or ended', by: string) => db.insertInto('place_report').values({ place_id: idOf(name), id: newId(), kind, happened_on: ago(days), by_account: by, at: at(ago(days)) }).execute();
  const fact = (name: string, kind: string, value: string | null, other: string | null = null) => db.insertInto('place_fact').values({ place_id: idOf(name), id: newId(), kind, value, other_place_id: other, how: 'the group said so', trust_id: trustId, by_account: lead, at: at(ago(30)) }).execute();
  const edit = (name: string, changes: Record<string, string>, words: string | null) => db.insertInto('place_edit').values({ place_id: idOf(name), id: newId(), changes: JSON.stringify(changes), words, at: at(ago(1)) }).execute();

  await check('Thursday Kettle', 12, 'owner confirmed');
  await check('Mend and Natter', 40, 'rang');
  await check('Quiet Room at Number Nine', 170, 'asked by e-mail');
  for (const [name, days] of [['Slow Walkers of the Canal', 97], ['The Allotment Bench', 110], ['Larkfield Leavers', 95], ['Chess at the Laundry', 130], ['Singing for the Shy', 20], ['Bus Pass Explorers', 300]] as const) await check(name, days, days % 2 === 0 ? 'rang' : 'went along');
  await report('Singing for the Shy', 6, 'could not reach', first);
  await report('Night Owls by Phone', 9, 'could not reach', first);
  await report('Night Owls by Phone', 3, 'moved or ended', second);
  await fact('Thursday Kettle', 'peer support', 'a pot of tea');
  await fact('Mend and Natter', 'former name', 'The Fix-it Friends');
  await fact('Slow Walkers of the Canal', 'local group of', null, idOf('Thistledown Network of Small Groups'));
  await fact('Mend and Natter', 'local group of', null, idOf('Thistledown Network of Small Groups'));
  await edit('Clay on Wednesdays', { when: 'Wednesday: 1pm to 4pm', phone: drama(420) }, 'We got the room for an hour more.');
  await edit('Larkfield Leavers', {}, 'We have no room over Christmas. Back on the first Friday of January.');
  const joan: Viewer = { ...NOBODY, role: 'lead', trustId, accountId: lead as NonNullable<Viewer['accountId']>, name: 'Joan', demo: true };
  await asViewer(db, joan, async (tx) => {
    await correctPlace(tx, idOf('Breakfast Without Questions'), { field: 'hours', value: 'Mondays 9am to 12pm', why: 'They told me so when I was there.' });
    await correctPlace(tx, idOf('Chess at the Laundry'), { field: 'how_to_join', value: 'Just come in. Ask for the board with the odd pawn.', why: 'It is on their door.' });
  });
  // Later their list says something new of what was corrected.
  await importServices(db, feed.map((one) => (one.id === idOf('Chess at the Laundry') ? { ...one, how_to_join: 'Ring first.', application_process: 'Ring first.' } : one)), { sourceName: INVENTED_SOURCE });
  await asViewer(db, systemViewer(), (tx) => findPairs(tx));
};
