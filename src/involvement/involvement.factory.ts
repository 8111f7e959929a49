// The lived-experience group and pieces of work, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';

type Row<T extends keyof DB> = Partial<Insertable<DB[T]>>;

/** A member of the lived-experience group since last March, unless said otherwise. */
export const aGroupMember = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'lived_member'> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('lived_member').values({ name: 'Sorrel', since: '2026-03-02', made_by: by, ...more, trust_id: trustId, id }).execute();
  return id;
};
export const aGroupMeeting = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'lived_meeting'> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('lived_meeting').values({ on_day: '2026-11-10', at_time: '2pm to 4pm', place: 'Fernhollow library, step-free', agenda: 'How people first hear about peer support', made_by: by, ...more, trust_id: trustId, id }).execute();
  return id;
};
/** A question; answered and followed up where `said` and `became` say so. */
export const aGroupQuestion = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'lived_question'> & { said?: Row<'lived_decision'>; became?: Row<'lived_outcome'>[] } = {}): Promise<string> => {
  const { said, became = [], ...question } = more;
  const id = newId();
  await db.insertInto('lived_question').values({ words: 'Is our leaflet any good?', asked_by: 'The peer lead', asked_on: '2026-10-01', recorded_by: by, ...question, trust_id: trustId, id }).execute();
  if (said) await db.insertInto('lived_decision').values({ words: 'Shorter, and a photograph of the door.', decided_on: '2026-11-10', recorded_by: by, ...said, trust_id: trustId, id: newId(), question_id: id }).execute();
  for (const one of became) await db.insertInto('lived_outcome').values({ kind: 'changed', words: 'The leaflet is two sides now, and shows the door.', by_whom: 'The peer lead', on_day: '2026-11-20', recorded_by: by, ...one, trust_id: trustId, id: newId(), question_id: id }).execute();
  return id;
};

/** A piece of work, paid by the hour and open, unless said otherwise. */
export const aPiece = async (db: Kysely<DB>, trustId: string, by: string, more: Row<'piece'> = {}): Promise<string> => {
  const id = newId();
  const pay = more.pay === 'unpaid' ? { unpaid_why: 'The service has no money for it this year.' } : { rate_pence: 1260, rate_per: 'hour' };
  await db.insertInto('piece').values({
    title: 'Read our new leaflet', kind: 'reading', what: 'Read two pages and say what is not clear.', how_long: 'An hour', when_words: 'When it suits you', beside: 'Nadia', support: 'Reads it with you first.',
    expenses: 'Fares are paid back.', pay_within_days: 10, ...pay, pay: 'paid', ...more, trust_id: trustId, id, offered_by: by,
  }).execute();
  return id;
};
/** Somebody's yes: with `of` from their own page, without it written down by `by`. */
export const aPart = async (db: Kysely<DB>, trustId: string, pieceId: string, who: { by: string } | { accountId: string; personId: string | null }, more: Row<'piece_part'> = {}): Promise<{ id: string; account_id: string | null; person_id: string | null }> => {
  const of = 'by' in who ? { account_id: null, person_id: null, recorded_by: who.by } : { account_id: who.accountId, person_id: who.personId, recorded_by: null };
  const id = newId();
  await db.insertInto('piece_part').values({ name: 'Sorrel', answer: 'yes', said_on: '2026-10-01', ...more, ...of, trust_id: trustId, id, piece_id: pieceId }).execute();
  return { id, account_id: of.account_id, person_id: of.person_id };
};
type PartOf = { id: string; account_id: string | null; person_id: string | null };
const onto = (trustId: string, part: PartOf) => ({ trust_id: trustId, id: newId(), part_id: part.id, account_id: part.account_id, person_id: part.person_id });
export const someHours = async (db: Kysely<DB>, trustId: string, part: PartOf, by: string, minutes: number, onDay: string): Promise<void> => {
  await db.insertInto('piece_hours').values({ ...onto(trustId, part), on_day: onDay, minutes, recorded_by: by }).execute();
};
export const aClaim = async (db: Kysely<DB>, trustId: string, part: PartOf, by: string, more: Row<'piece_claim'> = {}): Promise<string> => {
  const row = onto(trustId, part);
  await db.insertInto('piece_claim').values({ kind: 'expenses', what: 'bus there and back', pence: 460, asked_on: '2026-11-10', recorded_by: by, ...more, ...row }).execute();
  return row.id;
};
export const someThanks = async (db: Kysely<DB>, trustId: string, part: PartOf, by: string, more: Row<'piece_words'> = {}): Promise<string> => {
  const row = onto(trustId, part);
  await db.insertInto('piece_words').values({ kind: 'thanks', words: 'You saw what none of us saw.', sees: 'lead', by_name: 'Joan', by_account: by, said_on: '2026-11-12', ...more, ...row }).execute();
  return row.id;
};
