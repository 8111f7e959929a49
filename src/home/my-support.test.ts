// My support at every stage, the printed record, and paper for somebody without an account.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { notesPair } from '../../tests/setup/notes-pair.ts';
import { fixNow, now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aHeldContact, aNoteItem, aPlannedContact, aSupport } from '../support/support.factory.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-24T09:00:00Z');
  app = await testApp();
});
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** Somebody with an account and no peer worker. */
const alone = async () => {
  const trust = await aTrust(app.db);
  const bo = await aPersonWithAccount(app.db, trust.id, { known_as: 'Bo' });
  return { trust, bo, asBo: await app.signedIn({ trustId: trust.id, accountId: bo.accountId, membershipId: bo.membershipId }) };
};

describe('my support says where I am and what happens next', () => {
  test('accepted, no peer worker yet', async () => {
    const { trust, bo, asBo } = await alone();
    await aReferral(app.db, trust.id, {}).sent(new Date('2026-11-18T10:00:00Z')).accepted({ personId: bo.id });
    const page = words((await asBo.get('/my-support')).html);
    expect(page).toContain('You are going to have a peer worker');
    expect(page).toContain('up to 10 working days');
    expect(page).not.toContain('Notes together');
  });

  test('profiles to choose from, with no filled button', async () => {
    const { trust, bo, asBo } = await alone();
    const referral = await aReferral(app.db, trust.id, {}).sent(new Date('2026-11-18T10:00:00Z')).accepted({ personId: bo.id });
    for (const known_as of ['Nadia', 'Imran']) await app.db.insertInto('offer').values({ trust_id: trust.id, id: newId(), referral_id: referral.id, person_id: bo.id, worker_id: (await aWorker(app.db, trust.id, { known_as })).id }).execute();
    const { html } = await asBo.get('/my-support');
    expect(words(html)).toContain('Here are two people you could meet');
    expect(words(html)).toContain('Imran and Nadia. Take your time.');
    expect(html).toContain('href="/choose-worker"');
    expect(html).not.toContain('class="nhsuk-button"');
  });

  test('matched: who, the next meeting, the day the ward expects with who said so, words that wait, how it ends', async () => {
    const p = await notesPair(app);
    await app.db.updateTable('support').set({ ending_on: '2027-03-27' }).where('id', '=', p.support.id).execute();
    await aStay(app.db, p.trust.id, p.callum.id, p.ward.id, { began_on: '2026-11-02', expected_on: '2026-11-27', expected_said_by: 'Larkfield ward', expected_said_on: '2026-11-23' });
    const meeting = await aPlannedContact(app.db, p.trust.id, p.support, { planned_at: new Date('2026-11-24T10:00:00Z'), place: 'day room' });
    await p.item({ words: 'Food in, heating on', said_by: 'worker', written_at: new Date('2026-11-19T15:00:00Z') });
    const { html } = await p.asCallum.get('/my-support');
    const page = words(html);
    for (const said of ['The ward expects you to go home on Friday 27 November', 'Larkfield ward told us yesterday', 'Today, 10am, on the ward, day room', 'Meeting Nadia again', 'I was on a ward in 2016', 'Nadia reads this on their days: Tuesday to Thursday',
      'Nadia wrote this last Thursday. Is it how you remember it?', 'You and Nadia have until about 27 March 2027']) expect(page).toContain(said);
    expect(html).toContain(`/my-meetings/${meeting}`);
    expect(html).not.toContain('class="nhsuk-button"');
  });

  test('keeping something here comes back here', async () => {
    const p = await notesPair(app);
    const id = await p.item();
    expect((await p.asCallum.post(`/my-notes/${id}`, { choice: 'keep', from: 'support' })).location).toBe('/my-support');
  });

  test('not met yet, nothing planned: who gets in touch', async () => {
    const { trust, bo, asBo } = await alone();
    await aSupport(app.db, trust.id, bo.id, await aWorker(app.db, trust.id));
    expect(words((await asBo.get('/my-support')).html)).toContain('You have not met yet. Nadia gets in touch in the way you said is safe.');
  });

  test('ended: nobody from the service reads this now, and what is theirs stays', async () => {
    const { trust, bo, asBo } = await alone();
    const support = await aSupport(app.db, trust.id, bo.id, await aWorker(app.db, trust.id), { began_at: new Date('2026-05-01T10:00:00Z'), ended_at: new Date('2026-11-01T10:00:00Z') });
    await aNoteItem(app.db, trust.id, support, await aHeldContact(app.db, trust.id, support, { began_at: new Date('2026-06-01T10:00:00Z') }), { words: 'The canal helps' });
    expect(words((await asBo.get('/my-support')).html)).toContain('Nobody from the service reads this now.');
    expect((await asBo.get('/my-notes')).html).toContain('The canal helps');
    expect(words((await asBo.get('/my-notes/add')).html)).toContain('nobody from the service reads this now');
  });

  test('ended a few days ago: who still sees it, and until when', async () => {
    const { trust, bo, asBo } = await alone();
    await aSupport(app.db, trust.id, bo.id, await aWorker(app.db, trust.id), { began_at: new Date('2026-05-01T10:00:00Z'), ended_at: new Date('2026-11-20T10:00:00Z') });
    expect(words((await asBo.get('/my-support')).html)).toContain('Nadia can still see your notes until Friday 4 December');
  });

  test('who looked lately, with the reason', async () => {
    const p = await notesPair(app);
    await p.asNadia.get(`/people/${p.callum.id}/notes`);
    expect(words((await p.asCallum.get('/my-support')).html)).toContain('In the last 30 days: Nadia, once.');
  });

  test('nobody else opens it', async () => {
    const p = await notesPair(app);
    expect((await p.asNadia.get('/my-support')).status).toBe(403);
    expect((await p.asNadia.get('/my-record')).status).toBe(403);
    expect((await p.asNadia.get('/shared')).status).toBe(403);
  });
});

describe('everything of mine, on paper', () => {
  const scene = async () => {
    const p = await notesPair(app);
    await p.item({ words: 'Kept words', kept_at: now() });
    await p.item({ words: 'Words left out', left_out_at: now(), left_out_by: p.callum.accountId, erase_on: '2026-12-24' });
    const withheld = await p.item({ words: 'Words withheld', safeguarding_at: now(), safeguarding_by: p.nadia.accountId, safeguarding_why: 'A reason' });
    await app.db.insertInto('withholding').values({ trust_id: p.trust.id, id: newId(), item_id: withheld, person_id: p.callum.id, professional: 'Dr Priya Anand', why: 'Not now', review_on: '2026-12-01', made_by: p.nadia.accountId }).execute();
    await p.item({ words: 'Words not shown', shown_at: null, show_by: new Date('2026-11-28T10:00:00Z') });
    await app.db.insertInto('wish').values({ trust_id: p.trust.id, id: newId(), person_id: p.callum.id, about: 'hopes', words: 'A first evening that works', said_on: '2026-11-02' }).execute();
    return p;
  };

  test('holds what is theirs and nothing they may not see; large print is a press away', async () => {
    const p = await scene();
    const { html } = await p.asCallum.get('/my-record');
    const page = words(html);
    for (const said of ['A first evening that works', 'Kept words', 'You left something out on Tuesday 24 November 2026', 'will be looked at again on 1 December 2026', 'Phone after 5pm', 'Nadia, your peer worker']) expect(page).toContain(said);
    for (const not of ['Words left out', 'Words withheld', 'Priya', 'Words not shown']) expect(page).not.toContain(not);
    expect((await p.asCallum.get('/my-record?large=1')).html).toContain('large-print');
  });

  test('handed over by the worker: what the person may see, no more, and it is a look', async () => {
    const p = await scene();
    const page = words((await p.asNadia.get(`/people/${p.callum.id}/on-paper`)).html);
    expect(page).toContain('Kept words');
    for (const not of ['Words left out', 'Words withheld', 'Priya', 'Words not shown', 'Who looked in the last year']) expect(page).not.toContain(not);
    expect(await p.audited('person.print')).toMatchObject([{ look: true, person_id: p.callum.id }]);
  });

  test('somebody without an account gets who looked and who can see on paper too; another worker does not print it', async () => {
    const p = await notesPair(app);
    const ella = await aPerson(app.db, p.trust.id, { known_as: 'Ella', full_name: 'Ella Invented', online_safe: false });
    await aSupport(app.db, p.trust.id, ella.id, p.nadia);
    await p.asNadia.get(`/people/${ella.id}/notes`);
    const page = words((await p.asNadia.get(`/people/${ella.id}/on-paper`)).html);
    expect(page).toContain('24 November 2026: Nadia, once');
    expect(page).toContain('Nadia, since');
    const dev = await aWorker(app.db, p.trust.id, { known_as: 'Dev' });
    const asDev = await app.signedIn({ trustId: p.trust.id, accountId: dev.accountId, membershipId: dev.membershipId });
    expect((await asDev.get(`/people/${ella.id}/on-paper`)).status).toBe(404);
  });
});
