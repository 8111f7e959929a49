// Where somebody stands: a table of cases.
import { describe, expect, test } from 'vitest';
import { certificateProblem, domainsCovered, sayStanding, standingOf } from './attendance.rules.ts';
import type { CatchUp, SessionSoFar } from './attendance.rules.ts';

const H = 60;
/** Twenty sessions of four hours: "yyy." is three attended and one without a register; n missed; h half of it. */
const sessions = (marks: string): SessionSoFar[] => [...marks.padEnd(20, '.')].map((m, i) => ({ id: String(i), minutes: 4 * H, attended: m === 'y' ? 4 * H : m === 'h' ? 2 * H : m === 'n' ? 0 : null }));
const catchUp = (sessionId: number, hours: number, done = true): CatchUp => ({ sessionId: String(sessionId), minutes: hours * H, done });
const BOTH = { percent: 80, absenceCap: 8 * H };

describe('where somebody stands', () => {
  test.each([
    ['nothing yet', '', [], BOTH, { says: 'can still pass', had: 0, coming: 80, needed: 64, spare: 8, short: 0 }],
    ['everything so far', 'yyyyyyyyyyyyyy', [], BOTH, { says: 'can still pass', had: 56, coming: 24, missed: 0, spare: 8 }],
    ['one missed of fourteen', 'yyynyyyyyyyyyy', [], BOTH, { says: 'can still pass', had: 52, missed: 4, spare: 4 }],
    ['two missed: nothing more may be', 'yynnyyyyyyyyyy', [], BOTH, { says: 'can still pass', missed: 8, spare: 0, short: 0 }],
    ['three missed: coming alone does not reach it', 'ynnnyyyyyyyyyy', [], BOTH, { says: 'with catch-up', missed: 12, short: 4, booked: 0 }],
    ['three missed, one booked', 'ynnnyyyyyyyyyy', [catchUp(1, 4, false)], BOTH, { says: 'with catch-up booked', short: 4, booked: 4 }],
    ['three missed, half of one booked', 'ynnnyyyyyyyyyy', [catchUp(1, 2, false)], BOTH, { says: 'with catch-up', short: 4, booked: 2 }],
    ['three missed, one caught up', 'ynnnyyyyyyyyyy', [catchUp(1, 4)], BOTH, { says: 'can still pass', had: 48, caughtUp: 4, missed: 8, short: 0 }],
    ['catching up more than was missed counts once', 'yhyyyyyyyyyyyy', [catchUp(1, 4), catchUp(1, 4)], BOTH, { had: 56, caughtUp: 2, missed: 0 }],
    ['catching up what is not written down yet counts for nothing yet', 'yy', [catchUp(5, 4)], BOTH, { had: 8, caughtUp: 0 }],
    ['late counts by the minute', 'hyyyyyyyyyyyyy', [], BOTH, { had: 54, missed: 2, spare: 6 }],
    ['enough before the end only when even missing the rest is within the cap', 'yyyyyyyyyyyyyyyyyy', [], BOTH, { says: 'has passed', had: 72, coming: 8 }],
    ['64 hours, and 16 to come: not yet by the cap', 'yyyyyyyyyyyyyyyy', [], BOTH, { says: 'can still pass', had: 64, coming: 16 }],
    ['64 hours of 80 by share alone is enough', 'yyyyyyyyyyyyyyyy', [], { percent: 80, absenceCap: null }, { says: 'has passed' }],
    ['share alone: four missed is the edge', 'nnnnyyyyyyyyyyyyyyyy', [], { percent: 80, absenceCap: null }, { says: 'has passed', had: 64 }],
    ['share alone: five missed', 'nnnnnyyyyyyyyyyyyyyy', [], { percent: 80, absenceCap: null }, { says: 'with catch-up', short: 4 }],
    ['cap alone', 'nnyyyyyyyyyyyyyyyyyy', [], { percent: null, absenceCap: 8 * H }, { says: 'has passed', needed: 0 }],
    ['neither rule: coming once is enough', 'n', [], { percent: null, absenceCap: null }, { says: 'has passed' }],
    ['all over, two hours short', 'nnhyyyyyyyyyyyyyyyyy', [], BOTH, { says: 'with catch-up', coming: 0, missed: 10, short: 2 }],
    ['no sessions at all', '', [], BOTH, {}],
  ] as const)('%s', (_name, marks, caught, asks, expected) => {
    const s = standingOf(sessions(marks), caught, asks);
    const inHours = Object.fromEntries(Object.entries(s).map(([k, v]) => [k, typeof v === 'number' ? v / H : v]));
    expect(inHours).toMatchObject(expected);
    expect(s.had + s.missed + s.coming).toBe(s.total);
  });

  test('without sessions nobody has passed', () => {
    expect(standingOf([], [], BOTH).says).toBe('can still pass');
  });

  test.each([
    ['', [], 'All 80 hours are still to come. You need 64 hours, and may miss up to 8 hours.'],
    ['yyynyyyyyyyyyy', [], 'You have 52 hours of 80 hours. You need 64 hours; 24 hours are still to come. You can still complete it by coming, and may miss up to 4 hours more.'],
    ['yynnyyyyyyyyyy', [], 'You have 48 hours of 80 hours. You need 64 hours; 24 hours are still to come. You can still complete it by coming, and may miss nothing more without catching it up.'],
    ['ynnnyyyyyyyyyy', [], 'You have 44 hours of 80 hours. Coming alone does not reach it now. Catching up 4 hours does.'],
    ['ynnnyyyyyyyyyy', [catchUp(1, 4, false)], 'You have 44 hours of 80 hours. Coming alone does not reach it now. Catching up 4 hours does. That is booked: with it, you are back.'],
    ['yyyyyyyyyyyyyyyyyyyy', [], 'You have 80 hours of 80 hours. That is enough: the attendance is done.'],
  ] as const)('said kindly: %s', (marks, caught, words) => {
    expect(sayStanding(standingOf(sessions(marks), caught, BOTH))).toBe(words);
  });

  test('about somebody, by name; nothing says failed', () => {
    const words = sayStanding(standingOf(sessions('nnnnnnnnnnnnnnnnnnnn'), [], BOTH), 'Ayo');
    expect(words).toBe('Ayo has 0 minutes of 80 hours. Coming alone does not reach it now. Catching up 72 hours does.');
    expect(words).not.toMatch(/fail|absent|did not attend/i);
  });
});

describe('certificates', () => {
  const all = standingOf(sessions('yyyyyyyyyyyyyyyyyyyy'), [], BOTH);
  const short = standingOf(sessions('nnnyyyyyyyyyyyyyyyyy'), [], BOTH);
  test.each([
    ['attendance', all, ['not yet'], true, null],
    ['attendance', short, [], true, null],
    ['attendance', standingOf(sessions('yyy'), [], BOTH), [], false, 'It is given once the last session has been.'],
    ['attendance', standingOf(sessions('nnn'), [], BOTH), [], true, 'Nothing is written down that they came to yet.'],
    ['completion', all, ['met', 'met'], true, null],
    ['completion', all, ['met', 'in hand'], true, 'One piece is not met yet.'],
    ['completion', all, ['not yet', 'in hand'], true, '2 pieces are not met yet.'],
    ['completion', short, ['met'], true, 'The attendance is not complete. What catching up would do stands above.'],
    ['completion', all, [], true, null],
  ] as const)('%s', (kind, standing, pieces, over, because) => {
    expect(certificateProblem(kind, standing, pieces, over)).toBe(because);
  });
});

test('competences: a session that speaks to two counts for both, also when it was caught up', () => {
  const its = sessions('yn').slice(0, 2).map((s, i) => ({ ...s, domains: i === 0 ? [1, 3] : [3] }));
  const covered = domainsCovered(its, [catchUp(1, 3)]);
  expect(covered.filter((c) => c.of > 0)).toEqual([{ domain: 1, had: 4 * H, of: 4 * H }, { domain: 3, had: 7 * H, of: 8 * H }]);
});
