// Run it: from the first administrator's link to an open service, its staff and a person with a way in of their own.
import { describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { linkEnds } from '../../src/access/invitation.rules.ts';
import { newId } from '../../src/kit/ids.ts';
import { linkHash, newLinkSecret } from '../../src/kit/link-secret.ts';
import { aPerson } from '../../src/people/person.factory.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Somebody } from './kit.ts';

const GOOD = 'kettle parcel moss';

/** A new service with its first administrator, as the command line makes them: an empty account and a link. */
const newService = async (j: Journey) => {
  const trust = await aTrust(j.db, { demo: false, name: 'Hollin Invented Trust' });
  const account = await anAccount(j.db, { name: 'Sam', email: null });
  await aMembership(j.db, trust.id, account.id, 'administrator');
  const secret = newLinkSecret();
  const at = new Date();
  await j.db.insertInto('invitation').values({ trust_id: trust.id, id: newId(), token_hash: linkHash(secret), kind: 'invitation', account_id: account.id, email: `sam@${trust.slug}.example`, sent: true, made_at: at, expires_at: linkEnds('invitation', at) }).execute();
  return { trust, link: `/invitation/${secret}` };
};
const linkOn = async (somebody: Somebody): Promise<string> => /\/invitation\/[a-z0-9-]{19}/.exec(await somebody.page.content())?.[0] ?? '';
const chooses = async (somebody: Somebody, link: string): Promise<void> => {
  await somebody.goes(link);
  await somebody.types('Choose a password', GOOD);
  await somebody.presses('Set my password');
};
const day = async (somebody: Somebody, legend: string, [date, month, year]: [string, string, string]): Promise<void> => {
  const group = somebody.page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(date);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};

describe.each([DESK, PHONE_PLAIN].map((pairing) => [saysPairing(pairing), pairing] as const))('running the service, %s', (_name, pairing) => {
  test('from the first link to an open service', async () => {
    const j = await journey();
    const { trust, link } = await newService(j);
    const visitor = await j.is(null, pairing);
    expect((await visitor.page.goto(`${j.url}/t/${trust.slug}`))?.status()).toBe(503);
    await visitor.sees('This service is not open yet');
    await visitor.checks('not open yet');

    const sam = await j.is(null, pairing);
    await sam.goes(link);
    await sam.sees('Hollin Invented Trust made an account for you as administrator');
    await sam.checks('link');
    await sam.types('Choose a password', 'password1234');
    await sam.presses('Set my password');
    await sam.sees('This is one of the first that others would try');
    await sam.checks('link, password refused');
    await chooses(sam, link);
    await sam.sees('Your public pages are closed until the first thing on this list is done');
    await sam.checks('overview, nothing set');

    await sam.presses('Set your own crisis line');
    await sam.checks('crisis line');
    await sam.presses('Add the crisis line');
    await sam.sees('Enter who answers');
    await sam.checks('crisis line, errors');
    await sam.types('Who answers', 'The trust’s crisis line');
    await sam.chooses('By phone');
    await sam.types('Number, or the address to go to', '0800 123 4567');
    await sam.types('When does it answer?', 'day and night');
    await sam.types('For whom is it?', 'anybody in the area');
    await sam.types('Where do you have it from?', 'rang them');
    await day(sam, 'When did somebody ring it last, and it answered?', ['20', '11', '2026']);
    await sam.presses('Add the crisis line');
    await sam.sees('The crisis line is added');
    await sam.checks('help lines');
    await visitor.goes(`/t/${trust.slug}`);
    await visitor.sees('0800 123 4567');

    await sam.presses('Add somebody on call');
    await sam.checks('on call');
    await sam.types('Who answers', 'The site manager on call');
    await sam.types('Phone number', '0161 496 0300');
    await sam.types('When do they answer?', 'day and night');
    await sam.presses('Add to the list');
    await sam.sees('Added to the on-call list');

    await sam.goes('/admin/teams');
    await sam.checks('teams, none');
    await sam.presses('Add a team');
    await sam.checks('team');
    await sam.types('Name of the team', 'Larkfield ward');
    await sam.chooses('A ward');
    await sam.types('Phone number of the team', '0161 496 0100');
    await sam.presses('Add the team');
    await sam.sees('The team is added');
    await sam.checks('team, added');
    await sam.presses('Make a link');
    await sam.sees('Asking for peer support, Larkfield ward');
    await sam.checks('team link');

    await sam.goes('/admin/clocks');
    await sam.checks('settings');
    await sam.page.getByRole('link', { name: 'Change Answer a request' }).click();
    await sam.types('Answer a request', 'soon');
    await sam.presses('Save');
    await sam.sees('The number must be a whole number');
    await sam.checks('setting, error');
    await sam.types('Answer a request', '5');
    await sam.presses('Save');
    await sam.sees('5 working days');
    await sam.goes('/admin/clocks/read_days');
    await sam.checks('setting, days');

  });

  test('its staff, its peer workers, and a person with a way in of their own', async () => {
    const j = await journey();
    const trust = await aTrust(j.db);
    const account = await anAccount(j.db, { name: 'Sam' });
    const sam = await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'administrator') }, pairing);
    const visitor = await j.is(null, pairing);
    await sam.goes('/admin/accounts');
    await sam.checks('accounts');
    await sam.presses('Add somebody');
    await sam.checks('account, new');
    await sam.types('Name they go by', 'Joan');
    await sam.types('Work e-mail address', `joan@${trust.slug}.example`);
    await sam.chooses('Peer lead');
    await sam.chooses('Show it to me, to print or copy');
    await sam.presses('Add them');
    await sam.sees('A link for Joan');
    await sam.checks('link sheet');
    const joansLink = await linkOn(sam);
    await sam.presses('Go on to the account of Joan');
    await sam.checks('account');

    await sam.goes('/admin/workers/new');
    await sam.checks('worker, new');
    await sam.types('First name', 'Nadia');
    await sam.types('How many people do they have room for at once?', '6');
    for (const name of ['Tuesday', 'Wednesday', 'Thursday']) await sam.chooses(name);
    await sam.types('Work e-mail address', `nadia@${trust.slug}.example`);
    await day(sam, 'When do they begin?', ['5', '1', '2026']);
    await sam.types('Contracted hours a week', '15h 30');
    await sam.chooses('Show it to me, to print or copy');
    await sam.presses('Add the peer worker');
    await sam.sees('A link for Nadia');
    await sam.presses('Go on to Nadia');
    await sam.sees('15½ hours a week now');
    await sam.checks('worker');
    await sam.presses('Change the hours');
    await sam.checks('worker, hours');
    await sam.types('Contracted hours a week', '18');
    await day(sam, 'From which day?', ['1', '12', '2026']);
    await sam.presses('Change the hours');
    await sam.sees('18 hours from 1 December 2026');
    await sam.presses('Nadia leaves');
    await sam.checks('worker, leaves');
    await sam.goes('/admin/workers');
    await sam.checks('workers');
    await sam.goes('/admin/cover');
    await sam.checks('cover');
    await sam.goes('/admin');
    await sam.sees('People can come. Some things are still missing.');
    await sam.checks('overview');

    const joan = await j.is(null, pairing);
    await chooses(joan, joansLink);
    await joan.goes('/feedback');
    await visitor.goes(joansLink.replace(/.{4}$/, 'zzzz')).catch(() => undefined);
    await visitor.sees('We do not know this link');
    await visitor.checks('link, unknown');
    await visitor.goes(joansLink).catch(() => undefined);
    await visitor.sees('This link was used');
    await visitor.checks('link, used');

    const person = await aPerson(j.db, trust.id, { known_as: 'Callum' });
    await joan.goes(`/people/${person.id}/invitation`);
    await joan.sees('Callum has no account yet');
    await joan.checks('way in, none');
    await joan.presses('Show a link to print');
    await joan.checks('way in, sheet');
    const callumsLink = await linkOn(joan);
    const signInName = /sign-in name is ([a-z]+-[a-z]+-\d\d)/.exec((await joan.page.locator('body').innerText()).replace(/\s+/g, ' '))?.[1] ?? '';
    const callum = await j.is(null, pairing);
    await callum.goes(callumsLink);
    await callum.sees(signInName);
    await callum.checks('link of a person');
    await chooses(callum, callumsLink);
    await callum.sees('Your sign-in name is on this page');
    await callum.checks('my account');
    await callum.presses('Sign out');
    await callum.types('E-mail address or sign-in name', signInName.replaceAll('-', ' ').toUpperCase());
    await callum.types('Password', GOOD);
    await callum.presses('Sign in');
    await callum.goes('/my-account/password');
    await callum.checks('change password');
    await callum.types('The password you have now', 'not this one at all');
    await callum.types('A new password', 'three other words');
    await callum.presses('Change my password');
    await callum.sees('This is not the password you have now');
    await joan.goes(`/people/${person.id}/invitation`);
    await joan.sees('Callum has an account and has chosen how to sign in');
    await joan.checks('way in, open');
  });
});

describe('a passkey, in Chromium with a phone’s lock', () => {
  test('made on My account, it signs in', async () => {
    const j = await journey();
    const trust = await aTrust(j.db);
    const account = await anAccount(j.db, { name: 'Joan', password_hash: 'none' });
    const joan = await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') });
    const devtools = await joan.page.context().newCDPSession(joan.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    await joan.goes('/my-account');
    await joan.types('A name for it', 'My phone');
    await joan.presses('Make a passkey');
    await joan.page.waitForURL(`${j.url}/my-account`);
    await expect.poll(() => joan.page.locator('body').innerText(), { timeout: 60_000 }).toContain('Your passkey is made');
    await joan.sees('My phone');
    await joan.checks('my account, passkey');
    await joan.presses('Sign out');
    await joan.presses('Sign in with a passkey');
    await joan.checks('passkey');
    await joan.presses('Sign in with a passkey');
    await joan.page.waitForURL((url) => !url.pathname.startsWith('/passkey'), { timeout: 60_000 });
    await joan.goes('/my-account');
    await joan.sees('last used now');
  });

  test('without JavaScript the page says what else to do', async () => {
    const j = await journey();
    const anybody = await j.is(null, PHONE_PLAIN);
    await anybody.goes('/passkey');
    await anybody.sees('Passkeys need JavaScript, which is off in this browser');
    await anybody.checks('passkey, no JavaScript');
  });
});
