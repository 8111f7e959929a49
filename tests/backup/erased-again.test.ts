// What was erased after a backup stays erased when it is put back, and the audit says that there was a restore (battery R14).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer, audit, beginDraft, systemViewer } from '../../src/access/index.ts';
import { anchorsIn, sealAll, verifyAudit } from '../../src/audit/index.ts';
import { fixNow, now } from '../../src/kit/clock.ts';
import { openDatabase } from '../../src/kit/db/connect.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { newId } from '../../src/kit/ids.ts';
import { eraseLeftOutWords } from '../../src/support/index.ts';
import { ask, backupFolder, madeDatabase, run, settingsFor } from '../setup/backup.ts';
import { copyTemplate } from '../setup/test-database.ts';
import { makeWorld } from '../setup/world.ts';

const folder = backupFolder();
beforeAll(() => fixNow('2026-11-23T10:00:00Z'));
afterAll(() => fixNow(null));

describe('what was erased after the backup', () => {
  test('stays erased when the older backup is put back; so do words taken back and forms given up', async () => {
    const copy = await copyTemplate();
    const [db, appDb] = [kyselyOf(copy.ownerPool), kyselyOf(copy.appPool)];
    const { a } = await makeWorld(db);
    const anchors = anchorsIn(join(folder, 'anchors-erased'));
    const { callum } = a.people;
    const shared = newId();
    await db.insertInto('shared_words').values({ trust_id: a.trustId, id: shared, circle_id: (await db.selectFrom('circle').select('id').where('kind', '=', 'shared').where('trust_id', '=', a.trustId).executeTakeFirstOrThrow()).id, person_id: callum.personId, words: 'Zq words to her' }).execute();
    const draft = await asViewer(appDb, a.viewers.nurse.viewer, (tx) => beginDraft(tx, { form: 'refer', fields: { name: 'Zq half a form' } }));
    const file = join(folder, 'before.backup');
    await run('backup', [file], copy.name, join(folder, 'anchors-erased'));

    fixNow('2026-11-23T11:00:00Z');
    await db.updateTable('note_item').set({ left_out_at: now(), left_out_by: callum.accountId, erase_on: '2026-11-23' }).where('id', '=', callum.items.note).execute();
    await asViewer(appDb, systemViewer(a.trustId), eraseLeftOutWords);
    await asViewer(appDb, a.viewers.callum.viewer, async (tx) => { audit(tx, { action: 'share.take-back', object: 'circle', ids: [shared] }); });
    await asViewer(appDb, a.viewers.nurse.viewer, async (tx) => { audit(tx, { action: 'draft.erase', object: 'draft', objectId: draft }); });
    await sealAll(appDb, anchors, now());

    const into = await madeDatabase();
    fixNow('2026-11-23T12:00:00Z');
    const { code, out } = await run('restore', [file], into, join(folder, 'anchors-erased'));
    expect(code).toBe(0);
    expect(out).toContain('Erased again, because it was erased after the backup was made: 3.');
    expect(await ask(into, 'select words, erased_at, left_out_at, erase_on::text from note_item where id = $1', [callum.items.note])).toEqual([
      { words: null, erased_at: new Date('2026-11-23T11:00:00Z'), left_out_at: new Date('2026-11-23T11:00:00Z'), erase_on: '2026-11-23' }]);
    expect(await ask(into, 'select words from note_answer where item_id = $1', [callum.items.note])).toEqual([{ words: null }]);
    expect(await ask(into, 'select words, taken_back_at from shared_words')).toEqual([{ words: null, taken_back_at: new Date('2026-11-23T11:00:00Z') }]);
    expect(await ask(into, 'select id from draft where id = $1', [draft])).toEqual([]);
    fixNow('2026-11-23T10:00:00Z');
  });

  test('without the list of erasures a restore is refused, unless told that it is lost; a forged line is refused', async () => {
    const copy = await copyTemplate();
    const { a } = await makeWorld(kyselyOf(copy.ownerPool));
    const anchors = join(folder, 'anchors-lost');
    anchorsIn(anchors).erasures.add([{ kind: 'note', trustId: a.trustId, ids: [newId(), newId()], at: now().toISOString() }]);
    const file = join(folder, 'lost.backup');
    await run('backup', [file], copy.name, anchors);
    const into = await madeDatabase();
    await expect(run('restore', [file], into, join(folder, 'anchors-new'))).rejects.toThrow('2 things had been erased because somebody left them out');
    const list = join(anchors, 'erased.jsonl');
    const honest = readFileSync(list, 'utf8');
    writeFileSync(list, honest.replace(/"ids":\["./, '"ids":["f'));
    await expect(run('restore', [file], into, anchors)).rejects.toThrow('is not signed with the key beside it');
    writeFileSync(list, `${honest}{"kind":"note","trustId":`); // cut short by a power failure
    expect((await run('restore', [file], into, anchors)).code).toBe(0);
    const other = await madeDatabase();
    expect((await run('restore', [file, '--without-erasures'], other, join(folder, 'anchors-new'))).code).toBe(0);
  });
});

describe('the heads kept elsewhere know later rows than the backup', () => {
  test('the restore is written beside them: the audit is whole, says what was lost, and tampering is still found', async () => {
    const copy = await copyTemplate();
    const [db, appDb] = [kyselyOf(copy.ownerPool), kyselyOf(copy.appPool)];
    const { a, b } = await makeWorld(db);
    const anchorsPath = join(folder, 'anchors-ahead');
    const anchors = anchorsIn(anchorsPath);
    const act = (viewer: typeof a.viewers.lead.viewer) => asViewer(appDb, viewer, async (tx) => { audit(tx, { action: 'concern.list' }); });
    for (let i = 0; i < 5; i += 1) await act(a.viewers.lead.viewer);
    await sealAll(appDb, anchors, now());
    await act(a.viewers.lead.viewer); // not sealed yet when the backup is made
    const file = join(folder, 'ahead.backup');
    await run('backup', [file], copy.name, anchorsPath);
    for (let i = 0; i < 3; i += 1) await act(a.viewers.lead.viewer);
    await act(b.viewers.lead.viewer); // a chain the backup does not know at all
    await sealAll(appDb, anchors, now());

    const into = await madeDatabase();
    const { code, out } = await run('restore', [file], into, anchorsPath);
    expect(out).toContain('The audit is whole');
    expect(code).toBe(0);
    expect(out).toMatch(/Rows of the audit written after the backup are lost with the old database: \d+\./);
    const open = await openDatabase(settingsFor(into, anchorsPath), 'command');
    const verdicts = await verifyAudit(kyselyOf(open.appPool), anchors, now());
    expect(verdicts.find((one) => one.chain === a.trustId)).toMatchObject({ problem: null, restores: [{ seq: 5, before: 9 }] });
    expect(verdicts.find((one) => one.chain === b.trustId)).toMatchObject({ problem: null, restores: [{ seq: 0, before: 1 }] });
    await ask(into, `update audit_row set action = 'nothing' where trust_id = $1 and seq = 2`, [a.trustId]);
    expect((await verifyAudit(kyselyOf(open.appPool), anchors, now())).find((one) => one.chain === a.trustId)?.problem).toContain('row number 2');
    await open.close();
  });
});
