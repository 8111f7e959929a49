// Who did or saw what.
export { writeAudit } from './entry.ts';
export type { AuditedBy, AuditEntry } from './entry.ts';
