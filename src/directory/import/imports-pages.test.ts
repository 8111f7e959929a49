// The pages about imports and corrections, through HTTP.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type Browser, type TestApp } from '../../../tests/setup/app.ts';
import { makeWorld } from '../../../tests/setup/world.ts';
import { aService, importServices } from '../directory.factory.ts';

describe('the lead', () => {
  let app: TestApp;
  let lead: Browser;
  let worker: Browser;
  beforeAll(async () => {
    app = await testApp();
    const world = await makeWorld(app.db);
    lead = await app.signedIn(world.a.viewers.lead.who as never);
    worker = await app.signedIn(world.a.viewers.nadia.who as never);
  });

  test('reads what was imported, row by row, and corrects an entry that no import then takes away', async () => {
    const walk = aService({ minimum_age: -1 });
    const run = await importServices(app.appDb, [walk, 'text'], { sourceName: 'Invented Pages Council' });
    expect((await lead.get('/directory/imports')).html).toContain('Invented Pages Council');
    const report = await lead.get(`/directory/imports/${run.runId}`);
    expect(report.html).toContain('Refused: 1');
    expect(report.html).toContain('Youngest age: -1 is not an age, left out.');
    const refused = await lead.post(`/places/${walk.id}/correct`, { field: '', value: 'Typed already', why: '' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Typed already');
    const saved = await lead.post(`/places/${walk.id}/correct`, { field: 'hours', value: 'Tuesdays 7-9pm', why: 'I rang on Monday.' });
    expect(saved.status).toBe(303);
    expect((await lead.get(`/places/${walk.id}`)).html).toContain('7pm to 9pm');
    await importServices(app.appDb, [{ ...walk, schedules: [{ freq: 'WEEKLY', byday: 'FR', opens_at: '10:00', closes_at: '11:00' }] }], { sourceName: 'Invented Pages Council' });
    expect((await app.signedOut().get(`/places/${walk.id}`)).html).toContain('7pm to 9pm');
    expect((await lead.get('/directory/imports')).html).toContain('the source says something new');
    expect((await lead.get(`/places/${walk.id}/correct`)).html).toContain('FR 10:00 11:00');
  });

  test('a peer worker who does not keep the directory finds no page to correct', async () => {
    const walk = aService();
    await importServices(app.appDb, [walk], { sourceName: 'Invented for a worker' });
    expect((await worker.get(`/places/${walk.id}/correct`)).status).toBe(404);
    expect((await worker.post(`/places/${walk.id}/correct`, { field: 'name', value: 'Mine', why: 'because' })).status).toBe(404);
    expect((await worker.get('/directory/imports')).status).toBe(403);
  });
});
