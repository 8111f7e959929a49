// A ward becomes ready: what is missing, evidence, a session, two signatures; then it runs out while a peer worker is there. And the set-up path.
import { beforeAll, describe, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import type { MemberRole } from '../../src/access/index.ts';
import { now } from '../../src/kit/clock.ts';
import { addDays, dayOf } from '../../src/kit/times.ts';
import { readyItems } from '../../src/teams/readiness/items.ts';
import { aReadyTeam } from '../../src/teams/readiness.factory.ts';
import { aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { aContract, aPost } from '../../src/workforce/posts.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { DESK, journey, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
import type { Journey, Pairing, Somebody } from './kit.ts';

const today = dayOf(now());
const typesDay = async (who: Somebody, group: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  const box = who.page.getByRole('group', { name: group });
  await box.getByLabel('Day').fill(String(Number(date)));
  await box.getByLabel('Month').fill(String(Number(month)));
  await box.getByLabel('Year').fill(year);
};

describe.each([DESK, PHONE_PLAIN])('ready teams', (pairing: Pairing) => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });
  const service = async () => {
    const trust = await aTrust(j.db, { name: 'Thistledown Invented Trust' });
    const ward = await aTeam(j.db, trust.id, { name: 'Larkfield ward' });
    const nadia = await aWorker(j.db, trust.id, { known_as: 'Nadia' }, { minutesAWeek: 900 });
    const member = async (role: MemberRole, name: string, teamId?: string) => {
      const account = await anAccount(j.db, { name });
      return { id: account.id, ...(await j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, role, teamId ? { teamId } : {}) }, pairing)) };
    };
    return { trust, ward, nadia, member, peer: await j.is(whoIn(trust.id)(nadia), pairing) };
  };

  test(`from nothing to ready, and a post that can then be filled (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const [joan, sam, ada] = [await s.member('lead', 'Joan'), await s.member('host_team', 'Sam', s.ward.id), await s.member('administrator', 'Ada')];
    const post = await aPost(j.db, s.trust.id, { team_id: s.ward.id });
    await ada.goes(`/admin/workers/${s.nadia.id}/hours`);
    await ada.types('Contracted hours a week', '15');
    await typesDay(ada, 'From which day?', today);
    await ada.page.getByLabel('In which post?').selectOption(post);
    await ada.presses('Change the hours');
    await ada.sees('Larkfield ward is not ready for peer workers');
    await ada.checks('a post that is refused');

    await joan.goes('/service');
    await joan.presses('Ready teams');
    await joan.sees('Not yet.');
    await joan.checks('all teams');
    await joan.presses('Open');
    await joan.checks('a team with nothing written');
    await joan.presses('Name the manager');
    await joan.chooses('Sam');
    await joan.checks('naming the manager');
    await joan.presses('Save who manages the team');
    await joan.sees('Sam signs as the manager');

    await s.peer.goes(`/readiness/${s.ward.id}`);
    await s.peer.presses('Write down a session');
    await typesDay(s.peer, 'When was it?', today);
    await s.peer.types('How long did it take?', '2 hours');
    await s.peer.chooses('Nadia');
    await s.peer.types('Managers of the team', '1');
    await s.peer.types('Nurses', '6');
    await s.peer.checks('a session to prepare together');
    await s.peer.presses('Save the session');
    await s.peer.sees('It counts for the team’s readiness');

    await sam.goes('/our-referrals');
    await sam.sees('The team prepared together on');
    await sam.presses('Our readiness');
    await sam.page.getByRole('link', { name: 'Peer workers have a base in the team' }).click();
    await sam.chooses('It is there');
    await sam.types('What is there?', 'The desk by the window, and a key');
    await sam.presses('Save how it stands');
    await sam.sees('Enter who looks after it');
    await sam.checks('an item with a problem');
    await sam.types('Who looks after it?', 'Ama');
    await typesDay(sam, 'Since when, or when did you check?', today);
    await sam.presses('Save how it stands');
    await sam.sees('The desk by the window, and a key');
    for (const item of readyItems().filter((i) => i.key !== 'base' && i.key !== 'prepared')) {
      await j.db.insertInto('readiness_entry').values({ trust_id: s.trust.id, id: crypto.randomUUID(), team_id: s.ward.id, item: item.key, kind: 'evidence', words: item.counts, owner: 'Sam', on_day: today, good_until: addDays(today, 300), entered_by: sam.id, entered_at: now() }).execute();
    }
    await sam.goes(`/readiness/${s.ward.id}`);
    await sam.checks('a team to be signed');
    await sam.presses('Sign: it is as written here');
    await sam.sees('Signed with your name');
    await sam.sees('To be signed by a peer worker');
    await s.peer.goes(`/readiness/${s.ward.id}`);
    await s.peer.presses('Sign: it is as written here');
    await s.peer.sees('Ready until');
    await s.peer.checks('a team that is ready');
    await ada.presses('Change the hours');
    await ada.seesNot('is not ready');
  });

  test(`readiness has run out and a peer worker is there: nobody leaves, a lead looks, a manager signs an exception (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const [joan, helen, sam] = [await s.member('lead', 'Joan'), await s.member('manager', 'Helen'), await s.member('host_team', 'Sam', s.ward.id)];
    await aReadyTeam(j.db, s.trust.id, s.ward.id, { on: addDays(today, -400), managerId: sam.id, peerId: s.nadia.accountId });
    await aContract(j.db, s.trust.id, s.nadia.id, { from_on: addDays(today, -300), post_id: await aPost(j.db, s.trust.id, { team_id: s.ward.id }) }, true);
    await joan.goes('/service');
    await joan.presses('Ready teams: 1 to look at now');
    await joan.sees('Somebody named must look at it');
    await joan.checks('run out with placements, in the list');
    await joan.presses('Open');
    await joan.sees('Nobody is sent away');
    await joan.checks('run out with placements');
    await joan.presses('Say that you have looked');
    await joan.types('What do you do about it?', 'Sam and I go through it on Thursday');
    await typesDay(joan, 'When do you look again?', addDays(today, 7));
    await joan.checks('saying that one has looked');
    await joan.presses('Save that I looked');
    await joan.sees('Sam and I go through it on Thursday');
    await helen.goes(`/readiness/${s.ward.id}`);
    await helen.presses('Sign an exception');
    await helen.types('Why would waiting be worse?', 'Two people would lose their peer worker');
    await typesDay(helen, 'Until when?', addDays(today, 400));
    await helen.presses('Sign the exception');
    await helen.sees('An exception holds until');
    await helen.checks('an exception with a problem');
    await typesDay(helen, 'Until when?', addDays(today, 30));
    await helen.presses('Sign the exception');
    await helen.sees('Ready by exception until');
    await sam.goes('/readiness');
    await sam.sees('Two people would lose their peer worker');
    await sam.checks('a team by exception, for its staff');
  });

  test(`a service that does not exist yet: four phases, and how others do it (${saysPairing(pairing)})`, async () => {
    const s = await service();
    const maud = await s.member('lead', 'Maud');
    await maud.goes('/readiness');
    await maud.presses('Setting up peer support, in four phases');
    await maud.sees('You are in phase 1 of 4');
    await maud.checks('the set-up path');
    await maud.presses('Say who or done');
    await maud.chooses('It is done');
    await maud.presses('Save how it stands');
    await maud.sees('Enter with whom it was done');
    await maud.checks('a step with a problem');
    await typesDay(maud, 'When?', today);
    await maud.types('With whom?', 'four members and the trustees');
    await maud.presses('Save how it stands');
    await maud.sees('with four members and the trustees');
    await maud.presses('How other services do it');
    await maud.sees('The equivalent of 18 full-time peer workers');
    await maud.checks('how others do it');
    await maud.presses('Add a service');
    await maud.types('Service', 'Juniper Mind (invented)');
    await maud.types('From when is this?', '2026');
    await maud.types('Where is it written', 'Told by their lead');
    await maud.checks('adding a service');
    await maud.presses('Add the service');
    await maud.sees('Not said in the source');
  });
});
