import { describe, expect, test } from 'vitest';
import { isLate, partStanding, payProblems, sayClaim, sayPay } from './piece.rules.ts';

test.each([
  [{ pay: 'paid', rate_pence: 1260, rate_per: 'hour', unpaid_why: null }, '£12.60 an hour'],
  [{ pay: 'paid', rate_pence: 4000, rate_per: 'session', unpaid_why: null }, '£40 a session'],
  [{ pay: 'paid', rate_pence: 125050, rate_per: 'whole piece', unpaid_why: null }, '£1,250.50 for the whole piece'],
  [{ pay: 'unpaid', rate_pence: null, rate_per: null, unpaid_why: 'The charity has no money this year.' }, 'Unpaid: the charity has no money this year'],
])('pay is said as people say it: %o', (piece, said) => expect(sayPay(piece)).toBe(said));

test.each([
  [{ answer: 'no' }, 'said no'], [{ answer: 'yes' }, 'in it'], [{ answer: 'yes', stopped_on: '2026-03-01' }, 'stopped'], [{ answer: 'yes', finished_on: '2026-03-01' }, 'finished'],
] as const)('where somebody stands: %o', (facts, standing) => expect(partStanding({ said_on: '2026-01-01', stopped_on: null, finished_on: null, ...facts })).toBe(standing));

describe('money that is asked for', () => {
  const claim = (more: object) => ({ asked_on: '2026-11-01', paid_on: null, not_paid_why: null, answered_at: null, ...more });
  test.each([
    ['the same day', claim({}), '2026-11-01', 'Asked for today. We promised to pay within 14 days', false],
    ['the last day of the promise', claim({}), '2026-11-15', 'Asked for 14 days ago. We promised to pay within 14 days', false],
    ['a day later', claim({}), '2026-11-16', 'Asked for 15 days ago. We promised 14 days, and that has passed. We are sorry', true],
    ['paid', claim({ paid_on: '2026-11-07', answered_at: new Date() }), '2026-12-30', 'Paid on 7 November 2026, after 6 days', false],
    ['paid at once', claim({ paid_on: '2026-11-01', answered_at: new Date() }), '2026-12-30', 'Paid on 1 November 2026, on the same day', false],
    ['not paid', claim({ not_paid_why: 'it was paid with the fare of May', answered_at: new Date() }), '2026-12-30', 'Not paid: it was paid with the fare of May', false],
  ] as const)('%s', (_, c, today, said, late) => expect([sayClaim(c, 14, today), isLate(c, 14, today)]).toEqual([said, late]));
});

test.each([
  [{ pay: 'paid' }, ['rate', 'per']], [{ pay: 'paid', rate: 1200, per: 'hour' }, []], [{ pay: 'unpaid' }, ['why']], [{ pay: 'unpaid', why: 'x' }, []], [{}, []],
])('what is missing of %o', (typed, fields) => expect(Object.entries(payProblems(typed)).filter(([, problem]) => problem).map(([name]) => name)).toEqual(fields));
