// Supervision on the first screens: one line for the worker, one for the lead.
import type { Tx } from '../access/index.ts';
import type { Day } from '../kit/times.ts';
import { supervisionList } from './arrangement.queries.ts';
import type { WhereItStands } from './arrangement.queries.ts';
import { needsSomebody } from './due.rules.ts';
import { sayCover, sayStanding, streamLabel } from './say-supervision.tsx';

/** What comes next of a worker's own supervision: the nearest that is planned, or due. */
export const nextOf = (streams: readonly WhereItStands[]): WhereItStands | undefined => {
  const when = (s: WhereItStands): string => s.planned_at?.toISOString() ?? s.due;
  return [...streams].sort((a, b) => when(a).localeCompare(when(b)))[0];
};

export const MySupervisionLine = ({ streams, today, me }: { streams: readonly WhereItStands[]; today: Day; me: string | null }) => {
  const next = nextOf(streams);
  return (
    <p className="al-soft"><a href="/my-supervision">My supervision</a>{next ? <>: {streamLabel(next.stream).toLowerCase()} with {next.supervisor_name}. {sayStanding(next, today)} {sayCover(next, today, me)}</> : ''}</p>
  );
};

const LOOKED_AT = 40;
/** How many supervisions wait to be planned or written down, of the forty due longest. */
export const supervisionWaiting = async (tx: Tx): Promise<number> => (await supervisionList(tx, false, { limit: LOOKED_AT, offset: 0 })).filter((s) => needsSomebody(s.standing)).length;
