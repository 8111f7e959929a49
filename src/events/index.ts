// Gatherings: planned together, open to everybody, and what stays of them.
export { comingEvents, pastEvents } from './event.queries.ts';
export type { EventInList } from './event.queries.ts';
export { giveFreePlaces } from './actions/settle.ts';
export { eraseOldRegistrations } from './place.queries.ts';
export { eraseSettledInterests } from './interest.queries.ts';
export type { Audience } from './event.rules.ts';
export type { InterestKind, Outcome } from './interest.rules.ts';
