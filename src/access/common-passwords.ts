import { readFileSync } from 'node:fs';

let read: string[] | null = null;

/** The passwords used most (data/words/common-passwords.txt, from SecLists). */
export const commonPasswords = (): string[] => {
  read ??= readFileSync('data/words/common-passwords.txt', 'utf8').split('\n').filter(Boolean);
  return read;
};
