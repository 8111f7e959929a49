// An amount of money as people type it, in pence: a bus fare, a day's pay.
import { field, postedText } from '../../kit/forms/index.ts';
import type { Field } from '../../kit/forms/index.ts';
import { readPounds } from '../../workforce/index.ts';

const MOST = 500_000;
export const pounds = (missing: string): Field<number> => field<number>((posted) => {
  const typed = postedText(posted);
  if (!typed) return { problem: missing };
  const pence = readPounds(typed);
  if (pence === null || pence <= 0) return { problem: 'Write pounds, like 4.60' };
  return pence > MOST ? { problem: 'Write £5,000 or less' } : { value: pence };
});
