// Peer workers: who they are, their room, days, hours, absence.
export { workerById, workersNow } from './worker.queries.ts';
export type { Worker } from './worker.queries.ts';
export { absencesOf, holdRoom, peopleWith, roomOf, workerRoom, workersAndRoom, workersWithRoom } from './room.queries.ts';
export type { WorkerRoom } from './room.queries.ts';
export { roomByArea, roomLeft } from './room.rules.ts';
export type { AreaRoom } from './room.rules.ts';
export { experienceItem, experienceItems, sayMine } from './experience.ts';
export type { ExperienceItem } from './experience.ts';
export { experienceForMatching, experienceOnProfiles } from './experience.queries.ts';
export { workersToLeaveOut } from './keep-away.queries.ts';
export { absenceById, absencesFrom, contractMinutes, endAbsence, isAway, leadsAway, putAbsence, setAbsenceCover } from './absence.queries.ts';
export type { Absence } from './absence.queries.ts';
export { countWorkers } from './admin-worker.queries.ts';
export { namedWorkers, putImportedWorker } from './imported.queries.ts';
export type { NamedWorker } from './imported.queries.ts';
