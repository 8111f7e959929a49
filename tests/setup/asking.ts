// What tests type into the pages of asking for support, and the steps they share.
import { expect } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import type { AccountId, TeamId } from '../../src/kit/ids.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import type { MadeTrust } from '../../src/teams/team.factory.ts';
import type { Browser, TestApp } from './app.ts';

/** The moment of these tests: a Monday morning. */
export const NOW = new Date('2026-11-23T10:00:00Z');
export const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);

export const YES = { agreed: 'yes', agreed_how: '“I would like that”, on Sunday', 'agreed_on-day': '22', 'agreed_on-month': '11', 'agreed_on-year': '2026', asker_job: 'Staff nurse', asker_phone: '0161 496 0123' };
export const PERSON = { known_as: 'Callum', full_name: 'Callum Thistlewood', safe_contact: 'Ring after 5pm, leave no message', online_safe: 'no', phone: '07700 900982', age: '34', area: 'M21 9AB', access_needs: 'Large print', language: 'Polish', interpreter: 'yes', nhs: '999 000 0018' };
export const MYSELF = { known_as: 'Gemma', full_name: 'Gemma Fernley', safe_contact: 'By letter', online_safe: 'yes', email: 'gemma@example.invalid', area: 'M21 9AB' };
export const HOME = { on_ward: 'no' };
export const HOPES = { hopes: 'To get through the first week', help: ['leaving', 'places'], one_or_group: 'one-to-one', worker_wishes: 'Near my age' };
export const MY_HOPES = { hopes: 'To find somewhere to go', help: 'places', one_or_group: 'group' };
export const MEETING = { meeting_safely: 'Quiet places' };
export const onWard = (ward: string): Record<string, string> => ({ on_ward: 'yes', ward, date_known: 'yes', 'expected_on-day': '4', 'expected_on-month': '12', 'expected_on-year': '2026', expected_said_by: 'Dr Rowe, on Monday' });

export const draftIn = (location: string | null): string => /\/([0-9a-f-]{36})\//.exec(location ?? '')?.[1] ?? '';
export const beginFor = async (browser: Browser, more: Record<string, string> = {}): Promise<string> => draftIn((await browser.post('/refer', { ...YES, ...more })).location);

type Body = Record<string, string | string[]>;
/** Fills pages 2 to 5 of a form, each leading to the next. */
export const fillPages = async (browser: Browser, here: string, [person, where, hopes, meeting]: [Body, Body, Body, Body]): Promise<void> => {
  for (const [page, body] of [[2, person], [3, where], [4, hopes], [5, meeting]] as const) expect((await browser.post(`${here}/${page}`, body)).location).toBe(`${here}/${page + 1}`);
};
export const fillFor = (browser: Browser, id: string, ward: string): Promise<void> => fillPages(browser, `/refer/${id}`, [PERSON, onWard(ward), HOPES, MEETING]);
export const fillMyself = (browser: Browser, here: string): Promise<void> => fillPages(browser, here, [MYSELF, HOME, MY_HOPES, {}]);

export type Nurse = { browser: Browser; trust: MadeTrust; teamId: TeamId; accountId: AccountId; membershipId: string };
/** Somebody of a host team, signed in. */
export const aNurse = async (app: TestApp, trust?: MadeTrust, teamId?: TeamId): Promise<Nurse> => {
  fixNow(NOW);
  const at = trust ?? (await aTrust(app.db));
  const team = teamId ?? (await aTeam(app.db, at.id, { name: `Larkfield ${newId().slice(-6)}` })).id;
  const account = await anAccount(app.db, { name: 'Sam' });
  const membershipId = await aMembership(app.db, at.id, account.id, 'host_team', { teamId: team });
  return { browser: await app.signedIn({ trustId: at.id, accountId: account.id, membershipId }), trust: at, teamId: team, accountId: account.id, membershipId };
};
export const aLead = async (app: TestApp, trust: MadeTrust): Promise<Browser> => {
  const account = await anAccount(app.db, { name: 'Joan' });
  return app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') });
};
/** A trust with these settings. */
export const trustWith = async (app: TestApp, settings: Record<string, unknown> = {}): Promise<MadeTrust> => {
  fixNow(NOW);
  const trust = await aTrust(app.db);
  for (const [key, value] of Object.entries(settings)) await app.db.insertInto('trust_setting').values({ trust_id: trust.id, key, value: JSON.stringify(value) }).execute();
  return trust;
};

export const referralsOf = (app: TestApp, trustId: string) => app.db.selectFrom('referral').selectAll().where('trust_id', '=', trustId).execute();
export const draftsIn = (app: TestApp, trustId: string) => app.db.selectFrom('draft').selectAll().where('trust_id', '=', trustId).execute();
export const mailsOf = (app: TestApp, trustId: string) => app.db.selectFrom('mail').selectAll().where('trust_id', '=', trustId).orderBy('made_at').execute();
export const codeIn = (html: string): string => /<strong>(\d{4} \d{4} \d{4})<\/strong>/.exec(html)?.[1] ?? '';
