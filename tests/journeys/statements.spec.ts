// Statements answered without a name: a lead asks before and after, staff answer by a link, and everybody reads what may be read.
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import type { MemberRole } from '../../src/access/index.ts';
import { now } from '../../src/kit/clock.ts';
import { addDays, dayOf } from '../../src/kit/times.ts';
import { aRound } from '../../src/outcomes/statements.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Pairing, Somebody } from './kit.ts';

const today = dayOf(now());
const typesDay = async (who: Somebody, group: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  const box = who.page.getByRole('group', { name: group });
  await box.getByLabel('Day').fill(String(Number(date)));
  await box.getByLabel('Month').fill(String(Number(month)));
  await box.getByLabel('Year').fill(year);
};

describe.each([DESK, PHONE_PLAIN])('statements', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });
  const service = async () => {
    const trust = await aTrust(j.db, { name: 'Thistledown Invented Trust' });
    const ward = await aTeam(j.db, trust.id, { name: 'Larkfield ward' });
    const member = async (role: MemberRole, name: string, teamId?: string) => {
      const account = await anAccount(j.db, { name });
      return { id: account.id, ...(await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, role, teamId ? { teamId } : {}) }, pairing)) };
    };
    return { trust, ward, member };
  };

  test(`a round is opened, answered by its link and on paper, and ended (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const joan = await s.member('lead', 'Joan');
    await joan.goes('/service');
    await joan.presses('What it is like here');
    await joan.checks('nothing asked yet');
    await joan.presses('Ask a set of statements');
    await joan.chooses('Them and us');
    await joan.picks('About whom?', 'Larkfield ward');
    await joan.page.getByLabel('Peer workers').fill('3');
    await typesDay(joan, 'Last day to answer', addDays(today, 21));
    await joan.presses('Open the round');
    await joan.sees('Fewer than five could answer');
    await joan.checks('opening with a problem');
    await joan.page.getByLabel('Peer workers').fill('');
    await joan.page.getByLabel('Staff').fill('20');
    await joan.presses('Open the round');
    await joan.sees('They are not shown again');
    await joan.checks('the links');
    const link = (await joan.page.locator('.al-break strong').first().innerText()).trim();

    const anybody = await j.is(null, pairing);
    await anybody.goes(new URL(link).pathname);
    await anybody.sees('We do not ask who you are');
    await anybody.checks('answering');
    await anybody.presses('Send my answers');
    await anybody.sees('Choose an answer to at least one');
    await anybody.checks('answering with a problem');
    for (const group of await anybody.page.getByRole('group').all()) await group.getByLabel('Mostly').check();
    await anybody.presses('Send my answers');
    await anybody.sees('Nobody can find them again');
    await anybody.checks('thank you');

    await joan.presses('Go to the round');
    await joan.sees('Fewer than five have answered yet');
    await joan.checks('a round that is open');
    await joan.presses('Paper sheet');
    await joan.checks('a sheet to fill in');
    await joan.page.goBack();
    await joan.presses('Type in sheets from paper');
    await joan.types('How many sheets?', '6');
    await joan.presses('Save the counts');
    await joan.sees('Enter five numbers');
    await joan.checks('paper with a problem');
    for (const box of await joan.page.locator('input[name^="s-"]').all()) await box.fill('0 1 2 2 1');
    await joan.presses('Save the counts');
    await joan.sees('Five or more have answered');
    await joan.presses('End the round and read it');
    await joan.sees('Between 5 and 9 people answered');
    await joan.checks('a round that is over');
    await joan.presses('Take this round back');
    await joan.types('Why?', 'The link went to the wrong list');
    await joan.presses('Take it back and erase the answers');
    await joan.sees('The link went to the wrong list');
    await joan.checks('a round taken back');
  });

  test(`before and after, each group apart; one too small is not shown (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const [joan, sam] = [await s.member('lead', 'Joan'), await s.member('host_team', 'Sam', s.ward.id)];
    const same = (counts: number[]) => (_key: string, turned: boolean) => (turned ? [...counts].reverse() : counts);
    const before = await aRound(j.db, s.trust.id, { teamId: s.ward.id, on: addDays(today, -200), by: joan.id, closed: true, answers: { staff: { people: 20, could: 30, of: same([6, 8, 4, 2, 0]) }, 'people supported': { people: 3, could: 9, of: same([1, 1, 1, 0, 0]) } } });
    await aRound(j.db, s.trust.id, { teamId: s.ward.id, beforeId: before, on: addDays(today, -40), by: joan.id, closed: true, answers: { staff: { people: 20, could: 30, of: same([0, 2, 5, 9, 4]) }, 'people supported': { people: 4, could: 9, of: same([0, 1, 2, 1, 0]) } } });
    await sam.goes('/statements');
    await sam.presses('Them and us, Larkfield ward, after');
    await sam.sees(/Higher by about 1\.\d\. The true change probably lies between/);
    await sam.sees('Fewer than five answered, or nobody was asked.');
    await sam.checks('before and after');
    expect(await sam.page.locator('.al-chart').count()).toBe(1);
  });
});
