// The key that backups are encrypted with: 32 random bytes as one line of text, in a file or in the environment, never on a command line.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { PlainError } from '../plain-error.ts';

const BYTES = 32;

/** Where the key is: the file that ALONGSIDE_BACKUP_KEY_FILE names, or the text of ALONGSIDE_BACKUP_KEY. */
export type BackupKeyPlace = { file: string } | { text: string };
/** A key, and what to call the place it came from. Its bytes are in no message. */
export type BackupKey = { bytes: Buffer; from: string };

/** Makes a key in a new file that only this user reads. It never writes over another: with an old key goes every backup made with it. */
export const makeBackupKey = (file: string): void => {
  try {
    writeFileSync(file, `${randomBytes(BYTES).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new PlainError(`There is already a file ${file}. A key never writes over another: without the old one the backups made with it cannot be read.`);
    if (code === 'ENOENT') throw new PlainError(`There is no folder for ${file}. Make it first, or choose another place.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new PlainError(`The key ${file} may not be written there by this user. Choose another place.`);
    throw error;
  }
};

/**
 * The key of the settings; null when none is set.
 * @throws PlainError when it is not there or is no key
 */
export const readBackupKey = (place: BackupKeyPlace | null): BackupKey | null => {
  if (place === null) return null;
  const from = 'file' in place ? place.file : 'ALONGSIDE_BACKUP_KEY';
  const text = 'file' in place ? textOf(place.file) : place.text;
  const bytes = Buffer.from(text.trim(), 'base64url');
  if (bytes.length === BYTES && bytes.toString('base64url') === text.trim()) return { bytes, from };
  throw new PlainError(`${from} does not hold a backup key, which is one line of 43 letters, digits, "-" and "_". Make one: npm run alongside -- backup-key <file>`);
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new PlainError(`The backup key ${file} (ALONGSIDE_BACKUP_KEY_FILE) cannot be read. Put it back from its copy, or make one: npm run alongside -- backup-key <file>`);
  }
};
