// Time in hospital: expected dates with who said so, discharge.
export { recordStay } from './actions/record-stay.ts';
export type { ToldStay } from './actions/record-stay.ts';
export { goingHome, newestStay, newestStays } from './stay.queries.ts';
export type { Expected, GoingHome, Stay } from './stay.queries.ts';
export { putImportedStay } from './imported.queries.ts';
