// What a request says of itself is not believed (battery S6): where it comes from, and under which address the service is known.
import { expect, test } from 'vitest';
import { afterwards } from '../../tests/setup/afterwards.ts';
import { aScene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import { loadAssets } from '../kit/look/index.ts';
import { appSettings } from './context.ts';
import { readSettings } from './settings.ts';
import { makeServer } from './server.ts';

test('behind one proxy, guesses are counted by the address that the proxy saw, whatever stands before it', async () => {
  const { trust } = await aScene(await testApp());
  const { appPool } = await testDatabase();
  const server = await makeServer({ db: kyselyOf(appPool), assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: readSettings({ ALONGSIDE_PROXY: '1' }).trustProxy, demo: false } });
  afterwards(() => server.close());
  const guess = async (forwarded: string) => (await server.inject({ method: 'POST', url: `/t/${trust.slug}/my-request`, headers: { host: 'localhost', 'x-forwarded-for': forwarded, 'content-type': 'application/x-www-form-urlencoded' }, payload: 'code=1234 5678 9012' })).statusCode;
  const said = [];
  for (let n = 0; n < 11; n += 1) said.push(await guess(`203.0.113.${n}, 198.51.100.7`));
  expect(said.at(-1)).not.toBe(said[0]);
  expect(await guess('198.51.100.8')).toBe(said[0]);
});

test.each([[undefined, false], ['', false], ['0', false], ['1', 1], ['2', 2]])('ALONGSIDE_PROXY %j counts %j', (text, proxies) => expect(readSettings(text === undefined ? {} : { ALONGSIDE_PROXY: text }).trustProxy).toBe(proxies));

test.each([
  [{}, undefined], [{ ALONGSIDE_SMTP_URL: 'smtp://mail.example.invalid', ALONGSIDE_MAIL_FROM: 'a@example.invalid' }, 'http://localhost:3000'],
  [{ ALONGSIDE_SMTP_URL: 'smtp://mail.example.invalid', ALONGSIDE_MAIL_FROM: 'a@example.invalid', ALONGSIDE_URL: 'https://support.example.invalid' }, 'https://support.example.invalid'],
])('where mails go out, links are never made of what a request says (%j)', (env, url) => expect(appSettings(readSettings(env), false).publicUrl).toBe(url));
