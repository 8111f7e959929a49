// Who did or saw what.
export { auditStatement, writeAudit } from './entry.ts';
export type { AuditedBy, AuditEntry } from './entry.ts';
export { anchorsIn } from './anchor.ts';
export type { Anchors } from './anchor.ts';
export { keepSealing, sealAll } from './seal.ts';
export { noteRestore } from './restored.ts';
export { verifyAudit } from './verify-chain.ts';
export type { ChainVerdict } from './verify-chain.ts';
export { erasureListIn } from './erasure-list.ts';
export type { ErasureList } from './erasure-list.ts';
export type { Erasure, ErasedKind } from './erasure.rules.ts';
export { NO_TRUST } from './chain.queries.ts';
