// One invented service: its trust, teams, staff, workers, settings and help lines.
import { anAccount, aMembership } from '../../access/access.factory.ts';
import type { MemberRole } from '../../access/index.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { TrustId } from '../../kit/ids.ts';
import { addDays } from '../../kit/times.ts';
import { aCrisisLine, aTeam, aTrust } from '../../teams/team.factory.ts';
import { aWorker } from '../../workforce/worker.factory.ts';
import type { MadeWorker } from '../../workforce/worker.factory.ts';
import { drama, TEAMS, TRUSTS, WORKERS } from './cast.ts';
import type { CastWorker } from './cast.ts';

export type DemoWorker = MadeWorker & CastWorker & { taken: number };
export type DemoStaff = { accountId: string; membershipId: string; name: string };
export type DemoService = {
  trustId: TrustId; slug: string; today: string; passwordHash: string;
  teams: { id: string; name: string; kind: string; area: string }[]; workers: DemoWorker[]; staff: Record<string, DemoStaff>;
};

const STAFF: Record<keyof typeof TRUSTS, [string, string, MemberRole, string?][]> = {
  thistledown: [
    ['joan', 'Joan', 'lead'], ['marcus', 'Marcus', 'lead'], ['sam', 'Sam (Larkfield ward)', 'host_team', 'Larkfield ward'], ['tamsin', 'Tamsin (Ashgrove ward)', 'host_team', 'Ashgrove ward'],
    ['priya', 'Priya (East community team)', 'host_team', 'East community team'], ['helen', 'Helen', 'manager'], ['ada', 'Ada', 'administrator'], ['nuala', 'Nuala', 'named_person'], ['idwal', 'Idwal', 'named_person'],
    ['pat', 'Pat (patient advice)', 'pals'], ['vikram', 'Vikram (advocate)', 'advocate'], ['odile', 'Odile (reviewer)', 'reviewer'],
  ],
  willowmere: [['greta', 'Greta', 'lead'], ['osian', 'Osian', 'manager'], ['pia', 'Pia', 'administrator'], ['alder', 'Ward office (Alder ward)', 'host_team', 'Alder ward'], ['north', 'Office (North community team)', 'host_team', 'North community team']],
  hedgerow: [['maud', 'Maud', 'lead'], ['rory', 'Rory', 'administrator'], ['bea', 'Bea (front door)', 'host_team', 'Hedgerow front door']],
};

const SETTINGS: Record<keyof typeof TRUSTS, Record<string, unknown>> = {
  thistledown: {
    service_phone: drama(100), service_hours: 'Monday to Friday, 9am to 5pm', work_email_domains: ['thistledown.example.invalid'], pals_phone: drama(150), pals_email: 'pals@thistledown.example.invalid',
    advocate_name: 'Open Door advocacy (invented)', advocate_phone: drama(160),
  },
  willowmere: { service_phone: drama(200), service_hours: 'Monday to Friday, 9am to 5pm', work_email_domains: ['willowmere.example.invalid'] },
  hedgerow: { service_phone: drama(300), service_hours: 'Monday to Thursday, 10am to 4pm', work_email_domains: ['hedgerow.example.invalid'], has_own_record: false, read_days: [1, 2, 3, 4], read_from: '10:00', read_until: '16:00', advocate_name: 'Open Door advocacy (invented)', advocate_phone: drama(160) },
};

const CRISIS: Record<keyof typeof TRUSTS, { who: string; number: string; hours: string }> = {
  thistledown: { who: 'Thistledown crisis line (invented)', number: drama(199), hours: 'day and night' }, willowmere: { who: 'Willowmere crisis line (invented)', number: drama(299), hours: 'day and night' },
  hedgerow: { who: 'Hedgerow evening line (invented)', number: drama(399), hours: '6pm to 11pm' },
};
const ON_CALL: Record<keyof typeof TRUSTS, [name: string, phone: string, hours: string][]> = {
  thistledown: [['Duty senior nurse', drama(120), 'day and night'], ['Bed manager', drama(121), '5pm to 9am and weekends']], willowmere: [['Duty manager', drama(220), 'day and night']], hedgerow: [['Hedgerow duty phone', drama(320), '10am to 8pm']],
};

/** Makes a service without anybody supported yet. Everybody signs in with the password of the demonstration. */
export const makeService = async (db: Kysely<DB>, which: keyof typeof TRUSTS, today: string, passwordHash: string): Promise<DemoService> => {
  const trust = await aTrust(db, { ...TRUSTS[which], demo: true });
  await aCrisisLine(db, trust.id, { ...CRISIS[which], for_whom: 'anybody this service knows', source: 'invented for the demonstration', checked_on: addDays(today, -6) });
  const teams = [];
  for (const team of TEAMS[which]) teams.push({ ...(await aTeam(db, trust.id, { ...team, opened_on: addDays(today, -900) })), kind: team.kind, area: team.area });
  const staff: Record<string, DemoStaff> = {};
  for (const [key, name, role, team] of STAFF[which]) {
    const account = await anAccount(db, { name, email: `${key}@${which}.example.invalid`, password_hash: passwordHash });
    const membershipId = await aMembership(db, trust.id, account.id, role, { since: new Date(`${addDays(today, -400)}T09:00:00Z`), ...(team ? { teamId: teams.find((t) => t.name === team)?.id } : {}) });
    staff[key] = { accountId: account.id, membershipId, name };
  }
  const workers: DemoWorker[] = [];
  for (const w of WORKERS[which]) {
    const made = await aWorker(db, trust.id, { known_as: w.name, profile: w.profile, area: w.area, room_for: w.room, working_days: w.days, began_on: addDays(today, -w.from), phone: drama(400 + workers.length) },
      { minutesAWeek: w.minutes, email: `${w.name.toLowerCase()}@${which}.example.invalid`, passwordHash });
    workers.push({ ...w, ...made, taken: 0 });
  }
  for (const [key, value] of Object.entries(SETTINGS[which])) await db.insertInto('trust_setting').values({ trust_id: trust.id, key, value: JSON.stringify(value) }).execute();
  for (const [i, [name, phone, hours]] of ON_CALL[which].entries()) await db.insertInto('on_call').values({ trust_id: trust.id, id: newId(), name, phone, hours, position: i + 1 }).execute();
  return { trustId: trust.id, slug: trust.slug, today, passwordHash, teams, workers, staff };
};
