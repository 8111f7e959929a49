// The signed head of each chain, kept elsewhere: a chain alone shows neither a cut tail nor a whole rewrite.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Head } from './chain.rules.ts';

export type Anchors = {
  /** Adds one signed line for a chain's head. */
  put(chainId: string, head: Head, at: Date): void;
  /** Every line ever put for a chain, oldest first; `good` says whether its signature holds. */
  of(chainId: string): Anchored[];
};
export type Anchored = { seq: number; digest: Buffer; at: string; good: boolean; file: string; line: number };

const KEY_FILE = 'audit-key.pem';
const signedText = (chainId: string, seq: number, digest: string, at: string): Buffer => Buffer.from(`alongside audit ${chainId} ${seq} ${digest} ${at}`);

/** The signing key: Ed25519, made once, readable by its owner only. Keep it and the anchors on another disk than the database. */
const keyIn = (folder: string): KeyObject => {
  const file = join(folder, KEY_FILE);
  if (!existsSync(file)) writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return createPrivateKey(readFileSync(file));
};

/** Anchors in a folder: one file a day, one line a head. ALONGSIDE_ANCHORS names the folder; else it lies in the data folder. */
export const anchorsIn = (folder: string): Anchors => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = keyIn(folder);
  const publicKey = createPublicKey(key);
  return {
    put: (chainId, head, at) => {
      const digest = head.digest.toString('hex');
      const when = at.toISOString();
      const signature = sign(null, signedText(chainId, head.seq, digest, when), key).toString('base64url');
      appendFileSync(join(folder, `${when.slice(0, 10)}.log`), `${JSON.stringify({ chain: chainId, seq: head.seq, digest, at: when, signature })}\n`, { mode: 0o600 });
    },
    of: (chainId) => readdirSync(folder).filter((name) => name.endsWith('.log')).sort().flatMap((name) => linesOf(folder, name))
      .filter((one) => one.chain === chainId).map((one) => ({
        seq: one.seq, digest: Buffer.from(one.digest, 'hex'), at: one.at, file: one.file, line: one.line,
        good: verify(null, signedText(chainId, one.seq, one.digest, one.at), publicKey, Buffer.from(one.signature, 'base64url')),
      })),
  };
};

type Line = { chain: string; seq: number; digest: string; at: string; signature: string; file: string; line: number };
const linesOf = (folder: string, name: string): Line[] =>
  readFileSync(join(folder, name), 'utf8').split('\n').flatMap((text, i): Line[] => {
    if (text === '') return [];
    try {
      return [{ ...(JSON.parse(text) as Omit<Line, 'file' | 'line'>), file: name, line: i + 1 }];
    } catch {
      return []; // a line cut short by a power failure; the head after it is anchored again
    }
  });
