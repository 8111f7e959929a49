// The demonstration hangs together: hours, dates, stages, and nobody in it is real.
import { beforeAll, describe, expect, test } from 'vitest';
import { INVENTED_SOURCE } from './kept-places.ts';
import { sql } from 'kysely';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { makeDemo, signInList } from './index.ts';

describe('the demonstration', () => {
  let db: Kysely<DB>;
  let lines: string[];
  const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> => (await query.execute(db)).rows[0] as T;
  beforeAll(async () => {
    const { open, ownerPool } = await testDatabase();
    await makeDemo(open, () => undefined);
    lines = await signInList(open);
    db = kyselyOf(ownerPool);
  }, 600_000);

  test('the trust’s peer workers are the equivalent of six full-time, most of them part-time (S5)', async () => {
    const row = await one(sql<{ minutes: number; workers: number; part: number }>`select sum(c.minutes_a_week)::int as minutes, count(*)::int as workers, (count(*) filter (where c.minutes_a_week < 2250))::int as part
      from contract c join trust t on t.id = c.trust_id where t.slug = 'thistledown' and c.until_on is null`);
    expect(row.minutes / (37.5 * 60)).toBe(6);
    expect(row.part).toBeGreaterThan(row.workers / 2);
  });

  test('the report’s other trust: the equivalent of eighteen full-time, some forty people, most of them for sixteen hours', async () => {
    const row = await one(sql<{ minutes: number; workers: number; sixteen: number }>`select sum(c.minutes_a_week)::int as minutes, count(distinct c.worker_id)::int as workers, (count(*) filter (where c.minutes_a_week = 960))::int as sixteen
      from contract c join trust t on t.id = c.trust_id where t.slug = 'willowmere' and c.until_on is null`);
    expect([row.minutes / (37.5 * 60), row.workers]).toEqual([18, 40]);
    expect(row.sixteen).toBeGreaterThan(row.workers / 2);
    expect(await one(sql`select count(*)::int as n from contract c join trust t on t.id = c.trust_id where t.slug = 'willowmere' and c.post_id is null`), 'everybody is in a post').toEqual({ n: 0 });
  });

  test('the charity has three workers and no record of its own', async () => {
    expect(await one(sql`select count(*)::int as n from peer_worker w join trust t on t.id = w.trust_id where t.slug = 'hedgerow'`)).toEqual({ n: 3 });
    expect(await one(sql`select value from trust_setting s join trust t on t.id = s.trust_id where t.slug = 'hedgerow' and key = 'has_own_record'`)).toEqual({ value: false });
    expect(await one(sql`select count(*)::int as n from person where nhs_number is not null`)).toEqual({ n: 0 });
  });

  test('some 130 people, at every stage', async () => {
    const { people } = await one(sql<{ people: number }>`select ((select count(*) from person) + (select count(*) from referral where person_id is null))::int as people`);
    expect(people).toBeGreaterThanOrEqual(115);
    expect(people).toBeLessThanOrEqual(155);
    const stages = await one(sql<Record<string, number>>`select (select count(*) from referral where answer is null)::int as waiting, (select count(*) from referral where answer = 'declined')::int as declined,
      (select count(*) from referral where answer = 'accepted' and matched_at is null)::int as unmatched, (select count(distinct person_id) from offer where answer is null)::int as choosing,
      (select count(*) from support where ended_at is null and first_held_at is not null and second_held_at is null and next_planned_at is null and rather_not_at is null)::int as once,
      (select count(*) from support where rather_not_at is not null)::int as rather_not, (select count(*) from support where ended_at is not null)::int as ended, (select count(*) from stay where left_on is null)::int as on_ward`);
    for (const [stage, n] of Object.entries(stages)) expect(n, stage).toBeGreaterThan(0);
  });

  test('dates hang together: asked, accepted, matched, met, written down; nothing recorded lies ahead', async () => {
    expect((await sql`select id from referral where answered_at < sent_at or matched_at < answered_at or first_held_at < matched_at or second_held_at < first_held_at`.execute(db)).rows).toEqual([]);
    expect((await sql`select id from contact_record where began_at > now()`.execute(db)).rows).toEqual([]);
    expect((await sql`select n.id from note_item n join contact c on c.id = n.contact_id where n.written_at < c.planned_at`.execute(db)).rows).toEqual([]);
    expect((await sql`select s.id from support s join contact_record r on r.support_id = s.id where s.ended_at is not null and r.began_at > s.ended_at`.execute(db)).rows).toEqual([]);
    expect((await sql`select a.id from contact_record a join contact_record b on a.worker_id = b.worker_id and a.id < b.id and a.began_at = b.began_at`.execute(db)).rows, 'two meetings at once').toEqual([]);
  });

  test('cached facts say what the records say', async () => {
    const wrong = await sql`select s.id from support s where s.first_held_at is distinct from (select min(began_at) from contact_record r where r.support_id = s.id and r.held)
      or s.last_held_at is distinct from (select max(began_at) from contact_record r where r.support_id = s.id and r.held)`.execute(db);
    expect(wrong.rows).toEqual([]);
  });

  test('people try real places, at every stage; nothing about them lies ahead or before the two met', async () => {
    const kinds = (await sql<{ kind: string }>`select distinct kind from connection_step order by kind`.execute(db)).rows.map((r) => r.kind);
    for (const kind of ['suggested', 'chosen', 'going on my own', 'going with somebody', 'still going', 'not for me']) expect(kinds).toContain(kind);
    expect((await sql`select s.id from connection_step s join connection c on c.id = s.connection_id join support u on u.person_id = c.person_id and u.ended_at is null where s.said_on > current_date or s.at < u.first_held_at`.execute(db)).rows).toEqual([]);
    expect((await one(sql<{ n: number }>`select count(*)::int as n from connection where ask_on <= current_date`)).n).toBeGreaterThan(0);
    expect((await one(sql<{ n: number }>`select count(distinct c.person_id)::int as n from connection c where not exists (select 1 from stay s where s.person_id = c.person_id)`)).n, 'without a ward').toBeGreaterThan(3);
  });

  test('words left out more than 30 days ago are gone', async () => {
    expect((await sql`select id from note_item where erase_on <= current_date and words is not null`.execute(db)).rows).toEqual([]);
  });

  test('the real directory is in it: 2,027 places', async () => {
    expect(await one(sql`select count(*)::int as n from place where withdrawn_at is null and source_name <> ${INVENTED_SOURCE} and source_name not like '%(its own groups)'`)).toEqual({ n: 2027 });
  });

  test('the directory is kept, and nothing of it is told of a real place', async () => {
    for (const table of ['place_check', 'place_report', 'place_fact', 'place_edit', 'place_correction']) {
      expect((await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]?.n, table).toBeGreaterThan(1);
      expect((await sql`select p.name from ${sql.table(table)} t join place p on p.id = t.place_id where p.name not like '%(invented)'`.execute(db)).rows, table).toEqual([]);
    }
    expect((await sql<{ n: number }>`select count(*)::int as n from place_pair x join place p on p.id = x.place_a where p.name like '%(invented)'`.execute(db)).rows[0]?.n).toBeGreaterThan(0);
  });

  test('nobody is real: trusts say so, addresses end in .invalid, numbers are Ofcom’s for drama', async () => {
    expect((await sql`select name from trust where name not like '%Invented%' or not demo`.execute(db)).rows).toEqual([]);
    expect((await sql`select email from account where email not like '%.invalid'`.execute(db)).rows).toEqual([]);
    expect((await sql`select phone from person where phone !~ '^07700 900[0-9]{3}$'`.execute(db)).rows).toEqual([]);
    expect((await sql`select phone from host_team where phone !~ '^0161 496 0[0-9]{3}$'`.execute(db)).rows).toEqual([]);
  });

  test('every role can be tried, and the list says how', () => {
    const all = lines.join('\n');
    for (const role of ['peer lead', 'peer worker', 'person supported', 'host team', 'carer or friend', 'administrator', 'manager', 'named person', 'PALS', 'advocate']) expect(all).toContain(role);
  });
});
