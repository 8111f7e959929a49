// Time in hospital: expected dates with who said so, leave, moves between wards, discharge, readmission, and the two clocks after leaving.
export { recordStay } from './actions/record-stay.ts';
export type { ToldStay } from './actions/record-stay.ts';
export { clocksAfterLeaving, FOLLOW_UP_DAYS, followUpOf, followUpTiming } from './after-leaving.rules.ts';
export type { Clocks, FollowUp, FollowUpClock, HomeClock } from './after-leaving.rules.ts';
export { expectedStanding, isToAsk, sayExpected, sayWhyAsked } from './expected.rules.ts';
export { followUpsOf } from './follow-up.queries.ts';
export { goingHome, newestLeaving, newestStay, newestStays, staysOf } from './stay.queries.ts';
export type { GoingHome, Leaving, PastStay, Stay } from './stay.queries.ts';
export type { Expected, Told } from './stay-write.queries.ts';
export { putImportedStay } from './imported.queries.ts';
export { ourWard } from './our-ward.ts';
export { OnOurWard } from './pages/parts/on-our-ward.tsx';
export { MyFirstDays, TwoClocks } from './pages/parts/two-clocks.tsx';
export { sayFollowUp, sayLeave } from './stay-words.ts';
export { meetingFlag, sayWardMeeting, wardMeeting } from './ward-meeting.rules.ts';
export { datesToAsk, inHospitalNow } from './lead-lists.queries.ts';
export type { InHospital } from './lead-lists.queries.ts';
