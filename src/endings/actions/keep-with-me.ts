// "Did this bring hope?" and the summary: theirs, if they wish.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { standingsOf } from '../ending.queries.ts';
import { hopeOf, keepSummaryRow, putHope, setHopeSees, summaryOf, takeBackHope } from '../keepsake.queries.ts';
import { isEmptySummary } from '../keepsake.rules.ts';
import type { HopeSees, SummaryPart, SummarySees } from '../keepsake.rules.ts';
import { CLOSED } from '../running.ts';
import type { EndingDone } from '../running.ts';

const NOT_YET = 'There has been no peer worker yet, so there is nothing to look back on.';

/** Their own words about hope, typed by them or written down by their worker. Said again, the words before are erased. */
export const sayHope = async (tx: Tx, personId: string, hope: { words: string; sees: HopeSees; saidOn: Day | null }): Promise<EndingDone> => {
  authorise(tx, 'person', 'peer_worker');
  const [support] = await standingsOf(tx, personId);
  if (!support) return { ok: false, because: NOT_YET };
  if (support.locked_at) return { ok: false, because: CLOSED };
  const own = tx.viewer.role === 'person';
  if (!own && hope.sees === 'only me') return { ok: false, because: 'What only they may see stays on their own paper. Nobody else types it in.' };
  const before = await hopeOf(tx, support.id);
  if (before && !own) return { ok: false, because: 'Something is written down already. Only they can change it, in their own account.' };
  if (before) await takeBackHope(tx, before.id);
  const id = await putHope(tx, { supportId: support.id, personId, words: hope.words, sees: hope.sees, saidOn: hope.saidOn ?? dayOf(tx.now) });
  audit(tx, { action: 'ending.hope', object: 'ending_hope', objectId: id, personId, detail: { recorded: !own } });
  return { ok: true };
};

/** The person takes their words back (erased at once), or changes who sees them. */
export const changeHope = async (tx: Tx, personId: string, to: HopeSees | 'take back'): Promise<EndingDone> => {
  authorise(tx, 'person');
  const [support] = await standingsOf(tx, personId);
  const hope = support && (await hopeOf(tx, support.id));
  if (!hope) return { ok: false, because: 'There is nothing to change.' };
  if (to === 'take back') await takeBackHope(tx, hope.id);
  else await setHopeSees(tx, hope.id, to);
  audit(tx, { action: to === 'take back' ? 'ending.hope-back' : 'ending.hope-sees', object: 'ending_hope', objectId: hope.id, personId });
  return { ok: true };
};

/** The summary they take with them; written anew as they like. Written with their worker it is one the worker sees. */
export const keepSummary = async (tx: Tx, personId: string, summary: Record<SummaryPart, string | null> & { sees: SummarySees }): Promise<EndingDone> => {
  authorise(tx, 'person', 'peer_worker');
  const [support] = await standingsOf(tx, personId);
  if (!support) return { ok: false, because: NOT_YET };
  if (support.locked_at) return { ok: false, because: CLOSED };
  if (isEmptySummary(summary)) return { ok: false, because: 'Write at least one line. The rest can stay empty.' };
  const before = await summaryOf(tx, support.id);
  await keepSummaryRow(tx, { id: before?.id ?? null, supportId: support.id, personId, ...summary, sees: tx.viewer.role === 'person' ? summary.sees : 'my worker' });
  audit(tx, { action: 'ending.summary', object: 'support', objectId: support.id, personId });
  return { ok: true };
};
