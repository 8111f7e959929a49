// Accounts, links and roles in SQL alone, as the app's role: what row security and column rights refuse, whatever the pages do.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { newId } from '../kit/ids.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aTrust } from './team.factory.ts';
import type { MadeTrust } from './team.factory.ts';

describe('accounts, as the app’s role alone', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const staff = async (trust: MadeTrust, role: 'administrator' | 'lead') => {
    const account = await anAccount(app.db);
    await aMembership(app.db, trust.id, account.id, role);
    return { account, accountId: account.id, viewer: { ...NOBODY, accountId: account.id, trustId: trust.id, role } satisfies Viewer };
  };
  const administrator = (trust: MadeTrust) => staff(trust, 'administrator');
  const lead = (trust: MadeTrust) => staff(trust, 'lead');
  const tried = async (viewer: Viewer, work: (tx: Parameters<Parameters<typeof asViewer>[2]>[0]) => Promise<unknown>): Promise<string> => {
    try {
      const result = await asViewer(app.appDb, viewer, work);
      return typeof result === 'object' && result !== null && 'numUpdatedRows' in result ? `${Number(result.numUpdatedRows)} rows` : 'done';
    } catch (error) {
      return (error as { code?: string }).code ?? 'failed';
    }
  };
  const DENIED = '42501';

  test('a lead cannot make an administrator, nor a person’s account by hand', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const fresh = await anAccount(app.db);
    for (const role of ['administrator', 'lead', 'peer_worker', 'person', 'host_team'] as const) {
      expect(await tried(joan.viewer, (tx) => tx.db.insertInto('membership').values({ trust_id: trust.id, id: newId(), account_id: fresh.id, role, since: tx.now }).execute()), role).toBe(DENIED);
    }
    const person = await aPerson(app.db, trust.id);
    expect(await tried(joan.viewer, (tx) => tx.db.updateTable('person').set({ account_id: joan.account.id }).where('id', '=', person.id).execute())).toBe(DENIED);
    expect(await tried(joan.viewer, (tx) => tx.db.insertInto('circle').values({ trust_id: trust.id, id: newId(), person_id: person.id, account_id: joan.account.id, kind: 'self', why: 'mine' }).execute())).toBe(DENIED);
  });

  test('an administrator cannot give work here to an account of another trust, nor make a link for it', async () => {
    const trust = await aTrust(app.db);
    const sam = await administrator(trust);
    const elsewhere = await anAccount(app.db);
    await aMembership(app.db, (await aTrust(app.db)).id, elsewhere.id, 'lead');
    expect(await tried(sam.viewer, (tx) => tx.db.insertInto('membership').values({ trust_id: trust.id, id: newId(), account_id: elsewhere.id, role: 'lead', since: tx.now }).execute())).toBe(DENIED);
    const link = { trust_id: trust.id, id: newId(), token_hash: Buffer.from('x'), kind: 'reset' as const, account_id: elsewhere.id, sent: true, expires_at: new Date(Date.now() + 1000) };
    expect(await tried(sam.viewer, (tx) => tx.db.insertInto('invitation').values(link).execute())).toBe(DENIED);
  });

  test('nobody reads a password’s hash, and an administrator changes nobody’s password or e-mail', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const sam = await administrator(trust);
    for (const viewer of [sam.viewer, joan.viewer]) expect(await tried(viewer, (tx) => tx.db.selectFrom('account').select('password_hash').execute())).toBe(DENIED);
    expect(await tried(sam.viewer, (tx) => tx.db.updateTable('account').set({ password_hash: 'x' }).where('id', '=', joan.account.id).executeTakeFirst())).toBe('0 rows');
    expect(await tried(sam.viewer, (tx) => tx.db.updateTable('account').set({ email: 'x@example.invalid' }).where('id', '=', joan.account.id).executeTakeFirst())).toBe(DENIED);
    expect(await tried(sam.viewer, (tx) => tx.db.updateTable('session').set({ account_id: sam.accountId }).execute())).toBe(DENIED);
  });

  test('a person makes links for no account but those of their own carers', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const person = await aPersonWithAccount(app.db, trust.id);
    const viewer: Viewer = { ...NOBODY, accountId: person.accountId, trustId: trust.id, role: 'person', personId: person.id };
    for (const id of [joan.account.id, person.accountId]) {
      expect(await tried(viewer, (tx) => tx.db.insertInto('invitation').values({ trust_id: trust.id, id: newId(), token_hash: Buffer.from(newId()), kind: 'reset', account_id: id, sent: true, expires_at: new Date(Date.now() + 1000) }).execute())).toBe(DENIED);
    }
  });
});
