// Better off in work? What a household lives on out of work and in work, and the hours at which nobody is worse off.
export { changeOfHours } from './checks.queries.ts';
export type { ChangeOfHours } from './checks.queries.ts';
export { answerLines } from './lines.ts';
export { OfferCard } from './offer-card.tsx';
export { rateNow } from './rates/rate-now.ts';
