import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid } from '../../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../../kit/http/index.ts';
import { addDays, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { refuseUntilReady, teamById } from '../../../teams/index.ts';
import { bands } from '../framework.queries.ts';
import { endTerm, filledBy, postById, putPost, putTerm, termsOf } from '../post.queries.ts';
import type { TermFields } from '../post.queries.ts';
import { holdsOn, termChange, termOn } from '../post.rules.ts';

const strange = async (tx: Tx, { team_id, band_id }: Pick<TermFields, 'team_id' | 'band_id'>): Promise<Record<string, string>> => {
  const known = await bands(tx);
  return {
    ...(band_id !== null && !known.some((b) => b.id === band_id) ? { band: known.length === 0 ? 'There are no bands yet. Add them under pay terms first' : `Choose a band from the list: ${known.map((b) => b.name).join(', ')}` } : {}),
    ...(team_id !== null && !(await teamById(tx, team_id).catch(() => undefined)) ? { team: 'Choose a team from the list' } : {}),
  };
};
const sayProblem = (problem: string): string => problem.replace(/\d{4}-\d{2}-\d{2}/, (day) => sayDate(day));

/** A new funded post. Its id, or what cannot be used. */
export const fundPost = async (tx: Tx, title: string, term: TermFields): Promise<string | InvalidAnswer> => {
  authorise(tx, 'lead', 'administrator');
  const wrong = { ...(await strange(tx, term)), ...(term.until_on !== null && term.until_on < term.from_on ? { until: 'The last day must not be before the first' } : {}) };
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const id = await putPost(tx, title);
  await putTerm(tx, id, term);
  audit(tx, { action: 'post.fund', object: 'post', objectId: id, detail: { minutes: term.minutes_a_week, from: term.from_on, kind: term.kind } });
  return id;
};

/** What a post is changes from a day on; what held before keeps its last day. A post that somebody is in moves only to a team that is ready. Null when done. */
export const changePost = async (tx: Tx, id: string, term: TermFields): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'lead', 'administrator');
  found(await postById(tx, id));
  const wrong = await strange(tx, term);
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const terms = await termsOf(tx, id);
  const change = termChange(terms, term.from_on, term.until_on);
  if ('problem' in change) return invalid({ [change.problem.startsWith('The last day') ? 'until' : 'from']: sayProblem(change.problem) });
  const moves = term.team_id !== null && termOn(terms, addDays(term.from_on, -1))?.team_id !== term.team_id && (await filledBy(tx, id)).some((c) => holdsOn(c, term.from_on) || c.from_on > term.from_on);
  const notReady = moves && term.team_id !== null ? await refuseUntilReady(tx, term.team_id, term.from_on) : null;
  if (notReady) return notReady;
  if (change.ends) await endTerm(tx, change.ends.id, change.ends.lastDay);
  await putTerm(tx, id, term);
  audit(tx, { action: 'post.change', object: 'post', objectId: id, detail: { minutes: term.minutes_a_week, from: term.from_on, kind: term.kind } });
  return null;
};

/** A post is funded until a day. Null when done. */
export const closePost = async (tx: Tx, id: string, lastDay: Day): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'administrator');
  found(await postById(tx, id));
  const terms = await termsOf(tx, id);
  const held = termOn(terms, lastDay);
  if (!held) return invalid({ last: 'The post is not funded on that day' });
  if (terms.some((t) => t.from_on > lastDay && (t.until_on === null || t.until_on >= t.from_on))) return invalid({ last: 'There is a later change already. Choose a day after it begins' });
  await endTerm(tx, held.id, lastDay);
  audit(tx, { action: 'post.close', object: 'post', objectId: id, detail: { last_day: lastDay } });
  return null;
};
