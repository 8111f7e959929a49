// Reads a posted form by its schema: values, or the errors by field with everything typed kept.
import type { z } from 'zod';
import { cleanFileName, isPostedFile } from '../files/index.ts';
import type { Errors, FieldName, Typed } from './form-state.ts';

export type FormRead<S extends z.ZodObject> =
  | { ok: true; values: z.output<S>; typed: Typed }
  | { ok: false; errors: Errors; typed: Typed };

type Posted = Record<string, unknown>;

/** Rules across fields. They run even when a field is wrong, on the values that could be read. */
type Also<S extends z.ZodObject> = (values: Partial<z.output<S>>) => Partial<Record<FieldName<S>, string | undefined>>;

const datePartNames = ['day', 'month', 'year'] as const;

const own = (posted: Posted, name: string): unknown => (Object.hasOwn(posted, name) ? posted[name] : undefined);

const asPosted = (posted: Posted, name: string): unknown => {
  const parts = datePartNames.map((part) => [part, own(posted, `${name}-${part}`)] as const);
  return parts.some(([, value]) => value !== undefined) ? Object.fromEntries(parts) : own(posted, name);
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Of a file only its name: the page that is drawn again asks for it again. */
const kept = (value: unknown): string | string[] | undefined =>
  isPostedFile(value) ? cleanFileName(value.sentName, /\.([a-z0-9]{1,8})$/i.exec(value.sentName)?.[1] ?? 'file') : isText(value) ? value : Array.isArray(value) ? value.filter(isText) : undefined;

const typedOf = (names: string[], posted: Posted): Typed =>
  Object.fromEntries(
    names
      .flatMap((name) => [name, ...datePartNames.map((part) => `${name}-${part}`)])
      .map((name) => [name, kept(own(posted, name))] as const)
      .filter(([, value]) => value !== undefined),
  );

/**
 * Answers what a form says. Every field reports at once, in the order of the schema; names that the schema
 * does not know are ignored. `typed` is for drawing the form again.
 */
export const readForm = <S extends z.ZodObject>(schema: S, posted: unknown, also?: Also<S>): FormRead<S> => {
  const body: Posted = typeof posted === 'object' && posted !== null ? (posted as Posted) : {};
  const names = Object.keys(schema.shape);
  const typed = typedOf(names, body);
  const found = new Map<string, string>();
  const values: Posted = {};
  for (const name of names) {
    const result = (schema.shape[name] as z.ZodType).safeParse(asPosted(body, name));
    if (result.success) values[name] = result.data;
    else found.set(name, result.error.issues[0]?.message ?? 'Check this answer');
  }
  for (const [name, problem] of Object.entries(also?.(values as Partial<z.output<S>>) ?? {})) {
    if (isText(problem) && !found.has(name)) found.set(name, problem);
  }
  if (found.size === 0) return { ok: true, values: values as z.output<S>, typed };
  const errors = Object.fromEntries(names.filter((name) => found.has(name)).map((name) => [name, found.get(name) ?? '']));
  return { ok: false, errors, typed };
};
