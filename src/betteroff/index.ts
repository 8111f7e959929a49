// Better off in work? What a household lives on out of work and in work, and the hours at which nobody is worse off.
export { answerLines } from './lines.ts';
