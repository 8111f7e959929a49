import { audit, authorise, type Tx } from '../../../access/index.ts';
import { found } from '../../../kit/http/index.ts';
import { endWord, putWord, sameAs, type KeptWord } from '../own-words.queries.ts';
import type { OwnWord } from '../own-word.rules.ts';

export type AddedWord = { ok: true; id: string } | { ok: false; there: KeptWord };

/** A lead says how people say something: searching for it looks for what it means from now on. `instead` is the entry it replaces. */
export const addWord = async (tx: Tx, word: OwnWord, because: string, instead: string | null = null): Promise<AddedWord> => {
  authorise(tx, 'lead');
  if (instead !== null) await endWord(tx, instead, because);
  const id = await putWord(tx, word, because);
  if (id === null) return { ok: false, there: found(await sameAs(tx, word.said)) };
  audit(tx, { action: instead === null ? 'directory.word-add' : 'directory.word-change', object: 'lay_word', objectId: id });
  return { ok: true, id };
};
