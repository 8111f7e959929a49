// Data in and out: everything of a trust as files; people from an old spreadsheet.
export { exportTrust } from './actions/export-trust.ts';
export type { ExportedTable, ExportTrust } from './actions/export-trust.ts';
export { importPeople } from './actions/import-people.ts';
export type { ImportedPeople, ImportPeople } from './actions/import-people.ts';
export { readOldList } from './read-old-list.ts';
export type { ReportRow } from './people-plan.rules.ts';
export { ownRecord, takeAway } from './actions/take-away.ts';
