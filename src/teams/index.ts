// Trusts, sites, host teams, help lines.
export { bankHolidays } from './bank-holidays.ts';
export { nationalHelp } from './help-now.ts';
export type { HelpLine } from './help-now.ts';
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
