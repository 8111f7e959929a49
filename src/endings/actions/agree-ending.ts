// The day support ends: proposed by one, agreed by both, talked about.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import type { Day } from '../../kit/times.ts';
import { settingsOf } from '../../teams/index.ts';
import { runningOf } from '../running.ts';
import { answerDateRow, datesOf, holdEnding, putDate, putTalk, setEndingOn } from '../ending.queries.ts';
import type { TalkRow } from '../ending.queries.ts';
import { writeNoteItems } from '../../support/index.ts';
import type { EndingDone } from '../running.ts';

export type ProposedDate = { endingOn: Day; why: string; /** Said together in a meeting: agreed at once. Else it waits for the other. */ together: boolean; saidOn: Day };

/** Another day for the ending. The person proposes for their worker, the worker for the person; said together it is agreed. Waits for an answer one at a time. */
export const proposeDate = async (tx: Tx, personId: string, proposed: ProposedDate): Promise<EndingDone> => {
  authorise(tx, 'person', 'peer_worker');
  const support = await runningOf(tx, personId);
  if (!support) return { ok: false, because: 'Support has ended, so there is no day to move.' };
  await holdEnding(tx, support.id);
  if ((await datesOf(tx, support.id)).some((d) => d.answer === null)) return { ok: false, because: 'Another day is waiting for an answer already. Answer that one first.' };
  const by = proposed.together ? 'both' : tx.viewer.role === 'person' ? 'person' : 'worker';
  const id = await putDate(tx, { supportId: support.id, personId, endingOn: proposed.endingOn, why: proposed.why, proposedBy: by, saidOn: proposed.saidOn });
  if (by === 'both') await setEndingOn(tx, support.id, proposed.endingOn, proposed.why);
  audit(tx, { action: by === 'both' ? 'ending.agree' : 'ending.propose', object: 'ending_date', objectId: id, personId, detail: { on: proposed.endingOn } });
  return { ok: true };
};

/** Yes or "as it was" to a proposed day: the other of the two says it; the worker may write down what the person said (`saidOn`). */
export const answerDate = async (tx: Tx, personId: string, answer: 'yes' | 'no', saidOn: Day | null): Promise<EndingDone> => {
  authorise(tx, 'person', 'peer_worker');
  const support = await runningOf(tx, personId);
  const open = support && (await datesOf(tx, support.id)).find((d) => d.answer === null);
  if (!support || !open) return { ok: false, because: 'It was answered meanwhile.' };
  const mine = open.proposed_by === (tx.viewer.role === 'person' ? 'person' : 'worker');
  // One's own proposal can be taken back; only the other agrees to it, unless the worker writes down that they said yes.
  if (mine && answer === 'yes' && saidOn === null) return { ok: false, because: 'The other of you says yes to it.' };
  if (!(await answerDateRow(tx, open.id, answer, saidOn))) return { ok: false, because: 'It was answered meanwhile.' };
  if (answer === 'yes') await setEndingOn(tx, support.id, open.ending_on, open.why);
  audit(tx, { action: answer === 'yes' ? 'ending.agree' : 'ending.keep', object: 'ending_date', objectId: open.id, personId, detail: { on: open.ending_on } });
  return { ok: true };
};

/** They talked about the ending. The fact is for the lead too; words, if any, are a note item that the person keeps or leaves out. */
export const noteTalk = async (tx: Tx, personId: string, talk: { moment: TalkRow['moment']; talkedOn: Day; words: string | undefined; together: boolean }): Promise<EndingDone> => {
  authorise(tx, 'peer_worker');
  const support = found(await runningOf(tx, personId));
  const id = await putTalk(tx, { supportId: support.id, personId, moment: talk.moment, talkedOn: talk.talkedOn });
  if (talk.words) await writeNoteItems(tx, { supportId: support.id, personId, contactId: null, together: talk.together, items: [talk.words], showNow: talk.together, showByDays: (await settingsOf(tx)).words_shown_days });
  audit(tx, { action: 'ending.talk', object: 'ending_talk', objectId: id, personId, detail: { moment: talk.moment, on: talk.talkedOn } });
  return { ok: true };
};
