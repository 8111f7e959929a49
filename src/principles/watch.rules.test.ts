// The watch as tables: which facts raise what, what brings a closed concern back, which wage holds, what is missing.
import { describe, expect, test } from 'vitest';
import { lookAgain, moveOf, standingOf } from './concern.rules.ts';
import { kinds, referralReasons, shippedRules, shippedWages } from './principles-data.ts';
import { sayCause } from './say.rules.ts';
import { evaluate, JUDGED, missingOf, wageOn } from './watch.rules.ts';
import type { Fact, Rule } from './watch.rules.ts';

const DAY = '2026-11-27';
const WAGE = { from: '2026-05-01', until: '2027-04-30', pence: 1345, source: 'x' };
const fact = (name: string, on_day: string, n: number | null = 1, about = '', team_id: string | null = 'ward'): Fact => ({ fact: name, team_id, about, on_day, n });
const rule = (key: string, more: Partial<Rule> = {}): Rule => {
  const found = shippedRules().find((r) => r.key === key);
  if (!found) throw new Error(key);
  return { ...found, ...more };
};
const causes = (key: string, facts: Fact[], more: Partial<Rule> = {}, wage: typeof WAGE | null = WAGE): string[] =>
  evaluate([rule(key, more)], { facts, day: DAY, wage, coverKinds: ['cover', 'numbers'] }).map((c) => c.cause);

describe('what raises a concern', () => {
  test.each<[string, string, Fact[], string[]]>([
    ['a post lost in the year after peer posts grew', 'clinical-post', [fact('peer posts rose', '2026-02-01'), fact('clinical lost', '2026-09-01', 1, 'f1')], ['clinical-post:f1']],
    ['a post frozen in the year before they grew', 'clinical-post', [fact('peer posts rose', '2026-09-01'), fact('clinical frozen', '2026-02-01', 1, 'f1')], ['clinical-post:f1']],
    ['more than a year apart: nothing', 'clinical-post', [fact('peer posts rose', '2025-08-01'), fact('clinical lost', '2026-09-01', 1, 'f1')], []],
    ['another team grew: nothing', 'clinical-post', [fact('peer posts rose', '2026-08-01', 1, '', 'other'), fact('clinical lost', '2026-09-01', 1, 'f1')], []],
    ['none was lost: nothing', 'clinical-post', [fact('peer posts rose', '2026-08-01'), fact('clinical none', '2026-09-01', 1, 'f1')], []],
    ['counted in the numbers once', 'counted-as-cover', [fact('happened', '2026-11-01', 1, 'numbers')], ['counted-as-cover:ward']],
    ['refused, so it did not happen: nothing', 'counted-as-cover', [fact('asked', '2026-11-01', 1, 'numbers')], []],
    ['91 days ago: nothing', 'counted-as-cover', [fact('happened', '2026-08-28', 1, 'cover')], []],
    ['five times in 90 days', 'asked-often', [fact('asked', '2026-11-01', 3, 'escort'), fact('asked', '2026-10-01', 2, 'therapy')], ['asked-often:ward']],
    ['four times: nothing', 'asked-often', [fact('asked', '2026-11-01', 4, 'escort')], []],
    ['no team was named: nothing to talk with', 'asked-often', [fact('asked', '2026-11-01', 9, 'escort', null)], []],
    ['an escort that happened all the same', 'outside-menu', [fact('happened', '2026-11-01', 1, 'escort')], ['outside-menu:ward']],
    ['cover has its own rule', 'outside-menu', [fact('happened', '2026-11-01', 1, 'cover')], []],
    ['recorded with a meeting', 'outside-menu', [fact('outside the menu', '2026-11-01', 2, '', null)], ['outside-menu:no team']],
    ['paid in a lower band', 'under-band', [fact('under band', DAY, 1)], ['under-band:ward']],
    ['a rate under the wage', 'under-living-wage', [fact('paid', DAY, 1344, 'Band 2', null), fact('paid', DAY, 1345, 'Band 3', null)], ['under-living-wage:Band 2']],
    ['a rate that is missing is no cause', 'under-living-wage', [fact('paid', DAY, null, 'Band 2', null)], []],
    ['an hour unpaid', 'unpaid-hours', [fact('unpaid minutes', '2026-11-16', 60, '', null)], ['unpaid-hours']],
    ['59 minutes: nothing', 'unpaid-hours', [fact('unpaid minutes', '2026-11-16', 59, '', null)], []],
    ['a piece of work with twenty hours unpaid', 'unpaid-involvement', [fact('unpaid involvement', DAY, 1200, '0190aaaa-0000-7000-8000-000000000000|A leaflet', null), fact('unpaid involvement', DAY, 1199, '0190bbbb-0000-7000-8000-000000000000|Another', null)], ['unpaid-involvement:0190aaaa-0000-7000-8000-000000000000']],
    ['one alone', 'alone', [fact('workers in team', DAY, 1), fact('workers in team', DAY, 2, '', 'other')], ['alone:ward']],
    ['fourteen days late', 'supervision-overdue', [fact('supervision late', DAY, 14, 'line', null), fact('supervision late', DAY, 2, 'line', null)], ['supervision-overdue']],
    ['thirteen days: nothing', 'supervision-overdue', [fact('supervision late', DAY, 13, 'line', null)], []],
  ])('%s', (_what, key, facts, expected) => { expect(causes(key, facts)).toEqual(expected); });

  test('a rule that is off raises nothing, another threshold counts otherwise, and without a wage pay is not judged', () => {
    expect(causes('alone', [fact('workers in team', DAY, 1)], { isOn: false })).toEqual([]);
    expect(causes('asked-often', [fact('asked', '2026-11-01', 3, 'escort')], { threshold: 3 })).toEqual(['asked-often:ward']);
    expect(causes('under-living-wage', [fact('paid', DAY, 1, 'Band 2', null)], {}, null)).toEqual([]);
  });

  test('every rule of the data is one that the code can judge, has a source and a principle; every reason of a referral has its kind', () => {
    expect(shippedRules().map((r) => r.key).sort()).toEqual([...JUDGED].sort());
    for (const r of shippedRules()) expect([r.source.length > 20, r.principle.length > 10, r.answerDays > 0, Number.isInteger(r.threshold)], r.key).toEqual([true, true, true, true]);
    expect(kinds().every((k) => k.say.length > 20)).toBe(true);
    expect(referralReasons().reasons).toHaveLength(6);
  });

  test('what is said has counts and no names, and below five no count', () => {
    const [few] = evaluate([rule('counted-as-cover')], { facts: [fact('happened', '2026-11-01', 1, 'cover')], day: DAY, wage: WAGE, coverKinds: ['cover'] });
    expect(few && sayCause(few, rule('counted-as-cover'), 'Larkfield ward', WAGE)).toBe('Larkfield ward: peer workers covered for staff or were counted in the numbers, fewer than five times in 90 days.');
  });
});

describe('what becomes of it', () => {
  const open = { closed_on: null, put_right_by: null, gone_on: null, answered_at: null, answer_by: '2026-12-01' };
  const closed = { ...open, closed_on: '2026-11-01', put_right_by: '2027-02-01' };
  test.each([
    ['never seen', undefined, null, 'event', 'raise'], ['open and there', open, DAY, 'event', 'nothing'], ['open, was gone', { ...open, gone_on: '2026-11-20' }, DAY, 'state', 'there again'],
    ['closed, the same event', closed, '2026-10-30', 'event', 'nothing'], ['closed, a newer event', closed, '2026-11-02', 'event', 'come back'],
    ['closed, a state still there', closed, null, 'state', 'nothing'], ['closed, a state that had gone', { ...closed, gone_on: '2026-11-10' }, null, 'state', 'come back'], ['closed, the promised day is past', { ...closed, put_right_by: '2026-11-20' }, null, 'state', 'come back'],
  ] as const)('%s', (_what, concern, newest, kind, move) => { expect(moveOf(concern, { newest }, kind, DAY)).toBe(move); });
  test.each([
    ['to answer', open, 'to answer'], ['on its day', { ...open, answer_by: DAY }, 'to answer'], ['the day after', { ...open, answer_by: '2026-11-26' }, 'late'],
    ['answered', { ...open, answered_at: new Date(), put_right_by: '2026-12-24' }, 'answered'], ['promise past', { ...open, answered_at: new Date(), put_right_by: '2026-11-24' }, 'promise past'], ['closed', closed, 'closed'],
  ] as const)('%s', (_what, concern, standing) => { expect(standingOf(concern, DAY)).toBe(standing); });
  test('closed while it still stands, it is looked at again', () => expect([lookAgain({ put_right_by: '2026-12-24' }, DAY), lookAgain({ put_right_by: null }, DAY)]).toEqual(['2026-12-24', '2027-02-25']));
});

test('the wage of the day: the service’s own first, then as shipped, and none where none is known', () => {
  const uk = shippedWages().filter((w) => w.area === 'UK');
  expect(wageOn([], uk, DAY)?.pence).toBe(1345);
  expect(wageOn([], uk, '2026-04-30')?.pence).toBe(1260);
  expect(wageOn([{ ...WAGE, pence: 1480 }], uk, DAY)?.pence).toBe(1480);
  expect(wageOn([], uk, '2027-05-01')).toBeNull();
});

test('what is missing is said, never guessed', () => {
  const facts = [fact('workers in team', DAY, 2), fact('paid', DAY, null, 'Band 3', null), fact('no band', DAY, 1, '', null)];
  const said = missingOf({ facts, day: DAY, wage: null }, shippedRules(), () => 'Larkfield ward').join(' ');
  for (const words of ['Larkfield ward', 'no rate is entered for this day', 'no rate is entered for Band 3', 'no band']) expect(said).toContain(words);
});
