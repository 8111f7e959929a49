// Handing over, through HTTP: the person decides who with and what is read; each meeting moves or is called off; the worker before finishes and is gone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { aHeldContact, aNoteItem, aPlannedContact } from '../support/support.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));
const ON = { 'on-day': '23', 'on-month': '11', 'on-year': '2026' };

const scene = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const held = await aHeldContact(app.db, s.trust.id, s.support, { began_at: new Date('2026-11-18T10:00:00Z') });
  await aNoteItem(app.db, s.trust.id, s.support, held, { words: 'Zkept about the canal', kept_at: new Date('2026-11-19T10:00:00Z') });
  await aNoteItem(app.db, s.trust.id, s.support, held, { words: 'Zopen not yet kept' });
  const moves = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-25T10:00:00Z') });
  const stops = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-12-02T10:00:00Z') });
  await app.db.updateTable('person').set({ safe_contact: 'Phone after 5pm' }).where('id', '=', s.callum.id).execute();
  return { s, moves, stops, path: `/people/${s.callum.id}/handover`, person: `/people/${s.callum.id}`, me: await s.as(s.callum), lead: await s.as(s.joan), nadia: await s.as(s.nadia), imran: await s.as(s.imran) };
};
type Set = Awaited<ReturnType<typeof scene>>;
const propose = (x: Set) => x.lead.post(x.path, { to: x.s.imran.id, because: 'leaves' });
const fates = (x: Set) => ({ [`b-${x.moves}`]: 'moved', [`t-${x.moves}`]: 'new', [`b-${x.stops}`]: 'called off', [`t-${x.stops}`]: 'old' });
const supports = (x: Set) => app.db.selectFrom('support').select(['worker_id', 'ended_how', 'next_planned_at', 'leaving_hospital']).where('person_id', '=', x.s.callum.id).orderBy('began_at').execute();

describe('proposed and answered', () => {
  test('nothing is done without their yes; a yes says whether they meet both and what may be read', async () => {
    const x = await scene();
    expect((await propose(x)).location).toContain(x.path);
    expect((await propose(x)).status).toBe(409);
    await x.lead.post(`${x.path}/done`, fates(x));
    expect(await supports(x)).toMatchObject([{ ended_how: null }]);
    expect((await x.me.get('/my-support')).html).toContain('Would you like to go on with Imran?');
    expect((await x.me.get('/my-handover')).html).toContain('Nadia is leaving the service.');
    const half = await x.me.post('/my-handover', { answer: 'yes' });
    expect([half.status, half.html.includes('Say whether the new peer worker may read what you kept')]).toEqual([422, true]);
    expect((await x.me.post('/my-handover', { answer: 'yes', together: 'no', share: 'no' })).location).toContain('/my-support');
    expect((await x.lead.get(x.path)).html).toContain('What they kept with Nadia stays closed to Imran.');
    expect((await x.imran.get(x.person)).status, 'the new worker sees nothing before it is done').toBe(404);
  });

  test.each([['somebody else', 'would rather have somebody else'], ['no more', 'would rather stop here']])('“%s” needs no reason, and changes nothing by itself', async (answer, said) => {
    const x = await scene();
    await propose(x);
    await x.me.post('/my-handover', { answer });
    expect((await x.lead.get(x.path)).html).toContain(said);
    await x.lead.post(`${x.path}/done`, fates(x));
    expect(await supports(x)).toMatchObject([{ ended_how: null }]);
    expect((await propose(x)).status).toBe(303);
  });

  test('said by phone it is written down as theirs, with how and when, by the lead or their worker; another worker finds no page', async () => {
    const x = await scene();
    await propose(x);
    expect((await x.imran.get(x.path)).status).toBe(404);
    expect((await x.nadia.post(`${x.path}/answer`, { answer: 'yes', together: 'yes', share: 'no', how: 'by phone', ...ON })).status).toBe(303);
    expect(await app.db.selectFrom('handover').select(['answer', 'meet_together', 'share_notes', 'said_on', 'said_how', 'answered_by']).where('person_id', '=', x.s.callum.id).executeTakeFirstOrThrow())
      .toEqual({ answer: 'yes', meet_together: true, share_notes: false, said_on: '2026-11-23', said_how: 'by phone', answered_by: x.s.nadia.accountId });
    expect((await x.nadia.post(`${x.path}/done`, fates(x))).status).toBe(403);
  });
});

describe('done', () => {
  const handedOver = async (share: 'yes' | 'no') => {
    const x = await scene();
    await propose(x);
    await x.me.post('/my-handover', { answer: 'yes', together: 'no', share });
    expect((await x.lead.post(`${x.path}/done`, fates(x))).location).toBe(x.path);
    expect((await supports(x)).map((one) => one.ended_how)).toEqual(['handed over', null]);
    return x;
  };

  test('one support ends, the next begins; one meeting moves, one is called off, and whoever tells them is asked until they were told', async () => {
    const x = await handedOver('no');
    expect(await supports(x)).toEqual([
      { worker_id: x.s.nadia.id, ended_how: 'handed over', next_planned_at: null, leaving_hospital: true },
      { worker_id: x.s.imran.id, ended_how: null, next_planned_at: new Date('2026-11-25T10:00:00Z'), leaving_hospital: true },
    ]);
    const contacts = await app.db.selectFrom('contact').select(['worker_id', 'planned_at', 'place']).where('person_id', '=', x.s.callum.id).where('cancelled_at', 'is', null).where('recorded_at', 'is', null).execute();
    expect(contacts).toEqual([{ worker_id: x.s.imran.id, planned_at: new Date('2026-11-25T10:00:00Z'), place: 'Day room' }]);
    expect((await x.me.get('/my-support')).html).toContain('Imran');
    expect((await x.lead.get(x.path)).html).toContain('Phone after 5pm');
    for (const [browser, contact] of [[x.imran, x.moves], [x.nadia, x.stops]] as const) {
      expect((await browser.get('/today')).html).toContain('what becomes of the meeting');
      const { id } = await app.db.selectFrom('handover_contact').select('id').where('contact_id', '=', contact).executeTakeFirstOrThrow();
      expect((await browser.post(`${x.path}/told`, { contact: id })).status).toBe(303);
      expect((await browser.get('/today')).html).not.toContain('what becomes of the meeting');
    }
    expect((await x.lead.get(x.path)).html).toContain('Told today.');
  });

  test('not shared: the new worker reads none of what was written before; the worker before reads until the fourteenth day', async () => {
    const x = await handedOver('no');
    expect((await x.imran.get(x.person)).status).toBe(200);
    for (const page of [x.person, `${x.person}/notes`]) expect((await x.imran.get(page)).html, page).not.toContain('Zkept');
    expect((await x.nadia.get(`${x.person}/notes`)).html).toContain('Zkept about the canal');
    fixNow('2026-12-07T20:00:00Z');
    expect((await (await x.s.as(x.s.nadia)).get(`${x.person}/notes`)).html).toContain('Zkept about the canal');
    fixNow('2026-12-08T00:01:00Z');
    expect((await (await x.s.as(x.s.nadia)).get(x.person)).status).toBe(404);
    expect((await (await x.s.as(x.s.imran)).get(x.person)).status).toBe(200);
    expect((await (await x.s.as(x.s.callum)).get('/my-notes')).html).toContain('Zkept about the canal');
  });

  test('shared: the new worker reads what was kept and no more, and the person can stop it', async () => {
    const x = await handedOver('yes');
    const notes = (await x.imran.get(`${x.person}/notes`)).html;
    expect(notes).toContain('Zkept about the canal');
    expect(notes).not.toContain('Zopen');
    expect((await x.me.get('/who-sees')).html).toContain('What you kept with an earlier peer worker.');
    expect((await app.db.selectFrom('circle').select(['why', 'parts']).where('person_id', '=', x.s.callum.id).where('kind', '=', 'shared').execute())).toEqual([{ why: 'You said so on 23 November 2026', parts: ['notes'] }]);
    const row = await app.db.selectFrom('circle').select('id').where('person_id', '=', x.s.callum.id).where('kind', '=', 'shared').executeTakeFirstOrThrow();
    await app.db.updateTable('circle').set({ ended_at: MONDAY_10AM }).where('id', '=', row.id).execute();
    expect((await x.imran.get(`${x.person}/notes`)).html).not.toContain('Zkept');
  });
});
