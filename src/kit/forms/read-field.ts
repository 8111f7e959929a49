// How one thing typed into a form becomes a value or a sentence that says what to change.
import { z } from 'zod';

export type Read<T> = { value: T } | { problem: string };

/** A zod schema from a function that reads what was posted: a string, several strings, or nothing. */
export const field = <T>(read: (posted: unknown) => Read<T>) =>
  z.unknown().transform((posted, context): T => {
    const result = read(posted);
    if ('value' in result) return result.value;
    context.addIssue({ code: 'custom', message: result.problem });
    return z.NEVER;
  });

export type Field<T> = ReturnType<typeof field<T>>;

// Line ends as the database and other systems keep them; control characters (PostgreSQL refuses NUL) left out.
const clean = (words: string): string =>
  words.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** The text posted under one name, trimmed; the first when several were sent, empty when none was. */
export const postedText = (posted: unknown): string => {
  const first: unknown = Array.isArray(posted) ? posted[0] : posted;
  return typeof first === 'string' ? clean(first).trim() : '';
};

/** Everything posted under one name that is not empty. */
export const postedList = (posted: unknown): string[] =>
  (Array.isArray(posted) ? posted : [posted]).map(postedText).filter(Boolean);

/** The same field, but left empty it is no error: the value is undefined. */
export const ifGiven = <T>(inner: Field<T>): Field<T | undefined> =>
  z.unknown().transform((posted, context): T | undefined => {
    if (isEmpty(posted)) return undefined;
    const result = inner.safeParse(posted);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ code: 'custom', message: issue.message });
    return z.NEVER;
  });

const isEmpty = (posted: unknown): boolean =>
  typeof posted === 'object' && posted !== null && !Array.isArray(posted)
    ? Object.values(posted).every((part) => postedText(part) === '')
    : postedList(posted).length === 0;
