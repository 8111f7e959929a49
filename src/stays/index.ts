// Time in hospital: expected dates with who said so, discharge.
export { newestStay } from './stay.queries.ts';
export type { Stay } from './stay.queries.ts';
