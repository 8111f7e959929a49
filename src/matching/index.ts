// Who with whom: profiles shown to a person, and what they said.
export { sayNo } from './actions/say-no.ts';
export { asksForMe, openAsksByReferral } from './ask.queries.ts';
export type { AskForMe } from './ask.queries.ts';
export { sayForWhat, sayWherePerson } from './pages/somebody-new.page.tsx';
export { offerById, offersOf, offersOpenTo, offersToPerson, openOffersByReferral, putOfferAnswers, putOffersAway } from './offer.queries.ts';
export type { Offer, OpenOffers } from './offer.queries.ts';
export { isOpen, SAID_HOW, saidOnProblem, sayRecorded } from './offer.rules.ts';
export type { Recorded, SaidHow } from './offer.rules.ts';
export { allocateLines } from './allocate/allocate-lines.ts';
