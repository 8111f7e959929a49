// /find.json: the same search for programs. Open data: no cookie is read, nobody is looked up. A whole postcode is looked up in memory and kept nowhere.
import { z } from 'zod';
import { page } from '../../access/index.ts';
import { jsonOf } from '../../kit/http/index.ts';
import { clockTimeOf, dayOf, momentOf } from '../../kit/times.ts';
import { bankHolidays, nationalHelp } from '../../teams/index.ts';
import { openAt } from '../open-at.rules.ts';
import type { FoundPlace } from './find-places.queries.ts';
import { placesNear } from './places-near.ts';

const A_PAGE = 20;
const once = (what: string) => z.string({ error: `${what} may be given once.` });
const yesNo = (what: string) => z.enum(['0', '1'], { error: `${what} is 1 or 0.` }).transform((value) => value === '1').optional();
const number = (what: string, least: number, most: number, whole: boolean) =>
  once(what).trim().regex(whole ? /^\d{1,16}$/ : /^\d{1,6}(\.\d{1,6})?$/, `${what} is a ${whole ? 'whole ' : ''}number.`).transform(Number)
    .refine((value) => value >= least && value <= most, `${what} is from ${least} to ${most}.`);
const localTime = once('at').trim().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/, 'at is a local time such as 2026-11-24T14:30, without a zone.')
  .refine(isRealTime, 'at is no day and time that exists.');

const query = z.object({
  q: once('q').optional(), near: once('near').optional(),
  within_km: number('within_km', 0.001, 2000, false).optional(),
  type: once('type').trim().optional(), at: localTime.optional(), age: number('age', 0, 120, false).optional(),
  free: yesNo('free'), step_free: yesNo('step_free'), online: yesNo('online'), source: once('source').trim().optional(),
  page: number('page', 1, Number.MAX_SAFE_INTEGER, true).optional(),
  women: yesNo('women'), no_referral: yesNo('no_referral'), language: once('language').trim().optional(), open: yesNo('open'), evenings: yesNo('evenings'),
  day: once('day').trim().regex(/^\d{4}-\d{2}-\d{2}$/, 'day is a date such as 2026-11-24.').refine((day) => isRealTime(`${day}T12:00`), 'day is no date that exists.').optional(),
}).refine((asked) => asked.within_km === undefined || (asked.near ?? '').trim() !== '', { path: ['within_km'], message: 'within_km needs near: where from?' });

export const findJson = page({
  query: query as never,
  show: async ({ tx, query: given }) => {
    const asked = given as z.output<typeof query>;
    const moment = asked.at === undefined ? tx.now : momentOf(asked.at.slice(0, 10), asked.at.slice(11, 16));
    const at = { day: dayOf(moment), time: clockTimeOf(moment) };
    const found = await placesNear(tx, {
      words: (asked.q ?? '').toWellFormed().replaceAll('\u0000', ' '), near: (asked.near ?? '').toWellFormed().replaceAll('\u0000', ' '), page: Math.min(asked.page ?? 1, 1_000_000), most: A_PAGE, withinKm: asked.within_km ?? null, at,
      filters: {
        free: asked.free ?? null, stepFree: asked.step_free ?? null, online: asked.online ?? null, women: asked.women ?? null, noReferral: asked.no_referral ?? null,
        age: asked.age ?? null, language: words(asked.language), type: words(asked.type), source: words(asked.source),
      },
      times: { open: asked.open ?? false, evenings: asked.evenings ?? false, day: asked.day ?? null },
    });
    if (found.where?.ok === false) return jsonOf({ error: found.where.because === 'stand-in' ? 'That postcode stands for no fixed address. Choose a town.' : 'We do not know where that is. Try a postcode or a town.', field: 'near' }, 422);
    return jsonOf({
      total: found.total, widened: found.widened, also_searched: found.alsoSearched,
      help_now: found.crisis ? nationalHelp().map(({ who, how, number: reach, when, forWhom }) => ({ who, how, number: reach, when, for: forWhom })) : [],
      results: found.places.map((place) => result(place, at, found.wanted.filters.type)),
    });
  },
});

function result(place: FoundPlace, at: { day: string; time: string }, type: string | null): Record<string, unknown> {
  return {
    id: place.id, name: place.name, organisation: place.organisation, type: place.kinds.find((kind) => kind.toLowerCase() === type?.toLowerCase()) ?? place.kinds[0] ?? null,
    distance_m: place.metres === null ? null : Math.round(place.metres), open: openAt(place.hours, at.day, at.time, bankHolidays()), checked: place.checked_on, source: place.source,
    free: place.free, step_free: place.step_free, online: place.online_known,
  };
}

function words(text: string | undefined): string | null {
  const tidy = (text ?? '').toWellFormed().replaceAll('\u0000', '').trim();
  return tidy === '' ? null : tidy;
}

function isRealTime(text: string): boolean {
  const at = new Date(`${text}${text.length === 16 ? ':00' : ''}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 16) === text.slice(0, 16);
}
