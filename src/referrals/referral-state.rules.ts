// Where a referral stands, in words anybody at a ward desk understands. Pure.
import { addWorkingDays, workingDaysBetween } from '../kit/working-days.ts';
import { count, dayOf, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type ReferralFacts = {
  sent_at: Date; answer: string | null; answered_at: Date | null; matched_at: Date | null; first_held_at: Date | null; second_held_at: Date | null; stopped_at: Date | null;
};
export type ReferralState = 'sent' | 'accepted' | 'matched' | 'met' | 'met again' | 'stopped' | 'declined' | 'withdrawn';

export const referralState = (facts: ReferralFacts): ReferralState => {
  if (facts.answer === 'declined') return 'declined';
  if (facts.answer === 'withdrawn') return 'withdrawn';
  if (facts.stopped_at) return 'stopped';
  if (facts.second_held_at) return 'met again';
  if (facts.first_held_at) return 'met';
  if (facts.matched_at) return 'matched';
  return facts.answer === 'accepted' ? 'accepted' : 'sent';
};

export type Clocks = { today: Day; bankHolidays: ReadonlySet<Day>; answerDays: number; matchDays: number; lead: string };
export type Where = { short: string; words: string; /** Later than the service aims for. */ late: boolean };

const waiting = (facts: ReferralFacts, { today, bankHolidays, answerDays, lead }: Clocks): Where => {
  const due = addWorkingDays(dayOf(facts.sent_at), answerDays, bankHolidays);
  if (today <= due) return { short: 'Waiting for an answer', words: `${lead} answers ${by(due, today)}.`, late: false };
  const so = workingDaysBetween(dayOf(facts.sent_at), today, bankHolidays);
  return { short: 'Still waiting for an answer', words: `It has waited ${count(so, 'working day')}. We aim for ${answerDays}, so this is late and we are sorry. You can ring to ask.`, late: true };
};

const finding = (facts: ReferralFacts, { today, bankHolidays, matchDays, lead }: Clocks): Where => {
  const said = dayOf(facts.answered_at ?? facts.sent_at);
  const due = addWorkingDays(said, matchDays, bankHolidays);
  const yes = `${lead} said yes ${sayWhichDay(said, today)}.`;
  if (today <= due) return { short: 'Yes. A peer worker is being found', words: `${yes} The person chooses who, ${by(due, today)}.`, late: false };
  return { short: 'Yes. Finding a peer worker takes longer than we aim for', words: `${yes} That is ${count(workingDaysBetween(said, today, bankHolidays), 'working day')} ago. We aim for ${matchDays}, so this is late and we are sorry.`, late: true };
};

const by = (due: Day, today: Day): string => sayWhichDay(due, today).replace(/^on /, 'by ').replace(/^(today|tomorrow)$/, 'by $1');

/** Where it is and what comes next. A long wait is said as it is. */
export const whereItIs = (facts: ReferralFacts, clocks: Clocks): Where => {
  const on = (at: Date | null): string => sayWhichDay(dayOf(at ?? facts.sent_at), clocks.today);
  switch (referralState(facts)) {
    case 'sent': return waiting(facts, clocks);
    case 'accepted': return finding(facts, clocks);
    case 'matched': return { short: 'They have a peer worker', words: `They chose ${on(facts.matched_at)}. The first meeting comes next.`, late: false };
    case 'met': return { short: 'They have met', words: `They first met ${on(facts.first_held_at)}.`, late: false };
    case 'met again': return { short: 'They meet regularly', words: `They first met ${on(facts.first_held_at)} and met again ${on(facts.second_held_at)}.`, late: false };
    case 'stopped': return { short: 'They would rather not, for now', words: `They said so ${on(facts.stopped_at)}. You can refer again whenever they like.`, late: false };
    case 'declined': return { short: 'The answer was no', words: `${clocks.lead} answered ${on(facts.answered_at)}.`, late: false };
    case 'withdrawn': return { short: 'Taken back', words: `Your team took it back ${on(facts.answered_at)}.`, late: false };
  }
};
