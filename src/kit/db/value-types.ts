// How PostgreSQL's types become JavaScript's. schema.ts is generated to match.
import pg from 'pg';

const date = 1082;
const int8 = 20;

const parsers: Record<number, (text: string) => unknown> = {
  [date]: (text) => text, // 'YYYY-MM-DD': a day has no time zone, and a Date would shift it
  [int8]: wholeNumber, // counts and sums of whole numbers
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number from the database is too large');
  return value;
}

/** For every connection: days as strings, whole numbers as numbers, points in time as Date, numeric as string. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
};
