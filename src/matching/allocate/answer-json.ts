// The answer as JSON (docs/allocate.md): what is proposed, what it comes to, and the proof that nothing is better.
import type { Answer } from './allocate.ts';
import { explain } from './explain.rules.ts';
import { STEPS } from './pairs.rules.ts';
import type { Worth } from './pairs.rules.ts';
import { costOfAnswer } from './proof.rules.ts';

/** Gains are counted upwards, the spread downwards, as they are read. */
const steps = (cost: Worth | null) => cost && Object.fromEntries(STEPS.map((name, i) => [name, (name === 'spread' ? cost[i]! : -cost[i]!) || 0]));

const byId = (ids: readonly string[], prices: readonly Worth[]) => Object.fromEntries(ids.map((id, i) => [id, prices[i]]));

/** Keys are the words of whoever asks; only their beginning is made a capital. */
const says = (key: string): string => (key === 'woman' || key === 'man' ? `A ${key}` : key.charAt(0).toUpperCase() + key.slice(1));

export const answerJson = (answer: Answer) => {
  const { problem, slots, chosen, prices, proof, pairs } = answer;
  const { proposals, left } = explain(answer, says);
  const place = (slot: { day: number | null; area: string | null }) => ({ ...(slot.day === null ? {} : { day: slot.day }), ...(slot.area === null ? {} : { area: slot.area }) });
  const sentences = (words: string[]) => words.map((one) => (one.endsWith('.') ? one : `${one}.`));
  return {
    assignment: proposals.map((p) => ({
      person: p.person.id, worker: p.worker.id, ...place(p.slot), waited: p.person.waited,
      reasons: sentences(p.reasons.filter((r) => r.fits).map((r) => r.words).concat(p.choice)), but: sentences(p.reasons.filter((r) => !r.fits).map((r) => r.words)),
    })),
    left: left.map((l) => ({
      person: l.person.id, waited: l.person.waited, why: l.words,
      change: l.changes.map((c) => ({ words: c.words, ...(c.kind === 'places' ? { worker: c.worker.id, ...place(c.slot), more_places: c.places } : c.kind === 'need' ? { could_then_be_asked: c.workers.map((w) => w.id) } : {}) })),
    })),
    objective: { proposed: chosen.length, left_waiting: left.length, ...steps(costOfAnswer(problem, slots, chosen)) },
    proof: {
      optimal: proof.holds, steps: [...STEPS], reached: steps(proof.reached), bound: steps(proof.bound),
      prices: { people: byId(problem.people.map((p) => p.id), prices.people), workers: byId(problem.workers.map((w) => w.id), prices.workers), slots: slots.map((s, i) => ({ worker: problem.workers[s.worker]!.id, ...place(s), places: s.places, price: prices.slots[i] })) },
      pairs,
    },
  };
};
