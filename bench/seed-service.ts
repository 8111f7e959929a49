// The service around the people: the trust, teams, staff, accounts, audit, and what waits for somebody.
import type { SeedSize } from './seed.ts';
import { idOf, KINDS, sqlId as id } from './seed-people.ts';

const T = `'${idOf(KINDS.trust, 1)}'::uuid`;
/** Account numbers of staff who are not peer workers (those begin at 0). */
export const STAFF = { lead: 900_001, manager: 900_002, administrator: 900_003, host_team: 900_004 } as const;

const ground = ({ workers }: SeedSize): string => `
  insert into trust (id, slug, name, kind, demo) values (${T}, 'bench', 'Thistledown Invented Trust', 'nhs trust', false);
  insert into crisis_line (trust_id, id, who, how, number, hours, for_whom, source, checked_on) values (${T}, ${id(KINDS.crisis, '1')}, 'Crisis line', 'phone', '0161 496 0999', 'day and night', 'anybody', 'invented', current_date);
  insert into trust_setting (trust_id, key, value) values (${T}, 'service_phone', '"0161 496 0000"');
  insert into host_team (trust_id, id, name, kind, phone, opened_on) select ${T}, ${id(KINDS.team, 'i')}, case when i <= 12 then 'Larkfield ward ' else 'Community team ' end || i, case when i <= 12 then 'ward' else 'community' end, '0161 496 0100', date '2018-01-01' from generate_series(1, 20) i;
  insert into account (id, name) select ${id(KINDS.account, 'i')}, 'Worker ' || i from generate_series(0, ${workers - 1}) i;
  insert into membership (trust_id, id, account_id, role, since) select ${T}, ${id(KINDS.membership, 'i')}, ${id(KINDS.account, 'i')}, 'peer_worker', app_now() - interval '6 years' from generate_series(0, ${workers - 1}) i;
  insert into peer_worker (trust_id, id, account_id, known_as, profile, area, phone, room_for, working_days, began_on)
  select ${T}, ${id(KINDS.worker, 'i')}, ${id(KINDS.account, 'i')}, 'Worker ' || i, 'I was on a ward in 2016. I like walking, bad telly and being asked twice.', 'east', '0161 496 02' || lpad((i % 100)::text, 2, '0'), 12 + i % 3, array[1,2,3,4,5], date '2019-01-01' from generate_series(0, ${workers - 1}) i;
  insert into contract (trust_id, id, worker_id, minutes_a_week, from_on) select ${T}, ${id(KINDS.contract, 'i')}, ${id(KINDS.worker, 'i')}, 960, date '2019-01-01' from generate_series(0, ${workers - 1}) i;
  insert into absence (trust_id, id, worker_id, from_on, until_on, recorded_at) select ${T}, ${id(KINDS.absence, 'i * 8 + a')}, ${id(KINDS.worker, 'i')}, current_date - 90 * a - 5, current_date - 90 * a - 1, app_now() from generate_series(0, ${workers - 1}) i, generate_series(0, 7) a;
  insert into on_call (trust_id, id, name, phone, hours) values (${T}, ${id(KINDS.onCall, '1')}, 'On call', '0161 496 0300', 'day and night');
  insert into account (id, name) values ${Object.entries(STAFF).map(([role, n]) => `(${id(KINDS.account, String(n))}, '${role}')`).join(', ')};
  insert into membership (trust_id, id, account_id, role, team_id, since) values ${Object.entries(STAFF).map(([role, n]) => `(${T}, ${id(KINDS.membership, String(n))}, ${id(KINDS.account, String(n))}, '${role}', ${role === 'host_team' ? id(KINDS.team, '1') : 'null'}, app_now() - interval '1 year')`).join(', ')};`;

/** Three in ten people sign in themselves. */
const accounts = `
  insert into account (id, name) select ${id(KINDS.personAccount, 'i')}, 'Person ' || i from bp where i % 10 < 3;
  insert into membership (trust_id, id, account_id, role, since) select ${T}, ${id(KINDS.personMembership, 'i')}, ${id(KINDS.personAccount, 'i')}, 'person', began from bp where i % 10 < 3;
  insert into circle (trust_id, id, person_id, account_id, kind, why, since, made_at) select ${T}, ${id(KINDS.self, 'i')}, person_id, ${id(KINDS.personAccount, 'i')}, 'self', 'This is my own record', began, began from bp where i % 10 < 3;
  update person set account_id = ('01900000-0000-7000-8000-${KINDS.personAccount.toString(16)}' || right(id::text, 10))::uuid where trust_id = ${T} and ('x' || right(id::text, 8))::bit(32)::int % 10 < 3;`;

/** What asks for somebody grows with the service: 2 in 1,000 referrals wait for an answer, 1 in 1,000 people have an open concern. */
const waiting = ({ people: n }: SeedSize): string => `
  insert into referral (trust_id, id, number, source, team_id, asked_by_name, sent_at, agreed_on, agreed_how, known_as, full_name, safe_contact, on_ward, ward_id, hopes, leaving_hospital, finding_places, one_or_group, answer, answered_at, decline_reason)
  select ${T}, ${id(KINDS.waiting, 'i')}, ${n} + i, 'host team', ${id(KINDS.team, '1 + i % 20')}, 'Sam Invented', at, at::date, '“Yes.”', 'Asked ' || i, 'Asked Invented', 'Phone after 5pm.', true, ${id(KINDS.team, '1 + i % 12')}, 'To get through the first week at home.', true, false, 'one-to-one',
    case when i > ${n} * 0.002 then 'declined' end, case when i > ${n} * 0.002 then at + interval '2 days' end, case when i > ${n} * 0.002 then 'something else' end
  from (select i, app_now() - make_interval(hours => 3 + i * case when i > ${n} * 0.002 then 3 else 1 end % 50000) as at from generate_series(1, ${Math.ceil(n * 0.15)}) i) s;
  insert into concern (trust_id, id, person_id, raised_by, raised_at, said, told_name, told_job, told_at, they_will, confirmed_at, closed_at, person_knows)
  select ${T}, ${id(KINDS.concern, 'i')}, person_id, worker_account, least(began + interval '10 days', app_now() - interval '2 hours'), 'They did not sound like themselves on the phone.', 'Alex Invented', 'Ward manager', began + interval '10 days', 'Ring them today.', began + interval '11 days',
    case when i % 1000 <> 0 then began + interval '12 days' end, true from bp where i % 100 = 0;
  insert into concern_step (trust_id, id, concern_id, kind, by_account, at, who) select trust_id, id, id, 'rang', raised_by, raised_at, told_name from concern;
  insert into feedback (trust_id, id, kind, reader, words, person_id, sent_at) select ${T}, ${id(KINDS.feedback, 'i')}, case when i % 300 = 0 then 'not happy' else 'thanks' end, 'lead', 'Thank you for walking in with me.', person_id, began from bp where i % 100 = 0;`;

/** Four rows of audit a person, all sealed: numbered, and one head. */
const audit = ({ people: n }: SeedSize): string => `
  insert into audit_row (id, trust_id, at, account_id, role, action, object, object_id, person_id, look, seq, digest)
  select ${id(KINDS.audit, '(a - 1) * ' + String(n) + ' + i')}, ${T}, began + make_interval(days => a), worker_account, 'peer_worker', 'person.open', 'person', person_id, person_id, true, (a - 1) * ${n} + i, decode(md5(i::text) || md5(a::text), 'hex') from generate_series(1, 4) a cross join bp;
  insert into audit_head (trust_id, seq, digest, at) values (${T}, ${4 * n}, decode(repeat('00', 32), 'hex'), app_now());`;

/** Every statement, in order: before the people, and after. */
export const groundStatements = (size: SeedSize): string[] => [ground(size)];
export const aroundStatements = (size: SeedSize): string[] => [accounts, waiting(size), audit(size)];
