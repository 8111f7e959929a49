// What does not work is said in one sentence that says what to do, with exit code 1 and no stack trace.
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { asSuperuser } from '../../src/kit/db/throwaway.ts';
import { copyTemplate } from '../setup/test-database.ts';
import { becomesReady, databaseProcess, freePort, newDataFolder, run, start } from '../setup/command-line.ts';

vi.setConfig({ testTimeout: 300_000 });
const server = inject('databaseServer');
const url = (role: string, password = server.password, database = 'postgres') =>
  `postgres://${role}:${password}@${encodeURIComponent(server.socketFolder)}:${server.port}/${database}`;

async function refused(args: string[], env: Record<string, string>): Promise<string> {
  const { code, out, err } = await run(args, { PORT: String(await freePort()), ...env });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toMatch(/^\s+at /m);
  expect(err).not.toContain(server.password);
  return err;
}

test('an empty DATABASE_URL', async () => {
  expect(await refused(['start'], { DATABASE_URL: '' })).toMatch(/^DATABASE_URL is set but empty\. .*unset it to use the embedded database\.\n$/);
});

test.each(['not a url', 'mysql://somebody@host/alongside'])('a DATABASE_URL that is no address: %s', async (text) => {
  expect(await refused(['start'], { DATABASE_URL: text })).toContain('DATABASE_URL is not an address of a PostgreSQL database');
});

test('a database server that is not there', async () => {
  const port = await freePort();
  expect(await refused(['start'], { DATABASE_URL: `postgres://alongside_app:x@127.0.0.1:${port}/alongside` })).toContain(`No database server answers at 127.0.0.1:${port}. Is it running? Check DATABASE_URL`);
});

test('a command of two words is not taken for the one of its first word; each says what it lacks', async () => {
  expect(await refused(['directory', 'check'], {})).toContain('Which feed shall be checked?');
  const nobody = await run(['directory', 'check', 'http://127.0.0.1:1/x'], { PORT: String(await freePort()) }); // a report, not a refusal
  expect(nobody).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/NOT GOOD +level 1 +\/services\n +It could not be reached\.[^]*It does not pass: 3 errors/) });
  for (const [args, usage] of [[['directory', 'check'], 'directory check <address>'], [['directory'], 'directory import <file or URL>']] as const) {
    const help = await run([...args, '--help'], { PORT: String(await freePort()) });
    expect({ code: help.code, err: help.err }).toEqual({ code: 0, err: '' });
    expect(help.out).toContain(usage);
  }
  expect(await refused(['directory', 'import'], { DATABASE_URL: url('alongside_app', 'wrong') })).toContain('does not let');
});

test('a wrong password', async () => {
  expect(await refused(['start'], { DATABASE_URL: url('alongside_app', 'wrong') })).toContain('does not let "alongside_app" in: the role or its password is wrong');
});

test('a database that does not exist', async () => {
  expect(await refused(['start'], { DATABASE_URL: url('alongside_app', server.password, 'nowhere') })).toContain('has no database called "nowhere"');
});

test.each([
  ['alongside_owner', 'owns tables'],
  ['alongside_super', 'is a superuser'],
  ['alongside_backup', 'may bypass row-level security'],
])('the role %s, because it %s', async (role, why) => {
  const { name } = await copyTemplate();
  const said = await refused(['start'], { DATABASE_URL: url(role, server.password, name) });
  expect(said).toContain(`signs in as "${role}", which ${why}`);
  expect(said).toContain('DATABASE_OWNER_URL');
});

test('a role that could become the owner', async () => {
  const { name } = await copyTemplate();
  await asSuperuser(server, 'postgres', (superuser) => superuser.query(`CREATE ROLE near_owner LOGIN NOINHERIT PASSWORD '${server.password}' IN ROLE alongside_owner`));
  expect(await refused(['start'], { DATABASE_URL: url('near_owner', server.password, name) })).toContain('owns tables');
  await asSuperuser(server, 'postgres', (superuser) => superuser.query('DROP ROLE near_owner'));
});

test('an external database that lacks a migration, without the role that could add it', async () => {
  const { name } = await copyTemplate();
  await asSuperuser(server, name, (superuser) => superuser.query('delete from schema_migration where number = (select max(number) from schema_migration)'));
  expect(await refused(['start'], { DATABASE_URL: url('alongside_app', server.password, name) })).toContain('The database lacks 1 migration(s)');
});

test('an external database serves when the role is right, and no embedded one is started', async () => {
  const { name } = await copyTemplate();
  const data = newDataFolder();
  const port = await freePort();
  const app = await start(['start'], { DATABASE_URL: url('alongside_app', server.password, name), ALONGSIDE_DATA: data, PORT: String(port) });
  expect(await becomesReady(app, port), app.err()).toBe(true);
  expect(databaseProcess(data)).toBeNull();
  app.process.kill('SIGTERM');
  expect(await app.ended).toBe(0);
});

test('a data folder that cannot be made', async () => {
  expect(await refused(['start'], { ALONGSIDE_DATA: '/proc/alongside' })).toMatch(/^The data folder \/proc\/alongside cannot be written to by the user .*ALONGSIDE_DATA/);
  expect(await refused(['start'], { ALONGSIDE_DATA: '/dev/null' })).toContain('a file is in its way');
});

test.each([['PORT', '99999'], ['PORT', 'http'], ['ALONGSIDE_NOW', 'yesterday'], ['ALONGSIDE_URL', 'support']])('%s=%s', async (name, value) => {
  expect(await refused(['start'], { [name]: value })).toContain(`${name} is "${value}"`);
});

test('a clock that stands still, for a real service', async () => {
  expect(await refused(['start'], { ALONGSIDE_NOW: '2026-11-23T09:00:00Z', ALONGSIDE_DATA: newDataFolder() })).toContain('ALONGSIDE_NOW is set');
});

test('a command that does not exist', async () => {
  expect(await refused(['toString'], {})).toContain('There is no command "toString"');
});

test('help lists every command on standard output only', async () => {
  const { code, out, err } = await run(['help'], {});
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const name of ['demo', 'start', 'migrate', 'test', 'check', 'bench']) expect(out).toContain(`alongside -- ${name}`);
});

const taken = createServer();
let takenPort = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => { taken.listen(0, '127.0.0.1', resolve); });
  takenPort = (taken.address() as AddressInfo).port;
});
afterAll(() => { taken.close(); });

test('a taken port, and then nothing is left running', async () => {
  const data = newDataFolder();
  const { name } = await copyTemplate();
  const said = await refused(['start'], { PORT: String(takenPort), ALONGSIDE_DATA: data, DATABASE_URL: url('alongside_app', server.password, name) });
  expect(said).toContain(`Port ${takenPort} is taken by another program. Stop it, or choose another port`);
  expect(databaseProcess(data)).toBeNull();
});
