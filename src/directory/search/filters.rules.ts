// What is asked of every place beside words and where.
import type { Entry } from './catalogue/catalogue.ts';

/** What is asked of every place: yes or no each; null is not asked. Only what is known to be otherwise is left out. */
export type Filters = {
  free: boolean | null; stepFree: boolean | null; online: boolean | null; women: boolean | null; noReferral: boolean | null;
  age: number | null; language: string | null; type: string | null; source: string | null;
};
export const NO_FILTERS: Filters = { free: null, stepFree: null, online: null, women: null, noReferral: null, age: null, language: null, type: null, source: null };

export type Fits = (entry: Entry) => boolean | null;

/** True: everything asked is known to be so. Null: something is not known. False: something is known to be otherwise. No rule at all where nothing is asked. */
export function filterOf(f: Filters): Fits | null {
  if (Object.values(f).every((wanted) => wanted === null)) return null;
  const [language, type] = [f.language?.toLowerCase() ?? null, f.type?.toLowerCase() ?? null];
  const three: [boolean | null, (entry: Entry) => boolean | null][] = ([
    [f.free, (e) => e.free], [f.stepFree, (e) => e.step_free], [f.online, (e) => e.online], [f.women, (e) => e.women_only], [f.noReferral, (e) => e.no_referral],
  ] satisfies [boolean | null, (entry: Entry) => boolean | null][]).filter(([wanted]) => wanted !== null);
  return (entry) => {
    if (type !== null && !entry.kinds.includes(type)) return false;
    if (f.source !== null && entry.source_name !== f.source) return false;
    let known = true;
    for (const [wanted, of] of three) {
      const is = of(entry);
      if (is === null) known = false;
      else if (is !== wanted) return false;
    }
    if (f.age !== null) {
      if (entry.youngest === null && entry.oldest === null) known = false;
      else if ((entry.youngest ?? 0) > f.age || (entry.oldest ?? 999) < Math.floor(f.age)) return false;
    }
    if (language !== null) {
      if (entry.languages === null) known = false;
      else if (!entry.languages.includes(language)) return false;
    }
    return known || null;
  };
}
