// Trusts, sites, host teams, help lines.
export { bankHolidays } from './bank-holidays.ts';
export { nationalHelp } from './help-now.ts';
export type { HelpLine } from './help-now.ts';
export { allTrusts, crisisLinesOf, leadsOf, teamById, teamsOf, trustIds } from './team.queries.ts';
export type { Team } from './team.queries.ts';
export { settingsOf, STARTING_SETTINGS } from './settings.ts';
export type { TrustSettings } from './settings.ts';
