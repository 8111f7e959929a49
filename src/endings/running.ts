// The support somebody works with here, and the shape of an answer.
import type { Tx } from '../access/index.ts';
import { standingsOf } from './ending.queries.ts';
import type { Standing } from './ending.queries.ts';

export type EndingDone = { ok: true } | { ok: false; because: string };
export const CLOSED = 'This record is closed. It is kept, and nothing more is written in it.';

/** The support of this person that has not ended, or undefined. */
export const runningOf = async (tx: Tx, personId: string): Promise<Standing | undefined> => (await standingsOf(tx, personId)).find((s) => s.ended_at === null);
