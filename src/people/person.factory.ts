// People supported, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { AccountId, PersonId, TrustId } from '../kit/ids.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';

export type MadePerson = { id: PersonId; known_as: string };

export const aPerson = async (db: Kysely<DB>, trustId: TrustId, person: Partial<Insertable<DB['person']>> = {}): Promise<MadePerson> => {
  const id = person.id ?? newId<'person'>();
  const row = { known_as: 'Callum', full_name: 'Callum Thistlewood', safe_contact: 'Phone after 5pm. Do not leave a message.', online_safe: true, made_at: now(), ...person, id, trust_id: trustId };
  await db.insertInto('person').values(row).execute();
  return { id, known_as: row.known_as };
};

/** A person with an account of their own: membership and the circle row that opens their own record. */
export const aPersonWithAccount = async (db: Kysely<DB>, trustId: TrustId, person: Partial<Insertable<DB['person']>> = {}, account: Partial<Insertable<DB['account']>> = {}):
Promise<MadePerson & { accountId: AccountId; membershipId: string }> => {
  const made = await anAccount(db, { name: person.known_as ?? 'Callum', ...account });
  const aperson = await aPerson(db, trustId, { ...person, account_id: made.id });
  const membershipId = await aMembership(db, trustId, made.id, 'person');
  await aCircleRow(db, trustId, { personId: aperson.id, accountId: made.id, kind: 'self', why: 'This is my own record' });
  return { ...aperson, accountId: made.id, membershipId };
};
