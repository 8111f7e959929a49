// Fills an empty, migrated database with a service of a given size.
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { aroundStatements, groundStatements, STAFF } from './seed-service.ts';
import { idOf, KINDS, peopleStatements } from './seed-people.ts';
import { planStatements, timesWanted } from './seed-plans.ts';

export { idOf };

/** `live` people are supported now, twelve to a worker; the others have ended. */
export type SeedSize = { people: number; live: number; workers: number };

/** One person in twenty is supported now. At least fifty workers; more where that many people need more. */
export const sizeOf = (people: number): SeedSize => {
  const live = Math.max(12, Math.round(people / 20));
  return { people, live, workers: Math.max(50, Math.ceil(live / 12)) };
};

/** As the superuser, past foreign keys and policies: only how the rows lie matters here, and it must not take an hour. */
export const seed = async (superuser: pg.Client, size: SeedSize): Promise<void> => {
  await superuser.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '256MB'");
  for (const statement of [...groundStatements(size), ...peopleStatements(size), ...planStatements(timesWanted()), ...aroundStatements(size)]) await superuser.query(statement);
  await superuser.query('drop table bp, bc');
  await superuser.query('vacuum (analyze, freeze)');
  await superuser.query('checkpoint');
};

export type SignedIn = { cookie: string; number: number };

const putSession = async (superuser: pg.Client, number: number, accountKind: number, membershipKind: number): Promise<SignedIn> => {
  const token = randomBytes(32).toString('base64url');
  await superuser.query(`insert into session (token_hash, id, account_id, trust_id, membership_id, began_at, last_seen_at, confirmed_at) values ($1, gen_random_uuid(), $2, $3, $4, now(), now(), now())`,
    [createHash('sha256').update(token).digest(), idOf(accountKind, number), idOf(KINDS.trust, 1), idOf(membershipKind, number)]);
  return { cookie: `alongside=${token}`, number };
};

/** Signs in peer worker number 0, 1, 2 …, each with twelve people. */
export const signInWorker = (superuser: pg.Client, number: number): Promise<SignedIn> => putSession(superuser, number, KINDS.account, KINDS.membership);
/** Signs in one of the other staff. */
export const signInStaff = (superuser: pg.Client, role: keyof typeof STAFF): Promise<SignedIn> => putSession(superuser, STAFF[role], KINDS.account, KINDS.membership);
/** Signs in a person supported; only those whose number ends in 0, 1 or 2 have an account. */
export const signInPerson = (superuser: pg.Client, number: number): Promise<SignedIn> => putSession(superuser, number, KINDS.personAccount, KINDS.personMembership);

/** The numbers of the twelve people a worker supports now. */
export const peopleOf = ({ people, live }: SeedSize, worker: number): number[] => Array.from({ length: 12 }, (_, slot) => people - live + worker * 12 + slot + 1);
/** The numbers of people supported now who have an account of their own. */
export const accountsOfPeople = ({ people, live }: SeedSize): number[] => Array.from({ length: live }, (_, index) => people - live + index + 1).filter((number) => number % 10 < 3);
export const TRUST = idOf(KINDS.trust, 1);
export const workerId = (number: number): string => idOf(KINDS.worker, number);
export const personId = (number: number): string => idOf(KINDS.person, number);
/** The next meeting of somebody supported now; the two newest of each worker's people have none. */
export const openContact = (person: number): string => idOf(KINDS.openContact, person);
export const supportId = (number: number): string => idOf(KINDS.support, number);
