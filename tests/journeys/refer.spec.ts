// Step 1: asking for support, in each of the five ways.
import { beforeAll, describe, expect, test } from 'vitest';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { tokenHash } from '../../src/access/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { aCrisisLine, aTeam, aTrust } from '../../src/teams/team.factory.ts';
import { DESK, DESK_PLAIN, journey, PHONE, PHONE_PLAIN, saysPairing } from './kit.ts';
import type { Journey, Pairing, Somebody } from './kit.ts';

const ALL_FOUR = [DESK, PHONE_PLAIN, PHONE, DESK_PLAIN].map((pairing) => [saysPairing(pairing), pairing] as const);
const leavingDate = (): [string, string, string] => {
  const on = new Date(Date.now() + 12 * 86_400_000);
  return [String(on.getUTCDate()), String(on.getUTCMonth() + 1), String(on.getUTCFullYear())];
};

describe('asking for support', () => {
  let j: Journey;
  beforeAll(async () => {
    j = await journey();
  });

  const aService = async () => {
    const trust = await aTrust(j.db, { name: 'Hollin Vale Invented Trust' });
    await aCrisisLine(j.db, trust.id);
    for (const [key, value] of Object.entries({ service_phone: '0161 496 0000', service_hours: 'Monday to Friday, 9am to 5pm', work_email_domains: ['hollinvale.example'] })) {
      await j.db.insertInto('trust_setting').values({ trust_id: trust.id, key, value: JSON.stringify(value) }).execute();
    }
    const secret = `larkfield-${newId()}`;
    const ward = await aTeam(j.db, trust.id, { name: 'Larkfield ward', referral_link_hash: tokenHash(secret) });
    const member = async (name: string, role: 'host_team' | 'lead', pairing: Pairing): Promise<Somebody> => {
      const account = await anAccount(j.db, { name });
      return j.is({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(j.db, trust.id, account.id, role, role === 'host_team' ? { teamId: ward.id } : {}) }, pairing);
    };
    return { trust, secret, member, sent: () => j.db.selectFrom('referral').selectAll().where('trust_id', '=', trust.id).orderBy('number').execute() };
  };

  const yes = async (who: Somebody): Promise<void> => {
    await who.chooses('Yes');
    await who.types('How did they say yes?', '“Go on then”, on Sunday');
  };
  const page3 = async (who: Somebody): Promise<void> => {
    const [day, month, year] = leavingDate();
    await who.chooses('On a ward');
    await who.chooses('Larkfield ward');
    await who.page.getByLabel('Yes', { exact: true }).check();
    await who.types('Day', day);
    await who.types('Month', month);
    await who.types('Year', year);
  };

  test.each(ALL_FOUR)('a ward refers: agreement first, six pages, and sees where it is (%s)', async (_says, pairing) => {
    const { member, sent } = await aService();
    await member('Joan', 'lead', pairing);
    const sam = await member('Sam', 'host_team', pairing);
    await sam.goes('/our-referrals');
    await sam.sees('Nothing is under way');
    await sam.sees('The peer lead is Joan');
    await sam.checks('our referrals, empty');
    await sam.presses('Refer somebody');
    await sam.checks('refer 1');
    await sam.chooses('They said no');
    await sam.presses('Go on');
    await sam.sees('Thank you for asking them');
    await sam.sees('Nothing about them is kept');
    await sam.checks('refer, they said no');

    await sam.goes('/refer');
    await sam.presses('Go on');
    await sam.sees('Choose what they said');
    await yes(sam);
    await sam.checks('refer 1, with a problem');
    await sam.presses('Go on');
    await sam.types('The name they like', 'Callum');
    await sam.types('Their full name', 'Callum Thistlewood');
    await sam.checks('refer 2');
    await sam.presses('Save and go on');
    await sam.sees('Write how and when it is safe to reach them');
    expect(await sam.page.getByLabel('Their full name').inputValue()).toBe('Callum Thistlewood');
    await sam.checks('refer 2, with problems');
    await sam.types('How and when is it safe to reach them?', 'Ring after 5pm');
    await sam.chooses(/^No: only by phone/);
    await sam.types('Postcode', 'M21 9AB');
    await sam.presses('Save and go on');

    await sam.goes('/our-referrals');
    await sam.sees(/You began a form about Callum .* It is not sent yet/);
    await sam.checks('our referrals, one begun');
    await sam.presses(/Carry on/);
    await page3(sam);
    await sam.checks('refer 3, open');
    await sam.types('Who said so?', 'Dr Rowe');
    await sam.presses('Save and go on');
    await sam.types('What do they hope for?', 'To get through the first week');
    await sam.chooses(/Getting ready to leave hospital/);
    await sam.chooses('One to one');
    if (pairing.javaScript) {
      await sam.page.getByText(/^Saved at/).waitFor();
      await sam.page.reload();
      expect(await sam.page.getByLabel('What do they hope for?').inputValue()).toBe('To get through the first week');
    }
    await sam.checks('refer 4');
    await sam.presses('Save and go on');
    await sam.checks('refer 5');
    await sam.types(/safe and easy/, 'Quiet places');
    await sam.presses('Save and go on');
    await sam.sees('Check and send');
    await sam.sees('M21 9 (this much is kept)');
    await sam.sees('said by Dr Rowe');
    await sam.checks('refer 6');
    await sam.presses(/Change how to meet/);
    await sam.chooses('Both');
    await sam.presses('Save and go back to the check');
    await sam.sees('How to meet Both');
    await sam.presses('Send the referral');
    await sam.sees('The number is 1001');
    await sam.sees('0161 496 0000');
    await sam.checks('refer, sent');
    await sam.presses('See the referral');
    await sam.sees('Waiting for an answer');
    await sam.page.getByText('As it was sent', { exact: true }).click();
    await sam.sees('To get through the first week');
    await sam.checks('our referral');
    await sam.page.getByText('Take this referral back', { exact: true }).click();
    await sam.types('Why do you take it back?', 'He changed his mind');
    await sam.presses('Take it back');
    await sam.sees('Nothing is under way');
    await sam.page.getByText('Over: 1').click();
    await sam.sees('Your team took it back today');
    await sam.checks('our referrals, one over');
    expect(await sent()).toMatchObject([{ source: 'host team', known_as: 'Callum', postcode_sector: 'M21 9', one_or_group: 'both', online_safe: false, answer: 'withdrawn' }]);
  });

  test.each(ALL_FOUR)('somebody asks for themself, stops, and carries on elsewhere with a code (%s)', async (_says, pairing) => {
    const { trust, sent } = await aService();
    const base = `/t/${trust.slug}/refer-myself`;
    const gemma = await j.is(null, pairing);
    await gemma.goes(`/t/${trust.slug}`);
    await gemma.presses('Ask for peer support');
    await gemma.sees('Is it safe for you to be online?');
    await gemma.checks('ask for myself');
    await gemma.chooses('Under 16');
    await gemma.presses('Begin');
    await gemma.sees('Tell an adult you trust');
    await gemma.checks('ask for myself, younger');
    await gemma.goes(base);
    await gemma.presses('by phone or on paper');
    await gemma.sees('0161 496 0000');
    await gemma.checks('ask for myself, another way');
    await gemma.presses('The form to print');
    await gemma.sees('I would like peer support');
    await gemma.checks('ask for myself, on paper');
    await gemma.goes(base);
    await gemma.chooses('16 or over');
    await gemma.presses('Begin');
    await gemma.types('The name you like to be called', 'Gemma');
    await gemma.types('Your full name', 'Gemma Fernley');
    await gemma.types('How and when is it safe to reach you?', 'By letter');
    await gemma.page.getByLabel('Yes', { exact: true }).check();
    await gemma.checks('ask for myself 2');
    await gemma.presses('Save and go on');
    await gemma.chooses('At home or somewhere else');
    await gemma.presses('Save and go on');
    await gemma.page.getByText('Stop here for now').click();
    await gemma.presses('Take a code and carry on later');
    await gemma.checks('ask for myself, code');
    const code = /\d{4} \d{4} \d{4}/.exec(await gemma.page.locator('main').innerText())?.[0] ?? '';

    const library = await j.is(null, pairing);
    await library.page.goto(gemma.page.url().replace(/\/code$/, '/2'));
    await library.seesNot('Gemma');
    await library.sees('This form is not open here any more');
    await library.checks('ask for myself, gone');
    await library.goes(`${base}/carry-on`);
    await library.types('The code you took', '1111 1111 1111');
    await library.presses('Carry on');
    await library.sees('We know no form with this code');
    await library.checks('carry on with a code, wrong');
    await library.types('The code you took', code);
    await library.presses('Carry on');
    expect(await library.page.getByLabel('Your full name').inputValue()).toBe('Gemma Fernley');
    await library.presses('Save and go on');
    await library.presses('Save and go on');
    await library.types('What do you hope for?', 'Some days I want to end my life. I hope for somewhere to go.');
    await library.chooses(/Finding places/);
    await library.chooses('In a group');
    await library.presses('Save and go on');
    await library.sees('You do not have to wait for us');
    await library.checks('ask for myself 5, help first');
    await library.presses('Save and go on');
    await library.checks('ask for myself 6');
    await library.presses('Send it');
    await library.sees('The number is 1001');
    await library.sees('You can change your mind at any time');
    await library.checks('ask for myself, sent');
    expect(await sent()).toMatchObject([{ source: 'self', team_id: null, known_as: 'Gemma', online_safe: true, finding_places: true }]);
  });

  describe.each([DESK, PHONE_PLAIN])('and besides', (pairing) => {
    test(`a team without accounts, through its own link and a code by mail (${saysPairing(pairing)})`, async () => {
      const { trust, secret, sent } = await aService();
      const lou = await j.is(null, pairing);
      await lou.goes(`/l/${secret}`);
      await lou.sees('For Larkfield ward');
      await lou.checks('team link');
      await lou.types('Your work e-mail address', 'lou@gmail.com');
      await lou.presses('Send me a code');
      await lou.sees('Enter an address that ends in @hollinvale.example');
      await lou.types('Your work e-mail address', 'lou@hollinvale.example');
      await lou.presses('Send me a code');
      await lou.sees('We sent a mail');
      await lou.checks('team link, code');
      const mail = await j.db.selectFrom('mail').select(['subject', 'body']).where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
      await lou.types('Code', /\d{6}/.exec(mail.body)?.[0] ?? '');
      await lou.presses('Go on');
      await yes(lou);
      await lou.types('Your name', 'Lou');
      await lou.checks('team link, ask');
      await lou.presses('Go on');
      await lou.types('The name they like', 'Bo');
      await lou.types('Their full name', 'Bo Larchfield');
      await lou.types('How and when is it safe to reach them?', 'On the ward');
      await lou.chooses('Not asked yet');
      await lou.presses('Save and go on');
      await page3(lou);
      await lou.types('Who said so?', 'The ward round');
      await lou.presses('Save and go on');
      await lou.types('What do they hope for?', 'Company on the way home');
      await lou.chooses(/Getting ready/);
      await lou.chooses('Both');
      await lou.presses('Save and go on');
      await lou.presses('Save and go on');
      await lou.presses('Send the referral');
      await lou.sees('The number is 1001');
      expect(await sent()).toMatchObject([{ source: 'team link', asked_by_name: 'Lou', asked_by_email: 'lou@hollinvale.example', known_as: 'Bo', online_safe: null }]);
    });

    test(`by phone, the lead typing (${saysPairing(pairing)})`, async () => {
      const { member, sent } = await aService();
      const joan = await member('Joan', 'lead', pairing);
      await joan.goes('/refer');
      await joan.picks('Which team is ringing?', 'Larkfield ward');
      await joan.types('Who is ringing?', 'Bea');
      await yes(joan);
      await joan.checks('refer 1, by phone');
      await joan.presses('Go on');
      await joan.types('The name they like', 'Amir');
      await joan.types('Their full name', 'Amir Ashbourne');
      await joan.types('How and when is it safe to reach them?', 'Ring in the morning');
      await joan.chooses(/^No: only by phone/);
      await joan.presses('Save and go on');
      await joan.chooses('At home or somewhere else');
      await joan.presses('Save and go on');
      await joan.types('What do they hope for?', 'A walking group');
      await joan.chooses(/Finding places/);
      await joan.chooses('In a group');
      await joan.presses('Save and go on');
      await joan.presses('Save and go on');
      await joan.presses('Send the referral');
      await joan.sees('The number is 1001');
      expect(await sent()).toMatchObject([{ source: 'phone', asked_by_name: 'Bea', known_as: 'Amir' }]);
    });

    test(`a carer sends an invitation or prints a slip, and nothing is kept (${saysPairing(pairing)})`, async () => {
      const { trust, sent } = await aService();
      const maria = await j.is(null, pairing);
      await maria.goes(`/t/${trust.slug}/invite`);
      await maria.checks('invite');
      await maria.types('Their e-mail address', 'friend@example.org');
      await maria.presses('Send the e-mail');
      await maria.sees('Tick only if you are sure');
      await maria.checks('invite, with a problem');
      await maria.chooses('Nobody else reads their e-mail');
      await maria.presses('Send the e-mail');
      await maria.sees('The e-mail is on its way');
      await maria.checks('invite, sent');
      await maria.goes(`/t/${trust.slug}/invite`);
      await maria.presses('A slip to print');
      await maria.sees('Somebody thought of you');
      await maria.sees('0161 496 0000');
      await maria.checks('invite, slip');
      expect(await sent()).toEqual([]);
      expect(await j.db.selectFrom('mail').select('to_address').where('trust_id', '=', trust.id).execute()).toEqual([{ to_address: 'friend@example.org' }]);
    });
  });
});
