import { expect, test } from 'vitest';
import { readFields } from './read-fields.ts';

test.each<[string, Record<string, string | string[]>]>([
  ['name=Jo+Marsh&words=a%26b%3D%C3%A9', { name: 'Jo Marsh', words: 'a&b=é' }],
  ['help=one&help=two&help=', { help: ['one', 'two', ''] }],
  ['said=a%00b&%00=c\u0000', { said: 'a\ufffdb', '\ufffd': 'c\ufffd' }],
  ['percent=100%2500&half=50%', { percent: '100%00', half: '50%' }],
  ['bad=%FF%C3', { bad: '\ufffd\ufffd' }],
  ['&&a&=b', { a: '', '': 'b' }],
  ['', {}],
])('%s', (sent, fields) => {
  expect({ ...readFields(sent) }).toEqual(fields);
});

test('names of JavaScript’s own are only names, and every field of a long form is read', () => {
  const read = readFields('__proto__=x&constructor=y&toString=z');
  expect([Object.keys(read), Object.getPrototypeOf(read)]).toEqual([['__proto__', 'constructor', 'toString'], null]);
  expect(Object.keys(readFields(Array.from({ length: 20_000 }, (_, n) => `f${n}=`).join('&')))).toHaveLength(20_000);
});
