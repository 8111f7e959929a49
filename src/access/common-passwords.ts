import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../kit/project-root.ts';

let read: string[] | null = null;

/** The passwords used most (data/words/common-passwords.txt, from SecLists). */
export const commonPasswords = (): string[] => {
  read ??= readFileSync(join(projectRoot, 'data', 'words', 'common-passwords.txt'), 'utf8').split('\n').filter(Boolean);
  return read;
};
