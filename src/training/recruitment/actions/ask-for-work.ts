import { audit } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { putCandidate } from '../candidate.queries.ts';
import { keepUntil } from '../candidate.rules.ts';

/** Somebody writes down themself that they would like to work here; at the first stage, and who reads it are the leads. */
export const askForWork = async (tx: Tx, c: { name: string; reach: string }): Promise<void> => {
  const today = dayOf(tx.now);
  await putCandidate(tx, { name: c.name, reach: c.reach, stage: 'interest', on: today, keepUntil: keepUntil(today) }, null);
  audit(tx, { action: 'candidate.asks' });
};
