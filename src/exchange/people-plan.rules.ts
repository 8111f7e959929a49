// Which rows of an old list are taken, told apart from one another and from who is here already. Pure.
import type { Alike } from '../people/index.ts';
import type { ListedPerson, ReadRow } from './people-row.rules.ts';

export const OUTCOMES = ['taken', 'mended', 'refused', 'already here'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ReportRow = { line: number; reference: string; outcome: Outcome; because: string[] };

export type NumberedRow = { line: number; reference: string; digest: string; read: ReadRow };
/** What the trust holds: rows brought in before (reference to digest), people alike, workers by every name in small letters, wards and teams by name in small letters. */
export type Here = {
  rows: ReadonlyMap<string, { digest: string }>;
  people: readonly Alike[];
  workers: ReadonlyMap<string, number>;
  makeWorkers: boolean;
};
export type Plan = { report: ReportRow; take: ListedPerson | null };

const lower = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
export const workerKey = lower;
const whoKey = (name: string, born: string | null): string | null => (name && born ? `${lower(name)} ${born}` : null);

/** Decides about each row in its order. Rows that name the same person twice are refused, unless the row says whose other row it is. */
export const planRows = (rows: readonly NumberedRow[], here: Here): Plan[] => {
  const seen = { references: new Map<string, number>(), nhs: new Map<string, number>(), who: new Map<string, number>(), taken: new Set<string>() };
  const nhsHere = new Set(here.people.map((one) => one.nhs_number));
  const whoHere = new Set(here.people.map((one) => whoKey(one.full_name, one.born_on)));
  return rows.map(({ line, reference, digest, read }): Plan => {
    const answer = (outcome: Outcome, because: string[], take: ListedPerson | null = null): Plan => ({ report: { line, reference, outcome, because }, take });
    const before = here.rows.get(reference);
    if (before) return answer('already here', before.digest === digest ? [] : ['The row has changed since it was brought in. Nothing is changed by that: change it in Alongside.']);
    if (!read.ok) return answer('refused', read.because);
    const { person } = read;
    const because: string[] = [];
    const twice = seen.references.get(reference);
    if (twice !== undefined) because.push(`Line ${twice} has the same reference.`);
    if (person.sameAs !== null) {
      if (!seen.taken.has(person.sameAs) && !here.rows.has(person.sameAs)) because.push(`"same person as" is "${person.sameAs}", and no row before this one that is taken has that reference.`);
    } else {
      because.push(...whoElse(person, seen, nhsHere, whoHere));
    }
    because.push(...whichWorker(person, here));
    seen.references.set(reference, seen.references.get(reference) ?? line);
    if (person.sameAs === null) {
      const { nhs_number: nhs, full_name, born_on } = person.details;
      if (nhs !== null && !seen.nhs.has(nhs)) seen.nhs.set(nhs, line);
      const who = whoKey(full_name, born_on);
      if (who !== null && !seen.who.has(who)) seen.who.set(who, line);
    }
    if (because.length > 0) return answer('refused', because);
    seen.taken.add(reference);
    const { mended } = read;
    return answer(mended.length > 0 ? 'mended' : 'taken', mended, person);
  });
};

const whoElse = ({ details }: ListedPerson, seen: { nhs: Map<string, number>; who: Map<string, number> }, nhsHere: ReadonlySet<string | null>, whoHere: ReadonlySet<string | null>): string[] => {
  const { nhs_number: nhs, full_name, born_on } = details;
  const who = whoKey(full_name, born_on);
  const put = 'If it is the same person, write that row\'s reference under "same person as"; if not, put the wrong one right.';
  if (nhs !== null && seen.nhs.has(nhs)) return [`Line ${seen.nhs.get(nhs)} has the same NHS number. ${put}`];
  if (who !== null && seen.who.has(who)) return [`Line ${seen.who.get(who)} has the same name and date of birth. ${put}`];
  if (nhs !== null && nhsHere.has(nhs)) return ['Somebody in Alongside has this NHS number already. Whether it is the same person is for the lead to say: refer them in Alongside.'];
  if (who !== null && whoHere.has(who)) return ['Somebody in Alongside has this name and date of birth already. Whether it is the same person is for the lead to say: refer them in Alongside.'];
  return [];
};

const whichWorker = ({ support }: ListedPerson, { workers, makeWorkers }: Here): string[] => {
  if (!support) return [];
  const called = workers.get(workerKey(support.worker)) ?? 0;
  if (called > 1) return [`More than one peer worker here is called "${support.worker}". Write their e-mail address or sign-in name instead.`];
  if (called === 0 && !makeWorkers) return [`No peer worker here is called "${support.worker}". Make them first under Peer workers, or bring the list in with --new-workers.`];
  return [];
};
