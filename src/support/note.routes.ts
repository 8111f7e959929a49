import type { Route } from '../access/index.ts';
import { notesAsk, notesAsked } from './pages/notes-ask.page.tsx';
import { notesAskedList, notesAskedReview } from './pages/notes-asked-list.page.tsx';
import { notesChoice } from './pages/notes-choice.page.tsx';
import { notesCorrect } from './pages/notes-correct.page.tsx';
import { notesItem } from './pages/notes-item.page.tsx';
import { notesKeepForSafety, notesWithhold } from './pages/notes-for-safety.page.tsx';
import { notesMine } from './pages/notes-mine.page.tsx';
import { notesAdd, notesOwnWords } from './pages/notes-own-words.page.tsx';
import { notesPerson } from './pages/notes-person.page.tsx';
import { notesSafetyList, notesStopWithholding } from './pages/notes-safety-list.page.tsx';
import { notesSaid, notesSaidOwn } from './pages/notes-said.page.tsx';

export const routes: Route[] = [
  { path: '/my-notes', page: notesMine, allow: ['person'], audit: 'note.mine' },
  { path: '/my-notes/add', page: notesAdd, allow: ['person'], audit: 'note.add' },
  { path: '/my-notes/:id', page: notesChoice, allow: ['person'], audit: 'note.choose' },
  { path: '/my-notes/:id/words', page: notesOwnWords, allow: ['person'], audit: 'note.answer' },
  { path: '/people/:id/notes', page: notesPerson, allow: ['peer_worker'], audit: 'note.open' },
  { path: '/people/:id/notes/add', page: notesSaidOwn, allow: ['peer_worker'], audit: 'note.add' },
  { path: '/people/:id/ask-to-read', page: notesAsk, allow: ['lead'], audit: 'note.ask-to-read' },
  { path: '/notes/for-safety', page: notesSafetyList, allow: ['lead'], audit: 'note.list-for-safety' },
  { path: '/notes/asked', page: notesAskedList, allow: ['lead'], audit: 'note.list-asked' },
  { path: '/notes/asked/:id/review', page: notesAskedReview, allow: ['lead'], audit: 'note.review-asked' },
  { path: '/notes/asked/:id', page: notesAsked, allow: ['lead'], audit: 'note.open' },
  { path: '/notes/:id', page: notesItem, allow: ['peer_worker', 'lead'], audit: 'note.open' },
  { path: '/notes/:id/said', page: notesSaid, allow: ['peer_worker'], audit: 'note.record-said' },
  { path: '/notes/:id/correct', page: notesCorrect, allow: ['peer_worker'], audit: 'note.correct' },
  { path: '/notes/:id/keep-for-safety', page: notesKeepForSafety, allow: ['peer_worker'], audit: 'note.keep-for-safety' },
  { path: '/notes/:id/withhold', page: notesWithhold, allow: ['peer_worker'], audit: 'note.withhold' },
  { path: '/notes/:id/stop-withholding', page: notesStopWithholding, allow: ['lead'], audit: 'note.end-withholding' },
];

export const notices = {
  'note-kept': 'Kept. You can still change your mind.',
  'note-left-out': 'Left out. Only you can read it now, and you can bring it back until it is erased.',
  'note-back': 'It is back, and kept.',
  'note-words-saved': 'Your words are saved.',
  'note-shown': 'Shown. They can read it from now on.',
  'note-read': 'Noted that you have read it.',
  'note-said-saved': 'Saved as theirs, with your name as the one who wrote it down.',
  'note-corrected': 'Corrected. What it said before stays beside it, with why.',
  'asked-closed': 'Closed. Another lead looks into why it was asked.',
  'asked-reviewed': 'Saved what you found.',
  'note-for-safety': 'Kept for safety. The lead can read it, and why.',
  'note-withheld': 'Not shown for now. The lead sees when it is due to be looked at again.',
};
