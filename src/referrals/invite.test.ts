// A carer lets somebody know, and nothing is kept about anybody.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { mailsOf, trustWith } from '../../tests/setup/asking.ts';
import { sql } from '../kit/db/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';

describe('a carer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  const everything = async (): Promise<Record<string, number>> => {
    const tables = await sql<{ t: string }>`select relname as t from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(app.db);
    const counts = await Promise.all(tables.rows.map(async ({ t }) => [t, (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(t)}`.execute(app.db)).rows[0]?.n ?? 0] as const));
    return Object.fromEntries(counts);
  };

  test('sends an invitation and nothing else: only the mail that waits holds anything about anybody', async () => {
    const trust = await trustWith(app);
    const before = await everything();
    const browser = app.signedOut();
    expect((await browser.post(`/t/${trust.slug}/invite`, { email: 'friend@example.org', safe: 'yes' })).location).toBe(`/t/${trust.slug}/invite/sent`);
    const after = await everything();
    expect(Object.entries(after).filter(([table, n]) => n !== before[table]).map(([table]) => table)).toEqual(['audit_row', 'mail', 'sign_in_attempt']);
    const [mail] = await mailsOf(app, trust.id);
    expect(mail?.to_address).toBe('friend@example.org');
    expect(`${mail?.subject} ${mail?.body}`.replaceAll(/https?:\S+/g, '')).not.toMatch(/health|peer|support|mental|ill|recover|hospital|ward/i);
    expect(mail?.body).toContain(`http://localhost/t/${trust.slug}`);
    for (const table of ['audit_row', 'sign_in_attempt'] as const) expect(JSON.stringify(await app.db.selectFrom(table).selectAll().execute())).not.toContain('friend@');
    await app.db.deleteFrom('sign_in_attempt').execute();
  });

  test('pressing twice is one mail', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const body = { email: 'friend@example.org', safe: 'yes', _key: newId() };
    expect((await Promise.all([browser.post(`/t/${trust.slug}/invite`, body), browser.post(`/t/${trust.slug}/invite`, body)])).map((a) => a.status)).toEqual([303, 303]);
    expect(await mailsOf(app, trust.id)).toHaveLength(1);
    await app.db.deleteFrom('sign_in_attempt').execute();
  });

  test('not without being sure that nobody else reads it; and not in floods', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const unsure = await browser.post(`/t/${trust.slug}/invite`, { email: 'friend@example.org' });
    expect(unsure.status).toBe(422);
    expect(unsure.html).toContain('friend@example.org');
    const answers: number[] = [];
    for (let i = 0; i < 11; i += 1) answers.push((await browser.post(`/t/${trust.slug}/invite`, { email: `friend${i}@example.org`, safe: 'yes' })).status);
    expect(answers.at(-1)).toBe(429);
    expect(await mailsOf(app, trust.id)).toHaveLength(10);
    await app.db.deleteFrom('sign_in_attempt').execute();
  });

  test('a slip to hand over names nobody', async () => {
    const trust = await trustWith(app, { service_phone: '0161 496 0000' });
    const { html } = await app.signedOut().get(`/t/${trust.slug}/invite/slip`);
    expect(html).toContain(`http://localhost/t/${trust.slug}`);
    expect(html).toContain('0161 496 0000');
  });
});
