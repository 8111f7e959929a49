import { audit, authorise, type Tx } from '../../../access/index.ts';
import { NotFound } from '../../../kit/http/index.ts';
import { changeInterval, type Spans } from '../intervals.queries.ts';

/** A lead says how often a kind of place is checked. It counts at once, also for what was checked before. */
export const changeHowOften = async (tx: Tx, kind: string, spans: Spans): Promise<void> => {
  authorise(tx, 'lead');
  if (!(await changeInterval(tx, kind, spans))) throw new NotFound();
  audit(tx, { action: 'directory.interval', object: 'check_interval', detail: { kind, ...spans } });
};
