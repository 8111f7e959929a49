import { sql } from 'kysely';
import type { DB, Kysely } from '../../kit/db/index.ts';
import type { MemberRole } from '../../access/index.ts';
import { ROLE_NAMES } from '../../access/index.ts';

export type SignIn = { id: string; name: string; role: MemberRole; email: string; what: string };

const SHOWN: Record<string, number> = { person: 4, peer_worker: 3, lead: 2, host_team: 3, carer: 2, manager: 1, administrator: 1, named_person: 1, pals: 1, advocate: 1 };

/** Some accounts of each role in each demonstration service, for `/demo/accounts.json` and the terminal. Never answers anything outside a demonstration. */
export const signInsOf = async (db: Kysely<DB>): Promise<SignIn[]> => {
  const { rows } = await sql<{ id: string; name: string; role: MemberRole; email: string; trust: string; stage: string | null; nth: number }>`select * from demo_sign_ins()`.execute(db);
  return rows.filter((r) => r.nth <= (SHOWN[r.role] ?? 1)).map(({ id, name, role, email, trust, stage }) => ({ id, name, role, email, what: `${ROLE_NAMES[role]}${stage ? ` who ${stage.replace('support has ended', 'has ended with theirs')}` : ''}, ${trust}` }));
};
