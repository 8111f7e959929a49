// A row of somebody's CSV as an Open Referral service, by a mapping that is data (data/directory/mappings). Pure.
import { z } from 'zod';
import { findHours, readDaySpans, readHours, type WrittenRule } from './free-text-hours.rules.ts';
import { idFrom } from './feed-object.rules.ts';

/** Text with {Column} in it. A part one of whose columns says nothing is left out. */
const template = z.string().min(1).max(2000);
const DAY = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

export const csvMapping = z.strictObject({
  /** What kind of file this is for, in words. */
  for: z.string().min(1).max(200),
  /** The columns by which such a file is known; each must be there. */
  columns: z.array(z.string()).min(1).max(100),
  /** The columns that together make a row's id: the same at every import. */
  id: z.array(z.string()).min(1).max(10),
  /** Rows with the same id are one place; what they say in this column is put together. */
  gather: z.string().optional(),
  /** Names in capital letters only are written as names. */
  tidy_capitals: z.boolean().optional(),
  name: template,
  description: z.array(template).max(20).optional(),
  organisation: template.optional(),
  charity_number: template.optional(),
  address: template.optional(), town: template.optional(), postcode: template.optional(), latitude: template.optional(), longitude: template.optional(),
  phone: template.optional(), email: template.optional(), url: template.optional(), how_to_join: template.optional(), checked: template.optional(), area: template.optional(), kind: template.optional(),
  free: z.boolean().optional(),
  /** Columns that say Yes when a venue has something, and what it has. */
  access: z.record(z.string(), z.string()).optional(),
  hours: z.union([z.strictObject({ words: template }), z.strictObject({ in: template }), z.strictObject({ days: z.partialRecord(DAY, template) })]).optional(),
});
export type CsvMapping = z.output<typeof csvMapping>;
export type Cells = Readonly<Record<string, string>>;

const NOTHING = /^(|n\/?a|null|none|not known|not relevant|unknown|tbc|-+|see above)$/i;

/** The row's id by its mapping; null when nothing of it is given. */
export function idOfRow(cells: Cells, mapping: CsvMapping): string | null {
  const parts = mapping.id.map((column) => said(cells[column]) ?? '');
  if (parts.every((part) => part === '')) return null;
  return mapping.id.length === 1 ? (parts[0] ?? null) : idFrom('csv', ...parts.map((part) => part.toLowerCase().replace(/\s+/g, ' ')));
}

/** The row as a service, and what was kept as words. What a cell does not say (empty, NA) is not there. */
export function serviceOfRow(cells: Cells, mapping: CsvMapping): { service: Record<string, unknown>; mended: string[] } {
  const fill = (text: string | undefined): string | undefined => (text === undefined ? undefined : filled(text, cells));
  const tidy = (text: string | undefined): string | undefined => (text !== undefined && mapping.tidy_capitals && text === text.toUpperCase() ? asName(text) : text);
  const mended: string[] = [];
  const id = idOfRow(cells, mapping);
  const name = tidy(fill(mapping.name));
  const phone = fill(mapping.phone);
  const address = { address_1: fill(mapping.address), city: fill(mapping.town), postal_code: fill(mapping.postcode) };
  const spot = { latitude: fill(mapping.latitude), longitude: fill(mapping.longitude) };
  const access = Object.entries(mapping.access ?? {}).filter(([column]) => /^\s*(yes|y|true|1)\s*$/i.test(cells[column] ?? '')).map(([, description]) => ({ description }));
  const isSomewhere = Object.values(address).some((part) => part !== undefined) || spot.latitude !== undefined;
  const organisation = tidy(fill(mapping.organisation)) ?? name;
  const charity = fill(mapping.charity_number);
  return {
    mended,
    service: withoutNothing({
      id, name, status: 'active',
      description: mapping.description?.map(fill).filter((part) => part !== undefined).join(' ') || undefined,
      url: fill(mapping.url), email: fill(mapping.email), application_process: fill(mapping.how_to_join), assured_date: fill(mapping.checked),
      organization: organisation && withoutNothing({ name: organisation, organization_identifiers: charity && [{ identifier_scheme: 'GB-CHC', identifier_type: 'Charity number', identifier: charity }] }),
      service_at_locations: isSomewhere ? [{ location: withoutNothing({ id, location_type: 'physical', ...spot, addresses: [withoutNothing({ ...address, address_type: 'physical' })], accessibility: access }) }] : undefined,
      contacts: phone && [{ phones: [{ number: phone }] }],
      cost_options: mapping.free ? [{ option: 'All', amount: 0, amount_description: 'Free' }] : undefined,
      service_areas: fill(mapping.area) && [{ name: fill(mapping.area) }],
      attributes: fill(mapping.kind) && [{ taxonomy_term: { name: fill(mapping.kind) } }],
      schedules: schedulesOf(mapping.hours, cells, (because) => mended.push(because)),
    }),
  };
}

function schedulesOf(hours: CsvMapping['hours'], cells: Cells, mend: (because: string) => void): object[] | undefined {
  if (hours === undefined) return undefined;
  if ('days' in hours) {
    return Object.entries(hours.days).flatMap(([day, text]) => {
      const words = filled(text, cells);
      const rules = words === undefined ? [] : readDaySpans(day as z.output<typeof DAY>, words);
      return rules ?? inWords(`${day}: ${words ?? ''}`, mend);
    });
  }
  const words = filled('words' in hours ? hours.words : hours.in, cells);
  if (words === undefined) return undefined;
  if ('words' in hours) return readHours(words) ?? inWords(words, mend);
  const found = findHours(words);
  return found === null ? undefined : 'rules' in found ? (found.rules satisfies WrittenRule[]) : inWords(found.words, mend);
}

function inWords(words: string, mend: (because: string) => void): object[] {
  mend('Opening times: not sure what they mean, kept as words.');
  return [{ description: words }];
}

function said(cell: string | undefined): string | null {
  return cell === undefined || NOTHING.test(cell.trim()) ? null : cell.trim();
}

function filled(text: string, cells: Cells): string | undefined {
  let whole = true;
  const done = text.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const cell = said(cells[column]);
    whole &&= cell !== null;
    return cell ?? '';
  });
  return whole ? done : undefined;
}

function asName(text: string): string {
  return text.toLowerCase().replace(/(^|[\s(/&-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function withoutNothing(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}
