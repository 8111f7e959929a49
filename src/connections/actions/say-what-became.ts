import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { settingsOf } from '../../teams/index.ts';
import { connectionById, holdConnection, putStep, setCached } from '../connection.queries.ts';
import { afterAnswer, answersFor, connectionState, dueNow, mayHaveWords } from '../connection.rules.ts';
import type { Answer } from '../connection.rules.ts';
import { openTo } from '../whose-places.ts';

export type Said = { ok: true; connectionId: string } | { ok: false; because: string };
export type WhatBecame = { answer: Answer; /** Why, in the person's words, if they want. */ words: string | null; /** The day they said so. */ saidOn: Day };

/**
 * What became of a person and a place, as the person says it themself or as they said it to their worker. Only what can be said now: an answer
 * to our question once, nothing of a place that is not for them but that they would like to try again.
 */
export const sayWhatBecame = async (tx: Tx, connectionId: string, { answer, words, saidOn }: WhatBecame): Promise<Said> => {
  authorise(tx, 'person', 'peer_worker');
  const whose = await openTo(tx, found(await connectionById(tx, connectionId)).person_id);
  if (whose.closed) return { ok: false, because: whose.closed };
  await holdConnection(tx, connectionId);
  const c = found(await connectionById(tx, connectionId));
  const { connection_weeks: weeks } = await settingsOf(tx);
  const due = dueNow(c, weeks, dayOf(tx.now));
  if (!answersFor(connectionState(c.steps, c.outings), due).includes(answer)) return { ok: false, because: 'This was answered meanwhile. Here is how it stands now.' };
  const ofQuestion = due?.weeks ?? null;
  await putStep(tx, { connectionId, personId: c.person_id, kind: answer, weeks: ofQuestion, saidOn, byName: whose.mine ? null : tx.viewer.name, words: mayHaveWords(answer) ? words : null });
  await setCached(tx, connectionId, afterAnswer({ going_since: c.going_since, ask_on: c.ask_on, closed: c.closed_at !== null }, answer, { on: saidOn, weeks: ofQuestion }, weeks));
  audit(tx, { action: 'places.say', object: 'connection', objectId: connectionId, personId: c.person_id, detail: { answer } });
  return { ok: true, connectionId };
};
