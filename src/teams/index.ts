// Trusts, sites, host teams, help lines.
export { bankHolidays } from './bank-holidays.ts';
export { nationalHelp } from './help-now.ts';
export type { HelpLine } from './help-now.ts';
export { RingInNeed, ringLines } from './ring-lines.tsx';
export { allTrusts, crisisLinesOf, leadsOf, teamById, putTrust, teamsOf, trustIds, trustRows, trustsNotOpen } from './team.queries.ts';
export type { Team, TrustRow } from './team.queries.ts';
export { settingsOf, STARTING_SETTINGS } from './settings.ts';
export type { TrustSettings } from './settings.ts';
export { isOpenToPublic, openingSteps } from './opening.rules.ts';
export type { OpeningFacts, OpeningStep } from './opening.rules.ts';
export { isCheckDue } from './help-line.rules.ts';
export { onCallList, ownCrisisLines } from './help-line.queries.ts';
export type { CrisisLine, OnCallEntry } from './help-line.queries.ts';
export { LinkChoice, linkChoice } from './pages/link-choice.tsx';
// Ready teams (decision 0060): ask refuseUntilReady before anybody is placed in a host team.
export { readinessOf, refuseUntilReady } from './readiness/team-readiness.ts';
export { mayPlace } from './readiness/readiness.rules.ts';
export type { Readiness } from './readiness/readiness.rules.ts';
export { sayMissing, sayState } from './readiness/say-readiness.ts';
export { askToLookAgain } from './readiness/actions/keep-readiness.ts';
export { lastPreparation } from './readiness/preparation.queries.ts';
export { ReadinessLine, teamsToLookAt } from './readiness/first-screens.tsx';
