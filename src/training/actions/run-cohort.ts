import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid, refused } from '../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { bankHolidays } from '../../teams/index.ts';
import { workersNow } from '../../workforce/index.ts';
import { callOffCohort, cohortById, cohortIRun, endTrainer, moveSession, putCohort, putTrainer, sessionById, trainersOf } from '../cohort.queries.ts';
import type { Cohort, DatedSession } from '../cohort.queries.ts';
import { learnerById, learnerLeft, putLearner } from '../learner.queries.ts';
import type { Learner } from '../learner.queries.ts';
import { programmeById, sessionsOfProgramme } from '../programme.queries.ts';
import { candidateById } from '../recruitment/candidate.queries.ts';
import { layOut, rhythmProblems } from '../timetable.rules.ts';
import type { Rhythm } from '../timetable.rules.ts';

/** A cohort with its dated sessions, in one press. */
export const makeCohort = async (tx: Tx, programmeId: string, c: { name: string; place: string | null } & Rhythm): Promise<InvalidAnswer | RefusedAnswer | { id: string }> => {
  authorise(tx, 'lead');
  const programme = found(await programmeById(tx, programmeId));
  const sessions = await sessionsOfProgramme(tx, programmeId);
  if (sessions.length === 0) return refused('The programme has no sessions yet. Add them first.');
  const today = dayOf(tx.now);
  if (c.from < addDays(today, -366) || c.from > addDays(today, 730)) return invalid({ from: 'The first day must be within the last year or the next two' });
  const wrong = Object.fromEntries(Object.entries(rhythmProblems(sessions, c)).filter(([, words]) => words !== undefined));
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const at = new Map(layOut(sessions, c, bankHolidays()).map((d) => [d.id, d.beginsAt]));
  const id = await putCohort(tx, { programmeId, name: c.name, place: c.place, attend_percent: programme.attend_percent, absence_cap_minutes: programme.absence_cap_minutes },
    sessions.map((s) => ({ week: s.week, title: s.title, covers: s.covers, minutes: s.minutes, domains: s.domains, begins_at: at.get(s.id) ?? tx.now, place: c.place })));
  audit(tx, { action: 'cohort.make', object: 'training_cohort', objectId: id, detail: { programme: programmeId, sessions: sessions.length } });
  return { id };
};

export const stopCohort = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found(await cohortById(tx, id));
  await callOffCohort(tx, id);
  audit(tx, { action: 'cohort.call-off', object: 'training_cohort', objectId: id });
};

/** A peer worker (with an account: they take the register) or somebody from outside by name. */
export const addTrainer = async (tx: Tx, cohortId: string, t: { workerId: string | null; accountId: string | null; name: string | null; peer: boolean }): Promise<InvalidAnswer | null> => {
  authorise(tx, 'lead');
  found(await cohortById(tx, cohortId));
  const worker = t.workerId === null ? null : found((await workersNow(tx)).find((w) => w.id === t.workerId));
  const name = worker?.known_as ?? t.name;
  if (!name) return invalid({ name: 'Choose a peer worker, or write a name' });
  const accountId = worker?.account_id ?? t.accountId;
  if ((await trainersOf(tx, cohortId)).some((one) => (accountId !== null && one.account_id === accountId) || one.name === name)) return invalid({ name: `${name} trains this cohort already` });
  await putTrainer(tx, cohortId, { account_id: accountId, name, peer: worker !== null || t.peer });
  audit(tx, { action: 'cohort.trainer', object: 'training_cohort', objectId: cohortId });
  return null;
};
export const trainerEnds = async (tx: Tx, cohortId: string, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found((await endTrainer(tx, cohortId, id)) || null);
  audit(tx, { action: 'cohort.trainer-ends', object: 'training_cohort', objectId: cohortId });
};

/** A worker or a candidate joins, also after it has begun. */
export const addLearner = async (tx: Tx, cohortId: string, who: { workerId: string | null; candidateId: string | null }, joinedOn: Day): Promise<InvalidAnswer | { id: string }> => {
  authorise(tx, 'lead');
  const cohort = found(await cohortById(tx, cohortId));
  const worker = who.workerId === null ? undefined : (await workersNow(tx)).find((w) => w.id === who.workerId);
  const candidate = who.candidateId === null || worker ? undefined : await candidateById(tx, who.candidateId);
  if (!worker && !candidate) return invalid({ who: 'Choose who joins from the list' });
  if (cohort.called_off_at) return invalid({ who: 'This cohort was called off' });
  if (joinedOn > cohort.ends_on) return invalid({ from: 'That is after the last session' });
  const id = await putLearner(tx, { cohortId, workerId: worker?.id ?? null, candidateId: candidate?.id ?? null, name: worker?.known_as ?? candidate?.name ?? '', joinedOn });
  if (id === null) return invalid({ who: 'They are in this cohort already' });
  audit(tx, { action: 'learner.add', object: 'learner', objectId: id, detail: { cohort: cohortId } });
  return { id };
};

/** A learner the viewer may write about: any for a lead; in cohorts they train for a trainer, but not themselves. 404 for others. */
export const learnerITeach = async (tx: Tx, id: string): Promise<{ learner: Learner; cohort: Cohort }> => {
  const learner = found(await learnerById(tx, id));
  const cohort = found(await cohortIRun(tx, learner.cohort_id));
  if (tx.viewer.role !== 'lead' && learner.worker_id === tx.viewer.workerId) found(null);
  return { learner, cohort };
};
/** They stop, or come back (null). No reason is asked. */
export const learnerStops = async (tx: Tx, id: string, on: Day | null): Promise<Learner> => {
  authorise(tx, 'lead');
  const learner = found(await learnerById(tx, id));
  await learnerLeft(tx, id, on);
  audit(tx, { action: on ? 'learner.stop' : 'learner.back', object: 'learner', objectId: id });
  return learner;
};

/** A session of a cohort the viewer runs. */
export const sessionIRun = async (tx: Tx, id: string): Promise<{ session: DatedSession; cohort: Cohort }> => {
  const session = found(await sessionById(tx, id));
  return { session, cohort: found(await cohortIRun(tx, session.cohort_id)) };
};
export const moveOrStop = async (tx: Tx, id: string, to: { at: Date; place: string | null } | null): Promise<RefusedAnswer | { cohortId: string }> => {
  authorise(tx, 'lead');
  const { session } = await sessionIRun(tx, id);
  if (session.called_off_at) return refused('It is called off already.');
  if (session.register_at) return refused('Its register is taken, so it was held. Put the register right instead.');
  await moveSession(tx, session, to);
  audit(tx, { action: to ? 'cohort.session-move' : 'cohort.session-off', object: 'training_session', objectId: id });
  return { cohortId: session.cohort_id };
};
