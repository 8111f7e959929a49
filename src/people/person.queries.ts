// The people supported: their record, who they may be, what was said before, and their wishes.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { PersonId } from '../kit/ids.ts';
import { phoneDigits } from './person.rules.ts';
import type { DetailChange, PersonDetails } from './person.rules.ts';

const DETAILS = ['known_as', 'full_name', 'born_on', 'nhs_number', 'phone', 'email', 'address', 'postcode_sector', 'safe_contact', 'online_safe', 'access_needs', 'language', 'interpreter'] as const;

export type Person = PersonDetails & { id: PersonId; account_id: string | null; locked_at: Date | null; made_at: Date };

/** A person of this trust whom the viewer may see, or undefined. Opening the record is a look: the page says so. */
export const personById = async (tx: Tx, id: string): Promise<Person | undefined> => {
  const row = await tx.db.selectFrom('person').select(['id', 'account_id', 'locked_at', 'made_at', ...DETAILS]).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
  return row && { ...row, safe_contact: row.safe_contact ?? '' };
};

export type PossiblePerson = { id: PersonId; why: string[]; known_as: string; full_name: string; born_on: string | null; phone: string | null; made_at: Date };

/**
 * People the lead may already know by NHS number, date of birth, phone or a name like it, the surest first, at most eight.
 * Colleagues' own records are never among them. Empty for every other role.
 */
export const possiblePeople = async (tx: Tx, who: Pick<PersonDetails, 'known_as' | 'full_name' | 'born_on' | 'nhs_number' | 'phone'>): Promise<PossiblePerson[]> => {
  const { rows } = await sql<PossiblePerson>`
    select p.id, m.why, p.known_as, p.full_name, p.born_on, p.phone, p.made_at
    from possible_people(${`${who.known_as} ${who.full_name}`}::text, ${who.born_on}::date, ${who.nhs_number}::text, ${phoneDigits(who.phone)}::text) with ordinality m(id, why, place)
    join person p on p.trust_id = ${trustOf(tx)} and p.id = m.id order by m.place`.execute(tx.db);
  return rows;
};

/** Whose record already carries this NHS number, of those the viewer may see. A colleague’s own record is never among them. */
export const whoHasNhsNumber = async (tx: Tx, nhsNumber: string): Promise<{ id: PersonId; full_name: string } | undefined> =>
  tx.db.selectFrom('person').select(['id', 'full_name']).where('trust_id', '=', trustOf(tx)).where('nhs_number', '=', nhsNumber).executeTakeFirst();

/** Null when another record already has this NHS number: the lead must say which of the two is right. */
export const putPerson = async (tx: Tx, details: PersonDetails): Promise<PersonId | null> => {
  const id = newId<'person'>();
  const { numInsertedOrUpdatedRows } = await tx.db.insertInto('person').values({ ...details, trust_id: trustOf(tx), id, made_at: tx.now, made_by: tx.viewer.accountId })
    .onConflict((c) => c.doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
};

/** Writes what changed, and keeps what was there before with why and who said so. */
export const putChanges = async (tx: Tx, personId: string, details: PersonDetails, changes: readonly DetailChange[], said: { why: string; by: string | null }): Promise<void> => {
  if (changes.length === 0) return;
  await tx.db.updateTable('person').set(Object.fromEntries(changes.map(({ field }) => [field, details[field]]))).where('trust_id', '=', trustOf(tx)).where('id', '=', personId).execute();
  await tx.db.insertInto('person_change').values(changes.map(({ field, was, became }) => ({
    trust_id: trustOf(tx), id: newId(), person_id: personId, field, was, became, why: said.why, said_by: said.by, changed_by: tx.viewer.accountId, changed_at: tx.now,
  }))).execute();
};

export type WishAbout = 'hopes' | 'one to one or group' | 'peer worker' | 'what matters';
export type Wish = { about: WishAbout; words: string; choice: string | null; said_on: string; recorded_at: Date };

export const putWishes = async (tx: Tx, personId: string, saidOn: string, wishes: readonly { about: WishAbout; words: string; choice?: string }[]): Promise<void> => {
  if (wishes.length === 0) return;
  await tx.db.insertInto('wish').values(wishes.map(({ about, words, choice }) => ({
    trust_id: trustOf(tx), id: newId(), person_id: personId, about, words, choice: choice ?? null, said_on: saidOn, recorded_by: tx.viewer.accountId, recorded_at: tx.now,
  }))).execute();
};

/** What the person wishes, each wish as they last said it; the older ones are kept in the table. */
export const wishesOf = async (tx: Tx, personId: string): Promise<Wish[]> =>
  (await tx.db.selectFrom('wish').distinctOn('about').select(['about', 'words', 'choice', 'said_on', 'recorded_at']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId)
    .orderBy('about').orderBy('said_on', 'desc').orderBy('recorded_at', 'desc').execute()) as Wish[];
