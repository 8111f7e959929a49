// Worries and who has them.
export { concernsKnown, concernsNobodyHas } from './concern.queries.ts';
export type { Concern, KnownConcern } from './concern.queries.ts';
export { concernState, isReadNow, nobodyHasIt } from './concern.rules.ts';
export { KnownConcerns } from './pages/my-concerns.page.tsx';
