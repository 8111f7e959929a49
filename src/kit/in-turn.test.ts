import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isDatabaseAway } from './db/database-away.ts';
import { inTurn, WaitedTooLong } from './in-turn.ts';

test('one after the other for one key, in the order asked; another key and no key do not wait', async () => {
  const order: string[] = [];
  const others = Promise.withResolvers<void>(); // the first of "a" waits until "b" has ended: were they in one queue, it would wait for ever
  const work = (name: string, until: () => Promise<unknown> = () => pause(1)) => async (): Promise<string> => {
    order.push(`${name} begins`);
    await until();
    order.push(`${name} ends`);
    return name;
  };
  const answers = await Promise.all([inTurn('a', work('1', () => others.promise)), inTurn('a', work('2')), inTurn('a', work('3')),
    inTurn('b', work('other')).finally(others.resolve), inTurn(null, work('free'))]);
  expect(answers).toEqual(['1', '2', '3', 'other', 'free']);
  expect(order.filter((o) => /^\d/.test(o))).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
  expect(order.indexOf('other ends')).toBeLessThan(order.indexOf('1 ends'));
});

test('one that fails lets the next go on', async () => {
  const [first, second] = await Promise.allSettled([inTurn('a', async () => { throw new TypeError('a mistake'); }), inTurn('a', async () => 'fine')]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});

test('a database that is away for the first is away for all who wait, at once, and the next to come tries again', async () => {
  const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  const tried: number[] = [];
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => inTurn('a', async () => {
    tried.push(i);
    await pause(5);
    throw away;
  })));
  expect(all.every((one) => one.status === 'rejected' && isDatabaseAway(one.reason))).toBe(true);
  expect(tried).toEqual([0]);
  expect(await inTurn('a', async () => 'back')).toBe('back');
});

test('waiting ends when the queue stands still, not while it moves; nobody is held up by those who gave up', async () => {
  const moving = await Promise.all(Array.from({ length: 8 }, (_, i) => inTurn('a', () => pause(250).then(() => i), 1_500)));
  expect(moving).toEqual([0, 1, 2, 3, 4, 5, 6, 7]); // two seconds in all, each well within one and a half
  const stuck = inTurn('a', () => pause(150).then(() => 'done'));
  const second = await inTurn('a', async () => 'never', 20).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(WaitedTooLong);
  expect(isDatabaseAway(second)).toBe(true);
  expect(await Promise.all([stuck, inTurn('a', async () => 'third')])).toEqual(['done', 'third']);
});

test('two hundred may wait; the next is told at once', async () => {
  let finish = (): void => undefined;
  const all = [inTurn('a', () => new Promise<void>((done) => { finish = done; })), ...Array.from({ length: 200 }, () => inTurn('a', async () => undefined))];
  await expect(inTurn('a', async () => undefined)).rejects.toBeInstanceOf(WaitedTooLong);
  finish();
  await Promise.all(all);
});
