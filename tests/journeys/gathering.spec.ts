// A gathering from the first plan to what stays of it: planned by two, joined without an account, counted in at the door with the network gone for a while.
import { describe, expect, test } from 'vitest';
import { aGathering, aRegistration } from '../../src/events/event.factory.ts';
import { addDays, dayOf } from '../../src/kit/times.ts';
import { aScene } from '../setup/scene.ts';
import { DESK, journey, PHONE, PHONE_PLAIN, saysPairing, whoIn } from './kit.ts';
import type { Pairing, Somebody } from './kit.ts';

const typeDay = async (who: Somebody, name: string, day: string): Promise<void> => {
  const [year, month, date] = day.split('-');
  for (const [part, value] of [['day', date], ['month', month], ['year', year]]) await who.page.locator(`[name="${name}-${part}"]`).fill(String(Number(value)));
};

describe.each([DESK, PHONE_PLAIN])('a gathering, $width px', (pairing: Pairing) => {
  test(`is planned, published, joined and given back, ${saysPairing(pairing)}`, async () => {
    const j = await journey();
    const scene = await aScene(j, { trust: { demo: true } });
    const joan = await j.is(whoIn(scene.trust.id)(scene.joan), pairing);
    await joan.goes('/events');
    await joan.sees('No day is planned');
    await joan.checks('no gathering yet');
    await joan.presses('Plan a gathering');
    await joan.presses('Begin planning it');
    await joan.sees('Say what it is called');
    await joan.checks('a gathering with problems');
    await joan.types('What is it called?', 'Further together');
    await joan.types('What is it for?', 'A morning for all of us.');
    await typeDay(joan, 'day', addDays(dayOf(new Date()), 60));
    await joan.types('Begins at', '10am');
    await joan.types('Ends at', '1pm');
    await joan.types('Name of the place', 'Quayside Hall');
    await joan.types('How many places are there?', '2');
    await joan.presses('Begin planning it');
    await joan.sees('Name the person who uses services who chairs with them');
    await joan.checks('a draft');
    for (const [name, called, side] of [['Joan', 'Peer lead', 'staff'], ['Marigold', 'Member of the recovery group', 'people who use services']]) {
      await joan.presses('Planning group and tasks');
      await joan.presses('Add somebody');
      await joan.types('Their name', name ?? '');
      await joan.types('What are they', called ?? '');
      await joan.page.getByRole('radio', { name: side, exact: true }).check();
      await joan.page.getByRole('checkbox', { name: /one of the two who chair/ }).check();
      await joan.presses('Add them and make a link');
      await joan.sees('/events/join/');
      await joan.checks('a link to join');
      await joan.goes('/events');
      await joan.presses('Further together');
    }
    await joan.presses('Change the programme');
    await joan.types('What is on?', 'Why we are here');
    await joan.types('Begins at', '10am');
    await joan.types('How long?', '45 minutes');
    await joan.types('Who speaks?', 'Rowena Birch, Otherplace');
    await joan.presses('Put it in the programme');
    await joan.sees('Rowena Birch, Otherplace');
    await joan.checks('the programme');
    await joan.presses('Further together');
    await joan.presses('Make the page public');
    await joan.sees('The page is public now');

    const wren = await j.is(null, pairing);
    await wren.goes(`/t/${scene.trust.slug}/events`);
    await wren.checks('gatherings of a service');
    await wren.presses('Further together');
    await wren.sees('2 places are free');
    await wren.sees('Not known yet');
    await wren.checks('a gathering');
    await wren.presses('Put my name down');
    await wren.presses('Put my name down');
    await wren.sees('Enter the name you would like on a badge');
    await wren.checks('putting a name down with problems');
    await wren.types('Name for the badge', 'Wren');
    await wren.chooses(/I use mental health services/);
    await wren.types('What would make it easy', 'A seat near the door');
    await wren.presses('Put my name down');
    await wren.sees('You have a place');
    await wren.checks('my place');

    await joan.presses('See who comes');
    await joan.sees('1 said what they need and have no answer yet');
    await joan.seesNot('A seat near the door');
    await joan.checks('who comes');
    await joan.presses('Answer Wren');
    await joan.sees('A seat near the door');
    await joan.types('What do we do about it?', 'Two seats are kept.');
    await joan.presses('Save our answer');
    await joan.sees('Your answer is saved');
    await joan.checks('one who comes');
    await wren.page.reload();
    await wren.sees('Two seats are kept.');
    await wren.presses('Give my place back');
    await wren.sees('You are not coming');
  }, 600_000);

  test(`after the day: a file, the report, what people say and who goes on, ${saysPairing(pairing)}`, async () => {
    const j = await journey();
    const scene = await aScene(j, { trust: { demo: true } });
    const began = new Date(Date.now() - 3 * 86_400_000);
    const { id } = await aGathering(j.db, scene.trust.id, scene.joan.accountId, { begins_at: began, ends_at: new Date(began.getTime() + 5 * 3_600_000) });
    const joan = await j.is(whoIn(scene.trust.id)(scene.joan), pairing);
    await joan.goes(`/events/${id}/after`);
    await joan.checks('nothing stays yet');
    await joan.presses('Add slides or a paper');
    await joan.types('What is it called?', 'How we began');
    await joan.types('Whose is it?', 'Rowena Birch');
    await joan.page.locator('input[type=file]').setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is no PDF\u0000') });
    await joan.presses('Keep this file');
    await joan.sees('What is in this one is something else');
    await joan.checks('a file that is not what it says');
    await joan.page.locator('input[type=file]').setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
    await joan.presses('Keep this file');
    await joan.sees('not public yet');
    await joan.presses('Open How we began');
    await joan.types('Who said that everybody may have it?', 'Rowena, by email');
    await joan.presses('Put it on the page');
    await joan.presses('Write the report');
    await joan.types('Title', 'The day we asked each other');
    await joan.types('Who wrote it?', 'Marigold');
    await joan.types('As what?', 'a member of the recovery group');
    await joan.page.locator('textarea[name=words]').fill('The urn broke.\n\nNobody minded.');
    await joan.chooses('Its author wants it on the page');
    await joan.presses('Save the report');

    const wren = await j.is(null, pairing);
    await wren.goes(`/t/${scene.trust.slug}/events/${id}`);
    await wren.sees('The urn broke.');
    await wren.sees('How we began');
    await wren.checks('a gathering that was');
    await wren.presses('Say how it was');
    await wren.types('What was good?', 'Somebody like me stood at the front.');
    await wren.chooses('I would rather not say');
    await wren.checks('how the day was');
    await wren.presses('Send it');
    await wren.presses('I would like to go on');
    await wren.chooses('I would like to train as a peer worker');
    await wren.types('Your name', 'Fennel');
    await wren.types('How can we reach you?', '07700 900111');
    await wren.chooses('You may get in touch with me about this');
    await wren.checks('I would like to go on');
    await wren.presses('Send it');

    await joan.goes(`/events/${id}/interests`);
    await joan.checks('who would like to go on');
    await joan.presses('Follow up Fennel');
    await joan.presses('I follow this up');
    await joan.checks('following one up');
    await joan.chooses('It came to something');
    await joan.presses('Close it');
    await joan.sees('It came to something');
  }, 600_000);
});

test.each([PHONE, PHONE_PLAIN])('two count at the door ($width px, script $javaScript): each person once, also while the network is gone', async (pairing) => {
  const j = await journey();
  const scene = await aScene(j, { trust: { demo: true } });
  const { id } = await aGathering(j.db, scene.trust.id, scene.joan.accountId, {});
  for (const name of ['Ash', 'Bryony', 'Clover', 'Zinnia']) await aRegistration(j.db, scene.trust.id, id, { name });
  const inside = async (): Promise<number> => (await j.db.selectFrom('event_arrival').select('id').where('event_id', '=', id).where('taken_back_at', 'is', null).execute()).length;
  const [joan, also] = [await j.is(whoIn(scene.trust.id)(scene.joan), pairing), await j.is(whoIn(scene.trust.id)(scene.joan), pairing)];
  await joan.goes(`/events/${id}/door`);
  await also.goes(`/events/${id}/door`);
  await joan.sees('Nobody is in yet.');
  await joan.checks('the door');
  await joan.page.getByRole('button', { name: 'In Ash' }).click();
  await joan.sees('1 in: 1 carer or friend.');
  if (pairing.javaScript) {
    await also.page.context().setOffline(true);
    for (const name of ['In Ash', 'In Bryony', 'In Clover', 'One more: staff']) await also.page.getByRole('button', { name }).click();
    await also.sees('presses are kept on this phone and sent as soon as can be');
    await also.checks('the door without a network');
    expect(await inside()).toBe(1);
    expect(await also.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/Ash|Bryony|Clover/);
    await also.page.context().setOffline(false);
    await also.sees('4 in: 3 carers and friends, 1 member of staff.');
    await also.page.getByLabel('Find a name').fill('zin');
    expect(await also.page.getByRole('button', { name: 'In Bryony' }).isVisible()).toBe(false);
    await also.page.getByRole('button', { name: 'In Zinnia' }).click();
    await also.sees('5 in:');
    await also.page.getByRole('button', { name: 'Is in. Undo Zinnia' }).click();
    await also.sees('4 in:');
  } else {
    for (const name of ['In Ash', 'In Bryony', 'In Clover', 'One more: staff']) await also.page.getByRole('button', { name }).click();
    await also.sees('4 in: 3 carers and friends, 1 member of staff.');
  }
  expect(await inside()).toBe(4);
}, 600_000);
