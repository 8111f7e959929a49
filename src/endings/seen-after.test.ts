// Who sees what after each kind of ending: the rule as a table, and the database as the app's role says the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { aHeldContact, aNoteItem } from '../support/support.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { seenAfter } from './ending.rules.ts';
import type { Seen, SeenBy } from './ending.rules.ts';

const HOWS = ['as agreed', 'stopped coming', 'moved away', 'withdrew', 'parted', 'handed over', 'died'] as const;
const DAYS = [0, 14, 15] as const;
const WORKER_SEES = 14;
/** On the day, on the fourteenth day after, on the fifteenth. */
const RULE: [SeenBy, [Seen, Seen, Seen], Partial<Record<(typeof HOWS)[number], [Seen, Seen, Seen]>>][] = [
  ['worker', ['record', 'record', 'nothing'], {}],
  ['cover', ['nothing', 'nothing', 'nothing'], {}],
  ['carer', ['as shared', 'as shared', 'as shared'], {}],
  ['lead', ['facts', 'facts', 'facts'], {}],
  ['person', ['record', 'record', 'record'], { died: ['nothing', 'nothing', 'nothing'] }],
  ['new worker', ['nothing', 'nothing', 'nothing'], { 'handed over': ['as shared', 'as shared', 'as shared'] }],
];
const CASES = HOWS.flatMap((how) => RULE.flatMap(([by, usual, but]) => DAYS.map((days, i): [string, SeenBy, number, Seen] => [how, by, days, (but[how] ?? usual)[i] ?? 'nothing'])));

test.each(CASES)('%s: the %s, %i days later: %s', (how, by, days, seen) => {
  expect(seenAfter(how, by, days, WORKER_SEES)).toBe(seen);
});

describe('in the database, as the app’s role', () => {
  let app: TestApp;
  beforeAll(async () => {
    fixNow(MONDAY_10AM);
    app = await testApp();
  });
  afterAll(() => fixNow(null));
  const day = (name: string) => ({ [`${name}-day`]: '23', [`${name}-month`]: '11', [`${name}-year`]: '2026' });

  /** One person in the middle of support, then the ending through the pages, as people do it. */
  const ended = async (how: (typeof HOWS)[number]) => {
    fixNow(MONDAY_10AM);
    const s = await aScene(app);
    const held = await aHeldContact(app.db, s.trust.id, s.support, { began_at: new Date('2026-11-18T10:00:00Z') });
    await aNoteItem(app.db, s.trust.id, s.support, held, { words: 'Zkept', kept_at: new Date('2026-11-19T10:00:00Z') });
    await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: s.imran.accountId, kind: 'cover', supportId: s.support.id, until: new Date('2027-11-30T00:00:00Z') });
    const mum = await anAccount(app.db, { name: 'Mum' });
    await aMembership(app.db, s.trust.id, mum.id, 'carer');
    await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: mum.id, kind: 'shared', parts: ['peer worker'], why: 'my mum' });
    const dev = await aWorker(app.db, s.trust.id, { known_as: 'Dev' });
    const [lead, nadia, me] = [await s.as(s.joan), await s.as(s.nadia), await s.as(s.callum)];
    const person = `/people/${s.callum.id}`;
    if (how === 'died') await lead.post(`${person}/died`, { by: 'The ward', ...day('on'), sure: 'yes' });
    else if (how === 'handed over') {
      await lead.post(`${person}/handover`, { to: dev.id, because: 'leaves' });
      await me.post('/my-handover', { answer: 'yes', together: 'no', share: 'yes' });
      await lead.post(`${person}/handover/done`);
    } else if (how === 'withdrew') await me.post('/my-ending/stop');
    else if (how === 'parted') await part(s.support.id, s.joan.accountId, s.trust.id);
    else await nadia.post(`${person}/ending/end`, { how, met: 'together', tried: 'Rang twice', ...day('said') });
    expect((await app.db.selectFrom('support').select('ended_how').where('id', '=', s.support.id).executeTakeFirstOrThrow()).ended_how).toBe(how);
    const viewer = (role: Viewer['role'], accountId: string, more: Partial<Viewer> = {}): Viewer => ({ ...NOBODY, accountId, role, trustId: s.trust.id, ...more } as Viewer);
    const viewers: Record<SeenBy, Viewer> = {
      worker: viewer('peer_worker', s.nadia.accountId, { workerId: s.nadia.id }), cover: viewer('peer_worker', s.imran.accountId, { workerId: s.imran.id }), carer: viewer('carer', mum.id),
      lead: viewer('lead', s.joan.accountId), person: viewer('person', s.callum.accountId, { personId: s.callum.id }), 'new worker': viewer('peer_worker', dev.accountId, { workerId: dev.id }),
    };
    return { s, viewers };
  };
  const part = async (supportId: string, accountId: string, trustId: string) => {
    const { endSupport } = await import('../support/index.ts');
    await asViewer(app.appDb, { ...NOBODY, accountId, role: 'lead', trustId } as never, (tx) => endSupport(tx, supportId as never, 'parted'));
  };

  test.each(HOWS)('%s', async (how) => {
    const { s, viewers } = await ended(how);
    for (const days of DAYS) {
      fixNow(new Date(MONDAY_10AM.getTime() + days * 86_400_000));
      for (const [by, viewer] of Object.entries(viewers) as [SeenBy, Viewer][]) {
        if (by === 'person' && how === 'died') {
          expect((await (await s.as(s.callum)).get('/my-support')).status, 'nobody signs in as somebody who died').not.toBe(200);
          continue;
        }
        const sees = await asViewer(app.appDb, viewer, async (tx) => ({
          notes: (await tx.db.selectFrom('note_item').select('id').where('support_id', '=', s.support.id).execute()).length,
          support: (await tx.db.selectFrom('support').select('id').where('id', '=', s.support.id).execute()).length,
          person: (await tx.db.selectFrom('person').select('id').where('id', '=', s.callum.id).execute()).length,
        }));
        const expected = { record: { notes: 1, support: 1 }, facts: { notes: 0, support: 1, person: 1 }, 'as shared': by === 'carer' ? { notes: 0, support: 1 } : { notes: 1 }, nothing: { notes: 0, support: 0, person: 0 } }[seenAfter(how, by, days, WORKER_SEES)];
        expect(sees, `${how}: the ${by}, ${days} days later`).toMatchObject(expected);
      }
    }
  }, 300_000);
});
