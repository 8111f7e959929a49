// How endings look in the demonstration: talked about, held with words of hope and a summary, unplanned, handed over, somebody who died, somebody who came back.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, dayOf, momentOf } from '../../kit/times.ts';
import { aHandover, aHope, anEnding, anEndingDate, aSummary, aTalk } from '../../endings/endings.factory.ts';
import type { MadeSupport } from '../../support/support.factory.ts';
import type { DemoService } from './service.ts';

const HOPE = [
  'Yes. Not every day, but I know now that it comes back.', 'It did when we laughed about the bus.', 'A bit. Enough to open the curtains.', 'I do not like the word. But I have a key to a cupboard now.',
  'Somebody had been where I was and was standing there with a flask. That was it, really.', 'Ask me in a year.', 'Yes, and I did not think I would write that.',
];
const SUMMARIES = [
  { did: 'Slept at home. Went on the right bus. Rang my sister at teatime and not at night.', helped: 'The list on the fridge. Not being told what to feel.', lean_on: 'My sister. And she leans on me on Thursdays, she says.', next: 'The bench, when it is one of those days. Then the shop without the hood.', come_back: 'If I stop opening the curtains for a week. I ring and ask for Joan.' },
  { did: 'Sang two songs and stayed for the tea. Then stayed to the end.', helped: 'Standing near the door the first time.', lean_on: 'Whoever keeps the chair for me.', next: 'The concert, at the back.', come_back: 'If I miss three Fridays in a row.' },
  { did: 'Emptied three carrier bags of post.', helped: 'Taking turns to make faces.', lean_on: 'The person at the advice centre who knows my name.', next: 'Wednesdays are for post, with the radio on.', come_back: 'When there is a bag again.' },
];
const UNPLANNED = [['stopped coming', 'Rang twice and wrote once, with a plain envelope.'], ['moved away', null], ['withdrew', null], ['stopped coming', 'Rang, then left it. They had said that ringing is hard.']] as const;

type Row = { id: string; person_id: string; worker_id: string; account_id: string; membership_id: string; began_at: Date; first_held_at: Date | null; ending_on: string | null; ended_at: Date | null; known_as: string };
const supportsOf = async (db: Kysely<DB>, s: DemoService, ended: boolean): Promise<Row[]> =>
  (await sql<Row>`select s.id, s.person_id, s.worker_id, w.account_id, '' as membership_id, s.began_at, s.first_held_at, s.ending_on, s.ended_at, p.known_as from support s join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    join person p on p.trust_id = s.trust_id and p.id = s.person_id and not p.walled where s.trust_id = ${s.trustId} and (s.ended_at is not null) = ${ended} order by s.ended_at, s.began_at, s.id`.execute(db)).rows;
const made = (r: Row): MadeSupport => ({ id: r.id, personId: r.person_id, worker: { id: r.worker_id, accountId: r.account_id, membershipId: r.membership_id } } as MadeSupport);

const over = async (db: Kysely<DB>, s: DemoService, ended: Row[]): Promise<void> => {
  for (const [i, r] of ended.entries()) {
    const [support, on] = [made(r), dayOf(r.ended_at ?? new Date())];
    const unplanned = i % 5 === 3 ? UNPLANNED[Math.floor(i / 5) % UNPLANNED.length] : undefined;
    if (unplanned) {
      const [how, tried] = unplanned;
      await db.updateTable('support').set({ ended_how: how }).where('id', '=', r.id).execute();
      await anEnding(db, s.trustId, support, { how, tried, said_on: on });
      continue;
    }
    await aTalk(db, s.trustId, support, { talked_on: addDays(on, -60) });
    await aTalk(db, s.trustId, support, { talked_on: addDays(on, -21), moment: 'four weeks before' });
    await anEnding(db, s.trustId, support, { last_met: i % 4 === 1 ? 'by phone' : 'together', said_on: on });
    const hope = HOPE[i % HOPE.length];
    if (i % 4 !== 2) await aHope(db, s.trustId, support, { words: hope, sees: i % 2 ? 'my worker' : 'service', said_on: on, recorded_by: r.account_id });
    if (i % 3 !== 2) await aSummary(db, s.trustId, support, { ...SUMMARIES[i % SUMMARIES.length], changed_by: r.account_id, changed_at: momentOf(on, '15:30'), began_at: momentOf(on, '15:00') });
  }
};

const running = async (db: Kysely<DB>, s: DemoService, open: Row[]): Promise<void> => {
  for (const [i, r] of open.entries()) {
    if (!r.ending_on || !r.first_held_at) continue;
    const half = addDays(dayOf(r.first_held_at), 55);
    if (half < addDays(s.today, -3) && i % 5 !== 0) await aTalk(db, s.trustId, made(r), { talked_on: half });
    if (addDays(r.ending_on, -28) < addDays(s.today, -2) && i % 3 !== 0) await aTalk(db, s.trustId, made(r), { talked_on: addDays(s.today, -2), moment: 'four weeks before' });
  }
  const [moved, asked] = open.filter((r) => r.ending_on !== null && r.ending_on > addDays(s.today, 10));
  if (moved?.ending_on) await anEndingDate(db, s.trustId, made(moved), { ending_on: addDays(moved.ending_on, 28), said_on: addDays(s.today, -6), why: 'The new flat is not ready before then.' });
  if (asked?.ending_on) await anEndingDate(db, s.trustId, made(asked), { ending_on: addDays(asked.ending_on, 14), said_on: addDays(s.today, -1), why: 'I would like to do the second walk together too.', proposed_by: 'person', answer: null, answered_at: null, answered_by: null });
};

/** One worker leaves in five weeks: one of their people has said yes to somebody, one has not answered yet, the others have no handover. */
const handing = async (db: Kysely<DB>, s: DemoService, open: Row[]): Promise<void> => {
  const leaver = s.workers.at(-1);
  const [first, second] = open.filter((r) => r.worker_id === leaver?.id);
  const [to, lead] = [s.workers[1], s.staff.joan];
  if (!leaver || !to || !lead || !first) return;
  await db.updateTable('peer_worker').set({ left_on: addDays(s.today, 35) }).where('id', '=', leaver.id).execute();
  await aHandover(db, s.trustId, made(first), { to_worker_id: to.id, proposed_by: lead.accountId, proposed_at: momentOf(addDays(s.today, -8), '11:00'), answer: 'yes', meet_together: true, share_notes: true, answered_at: momentOf(addDays(s.today, -5), '14:00'), answered_by: first.account_id, said_on: addDays(s.today, -5), said_how: 'face to face' });
  if (second) await aHandover(db, s.trustId, made(second), { to_worker_id: to.id, proposed_by: lead.accountId, proposed_at: momentOf(addDays(s.today, -2), '11:00') });
};

/** Somebody died some weeks after their support had ended. Told by their brother; their worker was rung the same day. */
const died = async (db: Kysely<DB>, s: DemoService, ended: Row[]): Promise<void> => {
  const lead = s.staff.joan;
  const told = addDays(s.today, -9);
  const who = ended.find((r) => r.ended_at && dayOf(r.ended_at) > addDays(told, -28) && dayOf(r.ended_at) < addDays(told, -3));
  if (!who || !lead) return;
  const at = momentOf(told, '10:20');
  await sql`select set_config('app.trust', ${s.trustId}, true), set_config('app.account', ${lead.accountId}, true), set_config('app.role', 'lead', true), set_config('app.now', ${at.toISOString()}, true)`.execute(db);
  const id = (await sql<{ id: string | null }>`select record_death(${who.person_id}, 'their brother', ${told}, ${addDays(told, -2)}) as id`.execute(db)).rows[0]?.id;
  await sql`select set_config('app.trust', '', true), set_config('app.account', '', true), set_config('app.role', '', true), set_config('app.now', '', true)`.execute(db);
  if (!id) return;
  await db.updateTable('death_task').set({ taken_by: lead.accountId, taken_at: at, done_at: momentOf(told, '11:05'), done_by: lead.accountId, offered: 'The rest of the day, supervision on Thursday, and time for the funeral.' }).where('death_id', '=', id).execute();
  for (const account of [lead.accountId, s.staff.marcus?.accountId, who.account_id]) if (account) await db.insertInto('death_read').values({ trust_id: s.trustId, death_id: id, account_id: account, read_at: momentOf(told, '12:00') }).execute();
};

/** Somebody whose support ended months ago asks to come back: a request that waits for the lead. */
const cameBack = async (db: Kysely<DB>, s: DemoService, ended: Row[]): Promise<void> => {
  const who = ended[0];
  if (!who) return;
  const before = await db.selectFrom('referral').selectAll().where('person_id', '=', who.person_id).orderBy('sent_at', 'desc').executeTakeFirst();
  if (!before) return;
  const number = Number((await sql<{ n: number }>`select max(number) + 1 as n from referral where trust_id = ${s.trustId}`.execute(db)).rows[0]?.n ?? 5000);
  await db.insertInto('referral').values({
    ...before, id: newId(), number, source: 'self', team_id: null, made_by: null, asked_by_name: null, asked_by_job: null, asked_by_email: null, asked_by_phone: null, sent_at: momentOf(addDays(s.today, -1), '18:40'), agreed_on: addDays(s.today, -1), agreed_how: 'They asked to come back themselves.',
    on_ward: false, ward_id: null, ward_words: null, expected_on: null, expected_unknown_why: null, expected_said_by: null, hopes: 'The winter is the hard part. I would like somebody beside me until it is light again.', leaving_hospital: false, finding_places: true,
    answer: null, answered_at: null, answered_by: null, matched_at: null, first_held_at: null, second_held_at: null, stopped_at: null, stopped_by: null, stopped_words: null,
  }).execute();
};

/** After everybody has lived up to today. */
export const endings = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const [ended, open] = [await supportsOf(db, s, true), await supportsOf(db, s, false)];
  await over(db, s, ended);
  await running(db, s, open);
  await handing(db, s, open);
  await died(db, s, ended);
  await cameBack(db, s, ended);
};
