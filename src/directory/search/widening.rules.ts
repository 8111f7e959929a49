// When nothing fits everything that was asked: the distance is widened first, then what was asked is let go, one thing at a time.
import type { Day } from '../../kit/times.ts';
import type { Filters } from './filters.rules.ts';

/** When it should be open: at the moment meant, on a day, in the evenings. */
export type Times = { open: boolean; day: Day | null; evenings: boolean };
export const NO_TIMES: Times = { open: false, day: null, evenings: false };
export type Wanted = { /** Null: however far. */ withinKm: number | null; filters: Filters; times: Times };
export type Widened = { filter: string; from: unknown; to: unknown };

const WIDER_KM = [5, 10, 20, 40, 80];
/** What is let go, in this order: what can be asked by ringing first, what it is last. */
const LET_GO: { filter: string; of: (wanted: Wanted) => unknown; without: (wanted: Wanted) => Wanted }[] = [
  { filter: 'open', of: ({ times }) => times.open || null, without: (w) => ({ ...w, times: { ...w.times, open: false } }) },
  { filter: 'evenings', of: ({ times }) => times.evenings || null, without: (w) => ({ ...w, times: { ...w.times, evenings: false } }) },
  { filter: 'day', of: ({ times }) => times.day, without: (w) => ({ ...w, times: { ...w.times, day: null } }) },
  letGo('no_referral', 'noReferral'), letGo('language', 'language'), letGo('online', 'online'), letGo('free', 'free'), letGo('step_free', 'stepFree'),
  letGo('women', 'women'), letGo('age', 'age'), letGo('source', 'source'), letGo('type', 'type'),
];

/** What to try, in order, each with everything that was let go until then. */
export function stepsWider(asked: Wanted): { wanted: Wanted; widened: Widened[] }[] {
  const steps: { wanted: Wanted; widened: Widened[] }[] = [];
  let [wanted, widened]: [Wanted, Widened[]] = [asked, []];
  if (asked.withinKm !== null) {
    const from = asked.withinKm;
    for (const to of [...WIDER_KM.filter((km) => km > from), null]) {
      wanted = { ...asked, withinKm: to };
      widened = [{ filter: 'within_km', from, to }];
      steps.push({ wanted, widened });
    }
  }
  for (const { filter, of, without } of LET_GO) {
    const from = of(wanted);
    if (from === null) continue;
    wanted = without(wanted);
    widened = [...widened, { filter, from, to: null }];
    steps.push({ wanted, widened });
  }
  return steps;
}

function letGo(filter: string, name: keyof Filters): (typeof LET_GO)[number] {
  return { filter, of: ({ filters }) => filters[name], without: (w) => ({ ...w, filters: { ...w.filters, [name]: null } }) };
}
