// Row-level security of gatherings alone: bare "select from table" as the app's role.
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aScene } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Role, Viewer } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { aGathering, anOrganiser, aRegistration } from './event.factory.ts';

let [app, scene, other] = [null as unknown as TestApp, null as unknown as Scene, null as unknown as Scene];
const viewers: Record<string, Viewer> = {};
const as = (role: Role, accountId: string | null, trustId = scene.trust.id): Viewer => ({ ...NOBODY, role, accountId, trustId });
const rows = (name: string, table: string): Promise<number> => asViewer(app.appDb, viewers[name] ?? NOBODY, async (tx) => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx.db)).rows[0]?.n ?? -1);

beforeAll(async () => {
  app = await testApp();
  [scene, other] = [await aScene(app), await aScene(app)];
  for (const [at, published_at] of [[scene, new Date()], [scene, null], [other, new Date()]] as const) {
    const { id } = await aGathering(app.db, at.trust.id, at.joan.accountId, { published_at });
    await aRegistration(app.db, at.trust.id, id, { secret: newId() });
    await app.db.insertInto('event_interest').values({ trust_id: at.trust.id, id: newId(), event_id: id, kind: 'help', name: 'x', contact: 'y' }).execute();
    await app.db.insertInto('event_feedback').values({ trust_id: at.trust.id, id: newId(), event_id: id, good: 'x', said_on: '2026-11-20' }).execute();
    await app.db.insertInto('event_arrival').values({ trust_id: at.trust.id, id: newId(), event_id: id, audience: 'staff', pressed_at: new Date(), counted_by: at.joan.accountId }).execute();
    await app.db.insertInto('event_item').values({ trust_id: at.trust.id, id: newId(), event_id: id, begins_at: new Date(), minutes: 30, kind: 'talk', title: 'x' }).execute();
    await app.db.insertInto('event_report').values([{ trust_id: at.trust.id, id: newId(), event_id: id, title: 'x', author: 'x', author_called: 'x', words: 'x', written_by: at.joan.accountId }]).execute();
    if (at === scene && published_at) for (const [who, jobs] of [[scene.nadia, ['door']], [scene.imran, ['access']], [scene.callum, ['follow up']]] as const) await anOrganiser(app.db, at.trust.id, id, at.joan.accountId, { account_id: who.accountId, jobs: [...jobs] });
  }
  Object.assign(viewers, {
    nobody: as('nobody', null), stranger: as('host_team', newId()), lead: as('lead', scene.joan.accountId), door: as('peer_worker', scene.nadia.accountId), access: as('peer_worker', scene.imran.accountId), followUp: as('person', scene.callum.accountId), elsewhere: as('lead', other.joan.accountId, other.trust.id),
  });
});

describe.each<[string, Record<string, number>]>([
  ['event', { nobody: 1, stranger: 1, lead: 2, door: 1, access: 1, followUp: 1, elsewhere: 1 }],
  ['event_item', { nobody: 1, stranger: 1, lead: 2, door: 1, access: 1, followUp: 1, elsewhere: 1 }],
  ['event_registration', { nobody: 0, stranger: 0, lead: 2, door: 1, access: 1, followUp: 0, elsewhere: 1 }],
  ['event_reach', { nobody: 0, stranger: 0, lead: 2, door: 0, access: 1, followUp: 0, elsewhere: 1 }],
  ['event_arrival', { nobody: 0, stranger: 0, lead: 2, door: 1, access: 0, followUp: 0, elsewhere: 1 }],
  ['event_interest', { nobody: 0, stranger: 0, lead: 2, door: 0, access: 0, followUp: 1, elsewhere: 1 }],
  ['event_feedback', { nobody: 0, stranger: 0, lead: 2, door: 1, access: 1, followUp: 1, elsewhere: 1 }],
  ['event_report', { nobody: 0, stranger: 0, lead: 2, door: 1, access: 1, followUp: 1, elsewhere: 1 }],
  ['event_link', { nobody: 0, stranger: 0, lead: 0, door: 0, access: 0, followUp: 0, elsewhere: 0 }],
])('%s', (table, seen) => {
  test.each(Object.entries(seen))(`${table}: %s sees %d`, async (name, n) => {
    expect(await rows(name, table)).toBe(n);
  });
});

test('nobody registers, counts or links past the functions that may', async () => {
  for (const table of ['event_registration', 'event_reach', 'event_link', 'event_arrival']) {
    await expect(asViewer(app.appDb, viewers['nobody'] ?? NOBODY, (tx) => sql`insert into ${sql.table(table)} (trust_id) values (${scene.trust.id})`.execute(tx.db)), table).rejects.toThrow(/permission denied|row-level security/);
  }
  await expect(asViewer(app.appDb, viewers['lead'] ?? NOBODY, (tx) => sql`select token_hash from event_link`.execute(tx.db))).rejects.toThrow('permission denied');
});
