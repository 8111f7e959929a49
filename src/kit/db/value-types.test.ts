// Moments come out of the database as pg itself would read them, to the millisecond.
import pg from 'pg';
import { expect, test } from 'vitest';
import { valueTypes } from './value-types.ts';

const TIMESTAMPTZ = 1184;
const [ours, pgs] = [valueTypes.getTypeParser(TIMESTAMPTZ, 'text'), pg.types.getTypeParser(TIMESTAMPTZ, 'text')] as ((text: string) => unknown)[];

test.each([
  '2026-11-27 04:01:15+00', '2026-11-27 04:01:15.3+00', '2026-11-27 04:01:15.398+00', '2026-11-27 04:01:15.398999+00', '2026-11-27 04:01:15.000001+00', '1950-01-01 00:00:00+00', '0099-12-31 23:59:59.999999+00',
  '2026-02-28 23:59:59.9999+00', '2026-07-01 12:00:00+01', '2026-07-01 12:00:00-03:30', '12026-11-27 04:01:15+00', '0044-03-15 12:00:00+00 BC', 'infinity', '-infinity',
])('%s', (text) => {
  expect(ours?.(text)).toEqual(pgs?.(text));
});
