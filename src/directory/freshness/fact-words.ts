// Our own facts about an entry in words.
import { sayDate, mondayOf } from '../../kit/times.ts';
import type { Happened, PlaceFact } from './keeping.queries.ts';

/** "It was called Tea for Two." */
export const sayFact = ({ kind, value, other_name }: Pick<PlaceFact, 'kind' | 'value' | 'other_name'>): string => {
  switch (kind) {
    case 'closed': return 'It has closed or moved away.';
    case 'peer support': return value ? `It is peer support, though they call it “${value}”.` : 'It is peer support.';
    case 'former name': return `It was called ${value}.`;
    case 'network': return `It belongs to ${value}.`;
    case 'local group of': return `It is a local group of ${other_name ?? 'another entry'}.`;
    case 'address hidden': return 'Its address is not shown to anybody.';
    case 'checked as': return `It is checked as often as a ${value}.`;
    case 'same as': return `It is the same as ${other_name ?? 'another entry'}.`;
  }
};

const FOUND: Record<string, string> = {
  rang: 'checked by phone, all right', 'went along': 'somebody was there, and it was running', 'asked by e-mail': 'checked by e-mail, all right', 'owner confirmed': 'the group itself confirmed it',
  'could not reach': 'somebody could not reach them', 'moved or ended': 'somebody found that it had moved or ended',
};

/** "23 November 2026: checked by phone, all right": never by whom. A visit by its week. */
export const sayFound = ({ what, on }: Happened): string =>
  `${['went along', 'could not reach', 'moved or ended'].includes(what) ? `Week of ${sayDate(mondayOf(on))}` : sayDate(on)}: ${FOUND[what] ?? what}.`;
