// Asking for support: referrals, their answers and clocks.
export { expectedOnReferral, markMatched, markMet } from './referral-clock.queries.ts';
