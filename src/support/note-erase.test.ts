// What was left out is erased everywhere, on its day and not before; that it was left out stays.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { notesPair } from '../../tests/setup/notes-pair.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { eraseLeftOutWords } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  app = await testApp();
});

/** Every table in which a phrase stands, anywhere in a row: looked for past all policies. */
const tablesWith = async (phrase: string): Promise<string[]> => {
  const { superuserPool } = await testDatabase();
  const { rows: tables } = await superuserPool.query<{ name: string }>(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
  const found = [];
  for (const { name } of tables) {
    const { rows } = await superuserPool.query<{ n: number }>(`select count(*)::int as n from public."${name}" t where t::text ilike $1`, [`%${phrase}%`]);
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
};
const erase = (trustId: string) => asViewer(app.appDb, systemViewer(trustId), eraseLeftOutWords);

describe('left out words', () => {
  test('stay until the 30th day, then they are in no table and no draft; who left it out and when stays', async () => {
    const p = await notesPair(app);
    const phrase = `zebracrossing${newId().slice(-8)}`;
    const id = await p.item({ words: `first ${phrase}` });
    await p.asNadia.post(`/notes/${id}/correct`, { words: `second ${phrase}`, why: `not ${phrase} as I wrote` });
    const newer = (await app.db.selectFrom('note_item').select('id').where('corrects', '=', id).executeTakeFirstOrThrow()).id;
    await p.asCallum.post(`/my-notes/${newer}/words`, { words: `answer ${phrase}`, then: 'later' });
    await p.asCallum.post(`/drafts/note-words/${newer}`, { words: `typing ${phrase}` });
    await p.asNadia.post(`/drafts/note-said/${newer}`, { words: `typing too ${phrase}`, choice: 'words' });
    await p.asNadia.post(`/drafts/note-correct/${id}`, { words: `older ${phrase}` });
    await p.asNadia.post(`/drafts/record-contact/${p.contactId}`, { notes: `recording ${phrase}` });
    await p.asCallum.post(`/my-notes/${newer}`, { choice: 'leave out' });
    expect(await tablesWith(phrase)).toEqual(['draft', 'note_answer', 'note_item', 'spent_key']);

    fixNow('2026-12-22T23:30:00Z');
    expect(await erase(p.trust.id)).toBe(0);
    expect(await tablesWith(phrase)).toContain('note_item');
    fixNow('2026-12-23T00:30:00Z');
    expect(await erase(p.trust.id)).toBe(2);
    expect(await tablesWith(phrase)).toEqual([]);
    expect(await p.stored(newer)).toMatchObject({ words: null, left_out_by: p.callum.accountId, left_out_at: new Date('2026-11-23T10:00:00Z'), erased_at: new Date('2026-12-23T00:30:00Z') });
    expect(await erase(p.trust.id)).toBe(0);
    const again = await app.signedIn({ trustId: p.trust.id, accountId: p.callum.accountId, membershipId: p.callum.membershipId });
    expect((await again.get('/my-notes')).html).toContain('You left something out on Monday 23 November. Its words were erased today.');
    expect((await again.post(`/my-notes/${newer}`, { choice: 'keep' })).status).toBe(409);
    fixNow('2026-11-23T10:00:00Z');
  });

  test('a half-typed form of something else keeps its words, however short the erased ones were', async () => {
    const p = await notesPair(app);
    const id = await p.item({ words: 'ok' });
    await p.asCallum.post(`/drafts/note-own/${p.callum.id}`, { words: 'It was ok on the walk' });
    await p.asCallum.post(`/my-notes/${id}`, { choice: 'leave out' });
    fixNow('2026-12-23T00:30:00Z');
    expect(await erase(p.trust.id)).toBe(1);
    expect(await app.db.selectFrom('draft').select('fields').where('about', '=', p.callum.id).execute()).toHaveLength(1);
    fixNow('2026-11-23T10:00:00Z');
  });

  test('brought back or kept for safety in time: nothing is erased', async () => {
    const p = await notesPair(app);
    const [back, safe] = [await p.item({ words: 'Back again' }), await p.item({ words: 'Safe' })];
    for (const id of [back, safe]) await p.asCallum.post(`/my-notes/${id}`, { choice: 'leave out' });
    await p.asCallum.post(`/my-notes/${back}`, { choice: 'keep' });
    await p.asNadia.post(`/notes/${safe}/keep-for-safety`, { why: 'He might not be safe', withhold: 'no' });
    fixNow('2027-01-30T10:00:00Z');
    expect(await erase(p.trust.id)).toBe(0);
    expect([(await p.stored(back)).words, (await p.stored(safe)).words]).toEqual(['Back again', 'Safe']);
    fixNow('2026-11-23T10:00:00Z');
  });

  test('after as many days as the trust has set, and only its own', async () => {
    const [p, other] = [await notesPair(app), await notesPair(app)];
    await app.db.insertInto('trust_setting').values({ trust_id: p.trust.id, key: 'erase_left_out_days', value: JSON.stringify(7) }).execute();
    const [mine, theirs] = [await p.item(), await other.item()];
    await p.asCallum.post(`/my-notes/${mine}`, { choice: 'leave out' });
    await other.asCallum.post(`/my-notes/${theirs}`, { choice: 'leave out' });
    expect((await p.stored(mine)).erase_on).toBe('2026-11-30');
    fixNow('2026-12-31T10:00:00Z');
    expect(await erase(p.trust.id)).toBe(1);
    expect((await other.stored(theirs)).words).not.toBeNull();
    fixNow('2026-11-23T10:00:00Z');
  });

  test('nobody but the app’s own timed work may erase', async () => {
    const p = await notesPair(app);
    await p.item({ erase_on: '2026-11-01', left_out_at: new Date('2026-10-01T10:00:00Z') });
    await expect(asViewer(app.appDb, p.worker, eraseLeftOutWords)).rejects.toThrow();
  });
});
