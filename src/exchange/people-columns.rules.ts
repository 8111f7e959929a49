// The columns of an old list of people, and the other names that such lists give them. docs/importing-people.md explains each. Pure.

type Column = { required?: true; also?: readonly string[] };

export const COLUMNS = {
  reference: { required: true, also: ['ref', 'id', 'number', 'reference number'] },
  'same person as': {},
  'full name': { required: true, also: ['name'] },
  'known as': { also: ['preferred name', 'likes to be called'] },
  'date of birth': { also: ['dob', 'born', 'born on', 'd.o.b.'] },
  'nhs number': { also: ['nhs no', 'nhs no.', 'nhs'] },
  phone: { also: ['telephone', 'mobile', 'phone number', 'tel'] },
  email: { also: ['e-mail', 'email address'] },
  address: {},
  postcode: { also: ['post code'] },
  'safe contact': { also: ['how to contact', 'contact notes'] },
  'online safe': {},
  'access needs': { also: ['accessibility'] },
  language: {},
  interpreter: { also: ['interpreter needed'] },
  agreed: { required: true, also: ['consent', 'consented', 'agreement'] },
  'agreed on': { required: true, also: ['consent date', 'date of consent', 'date agreed'] },
  'agreed how': { also: ['consent how'] },
  'referred on': { also: ['referral date', 'date of referral', 'date referred'] },
  'referred by': { also: ['referrer', 'referring team', 'team'] },
  'accepted on': { also: ['date accepted'] },
  hopes: { also: ['what they hope for', 'goals'] },
  'one-to-one or group': { also: ['one to one or group', '1:1 or group'] },
  'help with': {},
  ward: {},
  'on the ward since': { also: ['admitted', 'admitted on', 'admission date'] },
  'expected to leave on': { also: ['expected discharge', 'expected discharge date', 'edd'] },
  'left hospital on': { also: ['discharged', 'discharged on', 'discharge date'] },
  'peer worker': { also: ['worker', 'psw', 'peer support worker'] },
  'began on': { also: ['start date', 'started', 'date started'] },
  'first met on': { also: ['first contact', 'date of first contact'] },
  'second met on': { also: ['second contact'] },
  'last met on': { also: ['last contact', 'date of last contact'] },
  'ending expected on': { also: ['planned end', 'planned end date'] },
  'ended on': { also: ['end date', 'ended', 'closed', 'date closed'] },
  'how it ended': { also: ['reason for ending', 'end reason', 'outcome'] },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export type OldRow = Partial<Record<ColumnName, string>>;

const plain = (name: string): string => name.toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
const names = Object.keys(COLUMNS) as ColumnName[];
const byName = new Map<string, ColumnName>(names.flatMap((name) => [name, ...((COLUMNS[name] as Column).also ?? [])].map((one) => [one, name] as const)));

export type ReadHeader =
  | { ok: true; nameOf: Map<string, ColumnName>; leftOut: string[] }
  | { ok: false; missing: ColumnName[]; twice: string[] };

/** Which column of the file is which of ours; the others are left out (no diagnosis and no risk level is ever taken in). */
export const readHeader = (header: readonly string[]): ReadHeader => {
  const known = header.flatMap((typed) => {
    const name = byName.get(plain(typed));
    return name ? [[typed, name] as const] : [];
  });
  const found = known.map(([, name]) => name);
  const missing = names.filter((name) => (COLUMNS[name] as Column).required && !found.includes(name));
  const twice = known.filter(([, name], i) => found.indexOf(name) !== i).map(([typed]) => typed);
  if (missing.length > 0 || twice.length > 0) return { ok: false, missing, twice };
  return { ok: true, nameOf: new Map(known), leftOut: header.filter((typed) => typed !== '' && !byName.has(plain(typed))) };
};

/** The cells of one row under our names; empty ones are left out. */
export const rowUnder = (nameOf: ReadonlyMap<string, ColumnName>, cells: Readonly<Record<string, string>>): OldRow =>
  Object.fromEntries([...nameOf].flatMap(([typed, name]) => (cells[typed]?.trim() ? [[name, cells[typed].trim()]] : []))) as OldRow;
