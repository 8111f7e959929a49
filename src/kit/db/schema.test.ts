// The generated files say what the migrations make.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { projectRoot } from '../project-root.ts';
import { dictionaryOf, schemaSql, schemaTypes } from './describe-schema.ts';

const remedy = 'Run: npm run alongside -- schema';

test('schema.ts is what the migrations make', async () => {
  const { name } = await testDatabase();
  expect(await schemaTypes(inject('databaseServer'), name), remedy).toBe(readFileSync(join(projectRoot, 'src/kit/db/schema.ts'), 'utf8'));
});

test('schema.sql is what the migrations make, as far as this machine\'s pg_dump can tell', async () => {
  const { name } = await testDatabase();
  const stored = readFileSync(join(projectRoot, 'db/schema.sql'), 'utf8');
  const made = await schemaSql(inject('databaseServer'), name);
  const sameVersion = made?.split('\n')[0] === stored.split('\n')[0];
  if (sameVersion) expect(made, remedy).toBe(stored);
  else expect(stored).toMatch(/^-- Generated from db\/migrations .* with PostgreSQL \d+\./);
});

test('docs/data-dictionary.md is what the comments in the migrations say', async () => {
  const { name } = await testDatabase();
  const made = await dictionaryOf(inject('databaseServer'), name);
  expect(made, remedy).toBe(readFileSync(join(projectRoot, 'docs/data-dictionary.md'), 'utf8'));
  expect(made).toContain('| nhs_number | text | yes | personal | Personal data: never required; checked when given. |');
  expect(made).toMatch(/\| full_name \| text \|  \| personal \|/);
});
