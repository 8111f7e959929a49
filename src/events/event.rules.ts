// What a gathering is called, when it is, and where it stands. Pure.
import { clockTimeOf, dayOf, sayClockTime, sayDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export const AUDIENCES = ['service user', 'carer', 'staff', 'voluntary sector', 'other'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How somebody says it of themself, and how a count says it. */
export const AUDIENCE_WORDS: Record<Audience, { i: string; they: string; one: string; single: string }> = {
  'service user': { i: 'I use mental health services, or have used them', they: 'people who use services', one: 'uses services', single: 'person who uses services' },
  carer: { i: 'I care for somebody, or am their friend', they: 'carers and friends', one: 'carer or friend', single: 'carer or friend' },
  staff: { i: 'I work for the NHS or a council', they: 'staff', one: 'staff', single: 'member of staff' },
  'voluntary sector': { i: 'I come from a charity or a local group', they: 'charities and groups', one: 'charity or group', single: 'from a charity or group' },
  other: { i: 'None of these', they: 'others', one: 'somebody else', single: 'other' },
};

/** "3 carers and friends", "1 carer or friend". */
export const sayAudience = (audience: Audience, n: number): string => `${n} ${n === 1 ? AUDIENCE_WORDS[audience].single : AUDIENCE_WORDS[audience].they}`;

export const JOBS = ['plan', 'access', 'door', 'follow up'] as const;
export type Job = (typeof JOBS)[number];
export const JOB_WORDS: Record<Job, string> = {
  plan: 'Change the page, the programme and the group', access: 'Read who comes and what they need, and answer them', door: 'Count people in at the door', 'follow up': 'Ring those who want to help, train or prepare a team',
};

type Times = { begins_at: Date; ends_at: Date };
/** "Friday 26 March, 10am to 4pm", or both days where there are several. */
export const sayWhen = ({ begins_at, ends_at }: Times, today: Day): string => {
  const [first, last] = [dayOf(begins_at), dayOf(ends_at)];
  const [from, until] = [sayClockTime(clockTimeOf(begins_at)), sayClockTime(clockTimeOf(ends_at))];
  return first === last ? `${sayDay(first, today)}, ${from} to ${until}` : `${sayDay(first, today)}, ${from}, to ${sayDay(last, today)}, ${until}`;
};

type Where = Times & { venue: string | null; address?: string | null; postcode?: string | null };
/** Whether somebody who was coming would now stand at another door, or come at another time. */
export const isElsewhere = (was: Where, is: Where): boolean =>
  was.begins_at.getTime() !== is.begins_at.getTime() || was.ends_at.getTime() !== is.ends_at.getTime() || (['venue', 'address', 'postcode'] as const).some((part) => (was[part] ?? '').trim() !== (is[part] ?? '').trim());

export type Stage = 'draft' | 'called off' | 'coming' | 'on now' | 'over';
/** Where a gathering stands. */
export const stageOf = (event: Times & { published_at: Date | null; called_off_at: Date | null }, now: Date): Stage => {
  if (event.called_off_at) return 'called off';
  if (!event.published_at) return 'draft';
  if (event.ends_at <= now) return 'over';
  return event.begins_at <= now ? 'on now' : 'coming';
};

export const ACCESS = [['step_free', 'Step-free'], ['quiet_room', 'Quiet room'], ['hearing_loop', 'Hearing loop'], ['parking', 'Parking']] as const;
export type AccessFact = (typeof ACCESS)[number][0];
/** Yes, no, or that nobody has asked yet: never a guess. */
export const sayKnown = (fact: boolean | null): string => (fact === null ? 'Not known yet' : fact ? 'Yes' : 'No');

/** What still keeps a page from being published, in the words of what to do. */
export const beforePublishing = (event: { venue: string | null; chairs: readonly { side: string }[] }): string[] => [
  ...(event.venue ? [] : ['Say where it is']),
  ...(event.chairs.some((c) => c.side === 'staff') ? [] : ['Name the member of staff who chairs']),
  ...(event.chairs.some((c) => c.side === 'service user') ? [] : ['Name the person who uses services who chairs with them']),
];

export type Speaker = { name: string; from: string };
/** Speakers as typed, one a line: "Ruth Vale, Otherplace NHS Trust". */
export const readSpeakers = (typed: string | undefined): Speaker[] =>
  (typed ?? '').split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 12).map((line) => {
    const [name = '', ...from] = line.split(',');
    return { name: name.trim(), from: from.join(',').trim() };
  }).filter(({ name }) => name !== '');
export const saySpeaker = ({ name, from }: Speaker): string => (from ? `${name}, ${from}` : name);
