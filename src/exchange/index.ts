// Data in and out: everything of a trust as files; people from an old spreadsheet.
export { exportTrust } from './actions/export-trust.ts';
export type { ExportedTable, ExportTrust } from './actions/export-trust.ts';
