// "The equivalent of six full-time peer workers" as one query, held against the same sum day by day.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../../access/index.ts';
import type { MemberRole } from '../../access/index.ts';
import { diceFrom } from '../../app/demo/dice.ts';
import { addDays, addMonths, daysBetween } from '../../kit/times.ts';
import { aTrust } from '../../teams/team.factory.ts';
import { aWorker } from '../worker.factory.ts';
import { aContract, aFramework } from '../posts.factory.ts';
import { wteByMonth, wteOn } from './wte.queries.ts';
import { exact, minuteDaysByDay, sayWte, wteOf } from './wte.rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const as = async <T>(trustId: string, role: MemberRole, work: Parameters<typeof asViewer<T>>[2]) => asViewer(app.appDb, { ...NOBODY, trustId: trustId as never, role, accountId: crypto.randomUUID() }, work);

describe('WTE from the database', () => {
  test('six full-time in ten part-time contracts is six, to the minute, on any day and over any month', async () => {
    const trust = await aTrust(app.db);
    const { bands } = await aFramework(app.db, trust.id);
    for (const minutes of [2250, 1800, 1350, 1350, 1350, 1200, 1200, 1080, 960, 960]) {
      const worker = await aWorker(app.db, trust.id);
      await aContract(app.db, trust.id, worker.id, { minutes_a_week: minutes, from_on: '2026-01-05', band_id: bands['Band 3'] }, true);
    }
    expect(await as(trust.id, 'lead', (tx) => wteOn(tx, '2026-11-25'))).toEqual({ minutes: 13_500, wte: { n: 6n, d: 1n } });
    expect(sayWte((await as(trust.id, 'manager', (tx) => wteOn(tx, '2026-11-25'))).wte)).toBe('6.00 WTE');
    const january = (await as(trust.id, 'lead', (tx) => wteByMonth(tx, '2026-01-01', '2026-01-31')))[0];
    expect(january?.wte).toEqual(exact(6n * 27n, 31n));
    for (const role of ['peer_worker', 'host_team', 'person', 'carer', 'pals', 'advocate', 'named_person'] as MemberRole[]) expect((await as(trust.id, role, (tx) => wteOn(tx, '2026-11-25'))).minutes, role).toBe(0);
  });

  test('changes of hours, leaving, a contract replaced before it began, another trust: the query is the sum day by day (fixed chance)', async () => {
    const trust = await aTrust(app.db);
    const other = await aTrust(app.db);
    await aFramework(app.db, trust.id);
    await aWorker(app.db, other.id);
    const dice = diceFrom(7);
    const held: { minutes_a_week: number; from_on: string; until_on: string | null }[] = [];
    for (let w = 0; w < 12; w += 1) {
      const worker = await aWorker(app.db, trust.id);
      await app.db.deleteFrom('contract').where('worker_id', '=', worker.id).execute();
      const left = dice.chance(0.3) ? addDays('2025-06-01', dice.whole(0, 400)) : null;
      if (left) await app.db.updateTable('peer_worker').set({ left_on: left }).where('id', '=', worker.id).execute();
      for (let from = addDays('2024-01-01', dice.whole(0, 300)), n = 0; n < 4; n += 1) {
        const until = n === 3 ? null : addDays(from, dice.whole(-1, 250));
        const contract = { minutes_a_week: dice.whole(0, 2400), from_on: from, until_on: until };
        await aContract(app.db, trust.id, worker.id, contract);
        const end = left === null ? until : until === null || until > left ? left : until;
        if (end === null || end >= from) held.push({ ...contract, until_on: end });
        from = addDays(until ?? from, dice.whole(1, 40));
      }
    }
    for (const [from, until] of [['2024-02-29', '2024-02-29'], ['2024-01-01', '2026-12-31'], ['2025-03-17', '2025-11-03']] as const) {
      const months = await as(trust.id, 'lead', (tx) => wteByMonth(tx, from, until));
      for (const month of months) {
        expect(month.minuteDays, month.from).toBe(minuteDaysByDay(held, month.from, month.until));
        expect(month.wte, month.from).toEqual(wteOf([{ full_time: 2250, minute_days: month.minuteDays }], month.days));
      }
      expect(months.reduce((sum, m) => sum + m.days, 0)).toBe(daysBetween(from, until) + 1);
      expect(months.reduce((sum, m) => sum + m.minuteDays, 0)).toBe(minuteDaysByDay(held, from, until));
    }
  });

  test('29 February is a day like any other: a contract that ends on it counts on it, and that month has 29 days', async () => {
    const trust = await aTrust(app.db);
    await aFramework(app.db, trust.id);
    const [ends, begins] = [await aWorker(app.db, trust.id), await aWorker(app.db, trust.id)];
    await aContract(app.db, trust.id, ends.id, { minutes_a_week: 2250, from_on: '2026-01-05', until_on: '2028-02-29' }, true);
    await aContract(app.db, trust.id, begins.id, { minutes_a_week: 1125, from_on: '2028-02-29' }, true);
    const on = async (day: string): Promise<string> => sayWte((await as(trust.id, 'lead', (tx) => wteOn(tx, day))).wte);
    expect([await on('2028-02-28'), await on('2028-02-29'), await on('2028-03-01')]).toEqual(['1.00 WTE', '1.50 WTE', '0.50 WTE']);
    const [february] = await as(trust.id, 'lead', (tx) => wteByMonth(tx, '2028-02-01', '2028-02-29'));
    expect([february?.days, february?.wte]).toEqual([29, exact(59n, 58n)]);
  });

  test('full time may become less: the same hours are more WTE from that day on; two frameworks add up', async () => {
    const trust = await aTrust(app.db);
    const nhs = await aFramework(app.db, trust.id);
    const own = await aFramework(app.db, trust.id, { name: 'Our own terms', fullTime: 2100, bands: ['Grade B'] });
    await app.db.insertInto('full_time_week').values({ trust_id: trust.id, id: crypto.randomUUID(), framework_id: nhs.id, from_on: '2026-04-01', minutes: 2160, source: 'invented' }).execute();
    const [a, b] = [await aWorker(app.db, trust.id), await aWorker(app.db, trust.id)];
    await aContract(app.db, trust.id, a.id, { minutes_a_week: 1080, from_on: '2026-01-01' }, true);
    await aContract(app.db, trust.id, b.id, { minutes_a_week: 1050, from_on: '2026-01-01', band_id: own.bands['Grade B'] }, true);
    expect((await as(trust.id, 'lead', (tx) => wteOn(tx, '2026-03-31'))).wte).toEqual(exact(1080n * 2n + 2250n, 4500n));
    expect((await as(trust.id, 'lead', (tx) => wteOn(tx, '2026-04-01'))).wte).toEqual({ n: 1n, d: 1n });
  });

  test('nobody said what full time is: minutes are known, WTE is not, and nothing is guessed', async () => {
    const trust = await aTrust(app.db);
    await aWorker(app.db, trust.id);
    expect(await as(trust.id, 'lead', (tx) => wteOn(tx, '2026-11-25'))).toEqual({ minutes: 900, wte: null });
    expect((await as(trust.id, 'lead', (tx) => wteByMonth(tx, '2025-11-01', addMonths('2025-11-01', 1)))).map((m) => [m.minuteDays, m.wte])).toEqual([[0, { n: 0n, d: 1n }], [0, { n: 0n, d: 1n }]]);
  });

  test('two contracts of one worker on one day are refused by the database itself', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id);
    await expect(aContract(app.db, trust.id, worker.id, { from_on: '2026-06-01', until_on: '2026-06-01' })).rejects.toThrow('one_contract_at_a_time');
    await expect(aContract(app.db, trust.id, worker.id, { from_on: '2026-06-01', until_on: '2026-05-31' })).resolves.toBeUndefined();
    await expect(aContract(app.db, trust.id, worker.id, { from_on: '2026-06-01', until_on: '2026-05-31', minutes_a_week: -60 })).rejects.toThrow('contract_minutes_a_week_check');
  });
});
