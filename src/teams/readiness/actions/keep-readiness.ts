import { accountOf, audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid, NotFound, refused } from '../../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../../kit/http/index.ts';
import { addDays, addMonths, dayOf, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { teamById } from '../../team.queries.ts';
import type { Team } from '../../team.queries.ts';
import { readyTerms } from '../items.ts';
import { mayPlace, readinessOn, signingProblem } from '../readiness.rules.ts';
import type { ReadyItem, SignsAs } from '../readiness.rules.ts';
import { factsOf, nameManager, putAgain, putEntry, putException, putItem, putLook, putSignature, removeItem, staffOfTeam, takeBackException } from '../readiness.queries.ts';
import { factsOfTeam } from '../team-readiness.ts';

/** The team, for whoever may look after its readiness: host team staff their own only (404 for others'). */
export const readyTeam = async (tx: Tx, id: string): Promise<Team> => {
  const team = found(await teamById(tx, id));
  if (tx.viewer.role === 'host_team' && !(tx.viewer.teamIds as string[]).includes(id)) throw new NotFound();
  return team;
};
const act = (tx: Tx, action: string, teamId: string, detail: Record<string, string | boolean> = {}): void => audit(tx, { action: `readiness.${action}`, object: 'host_team', objectId: teamId, detail });
const itemOf = async (tx: Tx, teamId: string, key: string): Promise<ReadyItem> => found(factsOfTeam(await factsOf(tx, [teamId]), teamId).items.find((i) => i.key === key));

export type Written = { words: string; owner: string; on: Day; until: Day | null } | { owner: string; due: Day };
/** Writes down how one item stands: the evidence and until when it is good, or who sees to it by when. Null when done. */
export const writeItem = async (tx: Tx, teamId: string, key: string, written: Written): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'host_team', 'peer_worker');
  await readyTeam(tx, teamId);
  const item = await itemOf(tx, teamId, key);
  const today = dayOf(tx.now);
  const entry = { team_id: teamId, item: key, owner: written.owner };
  if ('due' in written) {
    if (written.due < today) return invalid({ due: 'Choose a day from today on' });
    await putEntry(tx, { ...entry, kind: 'to do', due_on: written.due });
  } else {
    const most = addMonths(written.on, item.good_months);
    const until = written.until ?? most;
    if (written.on > today) return invalid({ on: 'This day is still to come. Until then, say who sees to it and by when' });
    if (until < today) return invalid({ until: 'It would have run out already. Write down how it is today' });
    if (until > most) return invalid({ until: `This is good for ${item.good_months} months at most: until ${sayDate(most)}` });
    await putEntry(tx, { ...entry, kind: 'evidence', words: written.words, on_day: written.on, good_until: until });
  }
  act(tx, 'write', teamId, { item: key, there: !('due' in written) });
  return null;
};

/** Signs for the team: as its named manager, or as a peer worker. Null when done. */
export const signReadiness = async (tx: Tx, teamId: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'host_team', 'peer_worker');
  await readyTeam(tx, teamId);
  const all = await factsOf(tx, [teamId]);
  const as: SignsAs = tx.viewer.role === 'peer_worker' ? 'peer worker' : 'manager';
  if (as === 'manager' && !all.managers.some((m) => m.account_id === tx.viewer.accountId)) return refused('Only the team’s manager signs for the team. If that is you, ask your peer lead to name you as the manager here.');
  const facts = factsOfTeam(all, teamId);
  const problem = signingProblem(readinessOn(facts, dayOf(tx.now), readyTerms()), as, accountOf(tx), facts.signatures);
  if (problem) return refused(problem);
  await putSignature(tx, { team_id: teamId, signs_as: as });
  act(tx, 'sign', teamId, { as });
  return null;
};

/** Names whose account signs as the manager. After somebody else had signed, the team is asked to look again. Null when done. */
export const nameTeamManager = async (tx: Tx, teamId: string, accountId: string): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead', 'administrator');
  await readyTeam(tx, teamId);
  if (!(await staffOfTeam(tx, teamId)).some((one) => one.id === accountId)) return invalid({ manager: 'Choose somebody from the list' });
  const { managers } = await factsOf(tx, [teamId]);
  if (managers[0]?.account_id === accountId) return null;
  await nameManager(tx, teamId, accountId);
  act(tx, 'manager', teamId);
  await askNewManager(tx, teamId);
  return null;
};

/** After a change of manager: asks the team to look again, when it had signed before. */
export const askNewManager = async (tx: Tx, teamId: string): Promise<void> => {
  if ((await factsOf(tx, [teamId])).signatures.length > 0) await askToLookAgain(tx, teamId, { why: 'new manager', asked: true, words: null });
};

export type AskAgain = { why: 'new manager' | 'concern' | 'somebody asked'; asked: boolean; words: string | null };
/** Asks a team to look at its readiness again; or, after a concern, says that there is no need. Both signatures are wanted anew within four weeks. */
export const askToLookAgain = async (tx: Tx, teamId: string, again: AskAgain): Promise<void> => {
  authorise(tx, 'lead', 'administrator');
  await readyTeam(tx, teamId);
  await putAgain(tx, { team_id: teamId, ...again });
  act(tx, again.asked ? 'ask-again' : 'no-need', teamId, { why: again.why });
};

/** A named person lets peer workers be placed while the team is not ready. Null when done. */
export const signException = async (tx: Tx, teamId: string, exception: { reason: string; until: Day }): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'lead', 'manager');
  await readyTeam(tx, teamId);
  const [today, terms] = [dayOf(tx.now), readyTerms()];
  const most = addDays(today, terms.exception_days);
  if (exception.until < today) return invalid({ until: 'Choose a day from today on' });
  if (exception.until > most) return invalid({ until: `An exception holds until ${sayDate(most)} at most. Sign another then, if it is still needed` });
  const now = readinessOn(factsOfTeam(await factsOf(tx, [teamId]), teamId), today, terms);
  if (now.state === 'ready') return refused('The team is ready, so no exception is needed.');
  await putException(tx, { team_id: teamId, reason: exception.reason, until_on: exception.until });
  act(tx, 'exception', teamId, { until: exception.until });
  return null;
};

/** Takes the team's exception back: from now on nobody new is placed there until it is ready. */
export const endException = async (tx: Tx, teamId: string): Promise<void> => {
  authorise(tx, 'lead', 'manager');
  await readyTeam(tx, teamId);
  for (const one of (await factsOf(tx, [teamId])).exceptions.filter((e) => e.taken_back_at === null)) await takeBackException(tx, one.id);
  act(tx, 'exception-back', teamId);
};

/** Peer workers are in a team that is not ready: this person has looked, says what they do about it and when they look again. Null when done. */
export const lookedAt = async (tx: Tx, teamId: string, look: { words: string; again: Day }): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'lead', 'manager');
  await readyTeam(tx, teamId);
  const today = dayOf(tx.now);
  if (look.again <= today || look.again > addDays(today, readyTerms().exception_days)) return invalid({ again: `Choose a day from tomorrow to ${sayDate(addDays(today, readyTerms().exception_days))}` });
  if (mayPlace(readinessOn(factsOfTeam(await factsOf(tx, [teamId]), teamId), today, readyTerms()))) return refused('The team is ready again meanwhile, so nothing is needed.');
  await putLook(tx, { team_id: teamId, words: look.words, again_on: look.again });
  act(tx, 'look', teamId, { again: look.again });
  return null;
};

/** Adds what one team must have besides. From then on it is not ready without it. */
export const addItem = async (tx: Tx, teamId: string, item: { words: string; why: string; months: number }): Promise<void> => {
  authorise(tx, 'lead');
  await readyTeam(tx, teamId);
  await putItem(tx, { team_id: teamId, words: item.words, why: item.why, good_months: item.months, added_by: accountOf(tx) });
  act(tx, 'add-item', teamId);
};
/** Takes an item of the team's own away, with the reason. The items that every team has stay. */
export const takeItemAway = async (tx: Tx, teamId: string, key: string, why: string): Promise<void> => {
  authorise(tx, 'lead');
  await readyTeam(tx, teamId);
  const own = found((await factsOf(tx, [teamId])).own.find((i) => i.id === key));
  await removeItem(tx, own.id, why);
  act(tx, 'remove-item', teamId);
};
