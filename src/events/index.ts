// Gatherings: planned together, open to everybody, and what stays of them.
export { comingEvents, pastEvents } from './event.queries.ts';
export type { EventInList } from './event.queries.ts';
export { eraseOldRegistrations } from './place.queries.ts';
