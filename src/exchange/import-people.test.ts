// A service's old list: each row taken, mended or refused with its reason; nothing half brought in, nobody twice, nobody who did not agree.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { command } from '../app/commands/people.ts';
import type { CommandContext } from '../app/command.ts';
import { readSettings } from '../app/settings.ts';
import { fixNow } from '../kit/clock.ts';
import { readCsv } from '../kit/csv.ts';
import { sql } from '../kit/db/index.ts';
import type { DB, Kysely } from '../kit/db/index.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import { newId } from '../kit/ids.ts';
import { projectRoot } from '../kit/project-root.ts';
import { dayOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { heldMeetings } from '../support/contact-record.queries.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { COLUMNS } from './people-columns.rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-people-'));
const example = join(projectRoot, 'data', 'examples', 'people.csv');
let db: Kysely<DB>;
let trust: MadeTrust;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  db = kyselyOf((await testDatabase()).ownerPool);
});
beforeEach(async () => {
  trust = await aTrust(db);
  await aTeam(db, trust.id, { name: 'Larkfield ward' });
});
afterAll(() => {
  fixNow(null);
  rmSync(folder, { recursive: true, force: true });
});

type Row = { line: string; reference: string; outcome: string; why: string };
const run = async (file: string, ...more: string[]): Promise<{ code: number; rows: Row[]; said: string }> => {
  const { open } = await testDatabase();
  const [out, said]: [string[], string[]] = [[], []];
  const context: CommandContext = { args: ['import', file, '--trust', trust.slug, ...more], settings: readSettings({}), stopped: new AbortController().signal, out: (line) => { out.push(line); }, say: (line) => { said.push(line); } };
  if (command.needsDatabase !== 'migrated') throw new Error('the command has changed');
  const code = (await command.run({ ...context, database: open })) ?? 0;
  return { code, rows: readCsv(out.join('\n')).rows.map(({ cells }) => cells as unknown as Row), said: said.join('\n') };
};
const list = (...rows: Record<string, string>[]): string => {
  const file = join(folder, `${newId()}.csv`);
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  writeFileSync(file, [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));
  return file;
};
const somebody = { Reference: '1', 'Full name': 'Rowan Invented', Agreed: 'yes', 'Agreed on': '1/10/2026', 'Referred on': '2/10/2026', 'Safe contact': 'Ring after 5pm.', 'Known as': 'Ro', 'Help with': 'both' };
const why = async (row: Record<string, string>, ...more: string[]): Promise<string> => {
  const { rows } = await run(list({ ...somebody, ...row }), ...more);
  return `${rows[0]?.outcome}: ${rows[0]?.why}`;
};
const countAll = async (): Promise<number> => {
  const tables = ['person', 'referral', 'support', 'circle', 'stay', 'peer_worker', 'wish', 'met_before', 'old_list_row', 'audit_row', 'membership'];
  const { rows } = await sql<{ n: number }>`select ${sql.join(tables.map((table) => sql`(select count(*) from ${sql.table(table)} where trust_id = ${trust.id})`), sql` + `)} as n`.execute(db);
  return rows[0]?.n ?? -1;
};
const find = async (table: 'person' | 'referral' | 'support', name: string): Promise<Record<string, unknown>[]> => {
  const person = await db.selectFrom('person').selectAll().where('trust_id', '=', trust.id).where('full_name', '=', name).executeTakeFirstOrThrow();
  if (table === 'person') return [person];
  return db.selectFrom(table).selectAll().where('trust_id', '=', trust.id).where('person_id', '=', person.id).orderBy(table === 'referral' ? 'sent_at' : 'began_at').execute();
};

describe('the example', () => {
  test('each row is taken, mended or refused with its reason, and lands where the service looks for it', async () => {
    const { code, rows, said } = await run(example, '--new-workers');
    expect(rows.map(({ reference, outcome }) => `${reference} ${outcome}`)).toEqual(['101 mended', '102 mended', '103 mended', '104 mended', '105 refused', '106 refused']);
    expect(rows.map((row) => row.why)).toEqual([
      'known as: not given, taken as the first of their names.',
      'date of birth: the year of "31-Mar-85" is taken as 1985. referred on: the year of "14/09/26" is taken as 2026. phone: the nought in front was missing. safe contact: not given, so the record says to ask first.',
      'known as: not given, taken as the first of their names. ward: no open ward or team here is called "Ashgrove ward", so it is kept as words.',
      'known as: not given, taken as the first of their names.',
      'They did not agree.',
      'date of birth: "3/31/1980" has no month 31. Is the month written first? Write the day first, like 31/3/1980.',
    ]);
    expect(code).toBe(1);
    expect(said).toContain('4 of 6 rows taken in (4 of them mended), 2 refused, 0 here already.\nNew peer workers made: Nadia, Dev.');

    const [callum] = await find('person', 'Callum Thistlewood');
    expect(callum).toMatchObject({ known_as: 'Callum', born_on: '1980-03-31', nhs_number: '9434765919', phone: '07700 900123', postcode_sector: 'M21 9', safe_contact: 'After 5pm. Do not leave a message.', online_safe: true });
    const [asked] = await find('referral', 'Callum Thistlewood');
    expect(asked).toMatchObject({ source: 'old list', agreed_on: '2026-09-02', agreed_how: '"I\'d like that."', answer: 'accepted', on_ward: true, expected_on: '2026-12-04', leaving_hospital: true, finding_places: true, one_or_group: 'one-to-one' });
    const [support] = await find('support', 'Callum Thistlewood');
    expect([support?.['began_at'], support?.['first_held_at'], support?.['second_held_at'], support?.['last_held_at']].map((at) => dayOf(at as Date))).toEqual(['2026-09-10', '2026-09-12', '2026-09-19', '2026-11-17']);
    expect(support?.['ended_at']).toBeNull();
    expect((await db.selectFrom('stay').selectAll().where('trust_id', '=', trust.id).execute()).map((s) => [s.began_on, s.expected_on, s.left_on])).toEqual([['2026-08-20', '2026-12-04', null]]);

    const amir = await find('referral', 'Amir Invented');
    expect(amir.map((r) => r['one_or_group'])).toEqual(['one-to-one', 'group']);
    const [ended] = await find('support', 'Amir Invented');
    expect(ended).toMatchObject({ ended_how: 'As agreed.' });
    const circle = await db.selectFrom('circle').select(['kind', 'until']).where('trust_id', '=', trust.id).where('support_id', '=', String(ended?.['id'])).executeTakeFirstOrThrow();
    expect([circle.kind, dayOf(circle.until ?? new Date(0))]).toEqual(['support', '2026-06-27']);
    expect(await db.selectFrom('person').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(3);
  });

  test('a dry run says the same and keeps nothing', async () => {
    const before = await countAll();
    const dry = await run(example, '--new-workers', '--dry-run');
    expect(await countAll()).toBe(before);
    expect(dry.said).toContain('4 of 6 rows would be taken in');
    expect(dry.said).toContain('This was a dry run: nothing is kept.');
    const real = await run(example, '--new-workers');
    expect(real.rows).toEqual(dry.rows);
    expect(await countAll()).toBeGreaterThan(before);
  });

  test('brought in again nobody is there twice; a changed row is left as it is and said so; a row put right is taken', async () => {
    await run(example, '--new-workers');
    const before = await countAll();
    const changed = join(folder, 'changed.csv');
    writeFileSync(changed, readFileSync(example, 'utf8').replace('07700 900123', '07700 900999').replace(',no,03/11/2026', ',yes,03/11/2026'));
    const again = await run(changed, '--new-workers');
    expect(again.rows.map(({ reference, outcome }) => `${reference} ${outcome}`)).toEqual(['101 already here', '102 already here', '103 already here', '104 already here', '105 mended', '106 refused']);
    expect(again.rows[0]?.why).toContain('changed since it was brought in');
    expect(again.rows[1]?.why).toBe('');
    expect((await find('person', 'Callum Thistlewood'))[0]).toMatchObject({ phone: '07700 900123' });
    expect(await countAll()).toBe(before + 4); // Bo: a person, a referral, a row of the list; and the audit
  });

  test('the audit names who was brought in; the records may be seen by the lead and the worker, and nobody else', async () => {
    await run(example, '--new-workers');
    const rows = await db.selectFrom('audit_row').select(['role', 'ids', 'detail']).where('trust_id', '=', trust.id).where('action', '=', 'people.import').execute();
    expect(rows).toMatchObject([{ role: 'system', detail: { taken: 4, refused: 2, before: 0, workers: 2 } }]);
    expect(rows[0]?.ids).toHaveLength(3);
    const nadia = await db.selectFrom('peer_worker').selectAll().where('trust_id', '=', trust.id).where('known_as', '=', 'Nadia').executeTakeFirstOrThrow();
    const appDb = kyselyOf((await testDatabase()).appPool);
    const seenBy = (role: 'peer_worker' | 'lead' | 'manager', more: object) => asViewer(appDb, { ...systemViewer(trust.id), role, ...more }, async (tx) =>
      [(await tx.db.selectFrom('person').select('known_as').execute()).map((p) => p.known_as).sort(), (await tx.db.selectFrom('met_before').select('met_on').execute()).length, (await tx.db.selectFrom('old_list_row').select('reference').execute()).length]);
    expect(await seenBy('peer_worker', { accountId: nadia.account_id, workerId: nadia.id })).toEqual([['Callum', 'Gem'], 4, 0]);
    expect(await seenBy('lead', { accountId: newId() })).toEqual([['Amir', 'Callum', 'Gem'], 7, 4]);
    expect(await seenBy('manager', { accountId: newId() })).toEqual([[], 0, 0]);
    const [support] = await find('support', 'Callum Thistlewood');
    const days = await asViewer(appDb, { ...systemViewer(trust.id), role: 'peer_worker', accountId: nadia.account_id, workerId: nadia.id }, (tx) => heldMeetings(tx, String(support?.['id']), newId()));
    expect(days.map(({ at }) => dayOf(at)).sort()).toEqual(['2026-09-12', '2026-09-19', '2026-11-17']); // so that correcting a later meeting forgets none of them
  });
});

describe('agreement', () => {
  test.each([[{ Agreed: 'no' }, 'They did not agree.'], [{ Agreed: '' }, 'It does not say that they agreed.'], [{ 'Agreed on': '' }, 'It does not say on which day they agreed.'], [{ Agreed: 'maybe' }, '"maybe" is neither yes nor no'], [{ 'Agreed on': '24/12/2026' }, 'lies in the future']])(
    'is never supposed: %j', async (row, because) => {
      expect(await why(row)).toMatch(/^refused: /);
      expect(await why(row)).toContain(because);
      expect(await db.selectFrom('person').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
    });

  test('how they agreed is what the list says, or that the list says it', async () => {
    await run(list(somebody, { ...somebody, Reference: '2', 'Full name': 'Two Invented', 'Agreed how': 'On the phone to Joan.' }));
    expect((await db.selectFrom('referral').select('agreed_how').where('trust_id', '=', trust.id).orderBy('number').execute()).map((r) => r.agreed_how)).toEqual([
      'The service’s old list says that they agreed on 1 October 2026.', 'On the phone to Joan.']);
  });
});

describe('a row by itself', () => {
  test.each<[Record<string, string>, string]>([
    [{ 'NHS number': '943 476 5918' }, 'refused: nhs number: it is not an NHS number. Check it, or leave it empty.'],
    [{ 'NHS number': '943 476 5919' }, 'taken: '],
    [{ Phone: '7700900123' }, 'mended: phone: the nought in front was missing.'],
    [{ Phone: 'mum has it' }, 'mended: phone: not one UK number, so it is kept as words under "safe contact".'],
    [{ 'Safe contact': '' }, 'mended: safe contact: not given, so the record says to ask first.'],
    [{ Postcode: 'ZZ99 3VZ' }, 'mended: postcode: not a UK postcode, left out.'],
    [{ Ward: 'Faraway ward' }, 'mended: ward: no open ward or team here is called "Faraway ward", so it is kept as words.'],
    [{ 'Help with': 'medication' }, 'refused: help with: "medication" is not "leaving hospital", "finding places" or "both".'],
    [{ 'Peer worker': 'Nadia' }, 'refused: It names a peer worker, but not when they began.'],
    [{ 'Began on': '3/10/2026' }, 'refused: It says that somebody began or met, but not with which peer worker.'],
    [{ 'Peer worker': 'Nobody', 'Began on': '3/10/2026' }, 'refused: No peer worker here is called "Nobody". Make them first under Peer workers, or bring the list in with --new-workers.'],
    [{ 'Ended on': '1/9/2026' }, 'refused: "ended on" (1 September 2026) lies before "referred on" (2 October 2026).'],
    [{ 'Same person as': '99' }, 'refused: "same person as" is "99", and no row before this one that is taken has that reference.'],
    [{ Reference: '' }, 'refused: It has no reference, so it could not be told from others when the list is brought in again.'],
    [{ 'Full name': '', 'Date of birth': '45292' }, 'refused: It has no full name. date of birth: "45292" is a number'],
  ])('%j: %s', async (row, expected) => {
    const said = await why(row);
    expect(said.startsWith(expected), said).toBe(true);
  });

  test('never met a peer worker and over: the clocks are stopped, nobody waits', async () => {
    await run(list({ ...somebody, 'Ended on': '1/11/2026', 'How it ended': 'Would rather not.' }));
    expect((await find('referral', 'Rowan Invented'))[0]).toMatchObject({ stopped_words: 'Would rather not.', matched_at: null });
  });

  test('met twice with the second day unknown: no later than the last, and said so', async () => {
    await aWorker(db, trust.id, { known_as: 'Nadia' });
    expect(await why({ 'Peer worker': 'nadia', 'Began on': '3/10/2026', 'First met on': '5/10/2026', 'Last met on': '9/11/2026' })).toBe('mended: second met on: not given, taken as no later than "last met on".');
    const [support] = await find('support', 'Rowan Invented');
    expect(dayOf(support?.['second_held_at'] as Date)).toBe('2026-11-09');
  });

  test('a name that two peer workers share is refused; their sign-in address tells them apart', async () => {
    const one = await aWorker(db, trust.id, { known_as: 'Nadia' }, { email: `nadia-${newId().slice(-6)}@example.invalid` });
    await aWorker(db, trust.id, { known_as: 'Nadia' });
    expect(await why({ 'Peer worker': 'Nadia', 'Began on': '3/10/2026' })).toContain('More than one peer worker here is called "Nadia"');
    const { email } = await db.selectFrom('account').select('email').where('id', '=', one.accountId).executeTakeFirstOrThrow();
    expect(await why({ 'Peer worker': email ?? '', 'Began on': '3/10/2026' })).toBe('taken: ');
    expect((await find('support', 'Rowan Invented'))[0]).toMatchObject({ worker_id: one.id });
  });
});

describe('the same person', () => {
  test('two rows with one NHS number, or one name and birthday, are refused; "same person as" makes them one', async () => {
    const born = { ...somebody, 'Date of birth': '1/2/1990', 'NHS number': '9434765919' };
    const { rows } = await run(list(born, { ...born, Reference: '2', 'Full name': 'Other Name' }, { ...born, Reference: '3', 'NHS number': '' }, { ...born, Reference: '4', 'Same person as': '1' }, { ...born, Reference: '1', 'Full name': 'Third Name', 'NHS number': '' }));
    expect(rows.map((row) => `${row.outcome}: ${row.why.slice(0, 46)}`)).toEqual([
      'taken: ', 'refused: Line 2 has the same NHS number. If it is the s', 'refused: Line 2 has the same name and date of birth. If', 'taken: ', 'refused: Line 2 has the same reference.']);
    expect(await find('referral', 'Rowan Invented')).toHaveLength(2);
  });

  test('somebody in Alongside already is the lead’s to decide; a colleague’s own record is never told', async () => {
    await aPerson(db, trust.id, { full_name: 'Rowan Invented', born_on: '1990-02-01', nhs_number: '9434765919' });
    expect(await why({ 'NHS number': '9434765919' })).toContain('Somebody in Alongside has this NHS number already.');
    expect(await why({ 'Date of birth': '1/2/1990' })).toContain('Somebody in Alongside has this name and date of birth already.');
    await db.updateTable('person').set({ walled: true }).where('trust_id', '=', trust.id).execute();
    expect(await why({ 'NHS number': '9434765919', 'Date of birth': '1/2/1990' })).toBe('taken: ');
  });

  test('another trust’s people, workers and references are nobody here', async () => {
    await run(list(somebody));
    trust = await aTrust(db);
    expect(await why({})).toBe('taken: ');
  });
});

describe('the file', () => {
  const write = (content: string | Buffer): string => {
    const file = join(folder, `${newId()}.csv`);
    writeFileSync(file, content);
    return file;
  };

  test('nothing is half brought in: a fault in the last row takes all of it back', async () => {
    const before = await countAll();
    const { superuserPool } = await testDatabase();
    await superuserPool.query(`alter table old_list_row add constraint no_two check (reference <> '2') not valid`);
    try {
      await expect(run(list(somebody, { ...somebody, Reference: '2', 'Full name': 'Two Invented' }))).rejects.toThrow('no_two');
    } finally {
      await superuserPool.query('alter table old_list_row drop constraint no_two');
    }
    expect(await countAll()).toBe(before);
  });

  test('columns go by other names too; those we do not know are left out and named; a row with too few cells is refused by line', async () => {
    const { rows, said } = await run(write('ID,Name,Preferred name,Consent,Consent date,Contact notes,Diagnosis,Risk\n7,Ash Invented,Ash,Y,1/10/2026,Text only,x,high\n8,short\n'));
    expect(rows.map((row) => `${row.line} ${row.reference} ${row.outcome}`)).toEqual(['2 7 mended', '3  refused']);
    expect(rows[1]?.why).toBe('It has 2 cells and the header has 8.');
    expect(said).toContain('These columns are not taken in: "Diagnosis", "Risk".');
  });

  test('Windows text and UTF-16 keep their accents', async () => {
    const text = 'Reference,Full name,Known as,Agreed,Agreed on,Safe contact\r\n1,Zoë Ó Invented,Zoë,yes,1/10/2026,Text\r\n';
    expect((await run(write(Buffer.from(text, 'latin1')))).said).toContain('read as Windows text');
    expect((await find('person', 'Zoë Ó Invented'))[0]).toMatchObject({ known_as: 'Zoë' });
    trust = await aTrust(db);
    await run(write(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])));
    expect((await find('person', 'Zoë Ó Invented'))[0]).toMatchObject({ known_as: 'Zoë' });
  });

  test.each<[string, string | Buffer, string]>([
    ['a spreadsheet itself', Buffer.from('PK\u0003\u0004 …', 'latin1'), 'is a spreadsheet, not CSV'],
    ['semicolons', 'Reference;Full name;Agreed;Agreed on\n1;A;yes;1/1/2026\n', 'are not separated by commas'],
    ['nothing', '', 'The file is empty.'],
    ['no agreement at all', 'Reference,Full name\n1,Ash\n', 'lacks the column "agreed" and "agreed on"'],
    ['one thing in two columns', 'Reference,ID,Full name,Agreed,Agreed on\n1,2,Ash,yes,1/1/2026\n', 'more than one column for the same thing: "ID"'],
  ])('%s is refused in a sentence', async (_what, content, sentence) => {
    await expect(run(write(content))).rejects.toThrow(sentence);
  });

  test('a trust that is not there, a file that is not there, an option nobody knows', async () => {
    await expect(run(join(folder, 'nowhere.csv'))).rejects.toThrow('There is no file');
    await expect(run(example, '--force')).rejects.toThrow('does not know one of these options');
    trust = { ...trust, slug: 'nowhere' };
    await expect(run(example)).rejects.toThrow('There is no trust "nowhere"');
  });
});

test('docs/importing-people.md explains every column, and the other names it goes by', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'importing-people.md'), 'utf8');
  for (const [name, column] of Object.entries(COLUMNS)) {
    const line = page.split('\n').find((one) => one.startsWith(`| ${name} |`));
    expect(line, name).toBeDefined();
    for (const other of 'also' in column ? column.also : []) expect(line, `${name}: ${other}`).toContain(other);
  }
});
