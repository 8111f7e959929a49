// Peer workers: who they are, their room, days, hours, absence.
export { workerById, workersNow } from './worker.queries.ts';
export type { Worker } from './worker.queries.ts';
export { sayWeekHours } from './contract.rules.ts';
export { absencesOf, holdRoom, peopleWith, roomByArea, roomOf, workerRoom, workersAndRoom, workersWithRoom } from './room.queries.ts';
export type { WorkerRoom } from './room.queries.ts';
export { workersNear } from './room.rules.ts';
export type { AreaRoom } from './room.rules.ts';
export { experienceItem, experienceItems, sayMine } from './experience.ts';
export type { ExperienceItem } from './experience.ts';
export { experienceForMatching, experienceOnProfiles } from './experience.queries.ts';
export { workersToLeaveOut } from './keep-away.queries.ts';
export { absenceById, absencesFrom, contractMinutes, daysAwayOf, endAbsence, isAway, leadsAway, putAbsence, setAbsenceCover } from './absence.queries.ts';
export type { Absence } from './absence.queries.ts';
export { countWorkers } from './admin-worker.queries.ts';
export { namedWorkers, putImportedWorker } from './imported.queries.ts';
export type { NamedWorker } from './imported.queries.ts';
// Posts, contracts and WTE (decision 0053).
export { wteByMonth, wteOn } from './posts/wte.queries.ts';
export type { WteSpan } from './posts/wte.queries.ts';
export { sayExact, sayWte, toNumber, wteOf } from './posts/wte.rules.ts';
// Patterns: when a worker works. patternsBetween answers those of the workers named; plannedOn says the minutes of a day (null: no pattern holds).
export { patternsBetween } from './hours/pattern.queries.ts';
export { patternOn, plannedOn, plannedWeek } from './hours/pattern.rules.ts';
export type { Pattern } from './hours/pattern.rules.ts';
// Capacity: meetings a week that somebody's hours allow, as a sum beside their own word (decision 0054).
export { capacitiesOf } from './capacity/capacity.queries.ts';
export { sayMeetings, sayTaken } from './capacity/capacity.rules.ts';
export type { Capacity } from './capacity/capacity.rules.ts';
// A worker's own limits: asked only by the worker themself, about a change they are about to make (training: a course's days).
export { limitsOfMine } from './hours/my-limits.ts';
export { sayWarnings } from './hours/limits.rules.ts';
export type { Warning } from './hours/limits.rules.ts';
export { takeOutTrainingHours, TRAINING_KIND, writeTrainingHours } from './hours/actions/training-hours.ts';
export type { TrainingPaid } from './hours/actions/training-hours.ts';
export { readPounds } from './posts/money.rules.ts';
