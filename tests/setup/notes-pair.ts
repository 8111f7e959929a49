// Callum and Nadia, who have met once, with everybody else who might want to read what they wrote. For the tests of notes and circles.
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { NOBODY } from '../../src/access/viewer.ts';
import type { MemberRole, Viewer } from '../../src/access/viewer.ts';
import type { ContactId, ItemId } from '../../src/kit/ids.ts';
import type { DB, Insertable } from '../../src/kit/db/index.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aHeldContact, aNoteItem, aSupport } from '../../src/support/support.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import type { Browser, TestApp } from './app.ts';

export type Member = { accountId: string; membershipId: string; trustId: string; viewer: Viewer };

/** Somebody who is this to that trust. */
export const aMember = async (app: TestApp, trustId: string, role: MemberRole, name: string, teamId?: string): Promise<Member> => {
  const account = await anAccount(app.db, { name });
  const membershipId = await aMembership(app.db, trustId, account.id, role, teamId ? { teamId } : {});
  return { accountId: account.id, membershipId, trustId, viewer: { ...NOBODY, accountId: account.id, name, role, trustId, membershipId, teamIds: teamId ? [teamId] : [] } };
};

export const notesPair = async (app: TestApp) => {
  const trust = await aTrust(app.db);
  const ward = await aTeam(app.db, trust.id, { name: `Larkfield ward ${trust.id.slice(-4)}` });
  const callum = await aPersonWithAccount(app.db, trust.id);
  const nadia = await aWorker(app.db, trust.id);
  const support = await aSupport(app.db, trust.id, callum.id, nadia);
  const contactId: ContactId = await aHeldContact(app.db, trust.id, support);
  const worker: Viewer = { ...NOBODY, accountId: nadia.accountId, name: 'Nadia', role: 'peer_worker', trustId: trust.id, workerId: nadia.id };
  const person: Viewer = { ...NOBODY, accountId: callum.accountId, name: 'Callum', role: 'person', trustId: trust.id, personId: callum.id };
  const asCallum: Browser = await app.signedIn({ trustId: trust.id, accountId: callum.accountId, membershipId: callum.membershipId });
  const asNadia: Browser = await app.signedIn({ trustId: trust.id, accountId: nadia.accountId, membershipId: nadia.membershipId });
  const asMember = async (role: MemberRole, name: string): Promise<Browser & Member> => {
    const member = await aMember(app, trust.id, role, name, role === 'host_team' ? ward.id : undefined);
    return { ...member, ...(await app.signedIn(member)) };
  };
  const item = (more: Partial<Insertable<DB['note_item']>> = {}): Promise<ItemId> => aNoteItem(app.db, trust.id, support, contactId, more);
  const stored = (id: string) => app.db.selectFrom('note_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const audited = async (action: string) => (await app.db.selectFrom('audit_row').select(['action', 'person_id', 'look', 'object_id', 'words']).where('trust_id', '=', trust.id).where('action', '=', action).execute());
  return { trust, ward, callum, nadia, support, contactId, worker, person, asCallum, asNadia, asMember, item, stored, audited };
};
export type NotesPair = Awaited<ReturnType<typeof notesPair>>;
