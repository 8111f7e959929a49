// Concerns: people ring people; the record says who has it.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { concernsKnown } from './concern.queries.ts';
import { concernState, isReadNow } from './concern.rules.ts';

const at = (text: string) => new Date(text);
const raised = { raised_at: at('2026-11-23T09:10:00Z'), told_at: null, confirmed_at: null, taken_at: null, closed_at: null };

describe('where a concern stands', () => {
  test.each([
    ['just raised', raised, [], '2026-11-23T09:10:00Z', 'ring now'],
    ['59 minutes, nobody confirmed', raised, ['rang'], '2026-11-23T10:09:59Z', 'ring now'],
    ['an hour, nobody confirmed', raised, ['rang', 'no answer'], '2026-11-23T10:10:00Z', 'ring on-call'],
    ['an hour and on-call was rung', raised, ['on-call rung'], '2026-11-23T10:30:00Z', 'ring cover'],
    ['confirmed in time', { ...raised, confirmed_at: at('2026-11-23T09:30:00Z') }, [], '2026-11-24T09:30:00Z', 'confirmed'],
    ['the lead took it', { ...raised, taken_at: at('2026-11-23T09:30:00Z') }, [], '2026-11-24T09:30:00Z', 'taken'],
    ['closed', { ...raised, confirmed_at: at('2026-11-23T09:30:00Z'), closed_at: at('2026-11-25T09:30:00Z') }, [], '2026-11-26T09:30:00Z', 'closed'],
  ] as const)('%s', (_name, facts, kinds, now, state) => {
    expect(concernState(facts, kinds.map((kind) => ({ kind })), at(now), 60)).toBe(state);
  });

  const hours = { read_days: [1, 2, 3, 4, 5], read_from: '09:00', read_until: '17:00' };
  test.each([
    ['Monday morning', '2026-11-23T09:00:00Z', true],
    ['before nine', '2026-11-23T08:59:00Z', false],
    ['at five', '2026-11-23T17:00:00Z', false],
    ['Saturday', '2026-11-28T11:00:00Z', false],
    ['nine in summer is eight in UTC', '2026-07-06T08:00:00Z', true],
    ['the Monday after the clocks went back', '2026-10-26T08:30:00Z', false],
  ])('%s is read now: %s %s', (_name, now, read) => {
    expect(isReadNow(at(now), hours)).toBe(read);
  });
  test('a bank holiday is not read', () => {
    expect(isReadNow(at('2026-12-25T11:00:00Z'), hours, new Set(['2026-12-25']))).toBe(false);
  });
});

describe('raising a concern', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const service = async () => {
    const trust = await aTrust(app.db);
    const ward = await aTeam(app.db, trust.id, { name: `Ashgrove ward ${newId().slice(-4)}`, phone: '0161 496 0111' });
    const worker = await aWorker(app.db, trust.id, { known_as: 'Dev' });
    const person = await aPerson(app.db, trust.id, { known_as: 'Gemma' });
    await aStay(app.db, trust.id, person.id, ward.id, { began_on: '2026-11-01' });
    await aSupport(app.db, trust.id, person.id, worker);
    await app.db.insertInto('on_call').values({ trust_id: trust.id, id: newId(), name: 'Night coordinator', phone: '0161 496 0222', hours: '5pm to 9am' }).execute();
    const account = await anAccount(app.db, { name: 'Joan' });
    return {
      trust, ward, worker, person,
      dev: await app.signedIn({ trustId: trust.id, accountId: worker.accountId, membershipId: worker.membershipId }),
      joan: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') }),
    };
  };
  const notYet = { said: 'She said she cannot see the point of Friday.', told: 'no', person_knows: 'not yet' };

  test('the page starts with who to ring: 999, her ward, on-call with hours', async () => {
    const { dev, person, ward } = await service();
    const { html } = await dev.get(`/people/${person.id}/concern`);
    const ring = html.indexOf('Ring first');
    expect(ring).toBeGreaterThan(0);
    expect(ring).toBeLessThan(html.indexOf('What did you see or hear?'));
    expect(html).toContain(ward.name);
    expect(html).toContain('tel:01614960111');
    expect(html).toContain('Night coordinator');
    expect(html).toContain('5pm to 9am');
  });

  test('out of hours it says that nobody is reading it now', async () => {
    const { dev, person } = await service();
    try {
      fixNow('2026-11-28T22:00:00Z');
      const late = await service();
      expect((await late.dev.get(`/people/${late.person.id}/concern`)).html).toContain('Nobody is reading this page now');
      fixNow('2026-11-23T11:00:00Z');
      const day = await service();
      expect((await day.dev.get(`/people/${day.person.id}/concern`)).html).not.toContain('Nobody is reading this page now');
    } finally {
      fixNow(null);
    }
    expect((await dev.get(`/people/${person.id}/concern`)).status).toBe(200);
  });

  test('not reached anybody: it stays on the lead’s list until somebody has it, then closes with words', async () => {
    const { dev, joan, person } = await service();
    const saved = await dev.post(`/people/${person.id}/concern`, notYet);
    expect(saved.status).toBe(303);
    expect((await joan.get('/concerns')).html).toContain('Nobody has these yet');
    expect((await joan.get('/concerns')).html).not.toContain('cannot see the point');
    const path = saved.location ?? '';
    const early = await joan.post(path, { step: 'closed', words: 'Done' });
    expect(early.status).toBe(409);
    expect(early.html).toContain('Nobody has it yet');
    expect(early.html).toContain('Done');
    expect((await dev.post(path, { step: 'confirmed', who: 'Sister Okafor, nurse in charge' })).status).toBe(303);
    expect((await joan.get('/concerns')).html).toContain('Sister Okafor, nurse in charge has it');
    expect((await joan.post(path, { step: 'closed', words: 'She is safe; the ward moved her to the room by the office.' })).status).toBe(303);
    expect((await joan.get('/concerns')).html).toContain('No concern is open');
  });

  test('after an hour without anybody it says on-call, then the lead’s cover', async () => {
    try {
      fixNow('2026-11-23T10:00:00Z');
      const { dev, person } = await service();
      const path = (await dev.post(`/people/${person.id}/concern`, notYet)).location ?? '';
      expect((await dev.get(path)).html).toContain('Keep ringing');
      fixNow('2026-11-23T10:20:00Z');
      await dev.get(path);
      fixNow('2026-11-23T10:40:00Z');
      await dev.get(path);
      fixNow('2026-11-23T11:00:00Z');
      expect((await dev.get(path)).html).toContain('Ring the on-call number now');
      await dev.post(path, { step: 'on-call rung' });
      expect((await dev.get(path)).html).toContain('whoever covers for the lead');
    } finally {
      fixNow(null);
    }
  });

  test('told by voice: the name, the job and what they will do are needed, and typed words stay', async () => {
    const { dev, person } = await service();
    const answer = await dev.post(`/people/${person.id}/concern`, { said: 'He has not eaten since Sunday.', told: 'yes', person_knows: 'yes' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Write the name of the person you told');
    expect(answer.html).toContain('He has not eaten since Sunday.');
    const saved = await dev.post(`/people/${person.id}/concern`, { said: 'He has not eaten since Sunday.', told: 'yes', person_knows: 'yes', told_name: 'Sister Okafor', told_job: 'nurse in charge', they_will: 'See him within the hour' });
    expect((await dev.get(saved.location ?? '')).html).toContain('See him within the hour');
  });

  test('another worker, another trust and a host team cannot open it', async () => {
    const { dev, person, trust, ward } = await service();
    const path = (await dev.post(`/people/${person.id}/concern`, notYet)).location ?? '';
    const other = await aWorker(app.db, trust.id, { known_as: 'Ruth' });
    const ruth = await app.signedIn({ trustId: trust.id, accountId: other.accountId, membershipId: other.membershipId });
    expect((await ruth.get(path)).status).toBe(404);
    expect((await ruth.post(`/people/${person.id}/concern`, notYet)).status).toBe(404);
    expect((await (await service()).joan.get(path)).status).toBe(404);
    const nurse = await anAccount(app.db, { name: 'Ward clerk' });
    const clerk = await app.signedIn({ trustId: trust.id, accountId: nurse.id, membershipId: await aMembership(app.db, trust.id, nurse.id, 'host_team', { teamId: ward.id }) });
    expect((await clerk.get(path)).status).toBe(403);
  });

  test('sixteen identical posts raise one concern', async () => {
    const { dev, person, trust } = await service();
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 16 }, () => dev.post(`/people/${person.id}/concern`, { ...notYet, _key: key })));
    expect(new Set(answers.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(await app.db.selectFrom('concern').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(1);
  });

  describe('on the person\u2019s own pages', () => {
    const withAccount = async () => {
      const s = await service();
      const callum = await aPersonWithAccount(app.db, s.trust.id, { known_as: 'Callum' });
      await aSupport(app.db, s.trust.id, callum.id, s.worker);
      return { ...s, callum, asCallum: await app.signedIn({ trustId: s.trust.id, accountId: callum.accountId, membershipId: callum.membershipId }) };
    };
    const worry = { said: 'He gave his cat away.', told: 'yes', told_name: 'Sister Okafor', told_job: 'nurse in charge', they_will: 'See him tonight' };

    test('what they know of is theirs to read: the words, who, whom they told; in the printed record too', async () => {
      const { dev, asCallum, callum } = await withAccount();
      await dev.post(`/people/${callum.id}/concern`, { ...worry, person_knows: 'yes' });
      expect((await asCallum.get('/my-support')).html).toContain('href="/my-concerns"');
      const { html } = await asCallum.get('/my-concerns');
      expect(html).toContain('He gave his cat away.');
      expect(html).toContain('Sister Okafor, nurse in charge, who said they would: See him tonight');
      expect(html).toContain('Dev');
      expect((await asCallum.get('/my-record')).html).toContain('He gave his cat away.');
      expect((await dev.get('/my-concerns')).status).toBe(403);
    });

    test.each(['not yet', 'no'])('while they do not know (%s), nothing shows: no words, no link, no count', async (person_knows) => {
      const { dev, asCallum, callum } = await withAccount();
      await dev.post(`/people/${callum.id}/concern`, { ...worry, person_knows });
      expect((await asCallum.get('/my-support')).html).not.toContain('/my-concerns');
      const { html } = await asCallum.get('/my-concerns');
      expect(html).toContain('There is nothing here');
      expect(html).not.toContain('cat');
      expect((await asCallum.get('/my-record')).html).not.toContain('cat');
    });

    test('from the day they are told they read it; what staff wrote while ringing stays with staff', async () => {
      const { dev, joan, asCallum, callum } = await withAccount();
      const path = (await dev.post(`/people/${callum.id}/concern`, { ...worry, person_knows: 'not yet' })).location ?? '';
      await joan.post(path, { step: 'added', words: 'Asked the ward to ring his sister.' });
      expect((await joan.post(path, { step: 'closed', words: 'He is safe.' })).status).toBe(303);
      expect((await dev.get(path)).html).toContain('I told the person that this was written down');
      expect((await dev.post(path, { step: 'told the person' })).status).toBe(303);
      const { html } = await asCallum.get('/my-concerns');
      expect(html).toContain('He gave his cat away.');
      expect(html).toContain('It was closed on');
      expect(html).not.toContain('ring his sister');
      expect(html).not.toContain('He is safe.');
      const again = await dev.post(path, { step: 'told the person' });
      expect(again.status).toBe(409);
      expect((await dev.get(path)).html).not.toContain('I told the person that this was written down');
    });

    test('somebody without an account has it on paper from their worker, and nobody else finds it by asking the database', async () => {
      const { trust, dev, joan, person, worker } = await withAccount();
      await joan.post(`/people/${person.id}/concern`, { ...worry, person_knows: 'yes' });
      expect((await dev.get(`/people/${person.id}/on-paper`)).html).toContain('He gave his cat away.');
      const viewer = { ...NOBODY, trustId: trust.id, accountId: worker.accountId, role: 'peer_worker' as const, workerId: worker.id };
      const known = (as: typeof viewer | Viewer) => asViewer(app.appDb, as, (tx) => concernsKnown(tx, person.id));
      expect(await known(viewer)).toHaveLength(1);
      expect(await known({ ...viewer, accountId: newId(), workerId: newId() })).toEqual([]);
      expect(await known({ ...viewer, role: 'host_team', workerId: null })).toEqual([]);
    });
  });
});
