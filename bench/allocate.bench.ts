// Who with whom, all at once, beside a matcher that takes one after the other: what each comes to, how long it takes, how many are left waiting.
import { allocate } from '../src/matching/allocate/allocate.ts';
import { loadSolver } from '../src/matching/allocate/highs.ts';
import { compareWorth, pairsOf, STEPS } from '../src/matching/allocate/pairs.rules.ts';
import type { Pair, Worth } from '../src/matching/allocate/pairs.rules.ts';
import { inOrder, pairKey, placesOf, slotsOf } from '../src/matching/allocate/problem.rules.ts';
import type { Problem, Slot } from '../src/matching/allocate/problem.rules.ts';
import { fullness } from '../src/matching/allocate/programme.rules.ts';
import { costOfAnswer } from '../src/matching/allocate/proof.rules.ts';
import { median, printTable, type Line } from './table.ts';

const AREAS = ['east', 'west', 'wards', 'town', 'north', 'moor'];
const EXPERIENCE = ['ward', 'voices', 'debt', 'parent', 'young', 'faith', 'work', 'homelessness'];
const LANGUAGES = ['urdu', 'polish', 'welsh'];
const NONE = { experience: [], languages: [], withWhom: null, days: [], times: [], area: null };

/** A service in which a sixth more wait than there are places; every person and worker invented, the same each time. */
const service = (people: number, workers: number, seed: number): Problem => {
  let state = seed;
  const dice = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
  const of = <T>(list: readonly T[]): T => list[dice(list.length)]!;
  const maybe = <T>(times: number, then: T, otherwise: T): T => (dice(100) < times ? then : otherwise);
  return inOrder({
    people: Array.from({ length: people }, (_, i) => ({
      id: `p${String(i).padStart(5, '0')}`, name: `P${i}`, waited: dice(120), areas: [of(AREAS)], teams: [], kind: null,
      wishes: { ...NONE, experience: maybe(50, [of(EXPERIENCE)], []), withWhom: maybe(30, of(['a woman', 'a man'] as const), null), days: maybe(40, [1 + dice(5)], []), area: maybe(30, of(AREAS), null) },
      needs: { ...NONE, languages: maybe(6, [of(LANGUAGES)], []), withWhom: maybe(8, 'a woman' as const, null) },
    })),
    workers: Array.from({ length: workers }, (_, i) => ({
      id: `w${String(i).padStart(4, '0')}`, name: `W${i}`, areas: [of(AREAS)], days: [1, 2, 3, 4, 5].filter(() => dice(2)), experience: EXPERIENCE.filter(() => dice(10) < 3), languages: LANGUAGES.filter(() => dice(10) < 2),
      is: of(['woman', 'man', null]), kinds: [], withNow: dice(5), slots: [{ day: null, area: null, places: Math.max(0, Math.round((people / workers) * 0.86) - 1 + dice(3)) }],
    })),
    never: new Set(Array.from({ length: people }, () => pairKey(dice(people), dice(workers)))),
  });
};

/** As it is done by hand: the longest waiting first, each gets who fits best, among equals who is least full. */
const greedy = (problem: Problem, slots: readonly Slot[]): Pair[] => {
  const left = slots.map((s) => s.places);
  const load = problem.workers.map((w) => w.withNow);
  return problem.people.flatMap((_, person) => {
    const full = (pair: Pair): number => fullness(load[slots[pair.slot]!.worker]!, placesOf(problem.workers[slots[pair.slot]!.worker]!));
    const [best] = pairsOf(problem, slots, person).filter((pair) => left[pair.slot]! > 0).sort((a, b) => compareWorth(a.cost, b.cost) || full(a) - full(b) || a.slot - b.slot);
    if (!best) return [];
    left[best.slot]! -= 1;
    load[slots[best.slot]!.worker]! += 1;
    return [best];
  });
};

const say = (cost: Worth): string => STEPS.map((name, i) => `${name} ${(i === 3 ? cost[i]! : -cost[i]!).toLocaleString('en')}`).join(', ');
const goals: Record<string, number> = { '200 x 60': 1, '2,000 x 600': 10 };

await loadSolver();
const lines: Line[] = [];
for (const [people, workers, times] of [[20, 6, 5], [200, 60, 5], [2000, 600, 1]] as const) {
  const what = `${people.toLocaleString('en')} x ${workers}`;
  const problem = service(people, workers, 20261127);
  const slots = slotsOf(problem);
  const [wall, cpu] = [[] as number[], [] as number[]];
  let answer = await allocate(problem);
  for (let i = 0; i < times; i += 1) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    answer = await allocate(problem);
    wall.push((performance.now() - from) / 1000);
    const spent = process.cpuUsage(used);
    cpu.push((spent.user + spent.system) / 1_000_000);
  }
  if (!answer.proof.holds) throw new Error(`the proof of ${what} does not hold`);
  const from = performance.now();
  const byHand = greedy(problem, slots);
  const handSeconds = (performance.now() - from) / 1000;
  const goal = goals[what];
  lines.push(
    { what: `${what}: seconds, proven`, figure: median(wall).toFixed(2), ...(goal === undefined ? {} : { goal: `< ${goal}`, met: median(wall) < goal }), beside: `${median(cpu).toFixed(2)} of the processor; one after the other: ${handSeconds.toFixed(2)}, proves nothing` },
    { what: '  left waiting', figure: String(people - answer.chosen.length), beside: `one after the other: ${people - byHand.length}` },
    { what: '  pairs', figure: answer.pairs.possible.toLocaleString('en'), beside: `${answer.pairs.given.toLocaleString('en')} given to the solver, in ${answer.pairs.rounds} rounds` },
    { what: '  what it comes to', figure: '', beside: say(answer.proof.reached) },
    { what: '  one after the other', figure: '', beside: say(costOfAnswer(problem, slots, byHand)) },
  );
}
process.exitCode = printTable('Who with whom, all at once: the proven best beside one after the other', lines);
