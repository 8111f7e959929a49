import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('the setting names one of two kinds of pooler, or none', () => {
  const pooler = (text?: string): unknown => {
    const { database } = readSettings({ DATABASE_URL: 'postgres://alongside_app:x@db/alongside', ...(text === undefined ? {} : { ALONGSIDE_POOLER: text }) });
    return database.kind === 'external' ? database.pooler : undefined;
  };
  expect([pooler(), pooler(''), pooler('plain'), pooler('prepared')]).toEqual([null, null, 'plain', 'prepared']);
  expect(() => pooler('1')).toThrow('Set it to prepared (PgBouncer 1.21 or newer) or plain (older)');
});
