// The answer in words: why each pair is proposed, and for somebody left waiting what would have to change. Nothing says who keeps away. Pure.
import { count, sayWeekdays } from '../../kit/times.ts';
import { areasWanted, reasonsFor } from '../match-reasons.rules.ts';
import type { Candidate, Reason, Says } from '../match-reasons.rules.ts';
import type { Answer } from './allocate.ts';
import { stateOf, wouldBeIn } from './change.rules.ts';
import { compareWorth, pairsOf } from './pairs.rules.ts';
import type { Pair } from './pairs.rules.ts';
import { inTheWay, pairKey } from './problem.rules.ts';
import type { Helper, Slot, Waiting } from './problem.rules.ts';

export type Proposal = { person: Waiting; worker: Helper; slot: Slot; /** Others who could be asked as well, those who fit best first. */ others: { worker: Helper; slot: Slot; reasons: Reason[] }[]; reasons: Reason[]; choice: string };
export type Change =
  | { kind: 'places'; worker: Helper; slot: Slot; places: number; words: string }
  | { kind: 'need'; workers: Helper[]; words: string }
  | { kind: 'nobody'; words: string };
export type Left = { person: Waiting; words: string; changes: Change[] };
export type Explained = { proposals: Proposal[]; left: Left[] };

const MOST_OTHERS = 8;
/** Further places than this in one slot are not worked out: then several people wait before them. */
const MOST_PLACES = 3;
const SLOTS_TRIED = 3;
const NUMBERS = ['No', 'One', 'Two', 'Three'];
const list = (words: readonly string[], or = 'or'): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`);

/** A worker in one slot, as the reasons of a shortlist know them. */
export const candidateOf = (person: Waiting, worker: Helper, slot: Pick<Slot, 'day' | 'area' | 'places'>): Candidate => {
  const areas = slot.area === null ? worker.areas : [slot.area];
  const wanted = areasWanted(person.wishes, person.areas);
  return {
    known_as: worker.name, area: areas.find((area) => wanted.includes(area)) ?? areas[0] ?? null, working_days: slot.day === null ? worker.days : [slot.day], room: slot.places,
    items: [...worker.experience, ...(worker.is ? [worker.is] : [])], languages: worker.languages,
  };
};

const reasons = (person: Waiting, worker: Helper, slot: Slot, says: Says): Reason[] => {
  // What must be so is a reason like a wish: it was asked for.
  const [w, n] = [person.wishes, person.needs];
  const asked = { ...w, withWhom: w.withWhom ?? n.withWhom, languages: [...new Set([...w.languages, ...n.languages])], experience: [...new Set([...w.experience, ...n.experience])], area: w.area ?? n.area, days: w.days.length > 0 ? w.days : n.days };
  return reasonsFor(candidateOf(person, worker, slot), asked, person.areas, says);
};

/** "in Bolton on Tuesdays with Nadia", as far as it is fixed. */
export const sayPlace = (worker: Helper, slot: Pick<Slot, 'day' | 'area'>): string =>
  [...(slot.area ? [`in ${slot.area}`] : []), ...(slot.day ? [`on ${sayWeekdays([slot.day])}s`] : []), `with ${worker.name}`].join(' ');

const proposalOf = ({ problem, slots }: Answer, pair: Pair, says: Says): Proposal => {
  const [person, slot] = [problem.people[pair.person]!, slots[pair.slot]!];
  const worker = problem.workers[slot.worker]!;
  const all = pairsOf(problem, slots, pair.person).sort((a, b) => compareWorth(a.cost, b.cost) || a.slot - b.slot).filter((one) => slots[one.slot]!.worker !== slot.worker);
  const others = [...new Map(all.map((one) => [slots[one.slot]!.worker, one])).values()];
  return {
    person, worker, slot, reasons: reasons(person, worker, slot, says),
    others: others.slice(0, MOST_OTHERS).map((one) => ({ worker: problem.workers[slots[one.slot]!.worker]!, slot: slots[one.slot]!, reasons: reasons(person, problem.workers[slots[one.slot]!.worker]!, slots[one.slot]!, says) })),
    choice: others.length === 0 ? `Nobody else with room could be asked for ${person.name}.` : `${count(others.length + 1, 'worker')} could be asked for ${person.name}.`,
  };
};

const NEEDS: Record<string, (key: string, says: Says) => string> = {
  language: (key, says) => list(key.split('\n').map(says)), with: (key) => key, experience: (key, says) => says(key),
  area: (key) => `somebody in ${key}`, days: (key) => `somebody on ${sayWeekdays(key.split(' ').map(Number))}`, kind: (key) => key,
};

/** Nobody can be asked, with room or without: which need stands alone in the way, and with whom. */
const withoutANeed = ({ problem, slots }: Answer, at: number, says: Says): Change[] => {
  const person = problem.people[at]!;
  const alone = new Map<string, Set<number>>();
  const every = new Set<string>();
  for (const slot of slots) {
    if (problem.never.has(pairKey(at, slot.worker))) continue;
    const ways = inTheWay(person, problem.workers[slot.worker]!, slot).map((way) => NEEDS[way.wish]?.(way.key, says) ?? way.key);
    ways.forEach((way) => every.add(way));
    if (ways.length === 1 && slot.places > 0) alone.set(ways[0]!, (alone.get(ways[0]!) ?? new Set()).add(slot.worker));
  }
  const changes = [...alone].map(([need, workers]): Change => {
    const found = [...workers].map((w) => problem.workers[w]!);
    return { kind: 'need', workers: found, words: `A worker with room for what must be so (${need}). If it need not be so, ${list(found.slice(0, 3).map((w) => w.name))} could be asked.` };
  });
  if (changes.length > 0) return changes;
  return [{ kind: 'nobody', words: every.size === 0 ? 'Nobody here can be asked just now. A worker who joins, or room that comes back, may change it.' : `A worker for what must be so (${list([...every], 'and')}). Nobody here who could be asked has that now.` }];
};

/** What would have to change, for so many of those left waiting; chains are only worked out for as many slots as `most` allows. */
const changesFor = (answer: Answer, left: readonly number[], says: Says): Map<number, Change[]> => {
  const { problem, slots } = answer;
  const state = stateOf(problem, slots, answer.chosen);
  const known = new Map<number, number[][]>();
  const most = Math.max(4, Math.min(80, Math.floor(3_000_000 / Math.max(1, answer.pairs.possible))));
  const turnsOf = (slot: number): number[][] | null => {
    if (!known.has(slot) && known.size < most) known.set(slot, wouldBeIn(state, slot, MOST_PLACES));
    return known.get(slot) ?? null;
  };
  return new Map(left.map((at): [number, Change[]] => {
    const pairs = pairsOf(problem, slots, at, true).sort((a, b) => compareWorth(a.cost, b.cost) || a.slot - b.slot);
    if (pairs.length === 0) return [at, withoutANeed(answer, at, says)];
    const tried = pairs.slice(0, SLOTS_TRIED).map(({ slot }) => ({ slot, turn: (turnsOf(slot) ?? []).findIndex((ins) => ins.includes(at)) })).filter((one) => one.turn >= 0).sort((a, b) => a.turn - b.turn);
    const best = tried[0];
    if (best) {
      const [slot, places] = [slots[best.slot]!, best.turn + 1];
      const others = (known.get(best.slot) ?? []).slice(0, best.turn).map((ins) => problem.people[ins[0]!]!.name);
      const first = others.length === 0 ? '' : ` ${list(others, 'and')} would be asked first.`;
      return [at, [{ kind: 'places', worker: problem.workers[slot.worker]!, slot, places, words: `${NUMBERS[places] ?? String(places)} more ${places === 1 ? 'place' : 'places'} ${sayPlace(problem.workers[slot.worker]!, slot)}.${first}` }]];
    }
    const names = [...new Set(pairs.map((pair) => problem.workers[slots[pair.slot]!.worker]!.name))];
    return [at, [{ kind: 'nobody', words: `More places with ${list(names.slice(0, 3))}${names.length > 3 ? `, or one of ${count(names.length - 3, 'other')}` : ''}. Several people would be asked first.` }]];
  }));
};

/** Everything there is to say; people in the order of the question, the longest waiting first. */
export const explain = (answer: Answer, says: Says = (key) => key): Explained => {
  const proposed = new Set(answer.chosen.map((pair) => pair.person));
  const left = answer.problem.people.map((_, at) => at).filter((at) => !proposed.has(at));
  const changes = changesFor(answer, left, says);
  return {
    proposals: answer.chosen.map((pair) => proposalOf(answer, pair, says)),
    left: left.map((at) => {
      const person = answer.problem.people[at]!;
      const could = pairsOf(answer.problem, answer.slots, at).length;
      return { person, words: could === 0 ? 'Nobody with room can be asked now.' : `${count(could, 'place')} could have been theirs; others have waited longer, or what they wish is kept there.`, changes: changes.get(at) ?? [] };
    }),
  };
};
