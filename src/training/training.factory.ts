// Training, for tests and demo data. Takes the owner's connection.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { newLinkSecret } from '../kit/link-secret.ts';
import { addDays, dayOf, momentOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Stage } from './recruitment/candidate.rules.ts';
import { FIVE_WEEKS, fiveWeeks } from './templates.ts';
import { layOut } from './timetable.rules.ts';
import type { Rhythm } from './timetable.rules.ts';

type More<T extends keyof DB> = Partial<Insertable<DB[T]>>;
export type MadeProgramme = { id: string; sessions: { id: string; week: number; title: string; covers: string | null; minutes: number; domains: number[] }[]; pieces: { id: string; title: string }[] };

/** The shipped five weeks, or some sessions of one's own. */
export const aProgramme = async (db: Kysely<DB>, trustId: string, more: More<'training_programme'> & { sessions?: { title: string; minutes: number; week?: number }[]; pieces?: string[] } = {}): Promise<MadeProgramme> => {
  const { sessions: own, pieces: ownPieces, ...rest } = more;
  const id = newId();
  const shipped = fiveWeeks();
  const sessions = (own ?? shipped.sessions).map((s) => ({ covers: null, domains: [] as number[], ...s, week: s.week ?? 1, id: newId() }));
  const pieces = (ownPieces?.map((title) => ({ title, what: null, domains: [] as number[] })) ?? shipped.pieces).map((p) => ({ ...p, id: newId() }));
  await db.insertInto('training_programme').values({
    name: FIVE_WEEKS.name, provider: FIVE_WEEKS.provider, country: FIVE_WEEKS.country, licence: FIVE_WEEKS.licence, attend_percent: FIVE_WEEKS.attendPercent, absence_cap_minutes: FIVE_WEEKS.absenceCapMinutes, from_template: own ? null : FIVE_WEEKS.key, made_at: now(), ...rest, trust_id: trustId, id,
  }).execute();
  if (sessions.length > 0) await db.insertInto('programme_session').values(sessions.map((s, i) => ({ ...s, trust_id: trustId, programme_id: id, place: i + 1 }))).execute();
  if (pieces.length > 0) await db.insertInto('programme_piece').values(pieces.map((p, i) => ({ ...p, trust_id: trustId, programme_id: id, place: i + 1 }))).execute();
  return { id, sessions, pieces };
};

export type MadeCohort = { id: string; programme: MadeProgramme; sessions: { id: string; beginsAt: Date; minutes: number; title: string }[] };
/** A cohort of a programme on its days: Tuesdays and Thursdays, two sessions each, unless said. */
export const aCohort = async (db: Kysely<DB>, trustId: string, programme: MadeProgramme, { rhythm, ...more }: More<'training_cohort'> & { rhythm?: Partial<Rhythm> } = {}): Promise<MadeCohort> => {
  const id = newId();
  const from = rhythm?.from ?? addDays(dayOf(now()), -21);
  const dated = new Map(layOut(programme.sessions, { weekdays: [2, 4], perDay: 2, startsAt: '09:30', breakMinutes: 30, ...rhythm, from }, new Set()).map((d) => [d.id, d.beginsAt]));
  const sessions = programme.sessions.map((s) => ({ id: newId(), week: s.week, title: s.title, covers: s.covers, minutes: s.minutes, domains: s.domains, begins_at: dated.get(s.id) ?? momentOf(from, '09:30') }));
  const days = sessions.map((s) => dayOf(s.begins_at)).sort();
  await db.insertInto('training_cohort').values({ name: 'Autumn', place: 'The long room', begins_on: days[0] ?? from, ends_on: days.at(-1) ?? from, attend_percent: 80, absence_cap_minutes: 480, made_at: momentOf(addDays(from, -30), '10:00'), ...more, trust_id: trustId, id, programme_id: programme.id }).execute();
  await db.insertInto('training_session').values(sessions.map((s) => ({ ...s, trust_id: trustId, cohort_id: id, place: 'The long room' }))).execute();
  return { id, programme, sessions: sessions.map((s) => ({ id: s.id, beginsAt: s.begins_at, minutes: s.minutes, title: s.title })) };
};

export const aTrainer = async (db: Kysely<DB>, trustId: string, cohort: Pick<MadeCohort, 'id'>, t: { accountId: string | null; name: string; peer?: boolean }): Promise<void> => {
  await db.insertInto('cohort_trainer').values({ trust_id: trustId, id: newId(), cohort_id: cohort.id, account_id: t.accountId, name: t.name, peer: t.peer ?? true }).execute();
};

export const aLearner = async (db: Kysely<DB>, trustId: string, cohort: Pick<MadeCohort, 'id' | 'sessions'>, who: { workerId?: string; candidateId?: string; name: string }, more: More<'learner'> = {}): Promise<string> => {
  const id = newId();
  await db.insertInto('learner').values({ joined_on: dayOf(cohort.sessions[0]?.beginsAt ?? now()), ...more, trust_id: trustId, id, cohort_id: cohort.id, worker_id: who.workerId ?? null, candidate_id: who.candidateId ?? null, name: who.name }).execute();
  return id;
};

/** Registers of sessions: minutes by learner, the whole session unless said. */
export const registers = async (db: Kysely<DB>, trustId: string, cohort: MadeCohort, by: string, learnerIds: readonly string[], upTo: number, minutes: (learner: number, session: number) => number | undefined = () => undefined): Promise<void> => {
  for (const [n, s] of cohort.sessions.slice(0, upTo).entries()) {
    await db.insertInto('attendance').values(learnerIds.map((learner_id, l) => ({ trust_id: trustId, id: newId(), session_id: s.id, learner_id, minutes: minutes(l, n) ?? s.minutes, by_account: by, at: new Date(s.beginsAt.getTime() + 600_000) }))).execute();
    await db.updateTable('training_session').set({ register_at: new Date(s.beginsAt.getTime() + 600_000) }).where('id', '=', s.id).execute();
  }
};

export const aCertificate = async (db: Kysely<DB>, trustId: string, learnerId: string, by: string, more: More<'training_certificate'> = {}): Promise<{ id: string; code: string }> => {
  const [id, code] = [newId(), newLinkSecret()];
  await db.insertInto('training_certificate').values({ kind: 'attendance', code, name: 'Nadia', programme: FIVE_WEEKS.name, cohort: 'Autumn', minutes: 4800, of_minutes: 4800, issued_on: dayOf(now()), issued_at: now(), ...more, trust_id: trustId, id, learner_id: learnerId, issued_by: by }).execute();
  return { id, code: more.code ?? code };
};

/** Somebody who asks for work here, through these stages. */
export const aCandidate = async (db: Kysely<DB>, trustId: string, name: string, steps: readonly [Stage, Day][] = [['interest', dayOf(now())]], more: More<'candidate'> = {}): Promise<string> => {
  const id = newId();
  const [stage, since] = steps.at(-1) ?? ['interest', dayOf(now())];
  await db.insertInto('candidate').values({ reach: '0161 496 0177, mornings', keep_until: addDays(dayOf(now()), 150), made_at: now(), ...more, trust_id: trustId, id, name, stage, stage_since: since }).execute();
  await db.insertInto('candidate_step').values(steps.map(([s, on]) => ({ trust_id: trustId, id: newId(), candidate_id: id, stage: s, on_day: on }))).execute();
  return id;
};
