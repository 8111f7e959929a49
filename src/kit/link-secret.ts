// Secrets in links that somebody may have to type from paper: short, without letters that look alike.
import { createHash, randomInt } from 'node:crypto';

/** No i, l, o, u, 0 or 1. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';
const LENGTH = 16;

/** Sixteen characters in fours, k7mw-q2xd-9hbt-4cvn: about 78 bits, beyond guessing where tries are counted. */
export const newLinkSecret = (): string => inFours(Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''));

const inFours = (letters: string): string => letters.match(/.{4}/g)?.join('-') ?? letters;

/** The secret as it was made, whatever capitals, spaces or missing hyphens it was typed with; anything else as it is. */
export const readLinkSecret = (typed: string): string => {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters.length === LENGTH ? inFours(letters) : typed;
};

/** What the database keeps of it: SHA-256. */
export const linkHash = (typed: string): Buffer => createHash('sha256').update(readLinkSecret(typed)).digest();
