// A person and a place: suggested, went together, going, kept, not for me.
export { connectionsOf } from './connection.queries.ts';
export type { Connection, Outing, Step } from './connection.queries.ts';
export { connectionState, STEP_KINDS } from './connection.rules.ts';
export type { ConnectionState, StepKind } from './connection.rules.ts';
export { sayKind, sayState, sayStep } from './connection-words.ts';
export { hasPlaces, MyPlaces, placesGlance, PlacesOf, PlacesToAsk, placesToday, SharedPlaces } from './glance.tsx';
export type { Glance, PlacesToday } from './glance.tsx';
export { namesHidden } from './screen.queries.ts';
export { sharedPlaces } from './glance.queries.ts';
export { placesForPaper, PlacesInPlan } from './places-sheet.tsx';
export type { PaperPlace } from './places-sheet.tsx';
export { PlacesInRecord } from './places-in-record.tsx';
export { eraseWordsAgain } from './actions/leave-out-words.ts';
