// Choosing, in SQL alone: what row security lets a person do by themselves, and no more.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { somebodyWaiting } from '../../tests/setup/matching.ts';
import type { Waiting } from '../../tests/setup/matching.ts';
import { asViewer } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson } from '../people/person.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

describe('in SQL alone, as the person', () => {
  const asSelf = <T>(viewer: Viewer, work: Parameters<typeof asViewer<T>>[2], at?: Date) => asViewer(app.appDb, viewer, work, at);
  const begin = async (s: Waiting, about: Record<string, unknown>) => {
    const at = now();
    await asSelf(s.self, async (tx) => {
      await tx.db.insertInto('support').values({ trust_id: s.trust.id, id: newId(), person_id: s.person.id, worker_id: s.nadia.id, referral_id: s.referral.id, began_at: at, ...about }).execute();
    }, at);
  };
  const offered = (s: Waiting, about: Record<string, unknown> = {}) =>
    app.db.insertInto('offer').values({ trust_id: s.trust.id, id: newId(), referral_id: s.referral.id, person_id: s.person.id, worker_id: s.nadia.id, ...about }).execute();

  test('one support, with a worker they were shown, now, with nothing in it: and no other row', async () => {
    const s = await somebodyWaiting(app);
    await offered(s);
    const refused = /row-level security/;
    await expect(begin(s, { worker_id: s.dev.id })).rejects.toThrow(refused);
    await expect(begin(s, { referral_id: null })).rejects.toThrow(refused);
    await expect(begin(s, { began_at: new Date('2026-01-01T00:00:00Z') })).rejects.toThrow(refused);
    await expect(begin(s, { first_held_at: new Date('2026-01-01T00:00:00Z') })).rejects.toThrow(refused);
    await expect(begin(s, { person_id: (await aPerson(app.db, s.trust.id)).id })).rejects.toThrow(refused);
    await begin(s, {});
    await expect(begin(s, {})).rejects.toThrow(/support_once/);
  });

  test.each([['said no to', { answer: 'no', answered_at: new Date() }], ['taken back', { taken_back_at: new Date() }]])('no support with a worker who was %s', async (_, about) => {
    const s = await somebodyWaiting(app);
    await offered(s, about);
    await expect(begin(s, {})).rejects.toThrow(/row-level security/);
  });

  test('the circle opens to the worker of that support, and to nobody else', async () => {
    const s = await somebodyWaiting(app);
    await offered(s);
    const id = newId();
    await begin(s, { id });
    const row = (about: Record<string, unknown>) => asSelf(s.self, (tx) => tx.db.insertInto('circle').values({
      trust_id: s.trust.id, id: newId(), person_id: s.person.id, account_id: s.nadia.accountId, kind: 'support', support_id: id, why: 'Your peer worker', since: now(), made_by: s.person.accountId, ...about,
    }).execute());
    await expect(row({ account_id: s.dev.accountId })).rejects.toThrow(/row-level security/);
    await expect(row({ kind: 'break_glass', until: now() })).rejects.toThrow(/row-level security/);
    await expect(row({ support_id: newId() })).rejects.toThrow(/row-level security/);
    await row({});
  });

  test('an offer is answered once, as oneself: not moved to another worker, not answered for the lead', async () => {
    const s = await somebodyWaiting(app);
    await offered(s);
    const change = (facts: Record<string, unknown>) => asSelf(s.self, (tx) => tx.db.updateTable('offer').set(facts).where('referral_id', '=', s.referral.id).executeTakeFirst());
    await expect(change({ worker_id: s.dev.id })).rejects.toThrow(/permission denied/);
    await expect(change({ answer: 'yes', answered_at: now(), answered_by: s.nadia.accountId })).rejects.toThrow(/row-level security/);
    await expect(change({ answer: 'no', answered_at: now(), answered_by: s.person.accountId, said_on: '2026-11-20', said_how: 'by phone' })).rejects.toThrow(/row-level security/);
    await change({ answer: 'no', answered_at: now(), answered_by: s.person.accountId });
    expect((await change({ answer: 'yes', answered_at: now(), answered_by: s.person.accountId })).numUpdatedRows).toBe(0n);
  });

  test('room is told only for workers one was shown', async () => {
    const s = await somebodyWaiting(app);
    await offered(s);
    const room = (worker: string, viewer: Viewer = s.self) => asSelf(viewer, async (tx) => (await tx.db.selectNoFrom((eb) => eb.fn<number | null>('room_of', [eb.val(worker)]).as('room')).executeTakeFirstOrThrow()).room);
    expect(await room(s.nadia.id)).toBe(6);
    expect(await room(s.dev.id)).toBeNull();
    expect(await room(s.nadia.id, { ...s.self, role: 'manager' })).toBeNull();
  });
});
