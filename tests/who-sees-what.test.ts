// Row-level security alone, in SQL: each viewer against the matrix, table by table, as the app's role (battery A5).
// The app's own checks take no part here: every query is a bare "select from table".
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asViewer } from '../src/access/index.ts';
import { newId } from '../src/kit/ids.ts';
import { aPerson } from '../src/people/person.factory.ts';
import { testApp } from './setup/app.ts';
import type { TestApp } from './setup/app.ts';
import { KEYS, makeWorld, VIEWER_NAMES } from './setup/world.ts';
import type { Key, ViewerName, World } from './setup/world.ts';

const ALL: Key[] = ['callum', 'gemma', 'amir', 'bo', 'walled'];
const UNWALLED: Key[] = ['callum', 'gemma', 'amir', 'bo'];
const NADIAS: Key[] = ['callum', 'bo'];
const DEVS: Key[] = ['gemma', 'walled'];
type Row = Partial<Record<ViewerName, Key[]>>;

/** Whose rows each viewer may see, by table; a viewer left out sees none. Read beside product/who-sees-what. */
const CARE: Row = { callum: ['callum'], gemma: ['gemma'], nadia: NADIAS, dev: DEVS, cover: ['callum'], named: ['walled'], lead: UNWALLED };
const MATRIX: Record<string, Row> = {
  person: CARE,
  wish: CARE,
  person_change: { ...CARE, lead: [] },
  stay: { ...CARE, nurse: ['callum', 'amir', 'bo'], otherNurse: ['gemma', 'walled'] },
  stay_step: { ...CARE, nurse: ['callum', 'amir', 'bo'], otherNurse: ['gemma', 'walled'] },
  stay_leave: { ...CARE, nurse: ['callum', 'amir', 'bo'], otherNurse: ['gemma', 'walled'] },
  follow_up: { ...CARE, nurse: ['callum', 'amir', 'bo'], otherNurse: ['gemma', 'walled'] },
  circle: { callum: ['callum'], gemma: ['gemma'], nadia: ['callum', 'amir', 'bo'], dev: DEVS, cover: UNWALLED, carer: ['callum'], named: ['walled'], lead: UNWALLED },
  referral: { ...CARE, nurse: ['callum', 'amir', 'bo'], otherNurse: ['gemma', 'walled'] },
  offer: { callum: ['callum'], gemma: ['gemma'], named: ['walled'], lead: UNWALLED },
  worker_ask: { named: ['walled'], lead: UNWALLED },
  match_wish: CARE,
  choice_step: { callum: ['callum'], gemma: ['gemma'], nadia: ['callum'], dev: ['gemma'], cover: ['callum'], named: ['walled'], lead: UNWALLED },
  support: CARE,
  contact: { ...CARE, carer: ['callum'] },
  contact_record: CARE,
  contact_step: CARE,
  note_item: { ...CARE, lead: UNWALLED },
  note_answer: { callum: ['callum'], gemma: ['gemma'], nadia: NADIAS, dev: DEVS, cover: ['callum'], named: ['walled'] },
  withholding: { nadia: NADIAS, dev: DEVS, cover: ['callum'], lead: UNWALLED },
  note_request: { ...CARE, dev: ['gemma'], named: [] },
  record_copy: CARE,
  plan_entry: { callum: ['callum'], gemma: ['gemma'], nadia: NADIAS, dev: DEVS, cover: ['callum'], lead: ['callum', 'gemma', 'bo'], carer: ['callum'], named: ['walled'] },
  plan_sharing: { callum: ['callum'], gemma: ['gemma'], nadia: NADIAS, dev: DEVS, cover: ['callum'] },
  connection: { ...CARE, carer: ['callum'] },
  connection_place: { ...CARE, lead: [], carer: ['callum'] },
  connection_step: CARE,
  connection_words: { ...CARE, lead: [] },
  connection_outing: CARE,
  concern: { nadia: ['callum', 'amir', 'bo'], dev: DEVS, lead: UNWALLED },
  feedback: { callum: ['callum'], gemma: ['gemma'], pals: ALL },
  group_place: { ...CARE, nadia: UNWALLED },
  group_came: { ...CARE, nadia: UNWALLED },
  ending_date: CARE,
  ending_talk: CARE,
  ending: CARE,
  ending_hope: { callum: ['callum'], gemma: ['gemma'], nadia: NADIAS, dev: DEVS, cover: ['callum'] },
  ending_summary: { callum: ['callum'], gemma: ['gemma'] },
  handover: { ...CARE, named: [] },
  handover_contact: CARE,
  death: { nadia: NADIAS, dev: DEVS, cover: ['callum'], named: ['walled'], lead: UNWALLED },
  death_effect: { named: ['walled'], lead: UNWALLED },
  // Nadia is in the lived-experience group too; Gemma has asked to join.
  lived_member: { callum: ['callum'], gemma: ['gemma'], nadia: ['callum'], lead: ['callum', 'gemma'] },
  // Callum lets his peer worker know; Gemma's words are hers alone.
  piece_part: { callum: ['callum'], gemma: ['gemma'], nadia: ['callum'], cover: ['callum'], lead: ['callum', 'gemma'], named: ['walled'] },
  piece_hours: { callum: ['callum'], gemma: ['gemma'], lead: ['callum', 'gemma'], named: ['walled'] },
  piece_claim: { callum: ['callum'], gemma: ['gemma'], lead: ['callum', 'gemma'], named: ['walled'] },
  piece_words: { callum: ['callum'], gemma: ['gemma'], lead: ['callum'], named: ['walled'] },
  death_task: { nadia: ['callum', 'amir', 'bo'], dev: DEVS, named: ['walled'], lead: UNWALLED },
};

describe('row-level security alone', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld(app.db);
  });

  const personIdsSeen = async (table: string, viewer: World['a']['viewers']['lead']['viewer']): Promise<Set<string>> =>
    asViewer(app.appDb, viewer, async (tx) => new Set((await sql<{ person_id: string }>`select ${sql.ref(table === 'person' ? 'id' : 'person_id')} as person_id from ${sql.table(table)} where ${sql.ref(table === 'person' ? 'id' : 'person_id')} is not null`.execute(tx.db)).rows.map((r) => r.person_id)));
  const named = (ids: Set<string>): string[] => (['a', 'b'] as const).flatMap((letter) => KEYS.filter((key) => ids.has(world[letter].people[key].personId)).map((key) => `${letter} ${key}`)).sort();

  describe.each(Object.keys(MATRIX))('%s', (table) => {
    test.each(VIEWER_NAMES)(`${table}: %s sees exactly what the matrix says, and nothing of the other trust`, async (name) => {
      const ids = await personIdsSeen(table, world.a.viewers[name].viewer);
      expect(named(ids)).toEqual((MATRIX[table]?.[name] ?? []).map((key) => `a ${key}`).sort());
    });
  });

  test('of another’s notes, a lead sees only the words kept for safeguarding', async () => {
    const words = await asViewer(app.appDb, world.a.viewers.lead.viewer, async (tx) => (await tx.db.selectFrom('note_item').select('words').execute()).map((r) => r.words).sort());
    expect(words).toEqual(['amir', 'bo', 'callum', 'gemma'].flatMap((key) => [`Zqa${key}held`, `Zqa${key}safe`]).sort());
  });

  test('the person sees their notes, also those left out and kept for safeguarding, but not what is withheld or not shown yet', async () => {
    const words = await asViewer(app.appDb, world.a.viewers.callum.viewer, async (tx) => (await tx.db.selectFrom('note_item').select('words').execute()).map((r) => r.words).sort());
    expect(words).toEqual(['Zqacallumleft', 'Zqacallumnote', 'Zqacallumsafe']);
  });

  test('of a plan, each sees exactly what was shared with them: no private part, no earlier version, nothing left out', async () => {
    const words = async (name: ViewerName) => asViewer(app.appDb, world.a.viewers[name].viewer, async (tx) => (await tx.db.selectFrom('plan_entry').select('words').execute()).map((r) => r.words).sort());
    expect(await words('callum')).toEqual(['pcarer', 'plead', 'pleft', 'pold', 'pprivate', 'pworker'].map((kind) => `Zqacallum${kind}`));
    expect(await words('nadia')).toEqual(['Zqabopworker', 'Zqacallumpworker']);
    expect(await words('cover')).toEqual(['Zqacallumpworker']);
    expect(await words('lead')).toEqual(['Zqaboplead', 'Zqacallumplead', 'Zqagemmaplead']);
    expect(await words('named')).toEqual(['Zqawalledplead']);
    expect(await words('carer')).toEqual(['Zqacallumpcarer']);
    for (const name of ['nurse', 'otherNurse', 'manager', 'administrator', 'pals', 'advocate', 'nobody'] as const) expect(await words(name), name).toEqual([]);
  });

  test('a record opened in an emergency opens no plan', async () => {
    const { a } = world;
    const row = { trust_id: a.trustId, id: crypto.randomUUID(), person_id: a.people.amir.personId, account_id: a.viewers.lead.viewer.accountId ?? '', kind: 'break_glass', why: 'a good long reason', until: new Date(Date.now() + 3_600_000) };
    await app.db.insertInto('circle').values(row).execute();
    try {
      expect(named(await personIdsSeen('note_item', a.viewers.lead.viewer))).toContain('a amir');
      expect(named(await personIdsSeen('plan_entry', a.viewers.lead.viewer))).not.toContain('a amir');
    } finally {
      await app.db.deleteFrom('circle').where('id', '=', row.id).execute();
    }
  });

  test('the person may know that something is withheld and when it is looked at again, never why', async () => {
    const rows = await asViewer(app.appDb, world.a.viewers.callum.viewer, async (tx) => (await sql<object>`select * from withheld_from_me()`.execute(tx.db)).rows);
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {})).toEqual(['made_on', 'review_on']);
  });

  test('why a place is not for somebody is erased by them or their worker, and by nobody else', async () => {
    const erase = (viewer: World['a']['viewers']['lead']['viewer'], step: string) => asViewer(app.appDb, viewer, async (tx) => (await sql<{ erased: boolean }>`select erase_connection_words(${step}::uuid) as erased`.execute(tx.db)).rows[0]?.erased);
    const { step_id } = await app.db.selectFrom('connection_words').select('step_id').where('person_id', '=', world.a.people.gemma.personId).executeTakeFirstOrThrow();
    for (const name of ['nobody', 'callum', 'nadia', 'lead', 'nurse', 'carer', 'named', 'administrator'] as const) expect(await erase(world.a.viewers[name].viewer, step_id), name).toBe(false);
    expect(await erase(world.b.viewers.dev.viewer, step_id)).toBe(false);
    expect(await erase(world.a.viewers.gemma.viewer, step_id)).toBe(true);
  });

  test('what a group wrote, its links and who keeps the directory: for the lead and a worker who was asked, of this trust only; nobody else reads a word', async () => {
    const { place_id } = await app.db.selectFrom('connection_place').select('place_id').where('person_id', '=', world.a.people.callum.personId).executeTakeFirstOrThrow();
    const account = (letter: 'a' | 'b', name: ViewerName): string => world[letter].viewers[name].viewer.accountId ?? '';
    for (const letter of ['a', 'b'] as const) {
      await app.db.insertInto('place_link').values({ trust_id: world[letter].trustId, id: newId(), place_id, token_hash: Buffer.from(newId()), sent: false, made_by: account(letter, 'lead'), expires_at: new Date(Date.now() + 86_400_000) }).execute();
      await app.db.insertInto('directory_keeper').values({ trust_id: world[letter].trustId, id: newId(), account_id: account(letter, 'nadia'), given_by: account(letter, 'lead') }).execute();
    }
    await app.db.insertInto('place_edit').values({ place_id, id: newId(), changes: '{}', words: 'Zqplaceedit' }).execute();
    const seen = (name: ViewerName, columns: string, table: string) => asViewer(app.appDb, world.a.viewers[name].viewer, async (tx) => (await sql<Record<string, string>>`select ${sql.raw(columns)} from ${sql.table(table)}`.execute(tx.db)).rows);
    const KEEPS: readonly ViewerName[] = ['lead', 'nadia'];
    for (const name of VIEWER_NAMES) {
      const keeps = KEEPS.includes(name);
      expect(await seen(name, 'words', 'place_edit'), `place_edit, ${name}`).toEqual(keeps ? [{ words: 'Zqplaceedit' }] : []);
      expect(await seen(name, 'trust_id', 'place_link'), `place_link, ${name}`).toEqual(keeps ? [{ trust_id: world.a.trustId }] : []);
      expect(await seen(name, 'account_id', 'directory_keeper'), `directory_keeper, ${name}`).toEqual(keeps ? [{ account_id: account('a', 'nadia') }] : []);
    }
    await expect(seen('lead', 'token_hash', 'place_link')).rejects.toThrow('permission denied');
    await expect(asViewer(app.appDb, world.a.viewers.nadia.viewer, (tx) => tx.db.insertInto('directory_keeper').values({ trust_id: world.a.trustId, id: newId(), account_id: account('a', 'dev'), given_by: account('a', 'nadia') }).execute())).rejects.toThrow('row-level security');
    await expect(asViewer(app.appDb, world.a.viewers.lead.viewer, (tx) => tx.db.insertInto('place_edit').values({ place_id, id: newId(), changes: '{}', words: 'x' }).execute())).rejects.toThrow('permission denied');
    await app.db.deleteFrom('directory_keeper').where('account_id', 'in', [account('a', 'nadia'), account('b', 'nadia')]).execute();
  });

  test('how many of a trust go to a place is for its workers and leads, and null under five', async () => {
    const { place_id } = await app.db.selectFrom('connection_place').select('place_id').where('person_id', '=', world.a.people.callum.personId).executeTakeFirstOrThrow();
    for (const name of VIEWER_NAMES) expect((await asViewer(app.appDb, world.a.viewers[name].viewer, async (tx) => (await sql<{ n: number | null }>`select place_use(${place_id}::uuid) as n`.execute(tx.db)).rows[0]))?.n, name).toBeNull();
  });

  test('a colleague who is also supported is not counted among those who go to a place; no number tells of another trust', async () => {
    const callum = await app.db.selectFrom('connection').selectAll().where('person_id', '=', world.a.people.callum.personId).executeTakeFirstOrThrow();
    const { place_id } = await app.db.selectFrom('connection_place').select('place_id').where('connection_id', '=', callum.id).executeTakeFirstOrThrow();
    const nadia = world.a.viewers.nadia.viewer;
    const use = () => asViewer(app.appDb, nadia, async (tx) => (await sql<{ n: number | null }>`select place_use(${place_id}::uuid) as n`.execute(tx.db)).rows[0]?.n);
    const going = async (walled: boolean) => {
      const person = await aPerson(app.db, world.a.trustId, { walled });
      const id = newId();
      await app.db.insertInto('connection').values({ ...callum, id, person_id: person.id, support_id: null, going_since: '2026-11-01', closed_at: null }).execute();
      await app.db.insertInto('connection_place').values({ trust_id: world.a.trustId, connection_id: id, person_id: person.id, place_id, name: 'A place' }).execute();
    };
    for (let i = 0; i < 4; i += 1) await going(false);
    const before = await use();
    await going(true);
    expect(await use()).toBe(before);
    const next = (trust: string) => asViewer(app.appDb, nadia, async (tx) => (await sql<{ n: number }>`select next_referral_number(${trust}::uuid) as n`.execute(tx.db)).rows[0]?.n);
    expect(await next(world.b.trustId)).toBe(1001);
    expect(await next(world.a.trustId)).toBeGreaterThan(1001);
  });

  test('of a group, its register, notes, first names and link are for those who lead it; a lead reads numbers; nobody reads what people said of it', async () => {
    const LED: readonly ViewerName[] = ['nadia'];
    const rows = (name: ViewerName, columns: string, table: string) => asViewer(app.appDb, world.a.viewers[name].viewer, async (tx) => (await sql<Record<string, string>>`select ${sql.raw(columns)} from ${sql.table(table)}`.execute(tx.db)).rows);
    for (const name of VIEWER_NAMES) {
      const [leads, lead] = [LED.includes(name), name === 'lead'];
      expect(await rows(name, 'words', 'group_note'), `group_note, ${name}`).toEqual(leads ? [{ words: 'Zqagroupsecretnote' }] : []);
      expect((await rows(name, 'first_name', 'group_came')).flatMap((r) => r.first_name ?? []), `first names, ${name}`).toEqual(leads ? ['Zqagroupsecretname'] : []);
      expect(await rows(name, 'heads', 'group_register'), `group_register, ${name}`).toHaveLength(leads || lead ? 1 : 0);
      expect(await rows(name, 'minutes', 'group_worked'), `group_worked, ${name}`).toHaveLength(leads || lead ? 1 : 0);
      // The link: also for those who have a place, and whoever supports or looks after one of them.
      expect(await rows(name, 'link', 'group_link'), `group_link, ${name}`).toHaveLength(['nadia', 'lead', 'callum', 'gemma', 'dev', 'cover', 'named'].includes(name) ? 1 : 0);
      await expect(rows(name, 'words', 'group_feedback'), name).rejects.toThrow('permission denied');
    }
  });

  test('acting as a worker never opens one’s own record as a person, nor the other way round', async () => {
    const { callum } = world.a.people;
    const hat = { ...world.a.viewers.nadia.viewer, accountId: callum.accountId, workerId: null, role: 'peer_worker' as const };
    expect(named(await personIdsSeen('person', hat))).toEqual([]);
    expect(named(await personIdsSeen('note_item', hat))).toEqual([]);
  });

  test('a lead who gave themself a row of support still reads no words as a lead', async () => {
    const { a } = world;
    const { supportId, personId } = a.people.gemma;
    const row = { trust_id: a.trustId, id: crypto.randomUUID(), person_id: personId, account_id: a.viewers.lead.viewer.accountId ?? '', kind: 'support', support_id: supportId, why: 'let me in' };
    await app.db.insertInto('circle').values(row).execute();
    try {
      const words = await asViewer(app.appDb, a.viewers.lead.viewer, async (tx) => (await tx.db.selectFrom('note_item').select('words').where('person_id', '=', personId).execute()).map((r) => r.words).sort());
      expect(words).toEqual(['Zqagemmaheld', 'Zqagemmasafe']);
    } finally {
      await app.db.deleteFrom('circle').where('id', '=', row.id).execute();
    }
  });

  test('a host team member never sees words, contacts or circles', async () => {
    for (const table of ['note_item', 'note_answer', 'contact', 'contact_record', 'circle', 'person', 'wish', 'concern']) {
      expect(named(await personIdsSeen(table, world.a.viewers.nurse.viewer)), table).toEqual([]);
    }
  });

  test('with no viewer set at all, no table of a trust’s own facts gives a row', async () => {
    for (const table of Object.keys(MATRIX)) {
      const rows = await app.appDb.transaction().execute(async (db) => (await sql<object>`select 1 from ${sql.table(table)} limit 1`.execute(db)).rows);
      expect(rows, table).toEqual([]);
    }
  });

  test('writing into another trust, or for a person outside the circle, is refused by the database', async () => {
    const { a, b } = world;
    const attempts: [string, () => Promise<unknown>][] = [
      ['a contact of another worker', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('contact').values({ trust_id: a.trustId, id: crypto.randomUUID(), support_id: a.people.gemma.supportId, person_id: a.people.gemma.personId, worker_id: a.workerIds.nadia, how: 'phone' }).execute())],
      ['a note on a stranger', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('note_item').values({ trust_id: a.trustId, id: crypto.randomUUID(), support_id: a.people.gemma.supportId, person_id: a.people.gemma.personId, said_by: 'worker', words: 'x', written_by: a.viewers.nadia.viewer.accountId ?? '', show_by: new Date() }).execute())],
      ['a note on a stranger, in one’s own support', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('note_item').values({ trust_id: a.trustId, id: crypto.randomUUID(), support_id: a.people.callum.supportId, person_id: a.people.gemma.personId, said_by: 'worker', words: 'x', written_by: a.viewers.nadia.viewer.accountId ?? '', show_by: new Date() }).execute())],
      ['a circle row of one’s own', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('circle').values({ trust_id: a.trustId, id: crypto.randomUUID(), person_id: a.people.gemma.personId, account_id: a.viewers.nadia.viewer.accountId ?? '', kind: 'support', why: 'let me in' }).execute())],
      ['a worker carrying on a private part of a plan', () => asViewer(app.appDb, a.viewers.nadia.viewer, async (tx) => tx.db.insertInto('plan_entry').values({ trust_id: a.trustId, id: crypto.randomUUID(), thread: (await app.db.selectFrom('plan_entry').select('thread').where('person_id', '=', a.people.callum.personId).where('part', '=', 'health').executeTakeFirstOrThrow()).thread, person_id: a.people.callum.personId, part: 'health', box: 'health', words: 'x', support_id: a.people.callum.supportId, made_by: a.viewers.nadia.viewer.accountId ?? '', said_on: '2026-11-23', begun_at: tx.now }).execute())],
      ['a worker writing in a stranger’s plan', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => { const id = crypto.randomUUID(); return tx.db.insertInto('plan_entry').values({ trust_id: a.trustId, id, thread: id, person_id: a.people.gemma.personId, part: 'home', box: 'home', words: 'x', support_id: a.people.callum.supportId, made_by: a.viewers.nadia.viewer.accountId ?? '', said_on: '2026-11-23', begun_at: tx.now }).execute(); })],
      ['a worker sharing with the lead what the person never said', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('plan_sharing').values({ trust_id: a.trustId, id: crypto.randomUUID(), person_id: a.people.callum.personId, part: 'home', reader: 'lead', support_id: a.people.callum.supportId, made_by: a.viewers.nadia.viewer.accountId ?? '', said_on: '2026-11-23' }).execute())],
      ['another trust’s person', () => asViewer(app.appDb, a.viewers.lead.viewer, (tx) => tx.db.insertInto('wish').values({ trust_id: b.trustId, id: crypto.randomUUID(), person_id: b.people.callum.personId, about: 'hopes', words: 'x', said_on: '2026-11-01' }).execute())],
      ['a place on a stranger’s list', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('connection').values({ trust_id: a.trustId, id: crypto.randomUUID(), person_id: a.people.gemma.personId, made_by: a.viewers.nadia.viewer.accountId ?? '' }).execute())],
      ['what became of a stranger’s place', () => asViewer(app.appDb, a.viewers.lead.viewer, (tx) => tx.db.insertInto('connection_step').values({ trust_id: a.trustId, id: crypto.randomUUID(), connection_id: a.people.gemma.connectionId, person_id: a.people.gemma.personId, kind: 'not for me', said_on: '2026-11-20', by_account: a.viewers.lead.viewer.accountId ?? '' }).execute())],
      ['a note about a place in another trust’s name', () => asViewer(app.appDb, a.viewers.callum.viewer, (tx) => tx.db.insertInto('place_note').values({ trust_id: b.trustId, id: crypto.randomUUID(), place_id: crypto.randomUUID(), words: 'x', written_by: a.viewers.callum.viewer.accountId ?? '', by_name: 'x' }).execute())],
      ['a membership made by a worker', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('membership').values({ trust_id: a.trustId, id: crypto.randomUUID(), account_id: a.viewers.nadia.viewer.accountId ?? '', role: 'lead' }).execute())],
      ['a lead making an administrator', () => asViewer(app.appDb, a.viewers.lead.viewer, (tx) => tx.db.insertInto('membership').values({ trust_id: a.trustId, id: crypto.randomUUID(), account_id: a.viewers.lead.viewer.accountId ?? '', role: 'administrator' }).execute())],
      ['an audit row in somebody else’s name', () => asViewer(app.appDb, a.viewers.nadia.viewer, (tx) => tx.db.insertInto('audit_row').values({ id: crypto.randomUUID(), trust_id: a.trustId, account_id: a.viewers.lead.viewer.accountId, role: 'lead', action: 'x' }).execute())],
      ['taking an audit row away', () => asViewer(app.appDb, a.viewers.lead.viewer, (tx) => tx.db.deleteFrom('audit_row').execute())],
      ['a break-glass row for a colleague who is supported', () => asViewer(app.appDb, a.viewers.lead.viewer, (tx) => tx.db.insertInto('circle').values({ trust_id: a.trustId, id: crypto.randomUUID(), person_id: a.people.walled.personId, account_id: a.viewers.lead.viewer.accountId ?? '', kind: 'break_glass', why: 'a good long reason', since: tx.now, until: new Date(tx.now.getTime() + 3_600_000) }).execute())],
      ['break-glass for longer than two hours', () => asViewer(app.appDb, a.viewers.lead.viewer, (tx) => tx.db.insertInto('circle').values({ trust_id: a.trustId, id: crypto.randomUUID(), person_id: a.people.callum.personId, account_id: a.viewers.lead.viewer.accountId ?? '', kind: 'break_glass', why: 'a good long reason', since: tx.now, until: new Date(tx.now.getTime() + 3 * 3_600_000) }).execute())],
    ];
    for (const [what, attempt] of attempts) await expect(attempt(), what).rejects.toThrow(/row-level security|permission denied|_same_person_/);
  });

  test('a better-off check is read by the worker who kept it, and by nobody else at all', async () => {
    for (const name of VIEWER_NAMES) {
      const { viewer } = world.a.viewers[name];
      const rows = await asViewer(app.appDb, viewer, (tx) => tx.db.selectFrom('better_off_check').select('worker_id').execute());
      if (viewer.role === 'peer_worker' && rows.length > 0) expect([...new Set(rows.map((r) => r.worker_id))], name).toEqual([viewer.workerId]);
      else expect(rows, name).toEqual([]);
    }
    expect(await asViewer(app.appDb, world.a.viewers.nadia.viewer, (tx) => tx.db.selectFrom('better_off_check').select('id').execute())).not.toEqual([]);
  });

  test('a planted hole is found: this suite can fail', async () => {
    await sql`create policy planted_hole on note_item for select to alongside_app using (true)`.execute(app.db);
    try {
      expect(named(await personIdsSeen('note_item', world.a.viewers.nadia.viewer))).not.toEqual(NADIAS.map((key) => `a ${key}`).sort());
    } finally {
      await sql`drop policy planted_hole on note_item`.execute(app.db);
    }
    expect(named(await personIdsSeen('note_item', world.a.viewers.nadia.viewer))).toEqual(['a bo', 'a callum']);
  });
});
