// Anything that could be guessed at (codes by mail, codes of drafts) is slowed down like signing in, each kind by itself.
import { failedLately, noteAttempt } from './sign-in.queries.ts';
import { mayTry } from './sign-in.rules.ts';
import type { Tx } from './tx.ts';

export type Guess = { kind: string; /** What it is about: an address, a link. */ about: string; /** Where it comes from. */ source: string };

/** Whether one more is allowed: ten in ten minutes about one thing, sixty from one place. */
export const mayGuess = async (tx: Tx, { kind, about, source }: Guess): Promise<boolean> => mayTry(await failedLately(tx, `${kind}:${about}`, `${kind}:${source}`));

/** Counts one. It must stay counted, so answer with a page after it, not with `invalid`. */
export const noteGuess = (tx: Tx, { kind, about, source }: Guess, worked: boolean): Promise<void> => noteAttempt(tx, `${kind}:${about}`, `${kind}:${source}`, worked);
