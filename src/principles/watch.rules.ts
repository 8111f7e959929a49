// The watch: which facts speak against a principle today. Pure: rules as they hold on a day, facts as they were counted, causes out.
import { addDays, daysBetween } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** Something peer workers are asked for that is not peer support. */
export type Kind = { kind: string; choice: string; what: string; say: string; referralReason: string | null; asCover: boolean };
export type Wage = { from: Day; until: Day; pence: number; source: string };
/** An event stays true for its window; a state may end and begin again. */
export type Rule = {
  key: string; words: string; principle: string; unit: string; kind: 'event' | 'state'; source: string; answerDays: number;
  isOn: boolean; threshold: number; windowDays: number; since: Day; decidedOn: Day | null; because: string | null;
};
/** A count of something, of a team or of the service: never of a worker or a person. */
export type Fact = { fact: string; team_id: string | null; about: string; on_day: Day; n: number | null };
export type Cause = { rule: string; /** The same cause raises one concern, however often it is seen. */ cause: string; teamId: string | null; about: string; n: number; newest: Day | null };
export type Seen = { facts: readonly Fact[]; day: Day; wage: Wage | null; coverKinds: readonly string[] };

type Judge = (rule: Rule, seen: Seen) => Omit<Cause, 'rule'>[];

const inWindow = (rule: Rule, day: Day, f: Fact): boolean => f.on_day > addDays(day, -rule.windowDays) && f.on_day <= day;
const sum = (facts: readonly Fact[]): number => facts.reduce((all, f) => all + (f.n ?? 0), 0);
const newestOf = (facts: readonly Fact[]): Day | null => facts.map((f) => f.on_day).sort().at(-1) ?? null;
const NO_TEAM = 'no team';

/** Facts of one kind added up by team; a cause for each team that reaches the threshold. */
const byTeam = (rule: Rule, facts: readonly Fact[]): Omit<Cause, 'rule'>[] =>
  [...new Set(facts.map((f) => f.team_id))].flatMap((teamId) => {
    const own = facts.filter((f) => f.team_id === teamId);
    const n = sum(own);
    return n < rule.threshold || n === 0 ? [] : [{ cause: `${rule.key}:${teamId ?? NO_TEAM}`, teamId, about: '', n, newest: newestOf(own) }];
  });

const JUDGES: Record<string, Judge> = {
  'clinical-post': (rule, { facts, day }) => {
    const rises = facts.filter((f) => f.fact === 'peer posts rose');
    const near = (f: Fact): boolean => rises.some((r) => r.team_id === f.team_id && Math.abs(daysBetween(r.on_day, f.on_day)) <= rule.windowDays);
    const lost = facts.filter((f) => (f.fact === 'clinical lost' || f.fact === 'clinical frozen') && inWindow(rule, day, f) && near(f));
    return lost.filter((f) => lost.filter((g) => g.team_id === f.team_id).length >= rule.threshold)
      .map((f) => ({ cause: `${rule.key}:${f.about}`, teamId: f.team_id, about: f.fact.replace('clinical ', ''), n: 1, newest: f.on_day }));
  },
  'counted-as-cover': (rule, { facts, day, coverKinds }) => byTeam(rule, facts.filter((f) => f.fact === 'happened' && coverKinds.includes(f.about) && inWindow(rule, day, f))),
  'asked-often': (rule, { facts, day }) => byTeam(rule, facts.filter((f) => (f.fact === 'asked' || f.fact === 'happened') && f.team_id !== null && inWindow(rule, day, f))),
  'outside-menu': (rule, { facts, day, coverKinds }) => byTeam(rule, facts.filter((f) => (f.fact === 'outside the menu' || (f.fact === 'happened' && !coverKinds.includes(f.about))) && inWindow(rule, day, f))),
  'under-band': (rule, { facts }) => byTeam(rule, facts.filter((f) => f.fact === 'under band')).map((c) => ({ ...c, newest: null })),
  'under-living-wage': (rule, { facts, wage }) => {
    const under = wage === null ? [] : facts.filter((f) => f.fact === 'paid' && f.n !== null && f.n < wage.pence);
    return under.length < rule.threshold ? [] : under.map((f) => ({ cause: `${rule.key}:${f.about}`, teamId: null, about: f.about, n: f.n ?? 0, newest: null }));
  },
  'unpaid-hours': (rule, { facts, day }) => {
    const over = facts.filter((f) => f.fact === 'unpaid minutes' && (f.n ?? 0) >= Math.max(rule.threshold, 1) && inWindow(rule, day, f));
    return over.length === 0 ? [] : [{ cause: rule.key, teamId: null, about: '', n: over.length, newest: newestOf(over) }];
  },
  // `about` holds the piece's id and, after a bar, what it is called.
  'unpaid-involvement': (rule, { facts }) => facts.filter((f) => f.fact === 'unpaid involvement' && (f.n ?? 0) >= Math.max(rule.threshold, 1))
    .map((f) => ({ cause: `${rule.key}:${f.about.slice(0, 36)}`, teamId: null, about: f.about.slice(37), n: f.n ?? 0, newest: null })),
  alone: (rule, { facts }) => facts.filter((f) => f.fact === 'workers in team' && (f.n ?? 0) > 0 && (f.n ?? 0) < rule.threshold)
    .map((f) => ({ cause: `${rule.key}:${f.team_id ?? NO_TEAM}`, teamId: f.team_id, about: '', n: f.n ?? 0, newest: null })),
  'supervision-overdue': (rule, { facts }) => {
    const late = facts.filter((f) => f.fact === 'supervision late' && (f.n ?? 0) >= rule.threshold);
    return late.length === 0 ? [] : [{ cause: rule.key, teamId: null, about: '', n: late.length, newest: null }];
  },
};

/** Keys of rules that this code can judge: a test holds them against the data. */
export const JUDGED: readonly string[] = Object.keys(JUDGES);

/** Every cause that stands today, by the rules that are on. */
export const evaluate = (rules: readonly Rule[], seen: Seen): Cause[] =>
  rules.filter((rule) => rule.isOn).flatMap((rule) => (JUDGES[rule.key]?.(rule, seen) ?? []).map((cause) => ({ rule: rule.key, ...cause })));

/** Numbers that can never be met, or met so seldom that the rule would be off without saying so: by field. Switching off is open, with a reason. */
export const offInDisguise = (shipped: Pick<Rule, 'key' | 'threshold' | 'windowDays'>, v: { isOn: boolean; threshold: number; windowDays: number }): { threshold?: string; days?: string } => {
  if (!v.isOn) return {};
  const [least, most] = shipped.key === 'alone' ? [2, 20] : [1, Math.max(20, shipped.threshold * 20)];
  const instead = 'The rule would be off without saying so. To switch it off, answer no above, with the reason';
  return {
    ...(v.threshold < least ? { threshold: `It must be ${least} or more. ${instead}` } : v.threshold > most ? { threshold: `It must be ${most} or fewer. ${instead}` } : {}),
    ...(shipped.windowDays > 0 && v.windowDays < 7 ? { days: `It must be 7 days or more. ${instead}` } : {}),
  };
};

/** From which day on facts are asked for: a clinical post is held against rises before and after it. */
export const factsFrom = (rules: readonly Rule[], day: Day): Day => addDays(day, -Math.max(90, ...rules.map((r) => (r.key === 'clinical-post' ? 2 : 1) * r.windowDays)));

/** The wage that holds on a day: the service's own figure first, the newest said last; null when nobody has said one, never a guess. */
export const wageOn = (own: readonly Wage[], shipped: readonly Wage[], day: Day): Wage | null => [...own, ...shipped].find((w) => w.from <= day && day <= w.until) ?? null;

/** What the watch cannot see, in words: nothing is taken for good because nobody wrote it down. */
export const missingOf = ({ facts, day, wage }: Omit<Seen, 'coverKinds'>, rules: readonly Rule[], teamName: (id: string) => string): string[] => {
  const days = rules.find((r) => r.key === 'clinical-post')?.windowDays ?? 365;
  const told = new Set(facts.filter((f) => f.fact.startsWith('clinical ') && f.on_day > addDays(day, -days)).map((f) => f.team_id));
  const unknown = facts.filter((f) => f.fact === 'workers in team' && !told.has(f.team_id)).flatMap((f) => f.team_id ?? []).map(teamName).sort();
  const unpriced = facts.filter((f) => f.fact === 'paid' && f.n === null).map((f) => f.about).sort();
  return [
    unknown.length > 0 && `Clinical posts: nobody has said in the last year whether any was lost or frozen in ${unknown.join(', ')}.`,
    wage === null && 'The real living wage of today: no rate is entered for this day, so pay is not compared with it.',
    unpriced.length > 0 && `Pay: no rate is entered for ${unpriced.join(', ')}.`,
    facts.some((f) => f.fact === 'no band') && 'Pay: some contracts have no band, so their pay is not looked at.',
    !facts.some((f) => f.fact === 'unpaid minutes') && 'Unpaid hours: only hours that workers write down are known.',
  ].filter((words) => words !== false);
};
