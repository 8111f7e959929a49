// What may be asked of the feed. What cannot be read is said by its name; ids that are nobody's find nothing.
import { z } from 'zod';

const whole = (least: number, most: number) => z.string().regex(/^\d{1,9}$/, `Give a whole number from ${least}.`).transform(Number).refine((n) => n >= least, `Give a whole number from ${least}.`).transform((n) => Math.min(n, most)).optional();
const yesOrNo = z.string().toLowerCase().regex(/^(true|false|1|0|yes|no)$/, 'Say true or false.').transform((said) => /^(true|1|yes)$/.test(said)).optional();
/** Any words at all; what no database takes is left out. */
const words = z.string().transform((typed) => typed.slice(0, 400).toWellFormed().replaceAll('\u0000', ' ')).optional();
const id = z.string().max(200, 'This is too long for an id.').optional();
const age = z.string().regex(/^\d{1,3}(\.\d+)?$/, 'Give an age in years.').transform(Number).optional();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Give a time as 18:30.').optional();
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const day = z.string().transform((said) => DAYS.find((short, n) => short === said.trim().toUpperCase() || (said.trim().length >= 3 && NAMES[n]?.startsWith(said.trim().toLowerCase()))))
  .refine((found) => found !== undefined, 'Give a day as MO or Monday.').optional();

/** A date, or a date and time; without a zone it is read as UTC. */
const moment = z.string().transform((said, problem) => {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[ +-]\d{2}:?\d{2})?)?$/i.exec(said.trim());
  const zone = (parts?.[3] ?? 'Z').replace(' ', '+').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const read = new Date(parts ? `${parts[1]}T${parts[2] ?? '00:00'}${zone}` : NaN);
  if (!Number.isNaN(read.getTime())) return read;
  problem.addIssue({ code: 'custom', message: 'Give a date as 2026-01-31, or a date and time as 2026-01-31T09:00:00Z.' });
  return z.NEVER;
}).optional();

export const MOST_A_PAGE = 100;
const paging = { search: words, page: whole(1, 999_999_999), per_page: whole(1, MOST_A_PAGE), format: z.string().toLowerCase().regex(/^(json|ndjson)$/, 'Say json or ndjson.').optional() };
const places = { taxonomy_term_id: id, taxonomy_id: id, organization_id: id, modified_after: moment, minimum_age: age, maximum_age: age, start_time: time, end_time: time, day };

export const idInPath = z.object({ id: z.string() });
export const servicesQuery = z.object({ ...paging, ...places, minimal: yesOrNo, full: yesOrNo });
export const linksQuery = z.object({ ...paging, ...places, full: yesOrNo, postcode: z.string().max(20, 'This is not a postcode.').optional(), proximity: whole(1, 500_000) });
export const organisationsQuery = z.object({ ...paging, full: yesOrNo, full_service: yesOrNo });
export const organisationQuery = z.object({ full_service: yesOrNo });
export const termsQuery = z.object({ ...paging, taxonomy_id: id, top_only: yesOrNo, parent_id: id });
export const taxonomiesQuery = z.object(paging);
export type Paging = { page?: number; per_page?: number; format?: string };
