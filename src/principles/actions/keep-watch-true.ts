// What the watch is told: decisions on its rules, a rate, clinical posts, who answers, a talk with a team.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { isInLivedExperienceGroup } from '../../involvement/index.ts';
import type { Day } from '../../kit/times.ts';
import { teamById } from '../../teams/index.ts';
import { nameAnswerer, whoMayAnswer } from '../concern.queries.ts';
import { putTalk } from '../refused.queries.ts';
import { putClinicalFact, putRule, putWage, withdrawClinicalFact } from '../watch.queries.ts';
import type { NewClinicalFact, NewRule } from '../watch.queries.ts';
import type { Wage } from '../watch.rules.ts';

/** The lived-experience group decided: from today the rule holds so. What held before stays for its days. */
export const changeRule = async (tx: Tx, rule: NewRule): Promise<void> => {
  authorise(tx, 'lead', 'peer_worker', 'person', 'carer');
  if (tx.viewer.role !== 'lead' && !await isInLivedExperienceGroup(tx)) throw new NotFound();
  await putRule(tx, rule);
  audit(tx, { action: 'principles.rule', detail: { rule: rule.key } });
};

export const enterWage = async (tx: Tx, wage: Wage): Promise<void> => {
  authorise(tx, 'lead');
  await putWage(tx, wage);
  audit(tx, { action: 'principles.rate' });
};

export const recordClinicalPost = async (tx: Tx, fact: NewClinicalFact): Promise<void> => {
  authorise(tx, 'lead', 'manager');
  found(await teamById(tx, fact.teamId));
  await putClinicalFact(tx, fact);
  audit(tx, { action: 'principles.clinical-post', object: 'host_team', objectId: fact.teamId });
};
/** Wrong after all: it counts no more, and stays to be read with why. */
export const withdrawClinicalPost = async (tx: Tx, id: string, why: string): Promise<boolean> => {
  authorise(tx, 'lead', 'manager');
  const done = await withdrawClinicalFact(tx, id, why);
  if (done) audit(tx, { action: 'principles.clinical-post-withdrawn', object: 'clinical_post_fact', objectId: id });
  return done;
};

export const nameWhoAnswers = async (tx: Tx, accountId: string): Promise<boolean> => {
  authorise(tx, 'lead');
  if (!(await whoMayAnswer(tx)).some((m) => m.account_id === accountId)) return false;
  await nameAnswerer(tx, accountId);
  audit(tx, { action: 'principles.answerer', object: 'account', objectId: accountId });
  return true;
};

export const recordTalk = async (tx: Tx, talk: { teamId: string; on: Day; withWhom: string; words: string }): Promise<void> => {
  authorise(tx, 'lead');
  found(await teamById(tx, talk.teamId));
  await putTalk(tx, talk);
  audit(tx, { action: 'principles.talk', object: 'host_team', objectId: talk.teamId });
};
