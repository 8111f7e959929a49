// People, peer workers, dates and endings from a service's old list: all that can be taken, or nothing.
import { audit, setViewer, systemViewer } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { writeAudit } from '../../audit/index.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import type { TrustId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import { peopleAlike, putPerson, putWishes } from '../../people/index.ts';
import { putImportedReferral } from '../../referrals/index.ts';
import { putImportedStay } from '../../stays/index.ts';
import { noonOf, putImportedSupport } from '../../support/index.ts';
import { settingsOf, teamsOf } from '../../teams/index.ts';
import type { Team } from '../../teams/index.ts';
import { namedWorkers, putImportedWorker } from '../../workforce/index.ts';
import { importedRows, putImportedRow } from '../old-list.queries.ts';
import { planRows, workerKey } from '../people-plan.rules.ts';
import type { NumberedRow, ReportRow } from '../people-plan.rules.ts';
import type { ListedPerson } from '../people-row.rules.ts';

export type ImportPeople = { trustId: TrustId; demo: boolean; rows: readonly NumberedRow[]; makeWorkers: boolean; dryRun: boolean; at: Date };
export type ImportedPeople = { report: ReportRow[]; newWorkers: string[] };

const OLD_LIST = 'the service’s old list';
const NOT_IN_IT = 'Not in the old list: to be asked.';

/** Takes the rows in, in one transaction of the owner; a dry run does all of it and takes it back. */
export const importPeople = async (owner: Kysely<DB>, { trustId, demo, rows, makeWorkers, dryRun, at }: ImportPeople): Promise<ImportedPeople> => {
  let done: ImportedPeople | null = null;
  const takenBack = new Error('a dry run keeps nothing');
  try {
    await owner.transaction().execute(async (db) => {
      const viewer = { ...systemViewer(trustId), demo };
      await setViewer(db, viewer, at);
      const tx: Tx = { db, viewer, now: at, audited: [] };
      done = await takeIn(tx, rows, makeWorkers);
      await writeAudit(db, viewer, tx.audited);
      if (dryRun) throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return done ?? { report: [], newWorkers: [] };
};

type Workers = Map<string, { id: string; account_id: string }[]>;
type Ground = { workers: Workers; teams: Team[]; seenDays: number; personOf: Map<string, string>; newWorkers: string[] };

const takeIn = async (tx: Tx, rows: readonly NumberedRow[], makeWorkers: boolean): Promise<ImportedPeople> => {
  const readable = rows.flatMap(({ read }) => (read.ok ? [read.person] : []));
  const before = await importedRows(tx, [...rows.map(({ reference }) => reference), ...readable.flatMap(({ sameAs }) => (sameAs === null ? [] : [sameAs]))]);
  const alike = await peopleAlike(tx, readable.flatMap(({ details }) => details.nhs_number ?? []), readable.map(({ details }) => details.full_name.toLowerCase()));
  const workers = await workersHere(tx);
  const plans = planRows(rows, {
    rows: new Map([...before].map(([reference, row]) => [reference, { digest: row.row_digest }])), people: alike,
    workers: new Map([...workers].map(([name, called]) => [name, called.length])), makeWorkers,
  });
  const ground: Ground = {
    workers, teams: await teamsOf(tx), seenDays: (await settingsOf(tx)).circle_after_ending_days,
    personOf: new Map([...before].map(([reference, row]) => [reference, row.person_id])), newWorkers: [],
  };
  const made: string[] = [];
  for (const [i, { report, take }] of plans.entries()) {
    if (!take) continue;
    const { personId, notes } = await takeOne(tx, take, rows[i]?.digest ?? '', ground);
    made.push(personId);
    if (notes.length > 0) Object.assign(report, { outcome: 'mended', because: [...report.because, ...notes] });
  }
  const count = (outcome: ReportRow['outcome']): number => plans.filter(({ report }) => report.outcome === outcome).length;
  audit(tx, { action: 'people.import', ids: [...new Set(made)], detail: { taken: made.length, refused: count('refused'), before: count('already here'), workers: ground.newWorkers.length } });
  return { report: plans.map(({ report }) => report), newWorkers: ground.newWorkers };
};

/** Peer workers under each name a list may call them by. */
const workersHere = async (tx: Tx): Promise<Workers> => {
  const workers: Workers = new Map();
  for (const { id, account_id, known_as, name, email, sign_in_name } of await namedWorkers(tx)) {
    for (const key of new Set([known_as, name, email, sign_in_name].filter((one) => one !== null).map(workerKey))) workers.set(key, [...(workers.get(key) ?? []), { id, account_id }]);
  }
  return workers;
};

const takeOne = async (tx: Tx, p: ListedPerson, digest: string, ground: Ground): Promise<{ personId: string; notes: string[] }> => {
  const notes: string[] = [];
  const named = (name: string | null | undefined): Team | undefined => ground.teams.find((team) => workerKey(team.name) === workerKey(name ?? ''));
  const ward = p.ward ? named(p.ward.name) : undefined;
  if (p.ward && !ward) notes.push(`ward: no open ward or team here is called "${p.ward.name}", so it is kept as words.`);
  const personId = p.sameAs === null ? await putPerson(tx, p.details) : ground.personOf.get(p.sameAs) ?? null;
  if (personId === null) throw new Error('a row was planned for somebody who is not there');
  ground.personOf.set(p.reference, personId);
  const worker = p.support ? await workerFor(tx, p.support.worker, p.support.beganOn, ground) : null;
  const met = (p.support?.metOn ?? []).map(noonOf);
  const referralId = await putImportedReferral(tx, {
    ...p.details, person_id: personId, sent_at: noonOf(p.referred.on), answered_at: noonOf(p.referred.acceptedOn), agreed_on: p.agreed.on, agreed_how: p.agreed.how,
    team_id: named(p.referred.by)?.id ?? null, asked_by_name: named(p.referred.by) ? null : p.referred.by,
    on_ward: p.ward !== null && p.ward.leftOn === null, ward_id: ward?.id ?? null, ward_words: p.ward && !ward ? p.ward.name : null, expected_on: p.ward?.expectedOn ?? null,
    expected_said_by: p.ward?.expectedOn ? OLD_LIST : null, hopes: p.hopes ?? NOT_IN_IT, leaving_hospital: p.leavingHospital, finding_places: p.findingPlaces,
    one_or_group: p.oneOrGroup ?? (p.support ? 'one-to-one' : 'both'), matched_at: p.support ? noonOf(p.support.beganOn) : null, first_held_at: met[0] ?? null, second_held_at: met[1] ?? null,
    stopped_at: p.ended && !p.support ? noonOf(p.ended.on) : null, stopped_words: p.ended && !p.support ? p.ended.how : null,
  });
  if (p.ward && ward) await putImportedStay(tx, { personId, teamId: ward.id, ...p.ward, toldBy: OLD_LIST, toldOn: dayOf(tx.now) });
  await putWishes(tx, personId, p.referred.on, [
    ...(p.hopes ? [{ about: 'hopes' as const, words: p.hopes }] : []),
    ...(p.oneOrGroup ? [{ about: 'one to one or group' as const, words: p.oneOrGroup, choice: p.oneOrGroup }] : []),
  ]);
  const supportId = p.support && worker ? await putImportedSupport(tx, {
    personId, workerId: worker.id, workerAccountId: worker.account_id, referralId, leavingHospital: p.leavingHospital, findingPlaces: p.findingPlaces,
    beganOn: p.support.beganOn, metOn: p.support.metOn, endingOn: p.support.endingOn, ended: p.ended, seenDays: ground.seenDays,
  }) : null;
  await putImportedRow(tx, { reference: p.reference, personId, referralId, supportId, digest });
  return { personId, notes };
};

const workerFor = async (tx: Tx, name: string, beganOn: string, ground: Ground): Promise<{ id: string; account_id: string }> => {
  const key = workerKey(name);
  const [known] = ground.workers.get(key) ?? [];
  if (known) return known;
  const made = await putImportedWorker(tx, name, beganOn);
  ground.workers.set(key, [made]);
  ground.newWorkers.push(name);
  return made;
};
