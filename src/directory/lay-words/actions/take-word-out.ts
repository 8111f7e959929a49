import { audit, authorise, type Tx } from '../../../access/index.ts';
import { NotFound } from '../../../kit/http/index.ts';
import { endWord } from '../own-words.queries.ts';

/** Searching takes these words as they stand again. A shipped one stays out: no new version brings it back. */
export const takeWordOut = async (tx: Tx, id: string, because: string): Promise<void> => {
  authorise(tx, 'lead');
  if (!(await endWord(tx, id, because))) throw new NotFound();
  audit(tx, { action: 'directory.word-end', object: 'lay_word', objectId: id });
};
