// Whom to ring now, short enough for any paper that somebody takes home.
import type { Tx } from '../access/index.ts';
import { nationalHelp } from './help-now.ts';
import { crisisLinesOf } from './team.queries.ts';

const NATIONAL = [/^NHS 111/, /^Samaritans/, /^Emergency/];
const MOST_OF_OUR_OWN = 2;
type Line = { who: string; number: string; when?: string };

/** The numbers of every paper: two lines of the service's own at most, then three that answer everywhere. */
export const ringLines = async (tx: Tx): Promise<Line[]> => [
  ...(await crisisLinesOf(tx)).slice(0, MOST_OF_OUR_OWN).map((line) => ({ who: line.who, number: line.number, when: line.when })),
  ...NATIONAL.flatMap((who) => nationalHelp().filter((line) => who.test(line.who)).slice(0, 1)).map((line) => ({ who: /^NHS 111/.test(line.who) ? 'NHS, choose mental health' : /^Emergency/.test(line.who) ? 'if a life is in danger' : line.who, number: /^NHS 111/.test(line.who) ? '111' : line.number })),
];

/** The same in one paragraph, never parted over two pages. `mine`: the paper is in the person's own words. */
export const RingInNeed = ({ lines, mine = false }: { lines: readonly Line[]; mine?: boolean }) => (
  <p className="al-keep"><strong>{mine ? 'If I need help now, I ring' : 'If you need help now, ring'}:</strong> {lines.map((line) => <span key={line.who}><strong className="al-number">{line.number}</strong> {line.who}{line.when ? `, ${line.when}` : ''}. </span>)}</p>
);
