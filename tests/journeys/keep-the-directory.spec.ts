// An entry's life: put on a list and sent as a text, reported from a visit, rung about, confirmed and corrected by its own group through a link.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { aService, importServices } from '../../src/directory/directory.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { aPersonWithAccount } from '../../src/people/person.factory.ts';
import { aSupport } from '../../src/support/support.factory.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

let j: Journey;
beforeAll(async () => { fixNow('2026-11-25T10:00:00Z'); j = await journey(); });
afterAll(() => fixNow(null));

describe.each([DESK, PHONE_PLAIN])('keeping the directory', (pairing) => {
  test(`from a list to a place that its own group confirmed (${saysPairing(pairing)})`, async () => {
    fixNow('2026-11-25T10:00:00Z');
    const [name, id] = [`Invented Lantern Group ${pairing.width}`, newId()];
    await importServices(j.db, [aService({ id, name, email: 'group@example.org' })], { sourceName: `Invented Council ${pairing.width}` });
    const trust = await aTrust(j.db);
    const [nadia, dev] = [await aWorker(j.db, trust.id, { known_as: 'Nadia' }), await aWorker(j.db, trust.id, { known_as: 'Dev' })];
    const account = await anAccount(j.db, { name: 'Joan' });
    const edie = await aPersonWithAccount(j.db, trust.id, { known_as: 'Edie', full_name: 'Edie Wrenfield', postcode_sector: 'M21 9' });
    await aSupport(j.db, trust.id, edie.id, nadia, { finding_places: true });
    const is = (one: { accountId: string; membershipId: string }) => j.is({ trustId: trust.id, accountId: one.accountId, membershipId: one.membershipId }, pairing);
    const [lead, worker, colleague, group] = [await is({ accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, 'lead') }), await is(nadia), await is(dev), await j.is(null, pairing)];

    await worker.goes(`/people/${edie.id}/places/text`);
    await worker.sees('Nothing is on the list yet');
    await worker.checks('the list as a text, empty');
    await worker.goes(`/people/${edie.id}/places`);
    await worker.types('What are you looking for together?', 'lantern');
    await worker.presses('Find places');
    await worker.presses(new RegExp(`Put it on the list.*${name}`));
    await worker.presses('The list as a text');
    expect(await worker.page.getByLabel('The text').inputValue()).toContain(`1. ${name}`);
    expect(await worker.page.getByRole('link', { name: 'Open it in my messages' }).getAttribute('href')).toMatch(/^sms:\?&body=/);
    await worker.checks('the list as a text');

    await worker.goes(`/places/${id}`);
    await worker.sees('Not checked since. Ring first.');
    await worker.checks('a place, for a peer worker');
    await worker.presses('Say how it was there');
    await worker.checks('how it was there');
    await worker.presses('Could not reach them');
    await worker.sees('Ring before you go');
    await worker.checks('a place, with an alert');
    await colleague.goes(`/places/${id}/how-it-was`);
    await colleague.presses('It has moved or ended');
    await worker.goes(`/people/${edie.id}/places`);
    await worker.types('What are you looking for together?', 'lantern');
    await worker.presses('Find places');
    expect(await worker.page.locator('#find').getByText(name).count()).toBe(0);

    await lead.goes('/keep-directory');
    await lead.sees('Somebody found something wrong');
    await lead.checks('keep the directory');
    await lead.presses(new RegExp(`Open.*${name}`));
    await lead.checks('keep one entry');
    await lead.presses('All is right');
    await lead.sees('Choose how you know');
    await lead.checks('keep one entry, with a problem');
    await lead.presses('Make a link to print');
    await lead.sees('It is not shown again');
    await lead.checks('a link for the group');
    const path = /\/confirm-entry\/[a-z0-9-]+/.exec(await lead.page.locator('main').innerText())?.[0] ?? '';

    await group.goes(path);
    await group.sees(`Is this still right? ${name}`);
    await group.checks('confirm an entry');
    await group.presses('Send what has changed');
    await group.sees('Nothing is changed yet');
    await group.checks('confirm an entry, with a problem');
    await group.types('Phone', '0161 496 0777');
    await group.presses('Send what has changed');
    await group.sees('Until then your entry stays as it was');
    await group.checks('thanks to the group');
    await group.page.goto(`${j.url}${path}`);
    await group.sees('This link does not work');
    await group.checks('a link that was used');

    await lead.goes(`/keep-directory/${id}`);
    await lead.sees('0161 496 0777');
    await lead.checks('keep one entry, with an edit');
    await lead.presses('Show this in the entry');
    await group.goes(`/places/${id}`);
    await group.sees('Confirmed by the group itself today.');
    await group.sees('0161 496 0777');
    await group.seesNot('Ring before you go');

    await lead.goes('/keep-directory');
    await lead.picks('Ask a peer worker', 'Dev');
    await lead.presses('Ask them');
    await colleague.goes('/today');
    await colleague.presses('Keep the directory');
    await colleague.checks('keep the directory, nothing wrong');
  }, 300_000);
});
