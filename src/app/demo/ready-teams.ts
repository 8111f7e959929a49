// Teams at different readiness, and the set-up path: over in the trust, half way in the charity. Everybody and every session is invented.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import { aGap, anException, aPreparation, aReadyTeam } from '../../teams/readiness.factory.ts';
import { EIGHTEEN } from './eighteen.ts';
import { setUpSteps } from './set-up-story.ts';
import type { DemoService } from './service.ts';

const NOT_YET = ['base', 'buddy', 'support', 'sheet', 'beside', 'cover', 'notes', 'benefits', 'protected', 'expectations', 'prepared'];

const trustTeams = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const team = (name: string): string => s.teams.find((t) => t.name === name)?.id ?? '';
  const staff = (key: string): string => s.staff[key]?.accountId ?? '';
  const peer = (name: string): string => s.workers.find((w) => w.name === name)?.accountId ?? staff('joan');
  const day = (ago: number): string => addDays(s.today, -ago);
  const joan = staff('joan');
  await aPreparation(db, s.trustId, team('Larkfield ward'), { on: day(202), by: joan, peers: [peer('Dev'), peer('Nadia')], roles: { manager: 1, nurse: 7, 'support worker': 4, doctor: 1, 'occupational therapist': 1 }, words: 'We agreed that nobody asks a peer worker to sit with somebody on close observation.' });
  await aReadyTeam(db, s.trustId, team('Larkfield ward'), { on: day(200), managerId: staff('sam'), peerId: peer('Dev'), owner: 'Sam' });
  // Peer workers are on Ashgrove ward, and its two signatures are more than a year old: somebody named must look.
  await aPreparation(db, s.trustId, team('Ashgrove ward'), { on: day(420), by: joan, peers: [peer('Bettina')], roles: { manager: 1, nurse: 5, student: 2 } });
  await aReadyTeam(db, s.trustId, team('Ashgrove ward'), { on: day(410), managerId: staff('tamsin'), peerId: peer('Bettina'), owner: 'Tamsin' });
  // East runs out in three weeks.
  await aPreparation(db, s.trustId, team('East community team'), { on: day(350), by: joan, peers: [peer('Nadia')], roles: { manager: 1, nurse: 4, 'social worker': 3, psychologist: 1, office: 2 }, words: 'The office asked the best questions.' });
  await aReadyTeam(db, s.trustId, team('East community team'), { on: day(345), managerId: staff('priya'), peerId: peer('Nadia'), owner: 'Priya' });
  await db.insertInto('readiness_item').values({ trust_id: s.trustId, id: newId(), team_id: team('West community team'), words: 'A room on the ground floor', why: 'One of us uses a wheelchair, and the lift is often out of order', good_months: 12, added_by: joan, added_at: momentOf(day(12), '10:00') }).execute();
  await aReadyTeam(db, s.trustId, team('Fernhollow ward'), { on: day(20), managerId: null, peerId: peer('Callie'), without: NOT_YET.filter((key) => key !== 'prepared'), signs: [], owner: 'Sister Bello' });
  for (const [item, owner, ahead] of [['base', 'Sister Bello', 9], ['buddy', 'Sister Bello', 16], ['support', 'Joan', 5]] as const) await aGap(db, s.trustId, team('Fernhollow ward'), item, owner, addDays(s.today, ahead), joan, day(6));
  await aReadyTeam(db, s.trustId, team('Rowan House'), { on: day(15), managerId: null, peerId: peer('Callie'), without: ['prepared', 'expectations'], signs: [], owner: 'Marnie' });
  await aGap(db, s.trustId, team('Rowan House'), 'prepared', 'Marnie and Joan', addDays(s.today, 21), joan, day(8));
  await anException(db, s.trustId, team('Rowan House'), { reason: 'The house opened early, and four people came at once who had a peer worker on Larkfield ward. The session is booked.', until_on: addDays(s.today, 30), signed_by: staff('helen'), signed_at: momentOf(day(8), '14:20') });
};

/** In the larger trust most teams are ready; two have not signed yet. Managers there have no account. */
const eighteenTeams = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const lead = s.staff.greta?.accountId ?? '';
  for (const [n, team] of s.teams.entries()) {
    const peer = s.workers[n]?.accountId ?? lead;
    await aPreparation(db, s.trustId, team.id, { on: addDays(s.today, -210 - n * 9), by: lead, peers: [peer], roles: { manager: 1, nurse: 3 + (n % 4), 'support worker': 2 } });
    await aReadyTeam(db, s.trustId, team.id, { on: addDays(s.today, -200 - n * 9), managerId: s.staff[n === 0 ? 'alder' : 'north']?.accountId ?? lead, peerId: peer, owner: `The manager of ${team.name}`, ...(n >= 8 ? { signs: ['peer worker' as const] } : {}) });
  }
};

/** Readiness and set-up of one service. In the charity the manager has signed and a peer worker has not. */
export const readyTeams = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  if (s.slug.startsWith('thistledown')) await trustTeams(db, s);
  else if (s.slug === EIGHTEEN) return eighteenTeams(db, s);
  else {
    const [door, bea, first] = [s.teams[0], s.staff.bea, s.workers[0]];
    if (door && bea && first) {
      await aPreparation(db, s.trustId, door.id, { on: addDays(s.today, -9), by: first.accountId, peers: [first.accountId], roles: { manager: 1, 'support worker': 2, 'somebody else': 3 }, words: 'Soup, and a long talk about keys.' });
      await aReadyTeam(db, s.trustId, door.id, { on: addDays(s.today, -8), managerId: bea.accountId, peerId: first.accountId, signs: ['manager'], owner: 'Bea' });
    }
  }
  await setUpSteps(db, s);
};
