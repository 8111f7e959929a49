import { randomInt } from 'node:crypto';
import { audit, keepDraftCode } from '../../access/index.ts';
import type { Draft, Tx } from '../../access/index.ts';

/** Twelve random digits. */
export const newCode = (): string => [0, 1, 2].map(() => String(randomInt(10_000)).padStart(4, '0')).join('');

/** A code with which the writer can carry on later, on any device, for 72 hours. Twelve digits, shown once; only a hash is kept. */
export const takeDraftCode = async (tx: Tx, draft: Draft): Promise<string> => {
  const digits = newCode();
  await keepDraftCode(tx, draft.id, digits);
  audit(tx, { action: 'draft.take-code', object: 'draft', objectId: draft.id });
  return digits;
};
