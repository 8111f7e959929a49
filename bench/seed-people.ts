// What a service that has run for six years holds, by SQL: people, who supports them, meetings, notes. Rows are invented by number.
import type { SeedSize } from './seed.ts';

/** A time-ordered id made from a kind (0-255) and a number: the same row has the same id everywhere. */
export const idOf = (kind: number, number: number): string => `01900000-0000-7000-8000-${kind.toString(16).padStart(2, '0')}${number.toString(16).padStart(10, '0')}`;

export const KINDS = {
  trust: 1, team: 2, account: 3, membership: 4, worker: 5, person: 6, support: 7, referral: 8, contact: 9, record: 10, note: 11, circle: 12, stay: 13, expected: 14, wish: 15, offer: 16,
  personAccount: 17, personMembership: 18, concern: 19, concernStep: 20, feedback: 21, copy: 22, answer: 23, step: 24, audit: 25, absence: 26, session: 27, crisis: 28, self: 29, onCall: 30,
  contract: 31, openContact: 32, waiting: 33, plan: 34, planSharing: 35, connection: 36,
} as const;
/** The SQL of `idOf`. */
export const sqlId = (kind: number, number: string): string => `('01900000-0000-7000-8000-${kind.toString(16).padStart(2, '0')}' || lpad(to_hex(${number}), 10, '0'))::uuid`;

const id = sqlId;
const T = `'${idOf(KINDS.trust, 1)}'::uuid`;
const NAMES = "array['Callum','Gemma','Amir','Bo','Priya','Joan','Tomasz','Lena','Kofi','Maeve','Owen','Sunita','Idris','Hana','Rhys','Zofia','Femi','Carys','Nikhil','Edith']";
const LASTS = "array['Thistlewood','Larkham','Ashgrove','Fernley','Brackenbury','Mossop','Heatherington','Willowby','Rushton','Copperfield','Sedgeman','Hollins']";
const WORDS = `array['The first evening at home needs sorting before anything else: food in, heating on.','We talked about the bus to town and who could come along the first time.',
  'Football on Thursdays sounds good, if somebody walks in with me.','Mornings are hard. Nothing before eleven, please.','My sister rings on Sundays and that helps more than I say.',
  'I want the letter from the ward read through together before I sign anything.','The garden project has a kettle and nobody asks questions. I liked it.','Quiet places. If it is loud I leave, and that is all right.']`;

/** One row a person, for the other statements to read from. Live: the newest L, twelve to a worker; the fifty workers of longest standing hold the history. */
const people = ({ people: n, live, workers }: SeedSize): string => `
  create temp table bp as
  select i, ${id(KINDS.person, 'i')} as person_id, ${id(KINDS.support, 'i')} as support_id, ${id(KINDS.referral, 'i')} as referral_id, i > ${n - live} as live, slot, worker_no,
    ${id(KINDS.worker, 'worker_no')} as worker_id, ${id(KINDS.account, 'worker_no')} as worker_account, ${id(KINDS.team, '1 + i % 20')} as team_id,
    case when i > ${n - live} then app_now() - make_interval(days => slot * 10 + 2) else app_now() - interval '6 years' + (interval '2040 days') * (i::float / ${n}) end as began
  from (select i, (i - ${n - live} - 1) % 12 as slot, case when i > ${n - live} then (i - ${n - live} - 1) / 12 else i % least(50, ${workers}) end as worker_no from generate_series(1, ${n}) i) s;
  alter table bp add ended timestamptz, add held int, add every interval;
  update bp set ended = case when live then null else began + interval '120 days' end, held = case when live then least(5, slot) else 5 end,
    every = case when live then make_interval(hours => (slot * 240 + 40) / (least(5, slot) + 1)) else interval '18 days' end;
  create unique index on bp (i); analyze bp;
  create temp table bc as
  select bp.*, c, (i - 1) * 6 + c as contact_no, c <= held as was_held, date_trunc('hour', began + c * every) as at
  from bp cross join generate_series(1, 6) c where c <= held or (c = 6 and not live);
  analyze bc;`;

const records = `
  insert into person (trust_id, id, known_as, full_name, born_on, nhs_number, phone, address, postcode_sector, safe_contact, online_safe, access_needs, made_at)
  select ${T}, person_id, (${NAMES})[1 + i % 20], (${NAMES})[1 + i % 20] || ' ' || (${LASTS})[1 + i / 20 % 12], date '1950-01-01' + (i * 7919 % 18000), case when i % 3 = 0 then lpad((4000000000 + i)::text, 10, '0') end,
    '07700 9' || lpad((i % 100000)::text, 5, '0'), (i % 200) || ' Invented Street', 'M' || (1 + i % 40) || ' ' || (i % 9), 'Phone after 5pm. Do not leave a message.', i % 9 <> 0, 'Large print, a quiet room.', began - interval '9 days' from bp;
  insert into wish (trust_id, id, person_id, about, words, said_on) select ${T}, ${id(KINDS.wish, 'i')}, person_id, 'hopes', (${WORDS})[1 + i % 8], began::date from bp;
  insert into referral (trust_id, id, number, source, team_id, asked_by_name, asked_by_job, sent_at, agreed_on, agreed_how, known_as, full_name, born_on, phone, safe_contact, on_ward, ward_id, hopes,
    leaving_hospital, finding_places, one_or_group, worker_wishes, answer, answered_at, person_id, matched_at, first_held_at, second_held_at)
  select ${T}, referral_id, i, 'host team', team_id, 'Sam Invented', 'Staff nurse', began - interval '10 days', (began - interval '10 days')::date, '“Yes, I would like that.”', (${NAMES})[1 + i % 20], (${NAMES})[1 + i % 20] || ' Invented',
    date '1950-01-01' + (i * 7919 % 18000), '07700 900123', 'Phone after 5pm. Do not leave a message.', true, team_id, (${WORDS})[1 + i % 8], true, i % 2 = 0, 'one-to-one', 'Somebody near my age.',
    'accepted', began - interval '8 days', person_id, began, case when held >= 1 then began + every end, case when held >= 2 then began + 2 * every end from bp;
  insert into support (trust_id, id, person_id, worker_id, referral_id, leaving_hospital, finding_places, began_at, ending_on, first_held_at, second_held_at, last_held_at, home_held_at, ended_at, ended_how)
  select ${T}, support_id, person_id, worker_id, referral_id, true, i % 2 = 0, began, (began + interval '120 days')::date, case when held >= 1 then began + every end, case when held >= 2 then began + 2 * every end,
    case when held >= 1 then began + held * every end, case when held >= 3 then began + 3 * every end, ended, case when ended is not null then 'agreed' end from bp;
  insert into circle (trust_id, id, person_id, account_id, kind, support_id, why, since, until, made_at)
  select ${T}, ${id(KINDS.circle, 'i')}, person_id, worker_account, 'support', support_id, 'Your peer worker', began, ended + interval '14 days', began from bp;
  insert into stay (trust_id, id, person_id, team_id, began_on, expected_on, expected_said_by, expected_said_on, left_on, left_recorded_at, made_at)
  select ${T}, ${id(KINDS.stay, 'i')}, person_id, team_id, (began - interval '20 days')::date, (began + interval '12 days')::date, 'the ward round', began::date, case when not live or slot > 5 then (began + interval '12 days')::date end,
    case when not live or slot > 5 then began + interval '12 days' end, began from bp where i % 5 < 3;
  insert into expected_date (trust_id, id, stay_id, expected_on, said_by, said_on, recorded_at) select trust_id, id, id, expected_on, 'the ward round', expected_said_on, made_at from stay;
  insert into offer (trust_id, id, referral_id, person_id, worker_id, suggested_at, answer, answered_at) select ${T}, ${id(KINDS.offer, 'i')}, referral_id, person_id, worker_id, began - interval '3 days', 'yes', began from bp;`;

const meetings = `
  insert into contact (trust_id, id, support_id, person_id, worker_id, planned_at, planned_minutes, how, place, made_at, recorded_at, held, began_at, minutes)
  select ${T}, ${id(KINDS.contact, 'contact_no')}, support_id, person_id, worker_id, at, 45, case when c = 1 then 'on the ward' else 'out and about' end, 'Café on the corner', at - interval '3 days', at + interval '1 hour',
    was_held, at, case when was_held then 45 else 0 end from bc;
  insert into contact_record (trust_id, id, contact_id, support_id, person_id, worker_id, held, not_held_who, began_at, minutes, how, place, activities, together, first_of_support, recorded_by, recorded_at)
  select ${T}, ${id(KINDS.record, 'contact_no')}, ${id(KINDS.contact, 'contact_no')}, support_id, person_id, worker_id, was_held, case when was_held then null else 'person' end, at, case when was_held then 45 else 0 end,
    case when c = 1 then 'on the ward' else 'out and about' end, 'Café on the corner', case when was_held then array['listening','going along'] else '{}' end, true, c = 1, worker_account, at + interval '1 hour' from bc;
  insert into note_item (trust_id, id, contact_id, support_id, person_id, said_by, words, written_by, written_at, show_by, shown_at, kept_at, kept_recorded_by, kept_said_on)
  select ${T}, ${id(KINDS.note, 'contact_no * 2 + n')}, ${id(KINDS.contact, 'contact_no')}, support_id, person_id, 'together', (${WORDS})[1 + (contact_no * 2 + n) % 8], worker_account, at + interval '1 hour', at + interval '7 days', at,
    case when n = 0 or not live then at end, case when n = 0 or not live then worker_account end, case when n = 0 or not live then at::date end from bc cross join generate_series(0, 1) n where was_held;
  insert into note_answer (trust_id, id, item_id, support_id, person_id, words, recorded_by, at, read_at)
  select ${T}, ${id(KINDS.answer, 'contact_no')}, ${id(KINDS.note, 'contact_no * 2')}, support_id, person_id, 'Yes. And the dog came too.', worker_account, at, at from bc where was_held and contact_no % 5 = 0;
  insert into contact_step (trust_id, id, contact_id, person_id, kind, by_account, at) select ${T}, ${id(KINDS.step, 'contact_no')}, ${id(KINDS.contact, 'contact_no')}, person_id, 'checked out', worker_account, at from bc where was_held;
  insert into record_copy (trust_id, id, contact_id, person_id, what, copied_by, copied_at) select ${T}, ${id(KINDS.copy, 'contact_no')}, ${id(KINDS.contact, 'contact_no')}, person_id, 'fact', worker_account, at + interval '2 hours'
    from bc where not live or contact_no % 4 > 0;
  insert into contact (trust_id, id, support_id, person_id, worker_id, planned_at, planned_minutes, how, place, made_at)
  select ${T}, ${id(KINDS.openContact, 'i')}, support_id, person_id, worker_id, next_at, 45, case when slot % 2 = 0 then 'on the ward' else 'phone' end, 'Day room', app_now() - interval '2 days'
    from (select *, date_trunc('day', app_now()) + (case when slot <= 4 then make_interval(hours => 6 + slot * 3) when slot = 5 then interval '-8 hours' else make_interval(days => slot - 4, hours => 11) end) as next_at from bp where live and slot >= 2) s;
  update support s set next_planned_at = c.planned_at from contact c where c.trust_id = ${T} and c.support_id = s.id and s.trust_id = ${T} and c.recorded_at is null;`;

/** Every statement, in order. */
export const peopleStatements = (size: SeedSize): string[] => [people(size), records, meetings];
