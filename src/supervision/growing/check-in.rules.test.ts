import { expect, test } from 'vitest';
import { checkInsNow } from './check-in.rules.ts';
import type { CheckInAnswer } from './check-in.rules.ts';

type Said = { months: number; answer: CheckInAnswer; on: string };
test.each<[string, string, string, Said[], string | null, [number, string][]]>([
  ['a fortnight in: nothing yet', '2026-11-01', '2026-11-15', [], null, []],
  ['a week before one month', '2026-11-01', '2026-11-24', [], null, [[1, 'offered']]],
  ['eight weeks after, the last day', '2026-07-23', '2026-10-18', [], null, [[1, 'offered']]],
  ['and the day after it has gone by itself', '2026-07-23', '2026-10-19', [], null, []],
  ['four months', '2026-07-23', '2026-11-23', [], null, [[4, 'offered']]],
  ['31 October plus four months is the end of February', '2026-10-31', '2027-02-21', [], null, [[4, 'offered']]],
  ['not now stays changeable', '2026-07-23', '2026-11-25', [{ months: 4, answer: 'not now', on: '2026-11-23' }], null, [[4, 'not now']]],
  ['wanted, until supervision was held after it', '2026-07-23', '2027-03-01', [{ months: 4, answer: 'would like one', on: '2026-11-23' }], '2026-11-20', [[4, 'wanted']]],
  ['wanted and held', '2026-07-23', '2026-12-05', [{ months: 4, answer: 'would like one', on: '2026-11-23' }], '2026-12-01', []],
  ['the newest answer counts', '2026-07-23', '2026-11-25', [{ months: 4, answer: 'would like one', on: '2026-11-24' }, { months: 4, answer: 'not now', on: '2026-11-23' }], null, [[4, 'wanted']]],
  ['a year', '2025-11-23', '2026-11-23', [], null, [[12, 'offered']]],
  ['29 February in post', '2024-02-29', '2025-02-28', [], null, [[12, 'offered']]],
])('%s', (_, began, today, answers, held, now) => expect(checkInsNow(began, answers, held, today).map((c) => [c.months, c.state])).toEqual(now));
