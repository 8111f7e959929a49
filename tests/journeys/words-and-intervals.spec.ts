// A lead looks after how people say it and how often places are checked; searching and the work list follow at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { aService, importServices } from '../../src/directory/directory.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey } from './kit.ts';

let j: Journey;
beforeAll(async () => {
  fixNow('2026-11-25T10:00:00Z');
  j = await journey();
  await importServices(j.db, [aService({ name: 'Invented Befriending Circle', description: 'Befriending over a brew.' })]);
});
afterAll(() => fixNow(null));

describe.each([DESK, PHONE_PLAIN])('how people say it, and how often places are checked', (pairing) => {
  const scene = async () => {
    const trust = await aTrust(j.db);
    const [account, nadia] = [await anAccount(j.db, { name: 'Joan' }), await aWorker(j.db, trust.id, { known_as: 'Nadia' })];
    const membershipId = await aMembership(j.db, trust.id, account.id, 'lead');
    return { lead: await j.is({ trustId: trust.id, accountId: account.id, membershipId }, pairing), worker: await j.is({ trustId: trust.id, accountId: nadia.accountId, membershipId: nadia.membershipId }, pairing), anybody: await j.is(null, pairing) };
  };

  test(`a word that found nothing finds from now on, is changed, and is taken out again (${saysPairing(pairing)})`, async () => {
    const { lead, worker, anybody } = await scene();
    const said = `wuzzling ${pairing.width}`;
    await anybody.goes(`/find?q=${encodeURIComponent(said)}`);
    await anybody.sees('We found nothing with these words.');
    await lead.goes('/keep-directory');
    await lead.presses('How people say it');
    await lead.checks('how people say it, nothing of ours');
    await lead.presses('Add it');
    await lead.sees('Write what people say');
    await lead.checks('how people say it, with a problem');
    await lead.types('What people say', said);
    await lead.types('What entries call it', 'befriending');
    await lead.types('Why?', 'Three people asked for it in these words, and nothing came.');
    await lead.presses('Add it');
    await lead.sees('Added. Searching for it finds this from now on.');
    await lead.checks('one way of saying it');
    await anybody.goes(`/find?q=${encodeURIComponent(said)}`);
    await anybody.sees(/We also looked for: befriending.*Invented Befriending Circle/);

    await lead.presses('How people say it');
    await lead.sees(new RegExp(`Ours.*${said}.*befriending.*Joan`));
    await lead.types('A word, or the beginning of one', 'lonel');
    await lead.presses(/^Look$/);
    await lead.sees(/lonely.*Came with Alongside/);
    await lead.checks('how people say it, looked up');
    await lead.presses(`Change ${said}`);
    await lead.types('Why?', 'It was tried for a week.');
    await lead.page.getByText('Take it out instead').click();
    await lead.presses('Take it out');
    await lead.sees('Taken out.');
    await anybody.goes(`/find?q=${encodeURIComponent(said)}`);
    await anybody.sees('We found nothing with these words.');
    expect((await worker.page.goto(`${j.url}/keep-directory/words`))?.status()).toBe(403);
  });

  test(`how often groups are checked: a span that makes no sense is told, one that does counts at once (${saysPairing(pairing)})`, async () => {
    const { lead, worker } = await scene();
    await lead.goes('/keep-directory');
    await lead.presses('How often places are checked');
    await lead.checks('how often places are checked');
    const groups = lead.page.locator('section', { hasText: 'Groups that meet' }).last();
    await groups.getByLabel('it comes last in lists after').fill('90');
    await groups.getByLabel('it leaves the public list after').fill('30');
    await lead.presses('Save for Groups that meet');
    await lead.sees('It comes last in lists before it leaves them: enter more days than above');
    await lead.checks('how often places are checked, with a problem');
    expect(await groups.getByLabel('it leaves the public list after').inputValue()).toBe('30');
    await groups.getByLabel('it leaves the public list after').fill('180');
    await groups.getByLabel('Check it again after').fill(pairing.javaScript ? '4' : '5');
    await lead.presses('Save for Groups that meet');
    await lead.sees('Saved. It counts at once, also for what was checked before.');
    await lead.sees(`Checked every ${pairing.javaScript ? 4 : 5} months.`);
    expect((await worker.page.goto(`${j.url}/keep-directory/intervals`))?.status()).toBe(403);
  });
});
