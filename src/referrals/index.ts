// Asking for support: referrals, their answers and clocks.
export { askAgain } from './actions/ask-again.ts';
export type { AskAgain, AskedAgain } from './actions/ask-again.ts';
export { openReferralOf } from './ask-again.queries.ts';
export { answerTimes } from './answer-times.ts';
export type { AnswerTimes } from './answer-times.ts';
export { declinedByTeam, holdReferral, putStopped, referralAsSent } from './answer.queries.ts';
export type { DeclinedCount, ReferralAsSent } from './answer.queries.ts';
export { fromWhom, ONE_OR_GROUP, sayLeaving } from './answer-words.ts';
export { clocksOf, runningClock, sayClock, sayDue } from './clocks.rules.ts';
export type { Clock, ClockFacts } from './clocks.rules.ts';
export { declineReasons, sayDeclined } from './decline-reasons.ts';
export { putImportedReferral } from './imported.queries.ts';
export type { ImportedReferral } from './imported.queries.ts';
export { forgetEmailCodes, forgetReferralCodes } from './forget-codes.queries.ts';
export { lookAgain, markMatched, markMet } from './referral-clock.queries.ts';
export { referralState } from './referral-state.rules.ts';
export { COUNTED_UP_TO, waitingCounts, waitingForAnswer, waitingForMatch, waitingForMatchOf } from './waiting.queries.ts';
export type { ToAnswer, ToMatch } from './waiting.queries.ts';
