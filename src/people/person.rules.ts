// What of a person's record follows from what they say now. Pure.

/** A person as a referral describes them, in the columns of their record. */
export type PersonDetails = {
  known_as: string; full_name: string; born_on: string | null; nhs_number: string | null; phone: string | null; email: string | null; address: string | null;
  postcode_sector: string | null; safe_contact: string; online_safe: boolean | null; access_needs: string | null; language: string | null; interpreter: boolean;
};
export type DetailField = keyof PersonDetails;
export type DetailChange = { field: DetailField; was: string | null; became: string };

/** What somebody says now takes the place of what we had. */
const SAID_NOW: readonly DetailField[] = ['known_as', 'phone', 'email', 'address', 'postcode_sector', 'safe_contact', 'online_safe', 'access_needs', 'language', 'interpreter'];
/** Who somebody is does not change because another form says so: these are only filled in where they were empty. */
const ONLY_WHERE_EMPTY: readonly DetailField[] = ['born_on', 'nhs_number'];

const asText = (value: string | boolean | null): string | null => (value === null ? null : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);

/**
 * What changes in the record of somebody we already know when they are referred again, field by field, with what it was.
 * Nothing that is left out of the new referral is emptied. Leaving out that an interpreter is needed does not say that none is.
 */
export const changesFrom = (before: PersonDetails, said: PersonDetails): DetailChange[] => {
  const given = (field: DetailField): boolean => said[field] !== null && said[field] !== '' && !(field === 'interpreter' && said.interpreter === false);
  const differs = (field: DetailField): boolean => given(field) && said[field] !== before[field];
  return [
    ...SAID_NOW.filter(differs),
    ...ONLY_WHERE_EMPTY.filter((field) => given(field) && before[field] === null),
  ].map((field) => ({ field, was: asText(before[field]), became: asText(said[field]) ?? '' }));
};

/** The digits of a phone number that tell it from others: no spaces, no +44 or 0 in front, no extension. Empty when there is none. */
export const phoneDigits = (phone: string | null): string => (phone ?? '').replace(/\s*(?:ext\.?|extension|x)\s*\d+$/i, '').replace(/\D/g, '').replace(/^(?:0{0,2}44)?0?/, '');

/** Who somebody is, as a lead may correct it. */
const IDENTITY: readonly DetailField[] = ['full_name', 'born_on', 'nhs_number'];

/** What changes when somebody corrects details on a page: every field that differs, also emptied ones; who they are only for a lead. */
export const editsTo = (before: PersonDetails, now: Partial<PersonDetails>, lead: boolean): DetailChange[] =>
  [...SAID_NOW, ...(lead ? IDENTITY : [])].filter((field) => field in now && (now[field] ?? null) !== (before[field] ?? null) && !(before[field] === null && now[field] === ''))
    .map((field) => ({ field, was: asText(before[field]), became: asText(now[field] ?? null) ?? '' }));
