// Say how it is: not happy, or thanks, to a reader the person chooses.
export { openFeedback } from './feedback.queries.ts';
export type { Feedback } from './feedback.queries.ts';
