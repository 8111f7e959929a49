// Row-level security alone: which items and answers each viewer gets from the database, with no code of ours in between.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMember, notesPair } from '../../tests/setup/notes-pair.ts';
import { aCircleRow } from '../access/access.factory.ts';
import { asViewer, NOBODY, systemViewer } from '../access/index.ts';
import type { MemberRole, Viewer } from '../access/index.ts';
import { fixNow, now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aSupport } from './support.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  app = await testApp();
});

const KINDS = ['waiting', 'kept', 'not shown', 'left out', 'due', 'safe', 'withheld', 'before withheld', 'own'] as const;
type Kind = (typeof KINDS)[number];

const scene = async () => {
  const p = await notesPair(app);
  const safe = { safeguarding_at: now(), safeguarding_by: p.nadia.accountId, safeguarding_why: 'He might not be safe' };
  const before = await p.item({ corrected_at: now() });
  const ids: Record<Kind, string> = {
    waiting: await p.item(), kept: await p.item({ kept_at: now() }), 'not shown': await p.item({ shown_at: null, show_by: new Date('2026-11-28T10:00:00Z') }),
    'left out': await p.item({ left_out_at: now(), left_out_by: p.callum.accountId, erase_on: '2026-12-23' }), due: await p.item({ left_out_at: now(), erase_on: '2026-11-23' }),
    safe: await p.item(safe), withheld: await p.item({ ...safe, corrects: before, correction_why: 'misheard' }), 'before withheld': before, own: await p.item({ said_by: 'person', kept_at: now() }),
  };
  await app.db.insertInto('withholding').values({ trust_id: p.trust.id, id: newId(), item_id: ids.withheld, person_id: p.callum.id, professional: 'Dr Priya Anand', why: 'Not now', review_on: '2026-12-01', made_by: p.nadia.accountId }).execute();
  for (const kind of ['kept', 'due'] as const) await app.db.insertInto('note_answer').values({ trust_id: p.trust.id, id: newId(), item_id: ids[kind], support_id: p.support.id, person_id: p.callum.id, words: `Answer to ${kind}` }).execute();
  const sees = (viewer: Viewer) => asViewer(app.appDb, viewer, async (tx) => {
    const rows = new Set((await tx.db.selectFrom('note_item').select('id').execute()).map((row) => row.id));
    const answers = (await tx.db.selectFrom('note_answer').select('words').orderBy('words').execute()).map((row) => row.words);
    return { items: KINDS.filter((kind) => rows.has(ids[kind])).join(', '), answers: answers.join(', ') };
  });
  const worker = async (known_as: string): Promise<Viewer & { worker: Awaited<ReturnType<typeof aWorker>> }> => {
    const one = await aWorker(app.db, p.trust.id, { known_as });
    return { ...NOBODY, accountId: one.accountId, role: 'peer_worker', trustId: p.trust.id, workerId: one.id, worker: one };
  };
  return { p, ids, sees, worker };
};
const ALL = KINDS.join(', ');
const BOTH = 'Answer to due, Answer to kept';
const NONE = { items: '', answers: '' };

describe('an item by itself', () => {
  test('the person: all but what is not shown yet and what is withheld, with what it said before', async () => {
    const s = await scene();
    expect(await s.sees(s.p.person)).toEqual({ items: 'waiting, kept, left out, due, safe, own', answers: BOTH });
  });

  test('their worker and whoever covers; not another worker, not after cover or two weeks after the ending', async () => {
    const s = await scene();
    expect(await s.sees(s.p.worker)).toEqual({ items: ALL, answers: BOTH });
    const [cover, late, dev] = [await s.worker('Ruth'), await s.worker('Late'), await s.worker('Dev')];
    await aCircleRow(app.db, s.p.trust.id, { personId: s.p.callum.id, accountId: cover.accountId ?? '', kind: 'cover', supportId: s.p.support.id, until: new Date('2026-11-24T10:00:00Z') });
    await aCircleRow(app.db, s.p.trust.id, { personId: s.p.callum.id, accountId: late.accountId ?? '', kind: 'cover', supportId: s.p.support.id, since: new Date('2026-11-01T10:00:00Z'), until: new Date('2026-11-23T10:00:00Z') });
    expect(await s.sees(cover)).toEqual({ items: ALL, answers: BOTH });
    expect(await s.sees(late)).toEqual(NONE);
    expect(await s.sees(dev)).toEqual(NONE);
  });

  test('a later worker: nothing, until it is shared; then what was kept, and none of the answers', async () => {
    const s = await scene();
    const imran = await s.worker('Imran');
    await aSupport(app.db, s.p.trust.id, s.p.callum.id, imran.worker);
    expect(await s.sees(imran)).toEqual(NONE);
    await aCircleRow(app.db, s.p.trust.id, { personId: s.p.callum.id, accountId: imran.accountId ?? '', kind: 'shared', supportId: s.p.support.id, parts: ['notes'] });
    expect(await s.sees(imran)).toEqual({ items: 'kept, own', answers: '' });
  });

  test('a lead: what is kept for safety; one meeting they asked for with a reason, for two hours', async () => {
    const s = await scene();
    const { viewer: joan } = await aMember(app, s.p.trust.id, 'lead', 'Joan');
    expect(await s.sees(joan)).toEqual({ items: 'safe, withheld', answers: '' });
    const ask = (reason: string, hours: number) => asViewer(app.appDb, joan, (tx) => tx.db.insertInto('note_request').values({ trust_id: s.p.trust.id, id: newId(), contact_id: s.p.contactId, person_id: s.p.callum.id, asked_by: joan.accountId ?? '', asked_at: now(), reason, until: new Date(now().getTime() + hours * 3_600_000) }).execute());
    await expect(ask('why', 2)).rejects.toThrow(/row-level security/);
    await expect(ask('A complaint to answer', 3)).rejects.toThrow(/row-level security/);
    await ask('A complaint to answer', 2);
    // Not what the person was not shown yet, not what is left out; what is withheld only because it is kept for safety, which a lead reads anyway, and not what it said before.
    expect((await s.sees(joan)).items).toBe('waiting, kept, safe, withheld, own');
    await expect(ask('A second one beside it', 2)).rejects.toThrow(/row-level security/);
    const change = (who: Viewer, set: { until?: Date; reviewed_by?: string | null; reviewed_at?: Date }) => asViewer(app.appDb, who, async (tx) => (await tx.db.updateTable('note_request').set(set).where('asked_by', '=', joan.accountId ?? '').executeTakeFirst()).numUpdatedRows);
    const { viewer: marcus } = await aMember(app, s.p.trust.id, 'lead', 'Marcus');
    for (const who of [joan, marcus]) await expect(change(who, { until: new Date('2026-11-23T14:00:00Z') })).rejects.toThrow();
    await expect(change(marcus, { until: now() })).rejects.toThrow();
    await expect(change(joan, { reviewed_by: joan.accountId, reviewed_at: now() })).rejects.toThrow();
    for (const who of [s.p.worker, s.p.person]) expect(await change(who, { until: now() })).toBe(0n);
    expect((await s.sees(marcus)).items).toBe('safe, withheld');
    fixNow('2026-11-23T12:00:01Z');
    expect((await s.sees(joan)).items).toBe('safe, withheld');
    fixNow('2026-11-23T10:00:00Z');
  });

  test.each<MemberRole>(['host_team', 'carer', 'manager', 'administrator', 'named_person', 'pals', 'advocate'])('a %s: nothing', async (role) => {
    const s = await scene();
    const { viewer } = await aMember(app, s.p.trust.id, role, 'Somebody', role === 'host_team' ? s.p.ward.id : undefined);
    if (role === 'carer') await aCircleRow(app.db, s.p.trust.id, { personId: s.p.callum.id, accountId: viewer.accountId ?? '', kind: 'shared', parts: ['next meeting', 'peer worker', 'my words to them'] });
    expect(await s.sees(viewer)).toEqual(NONE);
  });

  test('signed out, another trust, another person: nothing', async () => {
    const s = await scene();
    const other = await scene();
    expect(await s.sees({ ...NOBODY, trustId: s.p.trust.id })).toEqual(NONE);
    for (const viewer of [other.p.person, other.p.worker, (await aMember(app, other.p.trust.id, 'lead', 'Elsewhere')).viewer]) expect((await s.sees(viewer)).items).toBe('');
  });

  test('the worker who is also supported here: as a person, none of the people they support', async () => {
    const s = await scene();
    expect(await s.sees({ ...s.p.worker, role: 'person', workerId: null })).toEqual(NONE);
  });

  test('the app’s own timed work: what was left out, no answer but to what is due; it can only erase, and only what is due', async () => {
    const s = await scene();
    const system = systemViewer(s.p.trust.id);
    const seen = await asViewer(app.appDb, system, async (tx) => (await tx.db.selectFrom('note_item').select('id').where('person_id', '=', s.p.callum.id).execute()).map((row) => row.id));
    expect(seen.sort()).toEqual([s.ids['left out'], s.ids.due].sort());
    const set = (id: string, words: string | null) => asViewer(app.appDb, system, async (tx) => Number((await tx.db.updateTable('note_item').set({ words }).where('id', '=', id).executeTakeFirst()).numUpdatedRows));
    expect(await set(s.ids['left out'], null)).toBe(0);
    await expect(set(s.ids.due, 'Other words')).rejects.toThrow();
    expect(await set(s.ids.due, null)).toBe(1);
  });
});

describe('writing past what one may', () => {
  test('nobody writes an item into a support that is not theirs; the person writes only as themselves', async () => {
    const s = await scene();
    const put = (viewer: Viewer, said_by: string) => asViewer(app.appDb, viewer, (tx) => tx.db.insertInto('note_item').values({ trust_id: s.p.trust.id, id: newId(), support_id: s.p.support.id, person_id: s.p.callum.id, said_by, words: 'x', written_by: viewer.accountId ?? '', show_by: tx.now }).execute());
    await expect(put(await s.worker('Dev'), 'worker')).rejects.toThrow(/row-level security/);
    await expect(put((await aMember(app, s.p.trust.id, 'lead', 'Joan')).viewer, 'worker')).rejects.toThrow(/row-level security/);
    await expect(put(s.p.person, 'worker')).rejects.toThrow(/row-level security/);
    await put(s.p.person, 'person');
  });

  test('nobody shares another’s notes with themselves', async () => {
    const s = await scene();
    const other = await scene();
    const share = asViewer(app.appDb, other.p.person, (tx) => tx.db.insertInto('circle').values({ trust_id: other.p.trust.id, id: newId(), person_id: other.p.callum.id, account_id: other.p.nadia.accountId, kind: 'shared', support_id: s.p.support.id, why: 'mine', parts: ['notes'] }).execute());
    await expect(share).rejects.toThrow(/row-level security/);
  });
});
