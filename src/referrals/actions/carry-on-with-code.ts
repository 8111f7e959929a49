import { audit, claimDraft, mayGuess, noteGuess } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Asker, Way } from '../asking-way.ts';
import { codeDigits } from '../team-link.rules.ts';

/** Brings a form back to whoever has its code. Wrong codes are slowed down by where they come from. */
export const carryOnWithCode = async (tx: Tx, way: Way, asker: Asker, typed: string, source: string): Promise<string | 'wrong' | 'wait'> => {
  const guess = { kind: 'draft-code', about: source, source };
  if (!(await mayGuess(tx, guess))) return 'wait';
  const id = await claimDraft(tx, codeDigits(typed), way.form, asker.about);
  if (!id) await noteGuess(tx, guess, false);
  audit(tx, { action: id ? 'draft.carry-on' : 'draft.wrong-code', object: 'draft', objectId: id ?? undefined });
  return id ?? 'wrong';
};
