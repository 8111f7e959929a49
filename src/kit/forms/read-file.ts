// A file in a form: what it may be is decided by its content, how large by its field, and its name is made safe.
import type { z } from 'zod';
import { cleanFileName, isPostedFile, kindOf, kindsInWords, KNOWN, sizeInWords } from '../files/index.ts';
import type { FileKind, PostedFile } from '../files/index.ts';
import { field, postedText } from './read-field.ts';
import type { Field } from './read-field.ts';

/** Keeping and giving out twenty megabytes is easy everywhere; a set of slides with photographs has five to fifteen. */
export const MOST_FILE_BYTES = 20_000_000;

export type FileRules = { kinds: readonly FileKind[]; missing: string; what?: string; mostBytes?: number };
/** A file that may be kept. */
export type SentFile = { kind: FileKind; name: string; type: string; bytes: Buffer; digest: string };

const limits = new WeakMap<object, number>();

const readFile = (posted: PostedFile, { kinds, what = 'The file' }: FileRules, most: number): { value: SentFile } | { problem: string } => {
  if (posted.tooBig) return { problem: `${what} must be smaller than ${sizeInWords(most)}. Save it as a PDF with smaller pictures, or send it in two parts.` };
  if (posted.bytes.length === 0) return { problem: 'There is nothing in this file. Open it to see that something is in it, then choose it again.' };
  const kind = kindOf(posted.bytes);
  if (!kind || !kinds.includes(kind)) return { problem: `${what} must be a ${kindsInWords(kinds)}. What is in this one is something else, whatever its name says.` };
  const { ending, type } = KNOWN[kind];
  const name = cleanFileName(posted.sentName, ending);
  return { value: { kind, name, type, bytes: posted.bytes, digest: posted.digest } };
};

const reading = (rules: FileRules, none: { value: undefined } | { problem: string }) => {
  const most = Math.min(rules.mostBytes ?? MOST_FILE_BYTES, MOST_FILE_BYTES);
  const schema = field<SentFile | undefined>((posted) => {
    if (isPostedFile(posted)) return readFile(posted, rules, most);
    return postedText(posted) ? { problem: 'Choose the file again' } : none;
  });
  limits.set(schema, most);
  return schema;
};

/** A file that must be sent. The route of its page must need signing in. */
export const file = (rules: FileRules): Field<SentFile> => reading(rules, { problem: rules.missing }) as Field<SentFile>;
/** A file that may be left out. */
export const optionalFile = (rules: Omit<FileRules, 'missing'>): Field<SentFile | undefined> => reading({ ...rules, missing: '' }, { value: undefined });

/** Most bytes of each field of a form that takes a file; null when none does. */
export const fileLimits = (form: z.ZodObject | undefined): Record<string, number> | null => {
  const found = Object.entries(form?.shape ?? {}).flatMap(([name, schema]) => (limits.has(schema) ? [[name, limits.get(schema) ?? 0] as const] : []));
  return found.length > 0 ? Object.fromEntries(found) : null;
};
