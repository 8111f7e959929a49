// The principles: what peer workers refuse, the watch over facts, and the yearly page for everybody.
export { runWatch } from './actions/run-watch.ts';
export { NotOursPress, NumbersLine, principlesToAnswer, WatchLine } from './first-screens.tsx';
export { publishedYears } from './year.queries.ts';
export type { PublishedYear } from './year.queries.ts';
