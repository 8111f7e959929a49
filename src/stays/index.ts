// Time in hospital: expected dates with who said so, leave, moves between wards, discharge, readmission, and the two clocks after leaving.
export { recordStay } from './actions/record-stay.ts';
export type { ToldStay } from './actions/record-stay.ts';
export { clocksAfterLeaving, FOLLOW_UP_DAYS, followUpOf, followUpTiming } from './after-leaving.rules.ts';
export type { Clocks, FollowUp, FollowUpClock, HomeClock } from './after-leaving.rules.ts';
export { expectedStanding, isToAsk, sayExpected } from './expected.rules.ts';
export { followUpsOf } from './follow-up.queries.ts';
export { goingHome, newestLeaving, newestStay, newestStays, staysOf } from './stay.queries.ts';
export type { Expected, GoingHome, Leaving, PastStay, Stay } from './stay.queries.ts';
export { putImportedStay } from './imported.queries.ts';
