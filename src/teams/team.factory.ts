// Trusts and host teams for tests, demo data and the gallery. Takes the owner's connection: it fills, it does not act.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { TeamId, TrustId } from '../kit/ids.ts';

export type MadeTrust = { id: TrustId; slug: string; name: string };

export const aTrust = async (db: Kysely<DB>, trust: Partial<Insertable<DB['trust']>> = {}): Promise<MadeTrust> => {
  const id = trust.id ?? newId<'trust'>();
  const row = { slug: `trust-${id.slice(-8)}`, name: 'Thistledown Invented Trust', kind: 'nhs trust', demo: true, ...trust, id };
  await db.insertInto('trust').values(row).execute();
  return { id, slug: row.slug, name: row.name };
};

export const aTeam = async (db: Kysely<DB>, trustId: TrustId, team: Partial<Insertable<DB['host_team']>> = {}): Promise<{ id: TeamId; name: string }> => {
  const id = team.id ?? newId<'team'>();
  const row = { name: `Larkfield ward ${id.slice(-4)}`, kind: 'ward', phone: '0161 496 0100', opened_on: '2026-01-05', ...team, id, trust_id: trustId };
  await db.insertInto('host_team').values(row).execute();
  return { id, name: row.name };
};

export const aCrisisLine = async (db: Kysely<DB>, trustId: TrustId, line: Partial<Insertable<DB['crisis_line']>> = {}): Promise<void> => {
  await db.insertInto('crisis_line').values({
    trust_id: trustId, id: newId(), who: 'Crisis line', how: 'phone', number: '0161 496 0999', hours: 'day and night', for_whom: 'anybody', source: 'invented for tests', checked_on: '2026-11-01', ...line,
  }).execute();
};
