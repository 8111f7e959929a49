// A small service where somebody waits for a peer worker, with everybody a test needs signed in.
import type { MemberRole, Viewer } from '../../src/access/index.ts';
import { NOBODY } from '../../src/access/index.ts';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { now } from '../../src/kit/clock.ts';
import { dayOf } from '../../src/kit/times.ts';
import type { PersonId, TrustId } from '../../src/kit/ids.ts';
import type { MadePerson } from '../../src/people/person.factory.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import type { MadeReferral } from '../../src/referrals/referral.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import type { MadeTrust } from '../../src/teams/team.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import type { Browser, TestApp } from './app.ts';

/** Somebody with this role in this trust, signed in. */
export const signedInAs = async (app: TestApp, trustId: TrustId, role: MemberRole, name = 'Joan'): Promise<Browser> => {
  const account = await anAccount(app.db, { name });
  return app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, role) });
};

export type Waiting = {
  trust: MadeTrust; person: MadePerson & { accountId: string; membershipId: string }; referral: MadeReferral; nadia: MadeWorker; dev: MadeWorker; ruth: MadeWorker; imran: MadeWorker;
  joan: Browser; callum: Browser; self: Viewer & { personId: PersonId | null }; url: string;
};

/** Callum was accepted and has no peer worker yet; Nadia, Ruth and Imran work near, Dev elsewhere; all have room for six. */
export const somebodyWaiting = async (app: TestApp): Promise<Waiting> => {
  const trust = await aTrust(app.db);
  const team = await aTeam(app.db, trust.id, { area: 'east' });
  const person = await aPersonWithAccount(app.db, trust.id);
  const referral = await aReferral(app.db, trust.id, { team_id: team.id }).accepted({ personId: person.id });
  const [nadia, dev, ruth, imran] = [await aWorker(app.db, trust.id, { known_as: 'Nadia' }), await aWorker(app.db, trust.id, { known_as: 'Dev', area: 'west' }),
    await aWorker(app.db, trust.id, { known_as: 'Ruth' }), await aWorker(app.db, trust.id, { known_as: 'Imran' })];
  const callum = await app.signedIn({ trustId: trust.id, accountId: person.accountId, membershipId: person.membershipId });
  const self: Viewer = { ...NOBODY, accountId: person.accountId, role: 'person', trustId: trust.id, personId: person.id };
  return { trust, person, referral, nadia, dev, ruth, imran, joan: await signedInAs(app, trust.id, 'lead'), callum, self, url: `/referrals/${referral.id}/match` };
};

/** What the lead posts when these workers said yes already, today by phone: their profiles are shown at once. */
export const saidYes = (workers: string | string[]): Record<string, string | string[]> => {
  const [year = '', month = '', day = ''] = dayOf(now()).split('-');
  return { workers, first: 'by phone', 'on-day': day, 'on-month': month, 'on-year': year };
};

export const offersOf = (app: TestApp, referralId: string) => app.db.selectFrom('offer').selectAll().where('referral_id', '=', referralId).orderBy('suggested_at').execute();
export const offerFor = async (app: TestApp, referralId: string, workerId: string): Promise<string> => (await offersOf(app, referralId)).find((o) => o.worker_id === workerId)?.id ?? '';
