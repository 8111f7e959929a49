// The key that signs what is kept outside the database: Ed25519, made once, readable by its owner only.
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_FILE = 'audit-key.pem';

/** The key of a folder; made when it has none. Keep the folder on another disk than the database. */
export const signingKeyIn = (folder: string): KeyObject => {
  const file = join(folder, KEY_FILE);
  if (!existsSync(file)) writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return createPrivateKey(readFileSync(file));
};
