// Readiness in words. No colour, no score.
import { sayDate } from '../../kit/times.ts';
import type { Again, ItemState, Readiness, SignsAs } from './readiness.rules.ts';

export const saySigner = (as: SignsAs): string => (as === 'manager' ? 'the team’s manager' : 'a peer worker');
export const sayAgain = (why: Again['why']): string => ({ 'new manager': 'the team has a new manager', concern: 'something worried somebody', 'somebody asked': 'somebody asked' })[why];

export const missingOf = (r: Readiness): ItemState[] => r.items.filter((i) => i.standing === 'not there' || i.standing === 'ran out');

/** "Ready until 3 May 2027", "Ran out. 2 things missing", … */
export const sayState = (r: Readiness): string => {
  if (r.state === 'ready') return `Ready until ${sayDate(r.until ?? '')}`;
  if (r.state === 'by exception') return `Ready by exception until ${sayDate(r.until ?? '')}`;
  return r.state === 'run out' ? 'Ran out' : 'Not yet';
};

/** What is missing and by whom, in a sentence: for a list and for who is refused. */
export const sayMissing = (r: Readiness): string => {
  const missing = missingOf(r);
  const things = missing.length === 0 ? '' : `Missing: ${missing.slice(0, 3).map((i) => i.item.words.charAt(0).toLowerCase() + i.item.words.slice(1)).join('; ')}${missing.length > 3 ? `; and ${missing.length - 3} more` : ''}.`;
  const sign = missing.length > 0 || r.unsigned.length === 0 ? '' : `To be signed by ${r.unsigned.map(saySigner).join(' and ')}.`;
  const again = r.lookAgain ? `Asked to look again by ${sayDate(r.lookAgain.by)}, because ${sayAgain(r.lookAgain.why)}.` : '';
  return [things, sign, again].filter(Boolean).join(' ');
};
