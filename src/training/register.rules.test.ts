// A register pressed twice or by two at once: a table of cases.
import { describe, expect, test } from 'vitest';
import { mergeRegister, minutesThere } from './register.rules.ts';

const FULL = 240;
describe('a register', () => {
  test.each([
    ['first press, all here', { notHere: false, seen: null }, null, FULL, false],
    ['first press, not here', { notHere: true, seen: null }, null, 0, false],
    ['pressed again, the same', { notHere: false, seen: null }, FULL, undefined, false],
    ['not here, pressed again', { notHere: true, seen: null }, 0, undefined, false],
    ['a colleague wrote "not here" meanwhile; mine is unticked: theirs stands', { notHere: false, seen: null }, 0, undefined, true],
    ['a colleague wrote "here" meanwhile; I ticked: mine stands, theirs is kept before it', { notHere: true, seen: null }, FULL, 0, false],
    ['a colleague wrote "late" meanwhile', { notHere: false, seen: null }, 210, undefined, true],
    ['late was there when I opened it, unticked: it stays', { notHere: false, seen: 210 }, 210, undefined, false],
    ['late was there, I ticked', { notHere: true, seen: 210 }, 210, 0, false],
    ['"not here" was ticked when I opened it and I took the tick away', { notHere: false, seen: 0 }, 0, FULL, false],
    ['"not here" when I opened it; put right to late meanwhile', { notHere: false, seen: 0 }, 210, undefined, true],
  ] as const)('%s', (_name, pressed, stands, writes, kept) => {
    const merged = mergeRegister([{ learnerId: 'ayo', ...pressed }], new Map(stands === null ? [] : [['ayo', stands]]), FULL);
    expect(merged.write).toEqual(writes === undefined ? [] : [{ learnerId: 'ayo', minutes: writes }]);
    expect(merged.kept).toEqual(kept ? ['ayo'] : []);
  });

  test.each([[0, 0, 240], [30, 0, 210], [30, 45, 165], [240, 0, 0], [200, 41, null]] as const)('%s late and %s early: %s', (late, early, there) => {
    expect(minutesThere(FULL, late, early)).toBe(there);
  });
});
