// Organisations, places, their hours, where they are and how they are known; finding them; importing them.
export { importDirectory, sourceOf } from './import-directory.ts';
export type { ImportFile } from './import-directory.ts';
export type { ImportResult } from './import-open-referral.ts';
export { latestImports, reportRows } from './import-run.queries.ts';
export type { ImportReport, ReportRow, SourceFacts } from './import-run.queries.ts';
export { placesNear } from './places-near.ts';
export type { PlacesNear } from './places-near.ts';
export type { FoundPlace } from './find-places.queries.ts';
export { placeById, placeNames } from './place.queries.ts';
export type { PlacePage } from './place.queries.ts';
export { whereIs } from './where-is.ts';
export type { Where } from './where-is.ts';
export { sayDistance } from './distance.rules.ts';
export { sayHowKnown } from './known-from.rules.ts';
export { readPostcode } from './postcode.rules.ts';
export { phrasesOf } from './word-lists.ts';
