// What of each table belongs to an export of a trust. Pure.

export type Exported = {
  /** Which rows, as SQL in which $trust stands for the trust's id. */
  where: string;
} | {
  leftOut: string;
};

const OF_THE_TRUST = 'trust_id = $trust';
const DIRECTORY = 'the directory of places is one for the whole installation; it is brought in and given out by itself';
const DEVICES = 'only good for signing in here';
const THEIRS = 'a worker’s own limits are theirs alone: nobody else reads them, in any role';
const FEW = 'answers given without a name: nobody reads fewer than five of them, and a file would';
const PASSING = 'only kept for hours, to tell a second press from a first or to slow guessing down';

/** Tables that are not simply "the rows of this trust". Every table without trust_id must be here. */
const OTHERWISE: Record<string, Exported> = {
  trust: { where: 'id = $trust' },
  account: { where: 'id in (select account_id from membership where trust_id = $trust)' },
  better_off_check: { leftOut: 'what a worker worked out about their own money is theirs alone' }, better_off_offer: { leftOut: 'what a worker put away on their own page is theirs alone' },
  worker_limit: { leftOut: THEIRS }, coming_pay: { leftOut: THEIRS },
  stored_file_part: { leftOut: 'what is in a file is fetched from the page it stands on, and is in every backup' },
  statement_return: { leftOut: FEW }, statement_count: { leftOut: FEW },
  session: { leftOut: DEVICES },
  passkey: { leftOut: DEVICES },
  passkey_challenge: { leftOut: DEVICES },
  draft: { leftOut: 'half-typed words belong to whoever types them, and go when they are sent or after their time' },
  mail: { leftOut: 'mail waiting to be sent, erased a day later' },
  email_code: { leftOut: PASSING },
  sign_in_attempt: { leftOut: PASSING },
  spent_key: { leftOut: PASSING },
  refusal_count: { leftOut: 'pages not found, counted for the whole installation' },
  schema_migration: { leftOut: 'which migrations the database has had' },
  directory_source: { leftOut: DIRECTORY }, directory_import: { leftOut: DIRECTORY }, directory_import_row: { leftOut: DIRECTORY }, place_correction: { leftOut: DIRECTORY }, directory_change: { leftOut: DIRECTORY }, find_sign: { leftOut: DIRECTORY },
  organisation: { leftOut: DIRECTORY }, organisation_identifier: { leftOut: DIRECTORY },
  place: { leftOut: DIRECTORY }, place_at_location: { leftOut: DIRECTORY }, place_schedule: { leftOut: DIRECTORY }, place_contact: { leftOut: DIRECTORY }, place_phone: { leftOut: DIRECTORY },
  place_cost: { leftOut: DIRECTORY }, place_language: { leftOut: DIRECTORY }, place_area: { leftOut: DIRECTORY }, place_funding: { leftOut: DIRECTORY }, place_attribute: { leftOut: DIRECTORY },
  place_check: { leftOut: DIRECTORY }, place_report: { leftOut: DIRECTORY }, place_fact: { leftOut: DIRECTORY }, place_standing: { leftOut: DIRECTORY }, place_edit: { leftOut: DIRECTORY }, place_pair: { leftOut: DIRECTORY },
  check_interval: { leftOut: DIRECTORY }, check_interval_term: { leftOut: DIRECTORY }, place_find: { leftOut: DIRECTORY },
  location: { leftOut: DIRECTORY }, location_address: { leftOut: DIRECTORY }, location_position: { leftOut: DIRECTORY }, location_access: { leftOut: DIRECTORY },
  taxonomy: { leftOut: DIRECTORY }, taxonomy_term: { leftOut: DIRECTORY }, find_word: { leftOut: DIRECTORY }, find_town: { leftOut: DIRECTORY },
};

/** What becomes of a table, or null when nobody has decided yet: a new table without trust_id. */
export const exportOf = (table: string, columns: readonly string[]): Exported | null =>
  OTHERWISE[table] ?? (columns.includes('trust_id') ? { where: OF_THE_TRUST } : null);

/** Secrets stay here, even as hashes: nothing outside can use them but to guess. */
export const isSecret = (column: string): boolean => column.endsWith('_hash') || column === 'words_salt';
