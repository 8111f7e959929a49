// A workforce of ten years for benchmarks and plans: many trusts beside one, contracts that change four times a year, posts, leave, hours, supervision, people who wait.
import type pg from 'pg';

export const WORK_TRUST = '01900000-0000-7000-9000-000000000001';
export const LEAD = '01900000-0000-7000-9000-0000000000a1';
export type WorkSize = { trusts: number; workers: number; years: number; waiting: number };

/** `workers` a trust; the first trust is the one that is asked. */
export const seedWork = async (db: pg.Client, { trusts, workers, years, waiting }: WorkSize): Promise<void> => {
  const run = (text: string): Promise<unknown> => db.query(text);
  const first = `(current_date - ${years * 365})`;
  const changes = years * 4;
  await run(`create temp table t as select case when i = 1 then '${WORK_TRUST}'::uuid else gen_random_uuid() end as trust_id, i from generate_series(1, ${trusts}) i`);
  await run("insert into trust (id, slug, name, kind) select trust_id, 'work-' || i, 'Invented trust ' || i, 'nhs trust' from t");
  await run(`create temp table w as select t.trust_id, t.i as t, n, gen_random_uuid() as id, case when t.i = 1 and n = 0 then '${LEAD}'::uuid else gen_random_uuid() end as account_id from t, generate_series(0, ${workers}) n`);
  await run("insert into account (id, name) select account_id, 'Somebody ' || t || '-' || n from w");
  await run(`insert into peer_worker (trust_id, id, account_id, known_as, began_on, working_days) select trust_id, id, account_id, 'Worker ' || n, ${first}, '{1,2,3}' from w where n > 0`);
  await run("create temp table f as select trust_id, gen_random_uuid() as id, gen_random_uuid() as band from t");
  await run("insert into pay_framework (trust_id, id, name, leave_year_month) select trust_id, id, 'Terms', 4 from f");
  await run("insert into full_time_week (trust_id, id, framework_id, from_on, minutes, source) select trust_id, gen_random_uuid(), id, '2004-10-01', 2250, 'invented' from f");
  await run("insert into leave_rule (trust_id, id, framework_id, after_years, from_on, minutes, source) select trust_id, gen_random_uuid(), id, 0, '2004-10-01', 12150, 'invented' from f");
  await run("insert into pay_band (trust_id, id, framework_id, name, step) select trust_id, band, id, 'Band 3', 1 from f");
  await run('create temp table p as select trust_id, gen_random_uuid() as id, n from w where n > 0');
  await run("insert into post (trust_id, id, title) select trust_id, id, 'Post ' || n from p");
  await run(`insert into post_term (trust_id, id, post_id, band_id, minutes_a_week, kind, funding, from_on, until_on)
    select p.trust_id, gen_random_uuid(), p.id, f.band, 900 + 30 * (c % 8), 'permanent', 'core budget', ${first} + c * 365, case when c < ${years - 1} then ${first} + (c + 1) * 365 - 1 end from p join f using (trust_id), generate_series(0, ${years - 1}) c`);
  await run(`insert into contract (trust_id, id, worker_id, minutes_a_week, from_on, until_on, band_id, post_id, kind)
    select w.trust_id, gen_random_uuid(), w.id, 600 + ((w.n * 7 + c * 13) % 20) * 60, ${first} + c * 91, case when c < ${changes - 1} then ${first} + (c + 1) * 91 - 1 end, f.band, p.id, 'permanent'
    from w join f using (trust_id) join p using (trust_id, n), generate_series(0, ${changes - 1}) c where w.n > 0`);
  await run('create temp table pt as select trust_id, id as worker_id, gen_random_uuid() as id from w where n > 0');
  await run(`insert into pattern (trust_id, id, worker_id, weeks, from_on, agreed_at) select trust_id, id, worker_id, 1, date_trunc('week', ${first}::timestamp)::date, now() from pt`);
  await run("insert into pattern_day (trust_id, pattern_id, week, weekday, minutes, starts) select trust_id, id, 1, d, 300, '09:30' from pt, generate_series(1, 3) d");
  await run(`insert into leave_booking (trust_id, id, worker_id, from_on, until_on, minutes, asked_by, answer, answered_by, answered_at) select trust_id, gen_random_uuid(), id, ${first} + k * 45, ${first} + k * 45 + 2, 600, account_id, 'agreed', account_id, now() from w, generate_series(0, ${years * 8}) k where n > 0`);
  await run("insert into supervision_arrangement (trust_id, id, worker_id, stream, supervisor_account_id, from_on) select w.trust_id, gen_random_uuid(), w.id, s, l.account_id, current_date - 700 from w join w l on l.trust_id = w.trust_id and l.n = 0, unnest(array['line', 'practice']) s where w.n > 0");
  await run(`create temp table ss as select w.trust_id, w.id as worker_id, l.account_id as by, gen_random_uuid() as id, now() - k * interval '28 days' as at, k from w join w l on l.trust_id = w.trust_id and l.n = 0, generate_series(-1, ${years * 12}) k where w.n > 0`);
  await run("insert into supervision_session (trust_id, id, stream, supervisor_account_id, planned_at, minutes, planned_by, held_at, held_by) select trust_id, id, 'line', by, at, 60, by, case when k >= 0 then at end, case when k >= 0 then by end from ss");
  await run("insert into supervision_seat (trust_id, session_id, worker_id, stream, planned_at, held_on, there) select trust_id, id, worker_id, 'line', at, case when k >= 0 then at::date end, case when k >= 0 then true end from ss");
  await run("insert into growth_step (trust_id, id, worker_id, kind, what, on_day, by_account) select trust_id, gen_random_uuid(), id, 'step', 'A step', current_date - 100 - n, account_id from w where n > 0");
  await run(`create temp table pe as select trust_id, gen_random_uuid() as id, n from t, generate_series(1, ${waiting}) n`);
  await run("insert into person (trust_id, id, known_as, full_name) select trust_id, id, 'Person ' || n, 'Person ' || n from pe");
  await run("insert into referral (trust_id, id, number, person_id, source, sent_at, agreed_on, agreed_how, known_as, full_name, safe_contact, on_ward, hopes, leaving_hospital, finding_places, one_or_group, answer, answered_at, matched_at) select trust_id, gen_random_uuid(), n, id, 'self', now() - n * interval '1 hour', current_date, '“Yes.”', 'Person ' || n, 'Person ' || n, 'Phone after 5pm.', false, 'To be among people.', false, true, 'one-to-one', 'accepted', now() - n * interval '1 hour', case when n > 200 then now() - n * interval '1 hour' end from pe");
  await run('vacuum analyze');
};
