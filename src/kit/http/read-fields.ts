// Reads "name=value&…" of a form or an address.
import { parse } from 'node:querystring';

/** The sign for what cannot be read. PostgreSQL keeps NUL in neither words nor JSON, so that a form with one in any of its fields could not be stored. */
export const withoutNul = (words: string): string => words.replaceAll('\u0000', '\ufffd');

/** Fields by name, several under one name as a list. What is no UTF-8, and NUL, become U+FFFD. Never throws. */
export const readFields = (text: string): Record<string, string | string[]> =>
  parse(text.replaceAll(/%00|\u0000/g, '%EF%BF%BD'), '&', '=', { maxKeys: 0 }) as Record<string, string | string[]>;
