// Plans and places of the people in the large service, by SQL. BENCH_TIMES=10 makes ten times as many of each: plans that were changed again and again, and places tried one after the other.
import { idOf, KINDS, sqlId } from './seed-people.ts';

/** How many times the usual number of plan entries and places everybody has: BENCH_TIMES, else 1. */
export const timesWanted = (): number => {
  const times = Number(process.env['BENCH_TIMES'] ?? 1);
  if (Number.isInteger(times) && times >= 1 && times <= 20) return times;
  throw new Error(`BENCH_TIMES is "${process.env['BENCH_TIMES']}". Set it to a number from 1 to 20.`);
};

const T = `'${idOf(KINDS.trust, 1)}'::uuid`;
const PARTS = "array['steps','home','keeping-well','first-days','people','steps','what-matters','meeting','health','steps','first-week','first-month']";
const WORDS = "array['Ring the housing office about the boiler.','Food in, heating on.','I stop answering the phone.','Tea with my sister.','Mo next door has a key.','Ask which tablets stop and when.','The allotment on Saturdays.']";

/** Twelve entries and two places for somebody supported now, a third of that for somebody whose support has ended; two entries in three replaced by a later one once there are many. */
export const planStatements = (times: number): string[] => [`
  create temp table bplan as select bp.*, n, ${sqlId(KINDS.plan, `i * 256 + n`)} as entry_id from bp cross join generate_series(1, ${12 * times}) n where live or n <= ${4 * times};
  insert into plan_entry (trust_id, id, thread, person_id, part, box, words, who, when_words, choice, due_on, state, support_id, begun_at, made_at, made_by, replaced_at)
  select ${T}, entry_id, entry_id, person_id, (${PARTS})[1 + n % 12], case when (${PARTS})[1 + n % 12] = 'first-days' then 'day ' || (1 + n % 3) when (${PARTS})[1 + n % 12] = 'steps' then 'step' else 'home' end, (${WORDS})[1 + (i + n) % 7], case when n % 3 = 0 then 'My sister' end, case when n % 4 = 0 then 'On Saturday' end,
    case when (${PARTS})[1 + n % 12] = 'steps' then 'me' end, case when (${PARTS})[1 + n % 12] = 'steps' then began::date + n end, case when n % 5 = 0 then 'finished' else 'open' end, support_id, began + interval '1 day', began + interval '1 day', worker_account,
    case when n > 12 and n % 3 > 0 then began + interval '5 days' end from bplan;
  insert into plan_sharing (trust_id, id, person_id, part, reader, support_id, since, made_by)
  select ${T}, ${sqlId(KINDS.planSharing, 'i * 16 + p')}, person_id, (array['steps','home','first-days'])[p], 'worker', support_id, began + interval '1 day', worker_account from bp cross join generate_series(1, 3) p where live;
  insert into connection (trust_id, id, person_id, support_id, kinds, made_by, made_at, going_since, ask_on, closed_at)
  select ${T}, ${sqlId(KINDS.connection, 'i * 64 + n')}, person_id, support_id, array['company'], worker_account, began + interval '3 days', case when n % 2 = 0 then (began + interval '10 days')::date end,
    case when live and n % 2 = 0 then (began + interval '38 days')::date end, case when not live or n > 2 then began + interval '60 days' end from bp cross join generate_series(1, ${2 * times}) n;
  insert into connection_place (trust_id, connection_id, person_id, place_id, name) select trust_id, id, person_id, id, 'Invented Garden Project' from connection;
  insert into connection_step (trust_id, id, connection_id, person_id, kind, said_on, by_account) select trust_id, id, id, person_id, case when going_since is null then 'suggested' else 'going with somebody' end, made_at::date, made_by from connection;
  drop table bplan;`];
