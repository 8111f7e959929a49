// The service over time: reads across slices, writes nothing.
export { boardOf } from './board.ts';
export type { Board } from './board.ts';
export { BoardFigureView } from './parts/board-figure.tsx';
export { BoardNotes } from './parts/board-notes.tsx';
export { HopeQuotes } from './parts/hope-quotes.tsx';
export { sayMonth } from './months.rules.ts';
