// Supervision and growing: who supervises whom, what was held and agreed, and what a worker keeps for themselves.
export { supervisionOfWorker } from './arrangement.queries.ts';
export type { WhereItStands } from './arrangement.queries.ts';
export { MySupervisionLine, supervisionWaiting } from './first-screens.tsx';
export { shippedStreams } from './streams.ts';
// The nine competence domains: numbers, and labels of our own.
export { competenceDomains, FRAMEWORK } from './growing/domains.ts';
