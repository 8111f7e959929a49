// The choices under "Is this somebody we already know?": whom the referral may be about, and somebody new.
import { dayOf, sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import type { PossiblePerson } from '../../people/index.ts';
import type { ReferralAsSent } from '../answer.queries.ts';
import { NEW, NEW_WITHOUT_NUMBER } from '../answer.rules.ts';
import { sayAge, sayNhsNumber } from '../answer-words.ts';

export const whoHint = (people: PossiblePerson[]): string =>
  people.length === 0 ? 'Nobody here has this name, date of birth, NHS number or phone.' : 'Only you decide. Choosing somebody keeps one history for them.';

export const whoItems = (r: ReferralAsSent, people: PossiblePerson[], today: Day) => [
  ...people.map((p) => ({
    value: p.id as string,
    label: `${p.full_name}${p.known_as === p.full_name.split(' ')[0] ? '' : `, called ${p.known_as}`}`,
    hint: `Has ${p.why.join(', ')}. ${[`Known since ${sayDate(dayOf(p.made_at))}`, p.born_on && `born ${sayDate(p.born_on)}`, p.phone && `phone ${p.phone}`].filter(Boolean).join(', ')}.`,
  })),
  ...(people.length > 0 ? [{ divider: 'or' }] : []),
  { value: NEW, label: 'Somebody new', hint: `${r.full_name}, ${sayAge(r.born_on, r.age, today)}${r.phone ? `, phone ${r.phone}` : ''}${r.nhs_number ? `, NHS number ${sayNhsNumber(r.nhs_number)}` : ''}.` },
  ...(people.some((p) => p.why.includes('the same NHS number')) ? [{ value: NEW_WITHOUT_NUMBER, label: 'Somebody new, and the NHS number is wrong', hint: 'Their record begins without the number.' }] : []),
];

