// Worries and who has them.
export { concernsNobodyHas } from './concern.queries.ts';
export type { Concern } from './concern.queries.ts';
export { concernState, isReadNow, nobodyHasIt } from './concern.rules.ts';
