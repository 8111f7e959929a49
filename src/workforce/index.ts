// Peer workers: who they are, their room, days, hours, absence.
export { workerById, workersNow } from './worker.queries.ts';
export type { Worker } from './worker.queries.ts';
