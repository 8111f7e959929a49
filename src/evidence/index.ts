// The review: a guided review of literature, from a question to a published page (S14, S2, S20, S26).
export { readWaitingFiles } from './import/bring-in.ts';
export { openReview } from './actions/open-review.ts';
export { reviewsForQuestion, reviewsOfMine, reviewsOpen, setEventOfReview } from './review.queries.ts';
export type { ReviewLine } from './review.queries.ts';
export { publishedForQuestion, publishedReviews, reviewsForEvent } from './version.queries.ts';
export type { PublishedLine } from './version.queries.ts';
