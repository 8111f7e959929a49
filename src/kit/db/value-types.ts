// How PostgreSQL's types become JavaScript's. schema.ts is generated to match.
import pg from 'pg';

const date = 1082;
const int8 = 20;
const timestamptz = 1184;
const pgMoment = pg.types.getTypeParser(timestamptz, 'text') as (text: string) => unknown;

const parsers: Record<number, (text: string) => unknown> = {
  [date]: (text) => text, // 'YYYY-MM-DD': a day has no time zone, and a Date would shift it
  [int8]: wholeNumber, // counts and sums of whole numbers
  [timestamptz]: moment,
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number from the database is too large');
  return value;
}

/** Our servers speak UTC, and then the text is nearly what `Date` reads by itself, five times quicker. Infinity, years before 1 and other zones go the long way. */
function moment(text: string): unknown {
  return text.charCodeAt(4) === 45 && text.charCodeAt(10) === 32 && text.endsWith('+00') ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : pgMoment(text);
}

/** For every connection: days as strings, whole numbers as numbers, points in time as Date, numeric as string. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
};
