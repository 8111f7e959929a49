// Peer workers, for tests, demo data and the gallery. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { AccountId, TrustId, WorkerId } from '../kit/ids.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';

export type MadeWorker = { id: WorkerId; accountId: AccountId; membershipId: string; known_as: string };

export const aWorker = async (db: Kysely<DB>, trustId: TrustId, worker: Partial<Insertable<DB['peer_worker']>> = {}, more: { minutesAWeek?: number; email?: string; passwordHash?: string } = {}): Promise<MadeWorker> => {
  const id = worker.id ?? newId<'worker'>();
  const known_as = worker.known_as ?? 'Nadia';
  const account = await anAccount(db, { name: known_as, ...(more.email ? { email: more.email } : {}), password_hash: more.passwordHash ?? null });
  const membershipId = await aMembership(db, trustId, account.id, 'peer_worker');
  const row = { profile: 'I was on a ward in 2016. I like walking, bad telly and being asked twice.', area: 'east', room_for: 6, working_days: [2, 3, 4], began_on: '2026-01-05', ...worker, known_as, id, trust_id: trustId, account_id: account.id };
  await db.insertInto('peer_worker').values(row).execute();
  await db.insertInto('contract').values({ trust_id: trustId, id: newId(), worker_id: id, minutes_a_week: more.minutesAWeek ?? 900, from_on: row.began_on }).execute();
  return { id, accountId: account.id, membershipId, known_as };
};
