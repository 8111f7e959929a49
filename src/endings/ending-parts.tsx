// The parts of an ending that the person, their worker and the lead all read: the day, what was proposed, when it was talked about.
import { dayOf, sayDate, sayWeekdays, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Card, Section } from '../kit/look/index.ts';
import type { DateRow, Standing, TalkRow } from './ending.queries.ts';
import { halfWay, fourWeeksBefore, sayDefault } from './ending-date.rules.ts';

export type Voice = 'you' | 'they';
type About = { support: Standing; voice: Voice; today: Day; months: number };

/** "You and Nadia have until 27 March 2027", or in words before a day is known. */
export const TheDay = ({ support: s, voice, today, months }: About) => {
  const [you, name] = voice === 'you' ? ['You', s.worker_name] : [s.known_as, s.worker_name];
  if (s.ending_on === null) {
    return <p>{you} and {name} have until about <strong>{sayDefault({ stay: s.in_stay ? { leftOn: null } : null, months }, voice)}</strong>. The day is set when that is known, and it can move.</p>;
  }
  const why = s.ending_why ? ` Agreed together: ${s.ending_why.replace(/[.\s]+$/, '')}.` : s.in_stay ? ` That is ${sayDefault({ stay: { leftOn: today }, months }, voice)}.` : ` That is ${sayDefault({ stay: null, months }, voice)}.`;
  return (
    <p>{you} and {name} have until <strong>{sayDate(s.ending_on)}</strong>.{s.ending_on < today ? ' That day has passed.' : ''}{why} It can move: both say yes to another day.</p>
  );
};

const WHO: Record<DateRow['proposed_by'], (voice: Voice, s: Standing) => string> = {
  person: (voice, s) => (voice === 'you' ? 'You' : s.known_as), worker: (_v, s) => s.worker_name, both: (voice, s) => (voice === 'you' ? `You and ${s.worker_name} together` : `${s.known_as} and ${s.worker_name} together`),
};

/** Every day that was proposed, with why and what was said to it. */
export const DateHistory = ({ dates, support: s, voice, today }: { dates: readonly DateRow[]; support: Standing; voice: Voice; today: Day }) => dates.length === 0 ? null : (
  <Section heading="Other days that were talked of">
    <ul>{dates.map((d) => (
      <li key={d.id}>{sayDate(d.ending_on)}: {WHO[d.proposed_by](voice, s)}, {sayWhichDay(d.said_on, today)}. {d.why.replace(/[.\s]+$/, '')}. {sayAnswer(d, voice, s, today)}</li>
    ))}</ul>
  </Section>
);
const sayAnswer = (d: DateRow, voice: Voice, s: Standing, today: Day): string => {
  if (d.proposed_by === 'both') return 'Agreed.';
  if (d.answer === null) return 'Not answered yet.';
  const who = d.proposed_by === 'worker' ? (voice === 'you' ? 'You' : s.known_as) : s.worker_name;
  const on = sayWhichDay(d.answer_said_on ?? dayOf(d.answered_at ?? new Date(0)), today);
  return d.answer === 'yes' ? `${who} said yes ${on}.` : `It stayed as it was, ${on}.`;
};

/** When they talk about the ending, and when they did. */
export const Talks = ({ support: s, talks, today }: { support: Standing; talks: readonly TalkRow[]; today: Day }) => {
  if (s.ending_on === null && talks.length === 0) return null;
  const from = dayOf(s.first_held_at ?? s.began_at);
  return (
    <Section heading="Talking about it">
      <Card>
        {s.ending_on !== null && s.ended_at === null && <p>Half-way is {sayDate(halfWay(from, s.ending_on))}, and four weeks before is {sayDate(fourWeeksBefore(s.ending_on))}.</p>}
        {talks.length === 0 ? <p className="al-soft">Not talked about yet.</p> : <ul>{talks.map((t) => <li key={t.id}>Talked about it {sayWhichDay(t.talked_on, today)}{t.moment === 'another time' ? '' : ` (${t.moment})`}.</li>)}</ul>}
      </Card>
    </Section>
  );
};

/** "Nadia reads this on her days". */
export const sayReads = (s: Pick<Standing, 'worker_name' | 'working_days'>): string =>
  `${s.worker_name} reads this ${s.working_days.length > 0 ? `on their days: ${sayWeekdays(s.working_days)}` : 'on the days they work'}. It is not read at night.`;

