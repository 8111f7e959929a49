// The signed head of each chain, kept elsewhere: a chain alone shows neither a cut tail nor a whole rewrite.
import { createPublicKey, sign, verify } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signingKeyIn } from './signing-key.ts';
import { erasureListIn } from './erasure-list.ts';
import type { ErasureList } from './erasure-list.ts';
import type { Head } from './chain.rules.ts';

export type Anchors = {
  /** Adds one signed line for a chain's head. */
  put(chainId: string, head: Head, at: Date): void;
  /** A backup was restored whose chain ends at this head: later heads kept before this line belong to what was lost. */
  putRestored(chainId: string, head: Head, at: Date): void;
  /** Every line ever put for a chain, oldest first; `good` says whether its signature holds. */
  of(chainId: string): Anchored[];
  /** Every chain that ever had a line. */
  chains(): string[];
  /** What was erased for good, in the same folder. */
  erasures: ErasureList;
};
export type Anchored = { seq: number; digest: Buffer; at: string; restored: boolean; good: boolean; file: string; line: number };

const signedText = (chainId: string, seq: number, digest: string, at: string, restored = false): Buffer =>
  Buffer.from(`alongside audit ${restored ? 'restored ' : ''}${chainId} ${seq} ${digest} ${at}`);

/** Anchors in a folder: one file a day, one line a head. ALONGSIDE_ANCHORS names the folder; else it lies in the data folder. */
export const anchorsIn = (folder: string): Anchors => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = signingKeyIn(folder);
  const publicKey = createPublicKey(key);
  const put = (chainId: string, head: Head, at: Date, restored: boolean): void => {
    const digest = head.digest.toString('hex');
    const when = at.toISOString();
    const signature = sign(null, signedText(chainId, head.seq, digest, when, restored), key).toString('base64url');
    appendFileSync(join(folder, `${when.slice(0, 10)}.log`), `${JSON.stringify({ chain: chainId, seq: head.seq, digest, at: when, ...(restored ? { restored } : {}), signature })}\n`, { mode: 0o600 });
  };
  const lines = (): Line[] => readdirSync(folder).filter((name) => name.endsWith('.log')).sort().flatMap((name) => linesOf(folder, name));
  return {
    put: (chainId, head, at) => put(chainId, head, at, false),
    putRestored: (chainId, head, at) => put(chainId, head, at, true),
    of: (chainId) => lines().filter((one) => one.chain === chainId).map((one) => ({
      seq: one.seq, digest: Buffer.from(one.digest, 'hex'), at: one.at, restored: one.restored === true, file: one.file, line: one.line,
      good: verify(null, signedText(chainId, one.seq, one.digest, one.at, one.restored === true), publicKey, Buffer.from(one.signature, 'base64url')),
    })),
    chains: () => [...new Set(lines().map((one) => one.chain))],
    erasures: erasureListIn(folder),
  };
};

type Line = { chain: string; seq: number; digest: string; at: string; restored?: boolean; signature: string; file: string; line: number };
const linesOf = (folder: string, name: string): Line[] =>
  readFileSync(join(folder, name), 'utf8').split('\n').flatMap((text, i): Line[] => {
    if (text === '') return [];
    try {
      return [{ ...(JSON.parse(text) as Omit<Line, 'file' | 'line'>), file: name, line: i + 1 }];
    } catch {
      return []; // a line cut short by a power failure; the head after it is anchored again
    }
  });
