// Training: programmes, cohorts, certificates, and the way in for people who ask for work as peer workers.
export { MyTrainingLine, nextTraining, trainingWaiting } from './first-screens.tsx';
export type { Stage } from './recruitment/candidate.rules.ts';
export { eraseCandidatesAgain, eraseCandidatesDue } from './recruitment/actions/along-the-way.ts';
