import { afterEach, expect, test } from 'vitest';
import { fixNow } from './clock.ts';
import { networkOf, tooOften } from './not-too-often.ts';

afterEach(() => fixNow(null));

test('sixty in ten minutes from one place, then no more; others and other kinds go on, and after ten minutes it goes on too', () => {
  fixNow(new Date('2026-11-27T10:00:00Z'));
  const said = Array.from({ length: 62 }, () => tooOften('a form', '192.0.2.1'));
  expect([said.indexOf(true), said.filter(Boolean).length]).toEqual([60, 2]);
  expect([tooOften('a form', '192.0.2.2'), tooOften('another form', '192.0.2.1')]).toEqual([false, false]);
  fixNow(new Date('2026-11-27T10:10:00Z'));
  expect(tooOften('a form', '192.0.2.1')).toBe(false);
});

test.each([
  ['192.0.2.1', '192.0.2.1'], ['::ffff:192.0.2.1', '192.0.2.1'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::9', '2001:db8:1:2::/64'], ['2001:0DB8::1', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s comes from %s', (ip, network) => expect(networkOf(ip)).toBe(network));
