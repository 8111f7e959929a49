import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid, refused } from '../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../kit/http/index.ts';
import { newLinkSecret } from '../../kit/link-secret.ts';
import { addDays, dayOf, sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { teamById } from '../../teams/index.ts';
import { statementSet } from '../statement-sets.ts';
import { AUDIENCES, FEWEST } from '../statements.rules.ts';
import type { Audience } from '../statements.rules.ts';
import { audiencesOf, closeRound, putLink, putRound, replaceLink, roundById, typePaper, withdrawRound } from '../statements.queries.ts';
import type { Paper, Round } from '../statements.queries.ts';

export type Links = Partial<Record<Audience, string>>;
export type NewRound = { setKey: string; teamId: string | null; beforeId: string | null; closesOn: Day; could: Partial<Record<Audience, number>> };
const LONGEST_DAYS = 92;
const OVER = 'This round is over, so nothing can be added to it.';
const notOpen = (round: Round): RefusedAnswer | null => (round.state === 'open' ? null : refused(OVER));
const FIELD: Record<Audience, 'staff' | 'peers' | 'people'> = { staff: 'staff', 'peer workers': 'peers', 'people supported': 'people' };

/** Opens a round and makes one link for each audience; their secrets are answered now and kept nowhere. */
export const openRound = async (tx: Tx, { setKey, teamId, beforeId, closesOn, could }: NewRound): Promise<{ id: string; links: Links } | InvalidAnswer | RefusedAnswer> => {
  authorise(tx, 'lead');
  found(statementSet(setKey));
  if (teamId !== null && !(await teamById(tx, teamId))) return invalid({ team: 'Choose from the list' });
  const before = beforeId === null ? null : found(await roundById(tx, beforeId));
  if (before && before.state !== 'closed') return refused('The first round is not over yet. Ask again when it is.');
  if (before?.after_id) return refused('It was asked again already.');
  const today = dayOf(tx.now);
  if (closesOn <= today || closesOn > addDays(today, LONGEST_DAYS)) return invalid({ closes: `Choose a day from tomorrow to ${sayDate(addDays(today, LONGEST_DAYS))}` });
  const audiences = AUDIENCES.filter((a) => could[a] !== undefined);
  if (audiences.length === 0) return invalid({ staff: 'Enter how many there are of at least one group' });
  const few = audiences.find((a) => (could[a] ?? 0) < FEWEST);
  if (few) return invalid({ [FIELD[few]]: 'Fewer than five could answer, so nothing could ever be shown. Leave it empty, or ask them in a round for the whole service' });
  const id = await putRound(tx, { set_key: setKey, team_id: teamId, before_id: beforeId, closes_on: closesOn });
  const links: Links = {};
  for (const audience of audiences) {
    const secret = (links[audience] = newLinkSecret());
    await putLink(tx, id, audience, could[audience] ?? 0, secret);
  }
  audit(tx, { action: 'statements.open', object: 'statement_round', objectId: id, detail: { set: setKey, after: beforeId !== null } });
  return { id, links };
};

/** New links for a round; those before stop working. */
export const linksAgain = async (tx: Tx, id: string): Promise<{ round: Round; links: Links } | RefusedAnswer> => {
  authorise(tx, 'lead');
  const round = found(await roundById(tx, id));
  const no = notOpen(round);
  if (no) return no;
  const links: Links = {};
  for (const { audience } of await audiencesOf(tx, id)) await replaceLink(tx, id, audience, (links[audience] = newLinkSecret()));
  audit(tx, { action: 'statements.links', object: 'statement_round', objectId: id });
  return { round, links };
};

/** Ends a round: now it can be read, and nobody can answer any more. It cannot be opened again. */
export const endRound = async (tx: Tx, id: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'lead');
  const no = notOpen(found(await roundById(tx, id)));
  if (no) return no;
  await closeRound(tx, id);
  audit(tx, { action: 'statements.close', object: 'statement_round', objectId: id });
  return null;
};

/** Takes a round back: its answers are erased; that it was, and why, stays to be read. */
export const takeRoundBack = async (tx: Tx, id: string, why: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'lead');
  found(await roundById(tx, id));
  if (!(await withdrawRound(tx, id, why))) return refused('It was taken back already.');
  audit(tx, { action: 'statements.withdraw', object: 'statement_round', objectId: id });
  return null;
};

/** What was counted on paper for an audience; it takes the place of what was typed before. Null when done. */
export const countPaper = async (tx: Tx, id: string, audience: Audience, paper: Paper): Promise<RefusedAnswer | InvalidAnswer | null> => {
  authorise(tx, 'lead');
  const round = found(await roundById(tx, id));
  const asked = found((await audiencesOf(tx, id)).find((a) => a.audience === audience));
  const no = notOpen(round);
  if (no) return no;
  if (paper.sheets > asked.could_answer) return invalid({ sheets: `That is more sheets than people: you said that ${asked.could_answer} could answer` });
  if (!(await typePaper(tx, id, audience, paper))) return refused(OVER);
  audit(tx, { action: 'statements.paper', object: 'statement_round', objectId: id, detail: { audience } });
  return null;
};
