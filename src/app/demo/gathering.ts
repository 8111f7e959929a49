// The year's gathering, invented: a day that 152 people came to, with its programme, slides and report, and the next one with places to give.
import { createHash } from 'node:crypto';
import { aGathering, anOrganiser, aRegistration } from '../../events/event.factory.ts';
import type { DB, Insertable, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { taggedPdf } from '../../kit/pdf/index.ts';
import { addDays, momentOf, weekdayOf } from '../../kit/times.ts';
import { dramaMobile } from './cast.ts';
import { ITEMS, INTERESTS, REPORT, SAID, SLIDES, COMING } from './gathering-words.ts';
import type { DemoService } from './service.ts';

type Row<T extends keyof DB> = Insertable<DB[T]>;
const friday = (day: string): string => addDays(day, 5 - weekdayOf(day));
/** How many came, of each audience: 152, of whom 140 had put their names down. */
const CAME = [['service user', 61], ['carer', 22], ['staff', 46], ['voluntary sector', 19], ['other', 4]] as const;

const slides = async (db: Kysely<DB>, service: DemoService, eventId: string, on: string): Promise<void> => {
  const joan = service.staff['joan']?.accountId ?? '';
  for (const { title, by, lines } of SLIDES) {
    const bytes = await taggedPdf({ title, author: by }, (sheet) => {
      sheet.title(title);
      for (const line of lines) sheet.paragraph(line);
    });
    const [fileId, ofTrust] = [newId(), { trust_id: service.trustId }];
    await db.insertInto('stored_file').values({ ...ofTrust, id: fileId, name: `${title}.pdf`, type: 'application/pdf', bytes: bytes.length, digest: createHash('sha256').update(bytes).digest(), kept_by: joan, kept_at: momentOf(on, '10:00') }).execute();
    for (let n = 0; n * 262_144 < bytes.length; n += 1) await db.insertInto('stored_file_part').values({ ...ofTrust, file_id: fileId, n, part: bytes.subarray(n * 262_144, (n + 1) * 262_144) }).execute();
    await db.insertInto('event_file').values({ ...ofTrust, id: newId(), event_id: eventId, file_id: fileId, title, by_whom: by, permission_from: by, permission_on: on, added_at: momentOf(on, '10:00'), added_by: joan, published_at: momentOf(addDays(on, 1), '10:00') }).execute();
  }
};

const arrivals = async (db: Kysely<DB>, service: DemoService, eventId: string, on: string): Promise<void> => {
  const [gate, people, came]: [string[], Row<'event_registration'>[], Row<'event_arrival'>[]] = [[service.staff['joan']?.accountId ?? '', service.workers[0]?.accountId ?? ''], [], []];
  const gone = momentOf(addDays(on, 91), '02:07');
  CAME.forEach(([audience, many]) => {
    for (let i = 0; i < many; i += 1) {
      const known = came.length < 140;
      const id = newId();
      const at = new Date(momentOf(on, '09:20').getTime() + came.length * 21_000);
      if (known) people.push({ trust_id: service.trustId, id, event_id: eventId, name: '', audience, asked_at: momentOf(addDays(on, -20), '12:00'), placed_at: momentOf(addDays(on, -20), '12:00'), keep_until: addDays(on, 90), erased_at: gone });
      came.push({ trust_id: service.trustId, id: newId(), event_id: eventId, registration_id: known ? id : null, audience, pressed_at: at, counted_at: at, counted_by: gate[came.length % 2] ?? '' });
    }
  });
  await db.insertInto('event_registration').values(people).execute();
  await db.insertInto('event_reach').values(people.map((p) => ({ trust_id: service.trustId, registration_id: p.id, event_id: eventId }))).execute();
  await db.insertInto('event_arrival').values(came).execute();
};

/** Thistledown's day of half a year ago, and the one it plans now. */
export const gatheringOfDemo = async (db: Kysely<DB>, service: DemoService): Promise<void> => {
  const [joan, trustId, today] = [service.staff['joan']?.accountId ?? '', service.trustId, service.today];
  const on = friday(addDays(today, -168));
  const { id, peerChair } = await aGathering(db, trustId, joan, {
    title: 'Walking alongside: a day about peer support', purpose: 'What happens when people who have been through it support others? Two services that employ peer workers told how they do it, and everybody who came asked what we could begin here.\n\nPlanned together by people who use services, carers, staff and local groups.',
    begins_at: momentOf(on, '10:00'), ends_at: momentOf(on, '16:00'), venue: 'Quayside Community Hall (invented)', address: '1 Towpath Lane', postcode: 'M99 1AA', step_free: true, quiet_room: true, hearing_loop: true, parking: false,
    access_words: 'The quiet room is beside the main hall and is never locked. The loop works in the front rows.', transport: 'Two minutes from the tram. Bus fares were paid for people who use services.', capacity: 160, held: 60, held_until: addDays(on, -14),
    published_at: momentOf(addDays(on, -70), '10:00'), made_at: momentOf(addDays(on, -120), '10:00'), came: 152, after_published_at: momentOf(addDays(on, 7), '10:00'),
  });
  await db.updateTable('event_organiser').set({ account_id: joan, joined_at: momentOf(addDays(on, -119), '10:00') }).where('event_id', '=', id).where('side', '=', 'staff').execute();
  await db.updateTable('event_organiser').set({ name: 'Marigold', called: 'Member of the recovery group' }).where('id', '=', peerChair).execute();
  await db.insertInto('event_item').values(ITEMS.map(([at, minutes, kind, title, room, speakers]) => ({ trust_id: trustId, id: newId(), event_id: id, begins_at: momentOf(on, at), minutes, kind, title, room, speakers: JSON.stringify(speakers) }))).execute();
  await slides(db, service, id, addDays(on, 6));
  await arrivals(db, service, id, on);
  await db.insertInto('event_report').values({ trust_id: trustId, id: newId(), event_id: id, ...REPORT, written_by: joan, written_at: momentOf(addDays(on, 10), '11:00'), published_at: momentOf(addDays(on, 12), '11:00') }).execute();
  await db.insertInto('event_feedback').values(SAID.map(([audience, good, better], i) => ({ trust_id: trustId, id: newId(), event_id: id, audience, good, better, said_on: addDays(on, 1 + (i % 5)) }))).execute();
  for (const [i, { kind, name, words, done, outcome, outcome_words }] of INTERESTS.entries()) {
    const [interestId, said] = [newId(), momentOf(addDays(on, i % 4), '15:00')];
    await db.insertInto('event_interest').values({ trust_id: trustId, id: interestId, event_id: id, kind, name, contact: dramaMobile(900 + i), words, said_at: said, ...(done ? { taken_by: joan, taken_at: momentOf(addDays(on, 4 + i), '10:00') } : {}), ...(outcome ? { outcome, outcome_words, outcome_at: momentOf(addDays(on, 30 + i), '10:00') } : {}) }).execute();
    if (done) await db.insertInto('event_interest_step').values({ trust_id: trustId, id: newId(), interest_id: interestId, event_id: id, words: done, by_account: joan, at: momentOf(addDays(on, 4 + i), '10:30') }).execute();
  }
  await nextOne(db, service, friday(addDays(today, 42)));
};

const nextOne = async (db: Kysely<DB>, service: DemoService, on: string): Promise<void> => {
  const [joan, trustId, today] = [service.staff['joan']?.accountId ?? '', service.trustId, service.today];
  const { id, staffChair, peerChair } = await aGathering(db, trustId, joan, {
    title: 'Further together: teams and peer workers', purpose: 'A morning for teams that have a peer worker or would like one, and for everybody who wants to know what it is like.\n\nCome for all of it or for an hour.', begins_at: momentOf(on, '10:00'), ends_at: momentOf(on, '13:00'),
    venue: 'Quayside Community Hall (invented)', address: '1 Towpath Lane', postcode: 'M99 1AA', step_free: true, quiet_room: true, hearing_loop: null, parking: false, capacity: 40, held: 15, held_until: addDays(on, -10), questions_to: 'Joan, 0161 496 0100', published_at: momentOf(addDays(today, -9), '10:00'), made_at: momentOf(addDays(today, -30), '10:00'),
  });
  await db.updateTable('event_organiser').set({ account_id: joan, joined_at: momentOf(addDays(today, -29), '10:00') }).where('id', '=', staffChair).execute();
  await db.updateTable('event_organiser').set({ name: 'Marigold', called: 'Member of the recovery group' }).where('id', '=', peerChair).execute();
  const nadia = service.workers.find((w) => w.name === 'Nadia');
  const door = await anOrganiser(db, trustId, id, joan, { name: 'Nadia', called: 'Peer worker', side: 'staff', jobs: ['door', 'access'], account_id: nadia?.accountId ?? null, joined_at: momentOf(addDays(today, -20), '10:00') });
  await db.insertInto('event_task').values([['Ask the hall about the loop', door, 3], ['Print the programme in large type', peerChair, 30], ['Book the interpreter', staffChair, -2]].map(([what, organiser_id, days]) => ({ trust_id: trustId, id: newId(), event_id: id, what: String(what), organiser_id: String(organiser_id), due_on: addDays(today, Number(days)), made_by: joan }))).execute();
  for (const [i, { name, audience, with: comes_with, needs, food, answer }] of COMING.entries()) {
    await aRegistration(db, trustId, id, { name, audience, comes_with: comes_with ?? 0, asked_at: momentOf(addDays(today, -8 + (i % 7)), '12:00'), placed_at: momentOf(addDays(today, -8 + (i % 7)), '12:00'), keep_until: addDays(on, 90), reach: { phone: i % 2 ? dramaMobile(950 + i) : null, needs: needs ?? null, food: food ?? null, needs_answer: answer ?? null, needs_answered_at: answer ? momentOf(addDays(today, -1), '10:00') : null, needs_answered_by: answer ? joan : null } });
  }
};
