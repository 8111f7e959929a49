import { dayOf, sayDate } from '../kit/times.ts';
import { statementSet } from './statement-sets.ts';
import type { Round } from './statements.queries.ts';

/** "Them and us, Larkfield ward, after". */
export const nameOf = (r: Pick<Round, 'set_key' | 'team_name' | 'before_id'>): string => `${statementSet(r.set_key)?.name ?? r.set_key}, ${r.team_name ?? 'the whole service'}${r.before_id ? ', after' : ''}`;
export const sayRound = (r: Round): string =>
  (r.state === 'open' ? `Open until ${sayDate(r.closes_on)}.` : r.state === 'withdrawn' ? 'Taken back. The answers are erased.' : `Over since ${sayDate(r.closed_at ? dayOf(r.closed_at) : r.closes_on)}.`);
