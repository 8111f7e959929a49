// What a person takes away as data: everything that has their name on it, or a reason by name why not. Pure.

/** Tables about a person that are not in the data as they are, each with why. A table that is not named here is in it. */
export const NOT_TAKEN: Record<string, string> = {
  audit_row: 'who looked is its own file, with names and days',
  withholding: 'that something is withheld is its own file, with the day it is looked at again; why is never shown to the person',
  out_now: 'where a colleague is at this moment; it goes when they are back',
  old_list_row: 'the number an old list gave the row, kept so that nobody is brought in twice',
  death: 'only an entry that was a mistake; the lead tells the person themself',
  death_effect: 'which rows such a mistake touched: all of them are as they were',
  worker_ask: 'whether a worker had room and said yes before a profile was shown is the worker’s; every profile that was shown is in the data as an offer',
  death_task: 'how a worker was looked after is the worker’s',
};

/** Columns that are about or by somebody else: marked in the data, so that whoever passes it on knows. */
export const ABOUT_OTHERS: Record<string, readonly string[]> = {
  referral: ['asked_by_name', 'asked_by_job', 'asked_by_email', 'asked_by_phone', 'expected_said_by'],
  stay: ['expected_said_by', 'left_told_by'],
  circle: ['account_id', 'why'],
  note_item: ['words'],
  note_request: ['reason', 'asked_by'],
  contact: ['ring_if_late'],
  ending_date: ['why'],
  ending_summary: ['lean_on'],
  concern: ['said', 'told_name', 'told_job', 'told_phone', 'confirmed_name', 'closed_words'],
};

/** Inner workings that say nothing to anybody: keys of the installation, hashes, generated copies. */
export const isInner = (column: string): boolean => column === 'trust_id' || column.endsWith('_hash') || column.endsWith('_digest') || column === 'words_salt';

/** Rows a worker may read that the person may not yet: left away when the worker hands the data over. */
export const HANDED_OVER_ONLY: Record<string, string> = {
  note_item: `(t.shown_at is not null or t.show_by <= app_now() or t.said_by = 'person' or t.safeguarding_at is not null)
    and not exists (select 1 from withholding w where w.trust_id = t.trust_id and w.item_id = t.id and w.ended_at is null)`,
  concern: 't.person_knows',
};

/** A file name a person can read: note_item is "note item". */
export const fileNameOf = (table: string): string => `${table.replaceAll('_', ' ')}.csv`;
