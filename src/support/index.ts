// One person and one peer worker: meetings, what was recorded, notes written together.
export { beginSupport } from './actions/begin-support.ts';
export type { BeginSupport } from './actions/begin-support.ts';
