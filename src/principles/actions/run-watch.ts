import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { unpaidInvolvement } from '../../involvement/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { teamsOf } from '../../teams/index.ts';
import { concernsByCause, markGone, putPrincipleStep, raisePrincipleConcern, reopen, whoAnswers } from '../concern.queries.ts';
import { moveOf } from '../concern.rules.ts';
import { kinds } from '../principles-data.ts';
import { sayCause } from '../say.rules.ts';
import { factsOn, rulesOn, wageHere } from '../watch.queries.ts';
import { evaluate, factsFrom, missingOf } from '../watch.rules.ts';
import type { Cause, Fact, Rule, Wage } from '../watch.rules.ts';

export type Looked = { rules: Rule[]; causes: Cause[]; wage: Wage | null; missing: string[]; teamName: (id: string | null) => string | null };

/** Pieces of work that were given hours without pay, by piece and never by person. */
const unpaidPieces = async (tx: Tx, rules: readonly Rule[], day: Day): Promise<Fact[]> => {
  const rule = rules.find((r) => r.key === 'unpaid-involvement' && r.isOn);
  return rule ? (await unpaidInvolvement(tx, addDays(day, 1 - rule.windowDays), day)).map((p) => ({ fact: 'unpaid involvement', team_id: null, about: `${p.piece_id}|${p.title}`, on_day: day, n: p.minutes })) : [];
};

/** What the facts say today, and what is not known here. */
export const lookAtFacts = async (tx: Tx): Promise<Looked> => {
  const day = dayOf(tx.now);
  const rules = await rulesOn(tx, day);
  const [counted, unpaid, wage, teams] = [await factsOn(tx, day, factsFrom(rules, day)), await unpaidPieces(tx, rules, day), await wageHere(tx, day), await teamsOf(tx)];
  const facts = [...counted, ...unpaid];
  const teamName = (id: string | null): string | null => teams.find((t) => t.id === id)?.name ?? (id === null ? null : 'A team that has closed');
  const coverKinds = kinds().filter((k) => k.asCover).map((k) => k.kind);
  return { rules, wage, teamName, causes: evaluate(rules, { facts, day, wage, coverKinds }), missing: missingOf({ facts, day, wage }, rules, (id) => teamName(id) ?? '') };
};

/** Raises what the facts say and nobody has said yet, once for each cause; brings back what came back; notes what is gone. Answers how many changed. */
export const runWatch = async (tx: Tx): Promise<number> => {
  authorise(tx, 'lead', 'system');
  const [today, looked, kept, mustAnswer] = [dayOf(tx.now), await lookAtFacts(tx), await concernsByCause(tx), await whoAnswers(tx)];
  if (mustAnswer === null) return 0;
  let changed = 0;
  for (const cause of looked.causes) {
    const rule = looked.rules.find((r) => r.key === cause.rule);
    if (!rule) continue;
    const concern = kept.find((c) => c.cause === cause.cause);
    const said = sayCause(cause, rule, looked.teamName(cause.teamId), looked.wage);
    const anew = { rule: rule.key, cause: cause.cause, teamId: cause.teamId, said, mustAnswer, today, answerDays: rule.answerDays };
    const move = moveOf(concern, cause, rule.kind, today);
    if (move === 'raise') {
      const id = await raisePrincipleConcern(tx, anew);
      if (id) await putPrincipleStep(tx, id, { kind: 'raised', words: said });
      changed += id ? 1 : 0;
    } else if (move === 'come back' && concern && await reopen(tx, concern.id, anew)) {
      await putPrincipleStep(tx, concern.id, { kind: 'came back', words: said });
      changed += 1;
    } else if (move === 'there again' && concern && await markGone(tx, concern.id, null)) {
      await putPrincipleStep(tx, concern.id, { kind: 'came back', words: said });
      changed += 1;
    }
  }
  for (const concern of kept) {
    const isOn = looked.rules.some((r) => r.key === concern.rule_key && r.isOn);
    if (!isOn || concern.gone_on !== null || looked.causes.some((c) => c.cause === concern.cause) || !await markGone(tx, concern.id, today)) continue;
    if (concern.closed_on === null) await putPrincipleStep(tx, concern.id, { kind: 'gone' });
    changed += 1;
  }
  if (changed > 0) audit(tx, { action: 'principles.watch', detail: { changed } });
  return changed;
};
