// Two services full of planted phrases, and everybody who might look. The sweep and the row-security tests ask who sees what.
import { aCircleRow, aMembership, anAccount } from '../../src/access/access.factory.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import { NOBODY } from '../../src/access/viewer.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { aPlanEntry, aPlanShare, aPlanVersion } from '../../src/plans/plan.factory.ts';
import { aPerson, aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aReferral } from '../../src/referrals/referral.factory.ts';
import { aConnection, anOuting, aPlace } from '../../src/connections/connection.factory.ts';
import { plantGroups } from './world-groups.ts';
import { aStay } from '../../src/stays/stay.factory.ts';
import { aDeath, aHandover, aHope, anEnding, anEndingDate, aSummary, aTalk } from '../../src/endings/endings.factory.ts';
import { plantInvolvement } from './world-involve.ts';
import type { InvolveIds } from './world-involve.ts';
import { whoWithWhom } from './world-match.ts';
import { plantReview } from './world-review.ts';
import { plantPrinciples } from './world-principles.ts';
import type { PrincipleIds } from './world-principles.ts';
import { plantOwn } from './world-supervision.ts';
import type { OwnIds } from './world-supervision.ts';
import { aHeldContact, aNoteItem, aPlannedContact, aSupport, daysFromNow } from '../../src/support/support.factory.ts';
import { aCrisisLine, aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';

/** own: Callum, whom Nadia supports. other: Gemma, whom Dev supports. ended: Amir, whose support ended a month ago. fresh: Bo, ended ten days ago. walled: a colleague supported by Dev. */
export const KEYS = ['callum', 'gemma', 'amir', 'bo', 'walled'] as const;
export type Key = (typeof KEYS)[number];
export type Kind = 'name' | 'contact' | 'hopes' | 'note' | 'left' | 'safe' | 'held' | 'unshown' | 'answer' | 'concern' | 'feedback' | 'wish' | 'step' | 'place' | 'why' | 'ending' | 'brought' | 'summary' | 'told' | 'stay' | 'called' | PlanKind;
/** What stands in a plan: private, shared with the peer worker, with the lead, with a carer; an earlier version, and left out. */
export type PlanKind = 'pprivate' | 'pworker' | 'plead' | 'pcarer' | 'pold' | 'pleft';
export type TrustLetter = 'a' | 'b';

/** A word found nowhere else: who it is about and what kind of thing it is. */
export const phrase = (trust: TrustLetter, key: Key, kind: Kind): string => `Zq${trust}${key}${kind}`;

export type PersonOfWorld = {
  personId: string; accountId: string | null; membershipId: string | null; supportId: string; contactId: string; plannedId: string; referralId: string; stayId: string;
  items: Record<'note' | 'left' | 'safe' | 'held' | 'unshown', string>; askId: string; connectionId: string; concernId: string; deathId: string; feedbackId: string; circleId: string; emergencyId: string | null; requestId: string | null; planThread: string;
};
export type ViewerOfWorld = { name: string; viewer: Viewer; who: { trustId: string; accountId: string; membershipId: string } | null };
export type TrustOfWorld = {
  letter: TrustLetter; trustId: string; slug: string; wardId: string; otherWardId: string; people: Record<Key, PersonOfWorld>;
  viewers: Record<ViewerName, ViewerOfWorld>; workerIds: { nadia: string; dev: string }; waitingReferralId: string; reviewId: string; groupId: string; groupSessionId: string; own: { nadia: OwnIds; dev: OwnIds }; principles: PrincipleIds; involve: InvolveIds;
};
export const VIEWER_NAMES = ['nobody', 'callum', 'gemma', 'nadia', 'dev', 'cover', 'lead', 'nurse', 'otherNurse', 'carer', 'manager', 'administrator', 'named', 'pals', 'advocate', 'reviewer'] as const;
export type ViewerName = (typeof VIEWER_NAMES)[number];
export type World = { a: TrustOfWorld; b: TrustOfWorld };

/** Dates and facts of endings for everybody; hope for the worker, a summary for the person alone; a death that was undone, so that the record stays as it was. */
const plantEndings = async (db: Kysely<DB>, trustId: string, support: Awaited<ReturnType<typeof aSupport>>, p: (kind: Kind) => string, own: string | null): Promise<string> => {
  await anEndingDate(db, trustId, support, { ending_on: '2027-03-01', said_on: '2026-11-10', why: p('ending'), answer: 'no', proposed_by: 'worker' });
  await aTalk(db, trustId, support, { talked_on: '2026-11-11' });
  await anEnding(db, trustId, support, { how: 'stopped coming', said_on: '2026-11-12', tried: p('ending'), undone_at: daysFromNow(-9), undone_by: support.worker.accountId });
  await aHope(db, trustId, support, { said_on: '2026-11-12', words: p('brought') });
  await aSummary(db, trustId, support, { sees: 'only me', did: p('summary'), changed_by: own ?? support.worker.accountId });
  const handed = await aHandover(db, trustId, support, { to_worker_id: support.worker.id, proposed_by: support.worker.accountId, answer: 'somebody else', answered_at: daysFromNow(-8) });
  const planned = await db.selectFrom('contact').select('id').where('support_id', '=', support.id).executeTakeFirstOrThrow();
  await db.insertInto('handover_contact').values({ trust_id: trustId, id: newId(), handover_id: handed, person_id: support.personId, contact_id: planned.id, becomes: 'called off' }).execute();
  return aDeath(db, trustId, support, { told_on: '2026-11-13', told_by: p('told'), recorded_by: support.worker.accountId, undone_at: daysFromNow(-8), undone_by: support.worker.accountId, undone_why: 'It was somebody else' });
};

const makePerson = async (db: Kysely<DB>, letter: TrustLetter, trustId: string, key: Key, at: { ward: string; worker: Awaited<ReturnType<typeof aWorker>>; endedDaysAgo: number | null; account: boolean }): Promise<PersonOfWorld> => {
  const p = (kind: Kind) => phrase(letter, key, kind);
  const fields = { known_as: p('name'), full_name: `${p('name')} Full`, safe_contact: p('contact'), walled: key === 'walled' };
  const person = at.account ? await aPersonWithAccount(db, trustId, fields) : { ...(await aPerson(db, trustId, fields)), accountId: null, membershipId: null };
  const stayId = await aStay(db, trustId, person.id, at.ward, { began_on: '2026-10-01', expected_on: '2026-12-11', expected_said_by: 'the ward' });
  const ofStay = { trust_id: trustId, stay_id: stayId, person_id: person.id, team_id: at.ward, said_by: p('stay'), said_on: '2026-11-20' };
  await db.insertInto('stay_leave').values({ ...ofStay, id: newId(), from_on: '2026-12-01', until_on: '2026-12-03', where_to: p('stay') }).execute();
  await db.insertInto('follow_up').values({ ...ofStay, id: newId(), done_on: '2026-11-20', done_by: p('stay') }).execute();
  const referral = await aReferral(db, trustId, { team_id: at.ward, known_as: p('name'), full_name: p('name'), hopes: p('hopes'), safe_contact: p('contact') }).sent(daysFromNow(-40)).accepted({ personId: person.id });
  const ended = at.endedDaysAgo === null ? {} : { ended_at: daysFromNow(-at.endedDaysAgo), ended_how: 'as agreed' };
  const support = await aSupport(db, trustId, person.id, at.worker, { referral_id: referral.id, began_at: daysFromNow(-39), ...ended });
  const contactId = await aHeldContact(db, trustId, support, { began_at: daysFromNow(-35) });
  const plannedId = await aPlannedContact(db, trustId, support, { planned_at: daysFromNow(1) });
  const written = daysFromNow(-35);
  const item = (kind: 'note' | 'left' | 'safe' | 'held' | 'unshown', more: object = {}) => aNoteItem(db, trustId, support, contactId, { words: p(kind), written_at: written, shown_at: written, ...more });
  const items = {
    note: await item('note', { kept_at: written }),
    left: await item('left', { left_out_at: daysFromNow(-1), left_out_by: at.worker.accountId, erase_on: '2026-12-30' }),
    safe: await item('safe', { safeguarding_at: written, safeguarding_by: at.worker.accountId, safeguarding_why: 'said so' }),
    held: await item('held', { safeguarding_at: written, safeguarding_by: at.worker.accountId, safeguarding_why: 'said so' }),
    unshown: await item('unshown', { shown_at: null, show_by: daysFromNow(5), written_at: daysFromNow(-1) }),
  };
  const row = { trust_id: trustId, person_id: person.id };
  await db.insertInto('withholding').values({ ...row, id: newId(), item_id: items.held, professional: 'Dr Invented, consultant', why: 'A reason', review_on: '2026-12-20', made_by: at.worker.accountId }).execute();
  await db.insertInto('note_answer').values({ ...row, id: newId(), item_id: items.note, support_id: support.id, words: p('answer'), by_account: person.accountId }).execute();
  await db.insertInto('wish').values({ ...row, id: newId(), about: 'hopes', words: p('wish'), said_on: '2026-11-01' }).execute();
  await db.insertInto('person_change').values({ ...row, id: newId(), field: 'phone', was: p('contact'), became: p('contact') }).execute();
  await db.insertInto('contact_step').values({ ...row, id: newId(), contact_id: plannedId, kind: 'cannot make it', words: p('step') }).execute();
  await db.insertInto('record_copy').values({ ...row, id: newId(), contact_id: contactId, what: 'fact', copied_by: at.worker.accountId }).execute();
  await db.insertInto('offer').values({ ...row, id: newId(), referral_id: referral.id, worker_id: at.worker.id, answer: 'yes', answered_at: written }).execute();
  const planned = { made_by: person.accountId ?? at.worker.accountId };
  await aPlanEntry(db, trustId, person.id, { ...planned, part: 'health', words: p('pprivate') });
  const planThread = await aPlanEntry(db, trustId, person.id, { ...planned, part: 'home', words: p('pold') });
  await aPlanVersion(db, trustId, planThread, { words: p('pworker') });
  await aPlanEntry(db, trustId, person.id, { ...planned, part: 'home', words: p('pleft'), left_out_at: written, left_out_by: planned.made_by, erase_on: '2026-12-30' });
  await aPlanEntry(db, trustId, person.id, { ...planned, part: 'first-week', words: p('plead') });
  await aPlanEntry(db, trustId, person.id, { ...planned, part: 'people', words: p('pcarer'), who: 'Mum', choice: 'both' });
  await aPlanShare(db, trustId, person.id, { part: 'home', reader: 'worker', supportId: support.id, by: planned.made_by });
  await aPlanShare(db, trustId, person.id, { part: 'first-week', reader: 'lead', supportId: support.id, by: planned.made_by });
  // The directory is public and calls it otherwise; what it was called on this person's list is theirs.
  const connection = await aConnection(db, trustId, support, { ...(await aPlace(db)), name: p('place') }, { steps: [{ kind: 'going on my own', on: '2026-11-02', words: p('why') }] });
  await anOuting(db, trustId, support, connection.id, contactId);
  const asks = await whoWithWhom(db, { ...row, referralId: referral.id, supportId: support.id, worker: at.worker, key, words: p('wish') });
  const concernId = newId();
  await db.insertInto('concern').values({ ...row, id: concernId, raised_by: at.worker.accountId, said: p('concern'), person_knows: false }).execute();
  await db.insertInto('concern_step').values({ trust_id: trustId, id: newId(), concern_id: concernId, kind: 'rang', by_account: at.worker.accountId, words: p('concern') }).execute();
  const feedbackId = newId();
  await db.insertInto('feedback').values({ ...row, id: feedbackId, kind: 'not happy', reader: 'pals', words: p('feedback'), about_worker_id: at.worker.id, sent_by: person.accountId }).execute();
  await db.insertInto('feedback_step').values({ trust_id: trustId, id: newId(), feedback_id: feedbackId, kind: 'read', by_account: at.worker.accountId, words: p('feedback') }).execute();
  const deathId = await plantEndings(db, trustId, support, p, person.accountId);
  const circle = await db.selectFrom('circle').select('id').where('person_id', '=', person.id).where('kind', '=', 'support').executeTakeFirstOrThrow();
  return { emergencyId: null, requestId: null, planThread, connectionId: connection.id, personId: person.id, accountId: person.accountId, membershipId: person.membershipId, supportId: support.id, contactId, plannedId, askId: asks.askId, referralId: referral.id, stayId, items, concernId, deathId, feedbackId, circleId: circle.id };
};

const makeTrust = async (db: Kysely<DB>, letter: TrustLetter): Promise<TrustOfWorld> => {
  const trust = await aTrust(db, { slug: `world-${letter}-${newId().slice(-6)}` });
  await aCrisisLine(db, trust.id);
  const ward = await aTeam(db, trust.id, { name: `Larkfield ward ${letter}` });
  const otherWard = await aTeam(db, trust.id, { name: `Ashgrove ward ${letter}` });
  const nadia = await aWorker(db, trust.id, { known_as: 'Nadia' });
  const dev = await aWorker(db, trust.id, { known_as: 'Dev' });
  const ruth = await aWorker(db, trust.id, { known_as: 'Ruth' });
  const people = {
    callum: await makePerson(db, letter, trust.id, 'callum', { ward: ward.id, worker: nadia, endedDaysAgo: null, account: true }),
    gemma: await makePerson(db, letter, trust.id, 'gemma', { ward: otherWard.id, worker: dev, endedDaysAgo: null, account: true }),
    amir: await makePerson(db, letter, trust.id, 'amir', { ward: ward.id, worker: nadia, endedDaysAgo: 30, account: false }),
    bo: await makePerson(db, letter, trust.id, 'bo', { ward: ward.id, worker: nadia, endedDaysAgo: 10, account: false }),
    walled: await makePerson(db, letter, trust.id, 'walled', { ward: otherWard.id, worker: dev, endedDaysAgo: null, account: false }),
  };
  await aCircleRow(db, trust.id, { personId: people.callum.personId, accountId: ruth.accountId, kind: 'cover', supportId: people.callum.supportId, until: daysFromNow(3) });
  const waiting = await aReferral(db, trust.id, { team_id: otherWard.id, known_as: phrase(letter, 'gemma', 'name'), hopes: phrase(letter, 'gemma', 'hopes') }).sent(daysFromNow(-2));

  const base = { ...NOBODY, trustId: trust.id, trustSlug: trust.slug, trustName: trust.name, demo: true };
  const member = async (name: ViewerName, role: 'lead' | 'host_team' | 'carer' | 'manager' | 'administrator' | 'named_person' | 'pals' | 'advocate' | 'reviewer', teamId?: string): Promise<ViewerOfWorld> => {
    const account = await anAccount(db, { name });
    const membershipId = await aMembership(db, trust.id, account.id, role, teamId ? { teamId } : {});
    return { name, viewer: { ...base, accountId: account.id, role, name, teamIds: teamId ? [teamId] : [] }, who: { trustId: trust.id, accountId: account.id, membershipId } };
  };
  const worker = (name: ViewerName, w: typeof nadia): ViewerOfWorld => ({ name, viewer: { ...base, accountId: w.accountId, role: 'peer_worker', name, workerId: w.id }, who: { trustId: trust.id, accountId: w.accountId, membershipId: w.membershipId } });
  const personViewer = (name: 'callum' | 'gemma'): ViewerOfWorld => {
    const p = people[name];
    return { name, viewer: { ...base, accountId: p.accountId, role: 'person', name, personId: p.personId }, who: { trustId: trust.id, accountId: p.accountId ?? '', membershipId: p.membershipId ?? '' } };
  };
  const carer = await member('carer', 'carer');
  await aCircleRow(db, trust.id, { personId: people.callum.personId, accountId: carer.who?.accountId ?? '', kind: 'shared', parts: ['next meeting', 'places', 'plan: people'] });
  const lead = await member('lead', 'lead');
  for (const key of KEYS.filter((k) => k !== 'walled')) {
    const { personId, contactId } = people[key];
    const opened = daysFromNow(-1);
    people[key].emergencyId = await aCircleRow(db, trust.id, { personId, accountId: ruth.accountId, kind: 'break_glass', why: 'nobody could reach her worker', since: opened, until: new Date(opened.getTime() + 7_200_000) });
    people[key].requestId = newId();
    await db.insertInto('note_request').values({ trust_id: trust.id, id: people[key].requestId, contact_id: contactId, person_id: personId, asked_by: lead.who?.accountId ?? '', reason: 'a question about Friday', until: daysFromNow(-2), asked_at: daysFromNow(-3) }).execute();
  }
  const own = await plantOwn(db, letter, trust.id, { nadia, dev, ruth, leadAccountId: lead.who?.accountId ?? '' });
  const reviewer = await member('reviewer', 'reviewer');
  const reviewId = await plantReview(db, letter, trust.id, { lead: lead.who?.accountId ?? '', callum: people.callum.accountId ?? '', nadia: nadia.accountId, reviewer: reviewer.who?.accountId ?? '' });
  const involve = await plantInvolvement(db, letter, trust.id, { people, nadia, leadAccountId: lead.who?.accountId ?? '' });
  const groups = await plantGroups(db, trust.id, { leader: nadia, people: KEYS.map((key) => ({ ...people[key], called: phrase(letter, key, 'called') })), secret: `Zq${letter}groupsecret` });
  const manager = await member('manager', 'manager');
  const principles = await plantPrinciples(db, letter, trust.id, { wardId: ward.id, leadAccountId: lead.who?.accountId ?? '', managerAccountId: manager.who?.accountId ?? '' });
  const named = await member('named', 'named_person');
  await aCircleRow(db, trust.id, { personId: people.walled.personId, accountId: named.who?.accountId ?? '', kind: 'named' });
  return {
    letter, trustId: trust.id, slug: trust.slug, wardId: ward.id, otherWardId: otherWard.id, people, workerIds: { nadia: nadia.id, dev: dev.id }, waitingReferralId: waiting.id, reviewId, ...groups, own, involve, principles,
    viewers: {
      nobody: { name: 'nobody', viewer: { ...base, role: 'nobody' }, who: null },
      callum: personViewer('callum'), gemma: personViewer('gemma'), nadia: worker('nadia', nadia), dev: worker('dev', dev), cover: worker('cover', ruth),
      lead, nurse: await member('nurse', 'host_team', ward.id), otherNurse: await member('otherNurse', 'host_team', otherWard.id),
      carer, manager, administrator: await member('administrator', 'administrator'), named, pals: await member('pals', 'pals'), advocate: await member('advocate', 'advocate'), reviewer,
    },
  };
};

/** Two trusts, alike but for their planted letters. */
export const makeWorld = async (db: Kysely<DB>): Promise<World> => ({ a: await makeTrust(db, 'a'), b: await makeTrust(db, 'b') });
