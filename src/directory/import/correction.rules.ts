// Our own corrections laid over what a source says of a place. Pure.
import type { ImportedPlace, ImportedSchedule } from './imported-place.ts';
import { quoted } from './feed-values.rules.ts';
import { readHours } from './free-text-hours.rules.ts';

export const CORRECTED_FIELDS = ['name', 'description', 'url', 'email', 'alert', 'fees', 'eligibility', 'how_to_join', 'phone', 'hours'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];
export const CORRECTED_WORDS: Record<CorrectedField, string> = {
  name: 'The name', description: 'What it is', url: 'Web page', email: 'E-mail', alert: 'A notice on top', fees: 'What it costs', eligibility: 'Who it is for', how_to_join: 'How to join', phone: 'Phone', hours: 'When it is open or meets',
};

export type PhoneRow = { id: string; contact_id: string | null; number: string; description: string | null };
export type Correction = { place_id: string; id: string; source_id: string; field: CorrectedField; value: string | null; source_said: string | null; source_says: string | null; our_rows: unknown };

/** What a source says of a field, as the database writes it down too (correct_place): to see whether it changed. */
export function sourceSays(place: ImportedPlace, field: CorrectedField): string | null {
  if (field === 'phone') return inOrder(place.phones).map((one) => one.number).join(', ') || null;
  if (field === 'hours') return inOrder(place.schedules).map((one) => [one.byday, one.bymonthday, one.opens_at?.slice(0, 5), one.closes_at?.slice(0, 5), one.description].filter((part) => part !== null && part !== undefined).join(' ')).join('; ') || null;
  return place[field];
}

/** The place as it is shown: ours over the source's. The place that was given stays as it was. */
export function withCorrections(place: ImportedPlace, corrections: readonly Correction[]): ImportedPlace {
  let shown = place;
  for (const { field, value, our_rows } of corrections) {
    if (field === 'phone') shown = { ...shown, phones: our_rows as PhoneRow[] };
    else if (field === 'hours') shown = { ...shown, schedules: (our_rows as ImportedSchedule[]).map((one) => ({ ...one, location_source_id: null })) };
    else if (field === 'name') shown = { ...shown, name: value ?? place.name };
    else shown = { ...shown, [field]: value };
  }
  return shown;
}

/** For the report: the source says something new, and ours was kept. */
export function keptOurs({ field, value }: Pick<Correction, 'field' | 'value'>, says: string | null): string {
  if (says === value) return `${CORRECTED_WORDS[field]}: the source now says the same as our correction.`;
  return `${CORRECTED_WORDS[field]}: the source now says ${says === null ? 'nothing' : quoted(says)}; our correction ${value === null ? '(taken out)' : quoted(value)} was kept.`;
}

/** The telephone or opening-time rows that a corrected value means; null for the other fields. Hours that are not wholly understood stay words. */
export function rowsOfValue(field: CorrectedField, value: string | null, newId: () => string): object[] | null {
  if (field === 'phone') return (value ?? '').split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== '').map((number) => ({ id: newId(), contact_id: null, number, description: null }));
  if (field !== 'hours') return null;
  if (value === null) return [];
  return (readHours(value) ?? [{ description: value }]).map((one) => {
    const { interval, ...rule } = { interval: null, ...one };
    return { id: newId(), every: interval, ...rule };
  });
}

function inOrder<One extends { id: string }>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}
