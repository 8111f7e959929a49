// One row of an old list: whom and what it means, what was mended to read it, or why it cannot be taken. Pure.
import { readPostcode } from '../directory/index.ts';
import { isNhsNumber } from '../kit/forms/index.ts';
import { sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { PersonDetails } from '../people/index.ts';
import { readOldDate } from './old-date.rules.ts';
import type { DateAbout } from './old-date.rules.ts';
import type { ColumnName, OldRow } from './people-columns.rules.ts';
import { readEmail, readPhone, readYesNo } from './people-values.rules.ts';

export type ListedPerson = {
  reference: string;
  sameAs: string | null;
  details: PersonDetails;
  agreed: { on: Day; how: string };
  referred: { on: Day; by: string | null; acceptedOn: Day };
  hopes: string | null;
  oneOrGroup: 'one-to-one' | 'group' | 'both' | null;
  leavingHospital: boolean;
  findingPlaces: boolean;
  ward: { name: string; since: Day | null; expectedOn: Day | null; leftOn: Day | null } | null;
  support: { worker: string; beganOn: Day; metOn: Day[]; endingOn: Day | null } | null;
  ended: { on: Day; how: string | null } | null;
};

export type ReadRow = { ok: true; person: ListedPerson; mended: string[] } | { ok: false; because: string[] };

/** Reads a row as of a day. Every reason a row is refused is named, so that it is put right in one go. */
export const readRow = (row: OldRow, today: Day): ReadRow => {
  const mended: string[] = [];
  const because: string[] = [];
  const date = (name: ColumnName, about: DateAbout): Day | null => {
    const typed = row[name];
    if (typed === undefined) return null;
    const read = readOldDate(typed, about, today);
    if ('problem' in read) {
      because.push(`${name}: ${read.problem}.`);
      return null;
    }
    if (read.mended) mended.push(`${name}: ${read.mended}.`);
    return read.value;
  };
  const yesNo = (name: ColumnName): boolean | null => {
    const read = readYesNo(row[name]);
    if (read === 'unreadable') because.push(`${name}: "${row[name]}" is neither yes nor no.`);
    return read === 'unreadable' ? null : read;
  };

  if (!row.reference) because.push('It has no reference, so it could not be told from others when the list is brought in again.');
  if (!row['full name']) because.push('It has no full name.');
  const agreedOn = agreement(row, yesNo('agreed'), date('agreed on', 'past'), because);
  const days = {
    born: date('date of birth', 'birth'), referred: date('referred on', 'past'), accepted: date('accepted on', 'past'),
    since: date('on the ward since', 'past'), expected: date('expected to leave on', 'coming'), left: date('left hospital on', 'past'),
    began: date('began on', 'past'), first: date('first met on', 'past'), second: date('second met on', 'past'), last: date('last met on', 'past'),
    ending: date('ending expected on', 'coming'), ended: date('ended on', 'past'),
  };
  const began = days.began ?? (row['peer worker'] ? days.first : null);
  if (!days.began && began && row['peer worker']) mended.push('began on: not given, taken from "first met on".');
  inOrder([['referred on', days.referred], ['accepted on', days.accepted], ['began on', began], ['first met on', days.first], ['second met on', days.second], ['last met on', days.last], ['ended on', days.ended]], because);
  inOrder([['on the ward since', days.since], ['left hospital on', days.left]], because);
  if (row['peer worker'] && !began && !because.some((one) => /^(began on|first met on):/.test(one))) because.push('It names a peer worker, but not when they began.');
  if (!row['peer worker'] && (days.began ?? days.first ?? days.last)) because.push('It says that somebody began or met, but not with which peer worker.');
  if (!row.ward && (days.since ?? days.expected ?? days.left)) because.push('It has dates in hospital, but no ward.');

  const details = detailsOf(row, days.born, { onlineSafe: yesNo('online safe'), interpreter: yesNo('interpreter') === true }, mended, because);
  const help = helpWith(row, days.left, mended, because);
  const oneOrGroup = readOneOrGroup(row['one-to-one or group'], because);
  if (because.length > 0 || !agreedOn) return { ok: false, because };
  const referredOn = days.referred ?? agreedOn;
  if (!days.referred) mended.push('referred on: not given, taken as the day they agreed.');
  return {
    ok: true, mended,
    person: {
      reference: row.reference ?? '', sameAs: row['same person as'] ?? null, details,
      agreed: { on: agreedOn, how: row['agreed how'] ?? `The service’s old list says that they agreed on ${sayDate(agreedOn)}.` },
      referred: { on: referredOn, by: row['referred by'] ?? null, acceptedOn: days.accepted ?? referredOn },
      hopes: row.hopes ?? null, oneOrGroup, ...help,
      ward: row.ward ? { name: row.ward, since: days.since, expectedOn: days.expected, leftOn: days.left } : null,
      support: row['peer worker'] && began ? { worker: row['peer worker'], beganOn: began, metOn: meetings(days, mended), endingOn: days.ending } : null,
      ended: days.ended ? { on: days.ended, how: row['how it ended'] ?? null } : null,
    },
  };
};

/** Nobody is brought in who did not agree: agreement is read, never supposed. */
const agreement = (row: OldRow, agreed: boolean | null, on: Day | null, because: string[]): Day | null => {
  if (agreed === false) because.push('They did not agree.');
  else if (!row.agreed) because.push('It does not say that they agreed.');
  if (!row['agreed on']) because.push('It does not say on which day they agreed.');
  return agreed === true ? on : null;
};

const inOrder = (days: [ColumnName, Day | null][], because: string[]): void => {
  const given = days.filter((one): one is [ColumnName, Day] => one[1] !== null);
  for (const [i, [name, day]] of given.entries()) {
    const before = given[i - 1];
    if (before && before[1] > day) because.push(`"${name}" (${sayDate(day)}) lies before "${before[0]}" (${sayDate(before[1])}).`);
  }
};

/** The days they are known to have met. Two different days prove that they met twice, though not when the second time was: no later than the last. */
const meetings = (days: { first: Day | null; second: Day | null; last: Day | null }, mended: string[]): Day[] => {
  const met = [...new Set([days.first, days.second, days.last].filter((day) => day !== null))];
  if (days.first && days.last && days.last > days.first && !days.second) mended.push('second met on: not given, taken as no later than "last met on".');
  return met;
};

const helpWith = (row: OldRow, left: Day | null, mended: string[], because: string[]): { leavingHospital: boolean; findingPlaces: boolean } => {
  const said = row['help with']?.toLowerCase();
  if (said === undefined) {
    const leaving = row.ward !== undefined && left === null;
    mended.push(`help with: not given, taken as ${leaving ? 'leaving hospital' : 'finding places'}.`);
    return { leavingHospital: leaving, findingPlaces: !leaving };
  }
  const help = { leavingHospital: /\b(leaving|hospital|discharge|both)\b/.test(said), findingPlaces: /\b(places?|community|both)\b/.test(said) };
  if (!help.leavingHospital && !help.findingPlaces) because.push(`help with: "${row['help with']}" is not "leaving hospital", "finding places" or "both".`);
  return help;
};

const readOneOrGroup = (typed: string | undefined, because: string[]): ListedPerson['oneOrGroup'] => {
  const said = typed?.toLowerCase().replace(/[\s:-]+/g, ' ').trim();
  if (said === undefined) return null;
  if (['one to one', '1 1', '1 to 1', 'one', 'individual'].includes(said)) return 'one-to-one';
  if (said === 'group' || said === 'groups') return 'group';
  if (said === 'both') return 'both';
  because.push(`one-to-one or group: "${typed}" is not "one-to-one", "group" or "both".`);
  return null;
};

const detailsOf = (row: OldRow, born: Day | null, said: { onlineSafe: boolean | null; interpreter: boolean }, mended: string[], because: string[]): PersonDetails => {
  const words: string[] = row['safe contact'] ? [row['safe contact']] : [];
  const phone = readPhone(row.phone);
  if (phone.mended) mended.push(`phone: ${phone.mended}.`);
  if (phone.words) words.push(`Phone in the old list: ${phone.words}.`);
  const email = readEmail(row.email);
  if (row.email && !email) {
    mended.push('email: not one address, so it is kept as words under "safe contact".');
    words.push(`E-mail in the old list: ${row.email}.`);
  }
  if (words.length === 0) {
    mended.push('safe contact: not given, so the record says to ask first.');
    words.push('Not known: ask before ringing, writing or leaving a message.');
  }
  const nhs = row['nhs number']?.replace(/[\s-]/g, '') ?? null;
  if (nhs !== null && !isNhsNumber(nhs)) because.push('nhs number: it is not an NHS number. Check it, or leave it empty.');
  const sector = row.postcode ? (readPostcode(row.postcode)?.sector ?? null) : null;
  if (row.postcode && !sector) mended.push('postcode: not a UK postcode, left out.');
  const fullName = row['full name']?.replace(/\s+/g, ' ') ?? '';
  if (fullName && !row['known as']) mended.push('known as: not given, taken as the first of their names.');
  return {
    full_name: fullName, known_as: row['known as'] ?? fullName.split(' ')[0] ?? '', born_on: born, nhs_number: nhs, phone: phone.value, email, address: row.address ?? null,
    postcode_sector: sector, safe_contact: words.join(' '), online_safe: said.onlineSafe, access_needs: row['access needs'] ?? null, language: row.language ?? null, interpreter: said.interpreter,
  };
};
