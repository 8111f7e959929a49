import type { Route } from '../../access/index.ts';
import { layWord } from './pages/lay-word.page.tsx';
import { layWords } from './pages/lay-words.page.tsx';

export const layWordRoutes: Route[] = [
  { path: '/keep-directory/words', page: layWords, allow: ['lead'], audit: 'directory.words' },
  { path: '/keep-directory/words/:id', page: layWord, allow: ['lead'], audit: 'directory.word' },
];

export const layWordNotices = {
  'word-added': 'Added. Searching for it finds this from now on.',
  'word-changed': 'Changed. Searching follows from now on.',
  'word-out': 'Taken out. Searching takes these words as they stand.',
};
