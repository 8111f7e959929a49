// Our own corrections of what a source says: shown, kept at every import, told when the source says something new, and taken back.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../tests/setup/app.ts';
import { makeWorld, type World } from '../../../tests/setup/world.ts';
import { asViewer, NOBODY, type Viewer } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import { aService, importServices, wholeReport } from '../directory.factory.ts';
import { placeById } from '../place.queries.ts';
import { correctPlace, takeCorrectionBack } from './actions/correct-place.ts';
import type { CorrectedField } from './correction.rules.ts';
import { corrections } from './correction.queries.ts';

describe('a correction', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
  });
  const lead = (): Viewer => world.a.viewers.lead.viewer;
  const start = async () => {
    const walk = aService();
    const sourceName = `Invented ${newId().slice(-8)}`;
    await importServices(app.appDb, [walk], { sourceName });
    return { walk, take: (more: Record<string, unknown>) => importServices(app.appDb, [{ ...walk, ...more }], { sourceName }) };
  };
  const correct = (id: string, field: CorrectedField, value: string | null) => asViewer(app.appDb, lead(), (tx) => correctPlace(tx, id, { field, value, why: 'They told us when we rang.' }));
  const read = (id: string) => asViewer(app.appDb, NOBODY, (tx) => placeById(tx, id));
  const kept = (placeId: string) => asViewer(app.appDb, lead(), (tx) => corrections(tx, { placeId }));

  test('is shown at once, is found by its new words, and survives an import that changes something else', async () => {
    const { walk, take } = await start();
    expect(await correct(walk.id, 'name', 'Zebra Wandering Group')).toBe(true);
    expect((await read(walk.id))?.name).toBe('Zebra Wandering Group');
    expect(await take({ description: 'Another walk.' })).toMatchObject({ taken: 1, kept_ours: 0 });
    expect(await read(walk.id)).toMatchObject({ name: 'Zebra Wandering Group', description: 'Another walk.' });
    const found = await asViewer(app.appDb, NOBODY, (tx) => tx.db.selectFrom('place_find').select('place_id').where('place_id', '=', walk.id).execute());
    expect(found).toHaveLength(1);
    expect(await take({ description: 'Another walk.' })).toMatchObject({ unchanged: 1, kept_ours: 0 });
  });

  test('is told once when the source says something new, and kept', async () => {
    const { walk, take } = await start();
    await correct(walk.id, 'name', 'Ours');
    const result = await take({ name: 'Theirs, new' });
    expect(result).toMatchObject({ kept_ours: 1 });
    const report = await wholeReport(app.appDb, result.runId);
    expect(report).toEqual([{ at_row: 1, source_id: walk.id, name: 'Theirs, new', outcome: 'kept ours', reasons: ['The name: the source now says "Theirs, new"; our correction "Ours" was kept.'] }]);
    expect((await read(walk.id))?.name).toBe('Ours');
    expect(await kept(walk.id)).toMatchObject([{ field: 'name', value: 'Ours', source_said: 'Chorlton Walking Group', source_says: 'Theirs, new', why: 'They told us when we rang.', source_changed_at: expect.any(Date) as Date }]);
    expect(await take({ name: 'Theirs, new', description: 'x' })).toMatchObject({ kept_ours: 0 });
  });

  test('of telephone and hours: ours are shown, hours read where sure, and what the source says now comes back when it ends', async () => {
    const { walk, take } = await start();
    await correct(walk.id, 'phone', '0161 496 0111, 0161 496 0112');
    await correct(walk.id, 'hours', 'Tuesdays 7-9pm');
    expect((await read(walk.id))?.phones.map((phone) => phone.number).sort()).toEqual(['0161 496 0111', '0161 496 0112']);
    expect((await read(walk.id))?.hours).toMatchObject([{ freq: 'WEEKLY', byday: 'TU', opens_at: '19:00:00', closes_at: '21:00:00' }]);
    await take({ contacts: [{ phones: [{ number: '0161 496 0333' }] }], schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '11:00' }] });
    expect((await read(walk.id))?.phones.map((phone) => phone.number).sort()).toEqual(['0161 496 0111', '0161 496 0112']);
    for (const one of await kept(walk.id)) await asViewer(app.appDb, lead(), (tx) => takeCorrectionBack(tx, walk.id, one.id));
    expect((await read(walk.id))?.phones.map((phone) => phone.number)).toEqual(['0161 496 0333']);
    expect((await read(walk.id))?.hours).toMatchObject([{ byday: 'MO', opens_at: '10:00:00' }]);
    expect(await kept(walk.id)).toEqual([]);
  });

  test('corrected twice, the first ends; a field can be taken out', async () => {
    const { walk } = await start();
    await correct(walk.id, 'description', 'Once');
    await correct(walk.id, 'description', null);
    expect((await read(walk.id))?.description).toBeNull();
    expect(await kept(walk.id)).toMatchObject([{ value: null, source_said: 'A gentle walk and a cup of tea.' }]);
  });

  test('is only for who keeps the directory, and nobody else reads who corrected', async () => {
    const { walk } = await start();
    await correct(walk.id, 'name', 'Ours');
    for (const name of ['nadia', 'callum', 'nurse', 'manager', 'nobody'] as const) {
      const { viewer } = world.a.viewers[name];
      await asViewer(app.appDb, viewer, async (tx) => expect(await tx.db.selectFrom('place_correction').selectAll().execute(), name).toEqual([]));
      await expect(asViewer(app.appDb, viewer, async (tx) => (await correctPlace(tx, walk.id, { field: 'name', value: 'No', why: 'because' })) || Promise.reject(new Error('no'))), name).rejects.toThrow();
    }
    expect((await read(walk.id))?.name).toBe('Ours');
    await expect(asViewer(app.appDb, lead(), (tx) => tx.db.updateTable('place_correction').set({ source_says: 'x' }).where('place_id', '=', walk.id).executeTakeFirst())).resolves.toMatchObject({ numUpdatedRows: 0n });
  });
});
