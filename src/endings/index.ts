// How support ends: the day agreed from the start, talks, the ending, what a person takes along, handing over, and somebody who has died.
export { endingFactsForLead } from './lists.queries.ts';
export { EndingsComing, Lost, myEndings } from './my-endings.tsx';
export type { MyEndings } from './my-endings.tsx';
export { LeadEndings, LeadLost } from './lead-endings.tsx';
export { MyEndingCard, MyEnded, MyHandoverCard } from './my-ending-card.tsx';
export { openHandover } from './actions/hand-over.ts';
export { datesOf, endingsOf, standingsOf, talksOf } from './ending.queries.ts';
export type { DateRow, EndingRow, Standing, TalkRow } from './ending.queries.ts';
export { endingsForRecord, EndingsInRecord } from './endings-in-record.tsx';
export type { EndingOfRecord } from './endings-in-record.tsx';
export { sayEnded } from './ending.rules.ts';
export { hopeOf, summaryOf } from './keepsake.queries.ts';
export type { Hope, Summary } from './keepsake.queries.ts';
export { HOPE_SEES_WORDS, SUMMARY_PARTS, SUMMARY_WORDS } from './keepsake.rules.ts';
export { deathsOf, deathsUnread } from './death.queries.ts';
export type { Death } from './death.queries.ts';
export { handoversOf } from './handover.queries.ts';
