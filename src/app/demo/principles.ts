// The principles in the demonstration: requests refused over the year, a concern that is open and one that was answered, a talk with a ward, and one published year.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import { aClinicalPost, aPrincipleConcern, aPublishedYear, refusedRequests } from '../../principles/principles.factory.ts';
import { diceFrom } from './dice.ts';
import type { DemoService } from './service.ts';

const ASKED: [team: string, kind: string, times: number][] = [['Larkfield ward', 'escort', 9], ['Larkfield ward', 'numbers', 3], ['Ashgrove ward', 'observation', 6], ['Ashgrove ward', 'message', 5], ['Rowan House', 'escort', 7], ['East community team', 'medication', 2], ['West community team', 'cover', 4]];

/** Tells a year of keeping the principles. */
export const principlesOfDemo = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const joan = s.staff.joan;
  if (!joan) return;
  const dice = diceFrom(61);
  const team = (name: string) => s.teams.find((t) => t.name === name)?.id ?? null;
  for (const [name, kind, times] of ASKED) for (let i = 0; i < times; i += 1) await refusedRequests(db, s.trustId, { teamId: team(name), kind, on: addDays(s.today, -dice.whole(4, 330)) });
  const [larkfield, ashgrove] = [team('Larkfield ward'), team('Ashgrove ward')];
  if (!larkfield || !ashgrove) return;
  await refusedRequests(db, s.trustId, { teamId: larkfield, kind: 'numbers', on: addDays(s.today, -5), happened: true });
  await db.insertInto('principle_talk').values({ trust_id: s.trustId, id: newId(), team_id: larkfield, on_day: addDays(s.today, -60), with_whom: 'Sister Okafor, ward manager', words: 'She did not know that escorts were asked for at weekends. The card with what peer workers do hangs in the office now.', by_account: joan.accountId, at: momentOf(addDays(s.today, -60), '15:00') }).execute();
  await aClinicalPost(db, s.trustId, larkfield, joan.accountId, { kind: 'none', what: '', on_day: addDays(s.today, -30), said_by: 'Sister Okafor, ward manager' });
  await aPrincipleConcern(db, s.trustId, joan.accountId, { rule_key: 'counted-as-cover', cause: `counted-as-cover:${larkfield}`, team_id: larkfield, raised_on: addDays(s.today, -4), answer_by: addDays(s.today, 3), said: 'Larkfield ward: peer workers covered for staff or were counted in the numbers, fewer than five times in 90 days.' });
  await aPrincipleConcern(db, s.trustId, joan.accountId, {
    rule_key: 'asked-often', cause: `asked-often:${ashgrove}`, team_id: ashgrove, raised_on: addDays(s.today, -80), said: 'Ashgrove ward asked for what is not peer support 5 times in 90 days.',
    became: { at: momentOf(addDays(s.today, -71), '11:00'), by: addDays(s.today, 20), found: 'Most of it was asked by bank staff at night, who had not met us.', doing: 'The ward tells bank staff at handover what peer workers are for. We look at the numbers again in three months.' },
  });
  const year = Number(s.today.slice(0, 4)) - 1;
  await aPublishedYear(db, s.trustId, { accountId: joan.accountId, name: 'Joan, peer lead' }, year, {
    at: momentOf(`${year + 1}-02-03`, '12:00'),
    words: 'We said no more often than the year before, and it got easier.\nTwo wards still asked us to take people places because nobody else was free. We talked with both.\nOne of us was paid in the wrong band from spring to autumn. It was put right, with the money from before. We should have seen it sooner, and now something watches for us.',
    facts: {
      from: `${year}-01-01`, until: `${year}-12-31`, drafted: `${year + 1}-01-20`, refused: { all: 31, none: false, kinds: [{ kind: 'escort', times: 14 }, { kind: 'observation', times: 9 }, { kind: 'cover', times: null }, { kind: 'message', times: null }] },
      concerns: [{ rule: 'under-band', words: 'Somebody is paid in a lower band than their post has.', raised: 1, answered: 1, open: 0 }, { rule: 'asked-often', words: 'A team asked again and again for what is not peer support.', raised: 2, answered: 2, open: 1 }],
      pay: { lowest: 1291, wage: 1260 }, supervision: { held: 118, late: 0 }, missing: ['Clinical posts: nobody has said in the last year whether any was lost or frozen in Rowan House.'],
    },
  });
};
