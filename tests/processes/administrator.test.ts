// alongside administrator, as somebody at the terminal has it: the first administrator, what is said when something is missing, and what start says then.
import { expect, inject, test, vi } from 'vitest';
import { copyTemplate } from '../setup/test-database.ts';
import { becomesReady, freePort, newDataFolder, run, start } from '../setup/command-line.ts';

vi.setConfig({ testTimeout: 300_000 });
const THE_FIRST = ['--trust', 'Hollin Invented Trust', '--slug', 'hollin', '--kind', 'nhs', '--name', 'Sam Example', '--email', 'sam@example.invalid'];

const environment = async (): Promise<Record<string, string>> => {
  const server = inject('databaseServer');
  const { name } = await copyTemplate();
  const url = (role: string): string => `postgres://${role}:${server.password}@${encodeURIComponent(server.socketFolder)}:${server.port}/${name}`;
  return { DATABASE_URL: url('alongside_app'), DATABASE_OWNER_URL: url('alongside_owner'), ALONGSIDE_DATA: newDataFolder(), PORT: String(await freePort()) };
};

test('makes the service and its first administrator, and prints one link and nothing else; then another there; start says what is missing', async () => {
  const env: Record<string, string> = { ...(await environment()), ALONGSIDE_URL: 'https://support.example.invalid' };
  const first = await run(['administrator', ...THE_FIRST], env);
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^https:\/\/support\.example\.invalid\/invitation\/[a-z0-9]{4}(-[a-z0-9]{4}){3}\n$/) as string });
  expect(first.err).toContain('Sam Example is an administrator of Hollin Invented Trust.');
  const second = await run(['administrator', '--name', 'Ash Example', '--email', 'ash@example.invalid'], env);
  expect(second.code).toBe(0);
  expect(second.out).not.toBe(first.out);
  const elsewhere = await run(['administrator', '--slug', 'nowhere', '--name', 'Ash Example', '--email', 'ash@example.invalid'], env);
  expect(elsewhere).toMatchObject({ code: 1, out: '' });
  expect(elsewhere.err).toContain('There is no service with the slug "nowhere"');

  const app = await start(['start'], env);
  try {
    expect(await becomesReady(app, Number(env.PORT))).toBe(true);
    await vi.waitFor(() => expect(app.out()).toContain('Hollin Invented Trust is not open to the public yet: its own crisis line is missing.'), 60_000);
    const secret = /invitation\/(\S+)/.exec(first.out)?.[1] ?? '';
    const page = await fetch(`http://127.0.0.1:${env.PORT}/invitation/${secret}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Hollin Invented Trust made an account for you as administrator');
    expect((await fetch(`http://127.0.0.1:${env.PORT}/t/hollin`)).status).toBe(503);
  } finally {
    app.process.kill('SIGTERM');
    await app.ended;
  }
});

test('says in a sentence what is missing, and makes nothing', async () => {
  const env = await environment();
  const said = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await run(['administrator', ...args], env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).not.toMatch(/^\s+at /m);
    return err;
  };
  expect(await said()).toContain('Who is it?');
  expect(await said('--name', 'Sam', '--email', 'sam')).toContain('Which e-mail address');
  expect(await said('--name', 'Sam', '--email', 'sam@example.invalid')).toContain('There is no service yet');
  expect(await said('--trust', 'Hollin', '--name', 'Sam', '--email', 'sam@example.invalid')).toContain('add --slug');
  expect(await said('--trust', 'Hollin', '--slug', 'Not This', '--kind', 'nhs', '--name', 'Sam', '--email', 'sam@example.invalid')).toContain('--slug is "Not This"');
  expect(await said('--what')).toContain('does not know one of these options');
});
