// Counting who waits must not cost more in a larger service: the counts answer from an index alone, with row-level security on.
import { beforeAll, expect, test } from 'vitest';
import { rolledBack, testDatabase } from '../../tests/setup/test-database.ts';
import { newId } from '../kit/ids.ts';

const TRUST = newId();
const WORKER = newId();

beforeAll(async () => {
  const { superuserPool } = await testDatabase();
  const client = await superuserPool.connect();
  // Past foreign keys: only how the rows lie matters. One in fifty waits for something; the rest is history.
  await client.query('set session_replication_role = replica');
  await client.query(`insert into referral (trust_id, id, number, source, agreed_on, agreed_how, known_as, full_name, safe_contact, on_ward, hopes, leaving_hospital, finding_places, one_or_group,
      sent_at, answer, answered_at, decline_reason, person_id, matched_at, first_held_at, second_held_at)
    select $1, gen_random_uuid(), n, 'self', '2026-01-01', 'asked', 'A', 'A B', 'phone', false, repeat('long words ', 60), true, false, 'both', timestamptz '2026-11-20' - n * interval '2 hours',
      case when n % 50 = 0 then null when n % 50 = 1 then 'declined' else 'accepted' end, case when n % 50 <> 0 then timestamptz '2026-11-21' - n * interval '2 hours' end,
      case when n % 50 = 1 then 'no room now' end, case when n % 50 > 1 then gen_random_uuid() end, case when n % 50 > 2 then now() end, case when n % 50 > 3 then now() end, case when n % 50 > 4 then now() end
    from generate_series(1, 6000) n`, [TRUST]);
  await client.query(`insert into support (trust_id, id, person_id, worker_id, began_at, first_held_at, second_held_at, ended_at)
    select $1, gen_random_uuid(), gen_random_uuid(), case when n % 500 = 0 then $2::uuid else gen_random_uuid() end, now(), case when n % 50 > 0 then now() end, case when n % 50 > 1 then now() end,
      case when n % 50 > 2 then now() end from generate_series(1, 6000) n`, [TRUST, WORKER]);
  await client.query('reset session_replication_role');
  await client.query('vacuum (analyze) referral');
  await client.query('vacuum (analyze) support');
  client.release();
});

test.each([
  ['referral_waiting', "select 1 from referral where trust_id = :trust and answer is null limit 100"],
  ['referral_unmatched', "select 1 from referral where trust_id = :trust and answer = 'accepted' and matched_at is null and stopped_at is null limit 100"],
  ['referral_declined', "select team_id, decline_reason, count(*) from referral where trust_id = :trust and answer = 'declined' and answered_at >= '2026-08-01' group by team_id, decline_reason"],
  ['support_not_met', 'select 1 from support s where s.trust_id = :trust and s.ended_at is null and s.rather_not_at is null and s.first_held_at is null limit 100'],
  ['support_second', 'select 1 from support s where s.trust_id = :trust and s.ended_at is null and s.rather_not_at is null and s.first_held_at is not null and s.second_held_at is null limit 100'],
  ['support_of_worker', 'select 1 from support s where s.trust_id = :trust and s.worker_id = :worker and s.ended_at is null limit 61'],
])('%s holds everything that the query and the policies look at', async (index, query) => {
  const plan = await rolledBack(async (client) => {
    await client.query("select set_config('app.trust', $1, true), set_config('app.role', 'lead', true), set_config('app.account', $2, true)", [TRUST, newId()]);
    const { rows } = await client.query(`explain ${query.replace(':trust', `'${TRUST}'`).replace(':worker', `'${WORKER}'`)}`);
    return rows.map((row) => String((row as Record<string, unknown>)['QUERY PLAN'])).join('\n');
  });
  expect(plan).toContain(`Index Only Scan using ${index} `);
});
