// The audit: a row for everything, no answer without it (S9), and every kind of tampering found (S10).
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { copyTemplate } from '../../tests/setup/test-database.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import type { DB, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { aTrust } from '../teams/team.factory.ts';
import { anchorsIn, sealAll, verifyAudit } from './index.ts';
import type { Anchors } from './index.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

describe('no row, no answer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const lead = async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { name: 'Joan' });
    return { trust, browser: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') }) };
  };

  test('reading, writing and being refused each leave a row', async () => {
    const { trust, browser } = await lead();
    await browser.get('/concerns');
    await browser.post('/concerns/raise', { said: 'A quiet worry.', told: 'no', person_knows: 'not yet' });
    await browser.get(`/concerns/${newId()}`);
    await browser.get('/shared');
    const rows = await app.db.selectFrom('audit_row').select(['action', 'detail']).where('trust_id', '=', trust.id).orderBy('id').execute();
    expect(rows.map((r) => r.action)).toEqual(expect.arrayContaining(['concern.list', 'concern.raise', 'refused']));
  });

  test('when the row cannot be written, nothing is answered and nothing is saved', async () => {
    const { trust, browser } = await lead();
    await sql`revoke insert on audit_row from alongside_app`.execute(app.db);
    try {
      const read = await browser.get('/concerns');
      expect(read.status).toBe(500);
      expect(read.html).not.toContain('No concern is open');
      expect((await browser.post('/concerns/raise', { said: 'A quiet worry.', told: 'no', person_knows: 'not yet' })).status).toBe(500);
    } finally {
      await sql`grant insert on audit_row to alongside_app`.execute(app.db);
    }
    expect(await app.db.selectFrom('concern').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
    expect((await browser.get('/concerns')).status).toBe(200);
  });
});

describe('tampering', () => {
  let db: Kysely<DB>;
  let owner: Kysely<DB>;
  let anchors: Anchors;
  let folder: string;
  let trustId: string;
  const put = async (n: number): Promise<void> => {
    for (let i = 0; i < n; i += 1) {
      await owner.insertInto('audit_row').values({ id: newId(), trust_id: trustId, role: 'lead', action: 'concern.list', at: NOW, detail: JSON.stringify({ b: i, a: 'x' }), words: 'why', words_salt: 's', words_digest: 'd' }).execute();
    }
  };
  const problems = async (): Promise<(string | null)[]> => (await verifyAudit(db, anchors, NOW)).map((v) => v.problem);
  beforeAll(async () => {
    const copy = await copyTemplate();
    db = kyselyOf(copy.appPool);
    owner = kyselyOf(copy.ownerPool);
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    anchors = anchorsIn(folder);
    await sql`delete from audit_row`.execute(owner);
    await sql`delete from audit_head`.execute(owner);
    trustId = (await aTrust(owner)).id;
    await put(6);
    await sealAll(db, anchors, NOW);
    await put(4);
    await sealAll(db, anchors, NOW);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const row = async (seq: number) => owner.selectFrom('audit_row').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();

  test('an honest chain verifies, and a reason may be erased without breaking it', async () => {
    expect(await problems()).toEqual([null]);
    await owner.updateTable('audit_row').set({ words: null, words_salt: null }).execute();
    expect(await problems()).toEqual([null]);
  });

  test.each([
    ['a changed row', 4, () => owner.updateTable('audit_row').set({ action: 'nothing' }).where('seq', '=', 4).execute()],
    ['a changed time', 2, () => owner.updateTable('audit_row').set({ at: new Date(0) }).where('seq', '=', 2).execute()],
    ['a removed row', 5, () => owner.deleteFrom('audit_row').where('seq', '=', 5).execute()],
    ['two rows swapped', 3, async () => {
      const [three, four] = [await row(3), await row(4)];
      await owner.updateTable('audit_row').set({ seq: 999 }).where('id', '=', three.id).execute();
      await owner.updateTable('audit_row').set({ seq: 3 }).where('id', '=', four.id).execute();
      await owner.updateTable('audit_row').set({ seq: 4 }).where('id', '=', three.id).execute();
    }],
    ['a row put in between', 7, async () => {
      await owner.updateTable('audit_row').set((eb) => ({ seq: eb('seq', '+', 100) })).where('seq', '>=', 7).execute();
      await owner.updateTable('audit_row').set((eb) => ({ seq: eb('seq', '-', 99) })).where('seq', '>=', 107).execute();
      await owner.insertInto('audit_row').values({ id: newId(), trust_id: trustId, role: 'lead', action: 'forged', at: NOW, seq: 7, digest: Buffer.alloc(32) }).execute();
    }],
  ] as const)('%s is found and the first bad row named', async (_what, seq, tamper) => {
    await tamper();
    expect((await problems())[0]).toContain(`row number ${seq}`);
  });

  test.each([
    ['account_id', sql`gen_random_uuid()`], ['role', sql`'manager'`], ['action', sql`'nothing'`], ['object', sql`'person'`], ['object_id', sql`gen_random_uuid()`],
    ['person_id', sql`gen_random_uuid()`], ['ids', sql`array[gen_random_uuid()]`], ['look', sql`not look`], ['detail', sql`'{"b": 99}'::jsonb`], ['words_digest', sql`'other'`],
    ['at', sql`at + interval '1 millisecond'`], ['id', sql`gen_random_uuid()`], ['digest', sql`decode(repeat('00', 32), 'hex')`],
  ])('no column of a row can be changed unseen: %s', async (column, value) => {
    await sql`update audit_row set ${sql.ref(column)} = ${value} where seq = 8`.execute(owner);
    expect((await problems())[0]).toContain('row number 8');
  });

  test('what sealing left out would be unseen: every column is in the digest, but the words and their salt', async () => {
    const { rows } = await sql<{ c: string }>`select attname as c from pg_attribute where attrelid = 'audit_row'::regclass and attnum > 0 and not attisdropped
      and attname not in ('seq', 'trust_id', 'account_id', 'role', 'action', 'object', 'object_id', 'person_id', 'ids', 'look', 'detail', 'words_digest', 'at', 'id', 'digest')`.execute(owner);
    expect(rows.map((r) => r.c).sort()).toEqual(['words', 'words_salt']);
  });

  test('a cut tail is found by the head kept elsewhere, though the chain itself is whole', async () => {
    await owner.deleteFrom('audit_row').where('seq', '>', 6).execute();
    const six = await row(6);
    await owner.updateTable('audit_head').set({ seq: 6, digest: six.digest ?? Buffer.alloc(0) }).execute();
    expect((await problems())[0]).toContain('row number 7 and all after it are missing');
  });

  test('a whole rewrite is found by the head kept elsewhere', async () => {
    await owner.updateTable('audit_row').set({ seq: null, digest: null, role: 'manager' }).execute();
    await owner.deleteFrom('audit_head').execute();
    expect((await problems())[0]).toContain('rewritten');
  });

  test('a forged anchor is found', async () => {
    const file = readdirSync(folder).find((name) => name.endsWith('.log')) ?? '';
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace('"seq":10', '"seq":9'));
    expect((await problems())[0]).toContain('not signed with our key');
  });

  test('two sealers at once make one chain without gap or fork', async () => {
    await put(30);
    await Promise.all([sealAll(db, anchors, NOW), sealAll(db, anchors, NOW), sealAll(db, anchors, NOW)]);
    expect(await problems()).toEqual([null]);
    const { rows } = await sql<{ n: number; top: number }>`select count(*)::int as n, max(seq)::int as top from audit_row`.execute(owner);
    expect(rows[0]).toEqual({ n: 40, top: 40 });
  });

  test('a chain longer than one portion is sealed and verified whole', async () => {
    await sql`insert into audit_row (id, trust_id, role, action, at) select gen_random_uuid(), ${trustId}::uuid, 'lead', 'concern.list', ${NOW} from generate_series(1, 5200)`.execute(owner);
    const [verdict] = await verifyAudit(db, anchors, NOW);
    expect(verdict).toMatchObject({ problem: null, rows: 5210 });
  });
});
