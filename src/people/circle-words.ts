// Who sees and who looked, in sentences a person can use. Pure.
import { ROLE_NAMES } from '../access/index.ts';
import type { MemberRole } from '../access/index.ts';
import { dayOf, ON_PAPER, sayMoment, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { PART_WORDS } from './circle.rules.ts';
import type { Look, SharePart } from './circle.rules.ts';
import type { CircleRow } from './circle.queries.ts';

const DID: Record<string, string> = {
  'person.open': 'opened your record', 'note.open': 'read your notes', 'note.mine': 'read your notes', 'note.ask-to-read': 'asked to read the notes of one meeting', 'note.review-asked-open': 'looked into why somebody asked to read your notes', 'person.emergency': 'opened your record in an emergency',
  'person.shared': 'looked at what you share', 'contact.open': 'opened a meeting', 'contact.plan-open': 'planned a meeting', 'contact.record-open': 'recorded a meeting', 'contact.change-open': 'changed a meeting',
  'contact.correct-open': 'corrected the record of a meeting', 'contact.copy-open': 'copied a meeting into the organisation’s own record', 'contact.told-open': 'wrote down that you were told', 'referral.open': 'read your referral',
  'match.open': 'looked for a peer worker for you', 'support.who-with': 'looked at who supports you', 'match.print': 'printed profiles for you', 'person.details-open': 'opened your details', 'person.way-in': 'looked at how you sign in',
  'ending.open': 'looked at how your support ends', 'ending.print': 'printed something for you to keep', 'ending.mine': 'looked at how your support ends', 'death.open': 'read an entry that was a mistake',
  'plan.open': 'read what you share of your plan', 'plan.print-open': 'printed what you share of your plan', 'plan.together-open': 'opened your plan to write in it with you',
  'stay.open': 'looked at your time in hospital', 'concern.mine': 'read about a worry', 'colleague.open': 'opened your record', 'person.export': 'made a copy of your record', 'places.open': 'looked at the places you are trying', 'groups.open': 'looked at the groups you go to', 'places.print': 'printed the list of your places', 'person.print': 'printed your record for you', 'piece.shared-open': 'looked at what you share of taking part',
};
/** What somebody did, in words; an action without words of its own is a look at the record. */
export const whatTheyDid = (actions: readonly string[]): string => {
  const did = [...new Set(actions.map((action) => DID[action] ?? 'looked at your record'))];
  return did.length === 1 ? `${did[0]}` : `${did.slice(0, -1).join(', ')} and ${did.at(-1)}`;
};
export const roleWords = (role: string): string => ROLE_NAMES[role as MemberRole] ?? 'somebody in the service';

export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** The reason a look had: the words given, or that they were covering. */
export const lookReasons = (look: Pick<Look, 'account_id' | 'reasons'>, day: Day | null, circle: readonly CircleRow[]): string[] => {
  const covers = circle.some((row) => row.kind === 'cover' && row.account_id === look.account_id && (day === null || (dayOf(row.since) <= day && (row.until === null || dayOf(row.until) >= day))));
  return [...look.reasons, ...(covers && look.reasons.length === 0 ? ['covering for your peer worker'] : [])];
};

export type RowWords = { heading: string; sees: string; because: string; until: string };

/** One row of the circle: who, what they see, why, until when. `paper`: for paper, which is read on any day, so each day has its year. */
export const sayRow = (row: CircleRow, now: Date, paper = false): RowWords => {
  const today = paper ? ON_PAPER : dayOf(now);
  const name = row.name ?? 'Somebody';
  const until = row.ended_at ? `Ended ${sayWhichDay(dayOf(row.ended_at), today)}` : row.until ? (row.until <= now ? `Ended ${sayMoment(row.until, today)}` : `Until ${sayMoment(row.until, today)}`) : '';
  switch (row.kind) {
    case 'support': return { heading: `${name}, your peer worker`, sees: 'How to reach you, what you hoped for, your meetings, the notes of your time together, the places you are trying, and what you share of your plan.', because: 'They support you.', until: until || 'Until two weeks after your support ends' };
    case 'cover': return { heading: `${name}, covering for your peer worker`, sees: 'The same as your peer worker, while they cover.', because: 'So that somebody is there when your peer worker is away.', until };
    case 'named': return { heading: `${name}, who looks after records of colleagues`, sees: 'Your record, because you also work here. No other colleague finds it.', because: 'To keep your support apart from your work.', until: until || 'For as long as you work here' };
    case 'break_glass': return { heading: `${name}, in an emergency`, sees: 'Your whole record, for two hours at most.', because: `They wrote: “${row.why}”.${row.reviewed_at ? ' Another person has reviewed it.' : ' Another person will review it.'}`, until };
    default: return row.support_id
      ? { heading: `${name}, your peer worker now`, sees: 'What you kept with an earlier peer worker.', because: 'You share it.', until: until || 'Until you stop it' }
      : { heading: `${name}, ${row.why}`, sees: row.parts.length === 0 ? 'Nothing just now.' : row.parts.map((part) => PART_WORDS[part as SharePart]?.label ?? part).join('. ') + '.', because: 'You share it.', until: until || 'Until you stop it' };
  }
};

/** "Nadia, 3 times. Joan, once: “covering for your peer worker”." */
export const sayLooks = (look: Pick<Look, 'times' | 'role'>, name: string | null, reasons: readonly string[]): string =>
  `${name ?? `A ${roleWords(look.role)}`}, ${times(look.times)}${reasons.length > 0 ? `: ${reasons.map((r) => `“${r}”`).join(', ')}` : ''}.`;
