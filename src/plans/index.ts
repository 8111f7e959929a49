// The person's plan: theirs, in parts, each seen by whom they chose.
export { eraseLeftOutPlanWords } from './actions/erase-plan-words.ts';
export { erasePlanAgain } from './plan-erase.queries.ts';
export { openInPlan, planBegun, planOf, plansOf, wholePlanOf } from './plan.queries.ts';
export type { Entry as PlanEntry } from './plan.queries.ts';
export { allPlanShares, besidePlan } from './plan-sharing.queries.ts';
export { homeDay, nextSteps, stepsInOrder } from './plan.rules.ts';
export { PARTS as PLAN_PARTS } from './plan-parts.rules.ts';
export { boardLine, saySaid, sayStepState, sayStepWhen, sayStepWho } from './plan-words.ts';
export { PlanSheet } from './plan-sheet.tsx';
export type { RingLine } from './plan-sheet.tsx';
export { EntryWords } from './pages/parts/entry-shown.tsx';
