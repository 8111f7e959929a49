// The figures of the service over time: what each counts, in words. None says how good a worker is, and none is split by worker. Pure.

export const FIGURES = ['again', 'ward', 'home', 'kept-4', 'kept-12', 'endings', 'referrals'] as const;
export type Figure = (typeof FIGURES)[number];
/** 'early': its days are not over yet. 'unknown': not recorded. 'apart': nothing was due, and why. */
export const PARTS = ['yes', 'no', 'early', 'unknown', 'apart'] as const;
export type Part = (typeof PARTS)[number];
/** How many days the service has set itself. */
export type DaysSet = { again: number; home: number };

export type FigureWords = {
  title: string;
  /** Who is counted, after a number: "people who first met a peer worker". */
  who: string;
  /** One of them: "person who first met a peer worker". */
  one: string;
  /** What the figure says of them, after "of": "met again within 7 days". */
  yes: string;
  no: string;
  early: string;
  unknown: string;
  apart: string;
  /** The month is the month of this. */
  when: string;
  /** What it means, and what it does not. */
  means: string;
};

const PERSON = { who: 'people', one: 'person' };
const NOBODY_APART = 'nothing was due';

/** The words of a figure, with the days the service has set. */
export const figureWords = (figure: Figure, days: DaysSet): FigureWords => {
  const within = (n: number): string => `within ${n} ${n === 1 ? 'day' : 'days'}`;
  switch (figure) {
    case 'again': return {
      title: 'Meeting a second time', who: `${PERSON.who} who first met a peer worker`, one: `${PERSON.one} who first met a peer worker`, when: 'when they first met',
      yes: `met again ${within(days.again)}`, no: `had not met again ${within(days.again)}`, early: 'met only just now: too early to say', unknown: 'not known', apart: NOBODY_APART,
      means: 'In the largest trial of peer support on leaving hospital (ENRICH), people who met at least twice seemed to gain more. That does not prove the second meeting did it. We look whether it comes soon, and offer help where it does not. Somebody who would rather not meet again is left in peace, and is counted with those who had not.',
    };
    case 'ward': return {
      title: 'Met on the ward before leaving', who: `${PERSON.who} who left hospital with a peer worker`, one: `${PERSON.one} who left hospital with a peer worker`, when: 'when they left hospital',
      yes: 'had met on the ward', no: 'had not met on the ward', early: 'too early to say', unknown: 'not known', apart: NOBODY_APART,
      means: 'Leaving is easier with somebody one has met already. “Not known” are meetings from before this record, of which only the day is known and not where.',
    };
    case 'home': return {
      title: 'First meeting at home', who: `${PERSON.who} who left hospital with a peer worker`, one: `${PERSON.one} who left hospital with a peer worker`, when: 'when they left hospital',
      yes: `met ${within(days.home)} of leaving`, no: `had not met ${within(days.home)} of leaving`, early: `left less than ${days.home} days ago: too early to say`, unknown: 'not known', apart: 'went back to hospital, or died, before it was due',
      means: 'A call or text counts as well as a visit. This is our own clock. It says nothing of the clinical team’s follow-up within 72 hours, which is theirs.',
    };
    case 'kept-4': case 'kept-12': {
      const weeks = figure === 'kept-4' ? 4 : 12;
      return {
        title: `Places kept after ${weeks} weeks`, who: 'times somebody began to go to a place', one: 'time somebody began to go to a place', when: 'when they first went',
        yes: `still went after ${weeks} weeks`, no: `did not go any more after ${weeks} weeks`, early: 'are too early to say', unknown: 'not heard', apart: NOBODY_APART,
        means: 'We ask, and two weeks are given to say it. “Not heard” is somebody we have not asked, or who would rather not be asked. A place that was not right is found out by going. Which place it is stays with the person and their peer worker.',
      };
    }
    case 'endings': return {
      title: 'Endings', who: 'endings', one: 'ending', when: 'when support ended',
      yes: 'were as agreed', no: 'came about another way', early: 'too early to say', unknown: 'not known', apart: 'were handed over, or the person died',
      means: 'An ending is agreed from the first day. Somebody who stops coming, moves or leaves has not failed, and neither has their worker. They can come back.',
    };
    case 'referrals': return {
      title: 'Asking and answering', who: `${PERSON.who} for whom support was asked`, one: `${PERSON.one} for whom support was asked`, when: 'when it was asked',
      yes: 'got a yes', no: 'got a no, with why', early: 'wait for an answer', unknown: 'not known', apart: 'were taken back by whoever asked',
      means: 'A no always says why. People who ask again are counted again.',
    };
  }
};

export const isFigure = (text: string): text is Figure => (FIGURES as readonly string[]).includes(text);

/** The parts a figure can have, in the order they are shown. */
export const partsOf = (figure: Figure): readonly Part[] => PARTS_OF[figure];
const PARTS_OF: Record<Figure, readonly Part[]> = {
  again: ['yes', 'no', 'early'], ward: ['yes', 'no', 'unknown'], home: ['yes', 'no', 'early', 'apart'], 'kept-4': ['yes', 'no', 'early', 'unknown'], 'kept-12': ['yes', 'no', 'early', 'unknown'], endings: ['yes', 'no', 'unknown', 'apart'], referrals: ['yes', 'no', 'early', 'apart'],
};

/** A part in a word or two, for the head of a column. */
export const SHORT: Record<Figure, Partial<Record<Part, string>>> = {
  again: { yes: 'In time', no: 'Not', early: 'Too early' }, ward: { yes: 'Met', no: 'Not', unknown: 'Not known' }, home: { yes: 'In time', no: 'Not', early: 'Too early', apart: 'Not due' },
  'kept-4': { yes: 'Still go', no: 'Not', early: 'Too early', unknown: 'Not heard' }, 'kept-12': { yes: 'Still go', no: 'Not', early: 'Too early', unknown: 'Not heard' },
  endings: { yes: 'As agreed', no: 'Other way', unknown: 'Not known', apart: 'Apart' }, referrals: { yes: 'Yes', no: 'No', early: 'Wait', apart: 'Taken back' },
};

/** How a support ended, in words that blame nobody. */
const ENDED: Record<string, string> = {
  'as agreed': 'as agreed', 'stopped coming': 'stopped coming', 'moved away': 'moved away', withdrew: 'would rather go on without', parted: 'parted: they may choose somebody else',
  'handed over': 'went on with another peer worker', died: 'died',
};
export const sayEnded = (how: string | null): string => (how ? (ENDED[how] ?? how) : 'how is not known');
