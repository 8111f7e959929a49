// What makes a demonstration day a day: a concern nobody has, somebody away, words for the lead, a colleague behind the wall.
import { aCircleRow, aMembership, anAccount } from '../../access/access.factory.ts';
import { now } from '../../kit/clock.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { PersonId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import { aPlannedContact } from '../../support/support.factory.ts';
import type { DemoService, DemoWorker } from './service.ts';

const ago = (minutes: number): Date => new Date(now().getTime() - minutes * 60_000);

const concerns = async (db: Kysely<DB>, s: DemoService, people: PersonId[]): Promise<void> => {
  const dev = s.workers[1];
  const lead = s.staff.joan;
  if (!dev || !lead) return;
  const ward = s.teams[1];
  await db.insertInto('concern').values({ trust_id: s.trustId, id: newId(), person_id: people[0] ?? null, team_id: ward?.id ?? null, raised_by: dev.accountId, raised_at: ago(40), said: '“I do not know what Friday is for.” Looked away when I asked what was meant.', told_name: null, person_knows: null }).execute();
  for (const [i, days] of [9, 23, 48, 75].entries()) {
    const at = momentOf(addDays(s.today, -days), '11:30');
    await db.insertInto('concern').values({
      trust_id: s.trustId, id: newId(), person_id: people[i + 1] ?? null, team_id: ward?.id ?? null, raised_by: s.workers[i]?.accountId ?? dev.accountId, raised_at: at, said: 'Had not eaten since Sunday and would not say why.', told_name: 'Sister Okafor', told_job: 'nurse in charge', told_at: at,
      they_will: 'See them within the hour and ring me back.', confirmed_at: new Date(at.getTime() + 600_000), confirmed_name: 'Sister Okafor', person_knows: true, ...(i === 0 ? {} : { closed_at: new Date(at.getTime() + 2 * 86_400_000), closed_by: lead.accountId, closed_words: 'The ward saw them the same hour. They talked, and there was soup.' }),
    }).execute();
  }
};

const awayToday = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const [, , , , callie, , mairead] = s.workers;
  if (!callie || !mairead) return;
  const id = newId();
  await db.insertInto('absence').values({ trust_id: s.trustId, id, worker_id: callie.id, from_on: addDays(s.today, -1), until_on: addDays(s.today, 2), cover_worker_id: mairead.id, recorded_at: ago(1500) }).execute();
  const supports = await db.selectFrom('support').select(['id', 'person_id']).where('worker_id', '=', callie.id).where('ended_at', 'is', null).execute();
  for (const support of supports) await aCircleRow(db, s.trustId, { personId: support.person_id, accountId: mairead.accountId, kind: 'cover', supportId: support.id, why: 'covering while Callie is away', since: momentOf(addDays(s.today, -1), '00:00'), until: momentOf(addDays(s.today, 3), '00:00') });
};

const feedback = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const said = [['thanks', 'lead', 'The walk made the week. Please tell whoever thought of it.', 2], ['not happy', 'lead', 'I rang on Friday and nobody rang back. I know it was Friday.', 1], ['not happy', 'pals', 'I would like somebody else and I do not want to say it to their face.', 4], ['thanks', 'advocate', 'Thank you for coming with me to the meeting.', 12]] as const;
  for (const [kind, reader, words, days] of said) await db.insertInto('feedback').values({ trust_id: s.trustId, id: newId(), kind, reader, words, contact: kind === 'not happy' ? 'Through the ward office' : null, sent_at: ago(days * 1440) }).execute();
  for (let i = 0; i < 21; i += 1) await db.insertInto('not_agreed').values({ trust_id: s.trustId, id: newId(), team_id: s.teams[i % s.teams.length]?.id ?? null, answer: i % 3 ? 'said no' : 'not asked yet', on_day: addDays(s.today, -(i * 7)) }).execute();
};

/** Meetings today for the workers who show the demonstration, whatever weekday it is. */
const todayFor = async (db: Kysely<DB>, s: DemoService, worker: DemoWorker, times: string[]): Promise<void> => {
  const supports = await db.selectFrom('support').select(['id', 'person_id']).where('worker_id', '=', worker.id).where('ended_at', 'is', null).where('second_held_at', 'is not', null).orderBy('id').limit(times.length).execute();
  for (const [i, support] of supports.entries()) {
    await db.deleteFrom('contact').where('support_id', '=', support.id).where('recorded_at', 'is', null).where('cancelled_at', 'is', null).execute();
    const on = i === 1 ? { how: 'out and about', place: 'A café they chose', ring_if_late: 'Imran' } : i === 2 ? { how: 'phone', place: null } : { how: 'on the ward', place: 'Day room' };
    await aPlannedContact(db, s.trustId, { id: support.id, personId: support.person_id, worker }, { planned_at: momentOf(s.today, times[i] ?? '10:00'), planned_minutes: 45, ...on });
    await db.updateTable('support').set({ next_planned_at: momentOf(s.today, times[i] ?? '10:00') }).where('id', '=', support.id).execute();
  }
};

/** A colleague who is also supported: the record is behind the wall, opened by the two named people and the colleague's own supporter. */
const behindTheWall = async (db: Kysely<DB>, s: DemoService, personId: PersonId): Promise<void> => {
  await db.updateTable('person').set({ walled: true }).where('id', '=', personId).execute();
  for (const key of ['nuala', 'idwal']) {
    const accountId = s.staff[key]?.accountId;
    if (accountId) await aCircleRow(db, s.trustId, { personId, accountId, kind: 'named', why: 'One of the two people named for colleagues' });
  }
};

/** A sister who was shared one thing, and a friend who was shared two. */
const shared = async (db: Kysely<DB>, s: DemoService, people: PersonId[]): Promise<void> => {
  for (const [i, [key, name, parts]] of ([['sister', 'Ailsa', ['next meeting']], ['friend', 'Bran', ['next meeting', 'peer worker']]] as const).entries()) {
    const personId = people[i];
    if (!personId) continue;
    const account = await anAccount(db, { name, email: `${key}@${s.slug}.example.invalid`, password_hash: s.passwordHash });
    await aMembership(db, s.trustId, account.id, 'carer');
    await aCircleRow(db, s.trustId, { personId, accountId: account.id, kind: 'shared', why: 'You shared this', parts: [...parts], since: ago(20 * 1440) });
  }
};

/** Everything that happens around the lives. `withAccount` are people who can sign in themselves. */
export const happenings = async (db: Kysely<DB>, s: DemoService, people: { onWard: PersonId[]; withAccount: PersonId[]; colleague: PersonId }): Promise<void> => {
  await concerns(db, s, people.onWard);
  await awayToday(db, s);
  await feedback(db, s);
  for (const [name, times] of [['Nadia', ['10:00', '13:30', '16:00']], ['Dev', ['09:30', '11:00', '14:00']]] as const) {
    const worker = s.workers.find((w) => w.name === name);
    if (worker) await todayFor(db, s, worker, [...times]);
  }
  await behindTheWall(db, s, people.colleague);
  await shared(db, s, people.withAccount);
};
