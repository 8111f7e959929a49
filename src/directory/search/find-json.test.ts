// /find.json as programs read it: the contract's fields, filters, three-valued answers, widening, and what cannot be read.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { testApp, type TestApp } from '../../../tests/setup/app.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { aService, importServices, type FeedService } from '../directory.factory.ts';

type Result = { id: string; name: string; organisation: string | null; type: string | null; distance_m: number | null; open: boolean | null; checked: string | null; source: string; free: boolean | null; step_free: boolean | null; online: boolean | null };
type Body = { total: number; widened: { filter: string; from: unknown; to: unknown }[] | null; also_searched: string[]; help_now: { who: string; number: string }[]; results: Result[]; error?: string; field?: string };

let app: TestApp;
const ask = async (query: Record<string, string> | string): Promise<{ status: number; body: Body; raw: string }> => {
  const answer = await app.signedOut().get(`/find.json?${typeof query === 'string' ? query : new URLSearchParams(query)}`);
  return { status: answer.status, body: JSON.parse(answer.html) as Body, raw: answer.html };
};
const names = async (query: Record<string, string>): Promise<string[]> => (await ask(query)).body.results.map((one) => one.name);

const at = (name: string, more: Record<string, unknown>, km = 0): FeedService => {
  const service = aService({ name, description: 'Zumba for everybody.', ...more });
  const location = (service as unknown as { service_at_locations: { location: Record<string, unknown> }[] }).service_at_locations[0]?.location;
  if (location) Object.assign(location, { latitude: 53.4677 + km / 111.2, longitude: -2.26665 });
  return service;
};
const cost = (amount: number) => ({ cost_options: [{ id: crypto.randomUUID(), amount, option: 'All' }] });
const tuesdays = { schedules: [{ id: crypto.randomUUID(), freq: 'WEEKLY', interval: 1, byday: 'TU', opens_at: '19:00', closes_at: '21:00' }] };

beforeAll(async () => {
  app = await testApp();
  await importServices(app.appDb, [
    at('Zumba Free', { ...cost(0), ...tuesdays }, 0.5), at('Zumba Paid', { ...cost(4), minimum_age: 18 }, 1), at('Zumba Unknown', {}, 0.2), at('Zumba Far', cost(0), 15),
    at('Zumba Ladies', { ...cost(0), description: 'Women only. Just turn up.', maximum_age: 25 }, 3), at('Zumba Urdu', { languages: [{ id: crypto.randomUUID(), name: 'Urdu', code: 'ur' }] }, 2),
  ], { sourceName: 'Zumba Borough' });
});

describe('what it answers', () => {
  test('the contract’s fields, nearest first, metres from the whole postcode', async () => {
    const { status, body } = await ask({ q: 'zumba', near: 'm16 9ez', source: 'Zumba Borough' });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['total', 'widened', 'also_searched', 'help_now', 'results']);
    expect(body).toMatchObject({ total: 6, widened: null, help_now: [] });
    expect(Object.keys(body.results[0] ?? {}).slice(0, 8)).toEqual(['id', 'name', 'organisation', 'type', 'distance_m', 'open', 'checked', 'source']);
    expect(body.results[0]).toMatchObject({ name: 'Zumba Unknown', checked: null, source: 'Zumba Borough', open: null });
    expect(body.results[0]?.distance_m).toBeGreaterThan(185);
    expect(body.results[0]?.distance_m).toBeLessThan(215);
  });

  test('nothing asked: everything, by name; a page past the end is empty and keeps the total', async () => {
    const { body } = await ask('');
    expect(body.results.map((one) => one.name)).toEqual([...body.results.map((one) => one.name)].sort((a, b) => a.localeCompare(b, 'en')));
    expect((await ask({ page: '900' })).body.results).toEqual([]);
    expect((await ask({ q: 'zumba', near: 'M16 9EZ', page: '900' })).body).toMatchObject({ results: [], widened: null });
  });

  test('words of crisis bring help first, apart from results', async () => {
    const { body } = await ask({ q: 'I want to kill myself' });
    expect(body.help_now.map((line) => line.number)).toContain('116 123');
  });

  test('a search that asks the database nothing is answered also when every connection is taken', async () => {
    const { appPool } = await testDatabase();
    // For nearly half a second after it was asked: here the clock of that stands still, however busy the machine.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    await ask({ q: 'zumba free', near: 'M16 9EZ' });
    const held = await Promise.all(Array.from({ length: appPool.options.max }, () => appPool.connect()));
    try {
      expect((await ask({ q: 'zumba free', near: 'M16 9EZ' })).body.results[0]?.name).toBe('Zumba Free');
      expect(appPool.waitingCount).toBe(0);
    } finally {
      for (const one of held) one.release();
      clock.mockRestore();
    }
  });

  test('no cookie, from any site', async () => {
    const answer = await app.signedOut().get('/find.json?q=zumba');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.cookies).toEqual({});
  });
});

describe('filters drop what is known to be otherwise; what is not known comes after', () => {
  const near = { q: 'zumba', near: 'M16 9EZ', source: 'Zumba Borough' };
  test('free', async () => {
    const { body } = await ask({ ...near, free: '1' });
    expect(body.results.map((one) => one.free)).toEqual([true, true, true, null, null]);
    expect(await names({ ...near, free: '0' })).toEqual(['Zumba Paid', 'Zumba Unknown', 'Zumba Urdu']);
  });
  test('age, language, women only, no referral', async () => {
    expect(await names({ ...near, age: '16' })).not.toContain('Zumba Paid');
    expect(await names({ ...near, age: '30' })).not.toContain('Zumba Ladies');
    expect((await names({ ...near, age: '30' }))[0]).toBe('Zumba Paid');
    expect((await names({ ...near, language: 'urdu' }))[0]).toBe('Zumba Urdu');
    expect((await names({ ...near, women: '1' }))[0]).toBe('Zumba Ladies');
    expect((await names({ ...near, no_referral: '1' }))[0]).toBe('Zumba Ladies');
  });
  test('within_km is strict', async () => {
    expect(await names({ ...near, within_km: '1.5' })).toEqual(['Zumba Unknown', 'Zumba Free', 'Zumba Paid']);
    expect(await names({ ...near, within_km: '0.3' })).toEqual(['Zumba Unknown']);
  });
  test('type and source: type ignores case, source is the name of an import', async () => {
    const { body } = await ask(near);
    const type = body.results[0]?.type;
    if (type) expect((await ask({ ...near, type: type.toUpperCase() })).body.total).toBe(6);
    expect((await ask({ q: 'zumba', source: 'Nobody' })).body.widened).toEqual([{ filter: 'source', from: 'Nobody', to: null }]);
  });
  test('open is true, false or null at a local time', async () => {
    const open = async (moment: string) => Object.fromEntries((await ask({ ...near, at: moment })).body.results.map((one) => [one.name, one.open]));
    expect(await open('2026-11-24T19:30')).toMatchObject({ 'Zumba Free': true, 'Zumba Paid': null });
    expect(await open('2026-11-24T21:00')).toMatchObject({ 'Zumba Free': false });
    expect((await names({ ...near, evenings: '1' }))[0]).toBe('Zumba Free');
    expect(await names({ ...near, day: '2026-11-25' })).not.toContain('Zumba Free');
    expect((await names({ ...near, open: '1', at: '2026-11-24T20:00' }))[0]).toBe('Zumba Free');
  });
});

describe('an empty answer widens, and says what', () => {
  test('distance first', async () => {
    const { body } = await ask({ q: 'zumba', near: 'M16 9EZ', within_km: '0.1' });
    expect(body.widened).toEqual([{ filter: 'within_km', from: 0.1, to: 5 }]);
    expect(body.total).toBeGreaterThan(0);
  });
  test('then filters, one at a time', async () => {
    const { body } = await ask({ q: 'zumba paid', near: 'M16 9EZ', age: '10', type: 'Zzz', source: 'Zumba Borough', within_km: '50' });
    expect(body.widened?.map((one) => one.filter)).toEqual(['within_km', 'age', 'source', 'type']);
  });
  test('when nothing helps, nothing is said to be widened', async () => {
    expect((await ask({ q: 'qqqqxxxx' })).body).toMatchObject({ total: 0, widened: null, results: [] });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['within_km=5', 'within_km'], ['near=M16&within_km=far', 'within_km'], ['near=M16&within_km=-1', 'within_km'], ['near=M16&within_km=0', 'within_km'], ['near=Atlantis', 'near'], ['near=ZZ99+3VZ', 'near'], ['age=old', 'age'], ['age=-1', 'age'],
    ['free=yes', 'free'], ['step_free=2', 'step_free'], ['online=true', 'online'], ['page=0', 'page'], ['page=x', 'page'], ['page=1.5', 'page'], ['at=tomorrow', 'at'], ['at=2026-02-30T10:00', 'at'], ['at=2026-11-24T10:00Z', 'at'], ['at=2026-11-24T25:00', 'at'], ['q=a&q=b', 'q'],
  ])('%s: 422 with the field', async (query, field) => {
    const { status, body } = await ask(query);
    expect(status).toBe(422);
    expect(body.field).toBe(field);
    expect(body.error).toMatch(/\w/);
    expect(Object.keys(body)).toEqual(['error', 'field']);
  });
  test('a whole postcode is nowhere in what comes back', async () => {
    expect((await ask({ q: 'zumba', near: 'M16 9EZ' })).raw).not.toMatch(/m16 ?9ez/i);
  });
});

describe('any text at all is only a text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), fc.constantFrom("' | !&", ':*', "a'b", '((', '<->', '\u0000', '%', '_', '\\', 'M16 9EZ', 'zumba:*', '🧑‍🤝‍🧑'));
  test('/find.json answers 200 or 422, never a fault', async () => {
    await fc.assert(fc.asyncProperty(text, text, fc.constantFrom('q', 'near', 'type', 'source', 'language', 'at', 'age', 'page', 'within_km', 'day'), async (q, other, field) => {
      const { status } = await ask(new URLSearchParams([['q', q.toWellFormed()], ...(field === 'q' ? [] : [[field, other.toWellFormed()]])]).toString());
      expect([200, 422]).toContain(status);
    }), { numRuns: 150 });
  });
  test('/find answers a page or its tidier address', async () => {
    for (const field of ['q', 'near', 'within', 'when', 'age', 'language', 'free']) expect((await app.signedOut().get(`/find?q=food&${field}=%00%F0%90%80%80`)).status).toBeLessThan(400);
    await fc.assert(fc.asyncProperty(text, text, async (q, near) => {
      const answer = await app.signedOut().get(`/find?${new URLSearchParams({ q: q.toWellFormed(), near: near.toWellFormed() })}`);
      expect([200, 303]).toContain(answer.status);
    }), { numRuns: 80 });
  });
});
