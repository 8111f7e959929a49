import { expect, inject, test } from 'vitest';
import { copyTemplate } from '../../../tests/setup/test-database.ts';
import { checkExternal } from './external.ts';

const server = inject('databaseServer');
const urlOf = (database: string): string => `postgres://alongside_app:${server.password}@/${database}?host=${encodeURIComponent(server.socketFolder)}&port=${server.port}`;

test('behind a pooler the role must have time limits of its own, and the refusal says how', async () => {
  const { name, superuserPool } = await copyTemplate();
  await checkExternal(urlOf(name));
  await expect(checkExternal(urlOf(name), true)).rejects.toThrow("ALTER ROLE alongside_app SET statement_timeout = '5s'");
  await superuserPool.query(`alter role alongside_app in database ${name} set statement_timeout = '5s'`);
  await expect(checkExternal(urlOf(name), true)).rejects.toThrow('idle_in_transaction_session_timeout');
  await superuserPool.query(`alter role alongside_app in database ${name} set idle_in_transaction_session_timeout = '10s'`);
  await checkExternal(urlOf(name), true);
});
