// Notes together, through HTTP and a real database: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aHeldContact, aSupport } from './support.factory.ts';
import { notesOfPerson, writeNoteItems } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const pair = async () => {
  const trust = await aTrust(app.db);
  const callum = await aPersonWithAccount(app.db, trust.id);
  const nadia = await aWorker(app.db, trust.id);
  const support = await aSupport(app.db, trust.id, callum.id, nadia);
  const contactId = await aHeldContact(app.db, trust.id, support);
  const worker: Viewer = { ...NOBODY, accountId: nadia.accountId, name: 'Nadia', role: 'peer_worker', trustId: trust.id, workerId: nadia.id };
  const person: Viewer = { ...NOBODY, accountId: callum.accountId, name: 'Callum', role: 'person', trustId: trust.id, personId: callum.id };
  return { trust, callum, nadia, support, contactId, worker, person };
};

describe('writing', () => {
  test('items of a contact are written in one go, in their order, empty ones left away', async () => {
    const p = await pair();
    await asViewer(app.appDb, p.worker, (tx) => writeNoteItems(tx, { supportId: p.support.id, personId: p.callum.id, contactId: p.contactId, together: true, items: ['Food in', '  ', 'Heating on'], showNow: false, showByDays: 7 }));
    const seen = await asViewer(app.appDb, p.worker, (tx) => notesOfPerson(tx, p.callum.id, 10));
    expect(seen.map((n) => [n.words, n.state, n.reader])).toEqual([['Heating on', 'not shown yet', 'support'], ['Food in', 'not shown yet', 'support']]);
    expect(await asViewer(app.appDb, p.person, (tx) => notesOfPerson(tx, p.callum.id, 10))).toEqual([]);
  });
});
