// One small service at a fixed moment: a lead, two peer workers, and a person one of them supports. For tests of meeting and recording.
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { newId } from '../../src/kit/ids.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aStay } from '../../src/stays/stay.factory.ts';
import { aSupport } from '../../src/support/support.factory.ts';
import type { MadeSupport } from '../../src/support/support.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';
import type { Browser, TestApp } from './app.ts';
import type { DB, Insertable } from '../../src/kit/db/index.ts';

/** Monday 23 November 2026, 10am in London. */
export const MONDAY_10AM = new Date('2026-11-23T10:00:00Z');

export type Scene = {
  trust: { id: string; slug: string }; nadia: MadeWorker; imran: MadeWorker; joan: { accountId: string; membershipId: string };
  callum: Awaited<ReturnType<typeof aPersonWithAccount>>; support: MadeSupport; ward: { id: string; name: string };
  as(who: { accountId: string; membershipId: string }): Promise<Browser>;
  /** The support's facts as they are stored. */
  facts(): Promise<{ first_held_at: Date | null; second_held_at: Date | null; last_held_at: Date | null; next_planned_at: Date | null; home_held_at: Date | null; rather_not_at: Date | null }>;
};

export const aScene = async (app: Pick<TestApp, 'db'> & Partial<Pick<TestApp, 'signedIn'>>, more: { trust?: Partial<Insertable<DB['trust']>>; support?: Partial<Insertable<DB['support']>>; ownRecord?: boolean } = {}): Promise<Scene> => {
  const { db } = app;
  const trust = await aTrust(db, more.trust);
  const ward = await aTeam(db, trust.id, { name: 'Larkfield ward' });
  const nadia = await aWorker(db, trust.id, { known_as: 'Nadia', phone: '07700 900001' });
  const imran = await aWorker(db, trust.id, { known_as: 'Imran', phone: '07700 900002' });
  const account = await anAccount(db, { name: 'Joan' });
  const joan = { accountId: account.id, membershipId: await aMembership(db, trust.id, account.id, 'lead') };
  const callum = await aPersonWithAccount(db, trust.id, { known_as: 'Callum', full_name: 'Callum Thistlewood', phone: '07700 900123' });
  await aStay(db, trust.id, callum.id, ward.id, { began_on: '2026-11-02', expected_on: '2026-11-27', expected_said_by: 'Sam, charge nurse', expected_said_on: '2026-11-20' });
  const support = await aSupport(db, trust.id, callum.id, nadia, { began_at: new Date('2026-11-16T09:00:00Z'), ending_on: '2027-03-27', ...more.support });
  if (more.ownRecord === false) await db.insertInto('trust_setting').values({ trust_id: trust.id, key: 'has_own_record', value: 'false' }).execute();
  return {
    trust, nadia, imran, joan, callum, support, ward,
    as: (who) => {
      if (!app.signedIn) throw new Error('a journey signs in through its own browser');
      return app.signedIn({ trustId: trust.id, accountId: who.accountId, membershipId: who.membershipId });
    },
    facts: () => db.selectFrom('support').select(['first_held_at', 'second_held_at', 'last_held_at', 'next_planned_at', 'home_held_at', 'rather_not_at']).where('id', '=', support.id).executeTakeFirstOrThrow(),
  };
};

/** An id that is nobody's. */
export const nobodys = (): string => newId();
