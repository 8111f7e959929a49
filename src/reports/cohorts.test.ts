// Who belongs to a figure, case by case: where a month begins, days that are not over, what is not known, colleagues' own records.
import { beforeAll, describe, expect, test } from 'vitest';
import { aConnection, aPlace } from '../connections/connection.factory.ts';
import type { ToldStep } from '../connections/connection.factory.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { DB, Insertable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { momentOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aHeldContact, aSupport } from '../support/support.factory.ts';
import { STARTING_SETTINGS } from '../teams/index.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { countFigures } from './figure.queries.ts';
import type { Figure } from './figures.rules.ts';
import { spanOf } from './months.rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const NOW = momentOf('2026-11-23', '10:00');
const YEAR = spanOf('2025-11', '2026-11');
const set = async (more: { walled?: boolean } = {}) => {
  const trust = await aTrust(app.db);
  const [ward, nadia] = [await aTeam(app.db, trust.id, { name: 'Larkfield ward', area: 'wards' }), await aWorker(app.db, trust.id)];
  const person = await aPerson(app.db, trust.id, { walled: more.walled ?? false });
  return {
    trust, ward, nadia, person,
    support: (s: Partial<Insertable<DB['support']>> = {}) => aSupport(app.db, trust.id, person.id, nadia, { began_at: momentOf('2026-05-01', '12:00'), ...s }),
    stay: (s: Partial<Insertable<DB['stay']>>) => aStay(app.db, trust.id, person.id, ward.id, { made_at: momentOf('2026-04-20', '12:00'), ...s }),
    /** "2026-07 yes", "2026-07 early" … as the lead counts them. */
    counts: (figure: Figure, at = NOW, role: 'lead' | 'manager' | 'peer_worker' = 'lead') => asViewer(app.appDb, { ...NOBODY, role, trustId: trust.id }, async (tx) => (await countFigures(tx, [figure], YEAR)).map((r) => `${r.month} ${r.part}${r.n > 1 ? ` ${r.n}` : ''}`).sort(), at),
  };
};

test('the starting days in the database are those of the settings', async () => {
  const { rows } = await (await import('../../tests/setup/test-database.ts')).testDatabase().then((d) => d.superuserPool.query("select days_set('second_contact_days') as second_contact_days, days_set('home_contact_days') as home_contact_days"));
  expect(STARTING_SETTINGS).toMatchObject(rows[0] as object);
});

describe('meeting a second time', () => {
  test.each([
    ['half past midnight on 1 July, in summer time', '2026-06-30T23:30:00Z', '2026-07-03T10:00:00Z', '2026-07 yes'],
    ['just before midnight on 30 June, in summer time', '2026-06-30T22:59:00Z', '2026-07-03T10:00:00Z', '2026-06 yes'],
    ['half past midnight on 1 November, in winter time', '2026-11-01T00:30:00Z', '2026-11-02T10:00:00Z', '2026-11 yes'],
    ['again on the seventh day, in the evening', '2026-09-01T09:00:00Z', '2026-09-08T21:00:00Z', '2026-09 yes'],
    ['again on the eighth day', '2026-09-01T09:00:00Z', '2026-09-09T09:00:00Z', '2026-09 no'],
    ['again on the seventh day over the night the clocks go back', '2026-10-20T08:00:00Z', '2026-10-27T23:30:00Z', '2026-10 yes'],
    ['one hour later that night is the eighth day', '2026-10-20T08:00:00Z', '2026-10-28T00:30:00Z', '2026-10 no'],
    ['twice on one day', '2026-09-01T09:00:00Z', '2026-09-01T15:00:00Z', '2026-09 yes'],
    ['not again', '2026-09-01T09:00:00Z', null, '2026-09 no'],
    ['three days ago', '2026-11-20T10:00:00Z', null, '2026-11 early'],
    ['three days ago, and again since: counted when the days are over for all', '2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z', '2026-11 early'],
    ['on the last of its days', '2026-11-16T10:00:00Z', null, '2026-11 early'],
    ['the day after', '2026-11-15T10:00:00Z', null, '2026-11 no'],
  ])('%s', async (_, first, second, counted) => {
    const s = await set();
    await s.support({ first_held_at: new Date(first), second_held_at: second ? new Date(second) : null });
    expect(await s.counts('again')).toEqual([counted]);
  });

  test('with another worker of the same referral: it is the second meeting, and nobody is counted twice', async () => {
    const s = await set();
    const referral = await aReferral(app.db, s.trust.id).sent(momentOf('2026-08-20', '10:00')).accepted({ personId: s.person.id });
    await s.support({ referral_id: referral.id, first_held_at: momentOf('2026-09-01', '10:00'), ended_at: momentOf('2026-09-02', '10:00'), ended_how: 'parted' });
    await s.support({ referral_id: referral.id, began_at: momentOf('2026-09-03', '10:00'), first_held_at: momentOf('2026-09-05', '10:00'), second_held_at: momentOf('2026-10-20', '10:00') });
    expect(await s.counts('again')).toEqual(['2026-09 yes']);
  });

  test('the service’s own number of days counts', async () => {
    const s = await set();
    await s.support({ first_held_at: momentOf('2026-09-01', '10:00'), second_held_at: momentOf('2026-09-12', '10:00') });
    expect(await s.counts('again')).toEqual(['2026-09 no']);
    await app.db.insertInto('trust_setting').values({ trust_id: s.trust.id, key: 'second_contact_days', value: '14' }).execute();
    expect(await s.counts('again')).toEqual(['2026-09 yes']);
  });
});

describe('met on the ward before leaving', () => {
  test.each([
    ['met there', 'on the ward', '2026-05-10', '2026-05 yes'],
    ['met there on the day of leaving', 'on the ward', '2026-05-20', '2026-05 yes'],
    ['met elsewhere', 'out and about', '2026-05-10', '2026-05 no'],
    ['met on a ward after leaving', 'on the ward', '2026-05-21', '2026-05 no'],
    ['met there before this stay', 'on the ward', '2026-04-10', '2026-05 no'],
  ])('%s', async (_, how, day, counted) => {
    const s = await set();
    await s.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
    await aHeldContact(app.db, s.trust.id, await s.support({ began_at: momentOf('2026-04-05', '12:00') }), { how, began_at: momentOf(day, '11:00') });
    expect(await s.counts('ward')).toEqual([counted]);
  });

  test('the record as it was corrected counts', async () => {
    const s = await set();
    await s.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
    const support = await s.support();
    const contact = await aHeldContact(app.db, s.trust.id, support, { how: 'on the ward', began_at: momentOf('2026-05-10', '11:00') });
    const first = await app.db.selectFrom('contact_record').selectAll().where('contact_id', '=', contact).executeTakeFirstOrThrow();
    await app.db.insertInto('contact_record').values({ ...first, id: newId(), how: 'phone', corrects: first.id, correction_why: 'It was a call' }).execute();
    expect(await s.counts('ward')).toEqual(['2026-05 no']);
  });

  test('of a meeting from before this record only the day is known: not known', async () => {
    const s = await set();
    await s.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
    const support = await s.support();
    await app.db.insertInto('met_before').values({ trust_id: s.trust.id, support_id: support.id, person_id: s.person.id, met_on: '2026-05-10' }).execute();
    expect(await s.counts('ward')).toEqual(['2026-05 unknown']);
  });

  test('a move to another ward is no leaving, and a meeting before it counts; a stay written down by mistake counts nowhere', async () => {
    const s = await set();
    const second = await s.stay({ began_on: '2026-05-10', left_on: '2026-05-20', made_at: momentOf('2026-05-10', '12:00') });
    await s.stay({ began_on: '2026-04-15', left_on: '2026-05-10', moved_to: second });
    await s.stay({ left_on: '2026-05-18', undone_at: momentOf('2026-05-19', '12:00'), undone_why: 'Somebody else' });
    await aHeldContact(app.db, s.trust.id, await s.support(), { how: 'on the ward', began_at: momentOf('2026-05-02', '11:00') });
    expect(await s.counts('ward')).toEqual(['2026-05 yes']);
    expect(await s.counts('home')).toEqual(['2026-05 no']);
  });

  test('only whoever had a peer worker on the day they left, and has left', async () => {
    const s = await set();
    await s.stay({ left_on: '2026-05-20' });
    await s.stay({ expected_on: '2026-11-30' });
    await s.support({ began_at: momentOf('2026-05-21', '09:00') });
    expect(await s.counts('ward')).toEqual([]);
    await s.support({ began_at: momentOf('2026-05-01', '09:00'), ended_at: momentOf('2026-05-19', '17:00') });
    expect(await s.counts('ward')).toEqual([]);
  });
});

describe('first meeting at home', () => {
  test.each([
    ['the seventh day', { how: 'at home', day: '2026-05-27' }, '2026-05 yes'],
    ['a call on the day of leaving', { how: 'phone', day: '2026-05-20' }, '2026-05 yes'],
    ['on the ward on the day of leaving', { how: 'on the ward', day: '2026-05-20' }, '2026-05 no'],
    ['the eighth day', { how: 'at home', day: '2026-05-28' }, '2026-05 no'],
    ['planned, and did not happen', { how: 'at home', day: '2026-05-22', held: false }, '2026-05 no'],
    ['never', null, '2026-05 no'],
  ])('%s', async (_, met, counted) => {
    const s = await set();
    await s.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
    const support = await s.support();
    if (met) await aHeldContact(app.db, s.trust.id, support, { how: met.how, held: 'held' in met ? met.held : true, began_at: momentOf(met.day, '11:00') });
    expect(await s.counts('home')).toEqual([counted]);
  });

  test('back in hospital, or died, before it was due: apart, and nobody’s failure', async () => {
    const [back, died] = [await set(), await set()];
    await back.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
    await back.stay({ began_on: '2026-05-23', made_at: momentOf('2026-05-23', '12:00') });
    await back.support();
    await died.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
    await died.support({ ended_at: momentOf('2026-05-24', '10:00'), ended_how: 'died' });
    expect(await back.counts('home')).toEqual(['2026-05 apart']);
    expect(await died.counts('home')).toEqual(['2026-05 apart']);
  });

  test('left three days ago: too early to say', async () => {
    const s = await set();
    await s.stay({ began_on: '2026-10-15', left_on: '2026-11-20' });
    await s.support();
    expect(await s.counts('home')).toEqual(['2026-11 early']);
  });
});

describe('endings, asking and answering', () => {
  test.each([
    ['as agreed', '2026-09 yes'], ['stopped coming', '2026-09 no'], ['moved away', '2026-09 no'], ['withdrew', '2026-09 no'], ['parted', '2026-09 no'],
    ['handed over', '2026-09 apart'], ['died', '2026-09 apart'], [null, '2026-09 unknown'], ['something an old list says', '2026-09 unknown'],
  ])('an ending: %s', async (how, counted) => {
    const s = await set();
    await s.support({ ended_at: momentOf('2026-09-30', '23:30'), ended_how: how });
    expect(await s.counts('endings')).toEqual([counted]);
  });

  test('asked half past midnight on the 1st; answered yes, no, taken back, not yet', async () => {
    const s = await set();
    const sent = momentOf('2026-08-01', '00:30');
    const referral = () => aReferral(app.db, s.trust.id, { team_id: s.ward.id }).sent(sent);
    await referral().accepted({ personId: s.person.id });
    await referral().declined();
    await referral().withdrawn();
    await referral();
    expect(await s.counts('referrals')).toEqual(['2026-08 apart', '2026-08 early', '2026-08 no', '2026-08 yes']);
  });
});

describe('places kept', () => {
  const going: ToldStep = { kind: 'going on my own', on: '2026-05-01' };
  test.each<[string, ToldStep[], string[], string[]]>([
    ['still going, asked after four weeks and after twelve', [going, { kind: 'still going', on: '2026-05-30', weeks: 4 }, { kind: 'sometimes', on: '2026-07-25', weeks: 12 }], ['2026-05 yes'], ['2026-05 yes']],
    ['still going after twelve, never asked after four: then they went after four too', [going, { kind: 'still going', on: '2026-07-25', weeks: 12 }], ['2026-05 yes'], ['2026-05 yes']],
    ['not any more, after four', [going, { kind: 'not any more', on: '2026-05-30', weeks: 4 }], ['2026-05 no'], ['2026-05 no']],
    ['kept after four, stopped before twelve', [going, { kind: 'still going', on: '2026-05-29', weeks: 4 }, { kind: 'not any more', on: '2026-06-20' }], ['2026-05 yes'], ['2026-05 no']],
    ['asked, and not heard', [going], ['2026-05 unknown'], ['2026-05 unknown']],
    ['would rather not be asked', [going, { kind: 'rather not be asked', on: '2026-05-30' }], ['2026-05 unknown'], ['2026-05 unknown']],
    ['began again: counted once, by the first time', [going, { kind: 'not any more', on: '2026-05-10' }, { kind: 'going with somebody', on: '2026-06-10' }], ['2026-05 no'], ['2026-05 no']],
    ['seven weeks ago: too early for twelve', [{ kind: 'going on my own', on: '2026-10-05' }, { kind: 'still going', on: '2026-11-03', weeks: 4 }], ['2026-10 yes'], ['2026-10 early']],
    ['on the list, and never gone', [], [], []],
  ])('%s', async (_, steps, after4, after12) => {
    const s = await set();
    await aConnection(app.db, s.trust.id, await s.support(), await aPlace(app.db), { on: '2026-04-25', steps });
    expect(await s.counts('kept-4')).toEqual(after4);
    expect(await s.counts('kept-12')).toEqual(after12);
  });
});

test('a colleague’s own record is in no figure of a lead; a worker and a manager count nobody', async () => {
  const s = await set({ walled: true });
  await s.support({ first_held_at: momentOf('2026-09-01', '10:00'), ended_at: momentOf('2026-09-30', '10:00'), ended_how: 'as agreed' });
  await s.stay({ began_on: '2026-04-15', left_on: '2026-05-20' });
  for (const figure of ['again', 'ward', 'home', 'endings', 'referrals'] as const) expect(await s.counts(figure)).toEqual([]);
  const open = await set();
  await open.support({ first_held_at: momentOf('2026-09-01', '10:00') });
  expect(await open.counts('again')).toEqual(['2026-09 no']);
  for (const role of ['manager', 'peer_worker'] as const) expect(await open.counts('again', NOW, role)).toEqual([]);
});

test('the area is that of the team that asked; people who asked for themselves have none', async () => {
  const s = await set();
  await aReferral(app.db, s.trust.id, { team_id: s.ward.id }).sent(momentOf('2026-08-01', '10:00'));
  await aReferral(app.db, s.trust.id, { team_id: null, source: 'self' }).sent(momentOf('2026-08-01', '10:00'));
  const rows = await asViewer(app.appDb, { ...NOBODY, role: 'lead', trustId: s.trust.id }, (tx) => countFigures(tx, ['referrals'], YEAR), NOW);
  expect(rows.map((r) => [r.area, r.n]).sort()).toEqual([[null, 1], ['wards', 1]]);
});
