// The whole record as data: nothing about a person is forgotten, and nothing of anybody else is in it (battery G1).
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { makeWorld, phrase } from '../../tests/setup/world.ts';
import type { World } from '../../tests/setup/world.ts';
import { asViewer } from '../access/index.ts';
import { zipOf } from '../kit/zip.ts';
import { ABOUT_OTHERS, NOT_TAKEN } from './own-record.rules.ts';
import { tablesAboutPeople } from './own-record.queries.ts';
import { ownRecord } from './index.ts';

let app: TestApp;
let world: World;
let callum: Browser;
beforeAll(async () => {
  app = await testApp();
  world = await makeWorld(app.db);
  callum = await app.signedIn(world.a.viewers.callum.who ?? { trustId: '', accountId: '', membershipId: '' });
});

describe('taking it away', () => {
  test('every table with a person in it is in the record, or argued out by name', async () => {
    const all = (await sql<{ t: string }>`select c.relname as t from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`.execute(app.db)).rows.map((r) => r.t);
    const taken = (await tablesAboutPeople({ db: app.db as never })).map((t) => t.table);
    expect([...taken, ...Object.keys(NOT_TAKEN)].sort()).toEqual([...new Set([...all, 'person', ...Object.keys(NOT_TAKEN)])].sort());
    expect(Object.keys(NOT_TAKEN).filter((t) => !all.includes(t)), 'argued out and not there any more').toEqual([]);
    expect(Object.keys(ABOUT_OTHERS).filter((t) => !taken.includes(t))).toEqual([]);
  });

  test('what the database holds about somebody, the person takes away: every planted row of theirs', async () => {
    const { callum: viewer } = world.a.viewers;
    const mine = await asViewer(app.appDb, viewer.viewer, (tx) => ownRecord(tx, world.a.people.callum.personId, false));
    for (const { table, key } of await tablesAboutPeople({ db: app.db as never })) {
      const there = (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(key)} = ${world.a.people.callum.personId}`.execute(app.db)).rows[0]?.n ?? 0;
      if (there > 0) expect(mine[table]?.rows.length ?? 0, table).toBeGreaterThan(table === 'concern' ? -1 : 0);
    }
    const text = JSON.stringify(mine);
    for (const kind of ['note', 'left', 'answer', 'wish', 'ending', 'brought', 'summary', 'feedback', 'step'] as const) expect(text, kind).toContain(phrase('a', 'callum', kind));
    for (const kind of ['held', 'unshown', 'concern'] as const) expect(text, kind).not.toContain(phrase('a', 'callum', kind));
    expect(mine.withheld?.rows).toHaveLength(1);
    for (const other of ['gemma', 'amir', 'bo', 'walled'] as const) expect(text).not.toContain(`Zqa${other}`);
    expect(text).not.toContain('Zqb');
  });

  test('one download: a note on what is in it, JSON, and a CSV for each kind; what is by or about others is marked', async () => {
    const answer = await callum.get('/my-record/data');
    expect([answer.status, answer.headers['content-type'], String(answer.headers['content-disposition'])]).toEqual([200, 'application/zip', expect.stringContaining('everything-of-mine.zip')]);
    for (const words of ['README.txt', 'record.json', 'note item.csv', 'ending summary.csv', 'who looked.csv', 'By or about others: lean_on']) expect(answer.html, words).toContain(words);
    expect((await app.db.selectFrom('audit_row').select('action').where('person_id', '=', world.a.people.callum.personId).where('action', '=', 'person.export').execute()).length).toBeGreaterThan(0);
  });

  test('by a worker for somebody to be handed: only what the person may see, and only their own people', async () => {
    const nadia = await app.signedIn(world.a.viewers.nadia.who ?? { trustId: '', accountId: '', membershipId: '' });
    const { html } = await nadia.get(`/people/${world.a.people.bo.personId}/on-paper/data`);
    expect(html).toContain(phrase('a', 'bo', 'note'));
    for (const kind of ['held', 'unshown', 'concern', 'summary'] as const) expect(html, kind).not.toContain(phrase('a', 'bo', kind));
    expect((await nadia.get(`/people/${world.a.people.gemma.personId}/on-paper/data`)).status).toBe(404);
  });
});

test('the archive is one that others open: names, lengths and checks where they belong', () => {
  const zip = zipOf([{ name: 'a.txt', body: 'hello' }, { name: 'é.txt', body: '' }], new Date('2026-11-23T10:00:00Z'));
  expect(zip.readUInt32LE(0)).toBe(0x04034b50);
  expect(zip.readUInt32LE(14)).toBe(0x3610a686);
  expect(zip.readUInt32LE(18)).toBe(5);
  const end = zip.length - 22;
  expect([zip.readUInt32LE(end), zip.readUInt16LE(end + 10)]).toEqual([0x06054b50, 2]);
  expect(zip.readUInt32LE(zip.readUInt32LE(end + 16))).toBe(0x02014b50);
});
