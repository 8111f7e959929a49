// Training in the world: Nadia learns with Ruth, Dev in a cohort that a lead runs; each leads an interview, and each is the other's buddy.
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { daysFromNow } from '../../src/support/support.factory.ts';
import { aTeam } from '../../src/teams/team.factory.ts';
import { aCandidate, aCertificate, aCohort, aLearner, aProgramme, aTrainer, registers } from '../../src/training/training.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';

export type LearningIds = { learner: string; cohort: string; trained: string; certificate: string; catchUp: string; candidate: string; programme: string };
type With = { by: string; trainer: MadeWorker | null; buddy: MadeWorker; words: string; asks: string };

export const plantLearning = async (db: Kysely<DB>, trustId: string, worker: MadeWorker, { by, trainer, buddy, words, asks }: With): Promise<LearningIds> => {
  const programme = await aProgramme(db, trustId, { sessions: [{ title: 'One', minutes: 60 }, { title: 'Two', minutes: 60 }], pieces: ['A piece'] });
  const cohort = await aCohort(db, trustId, programme, { rhythm: { from: '2026-11-03' } });
  if (trainer) await aTrainer(db, trustId, cohort, { accountId: trainer.accountId, name: 'Ruth' });
  const learner = await aLearner(db, trustId, cohort, { workerId: worker.id, name: worker.known_as });
  await registers(db, trustId, cohort, by, [learner], 1);
  const of = { trust_id: trustId, learner_id: learner };
  const [catchUp, trained] = [newId(), cohort.sessions[0]?.id ?? ''];
  await db.insertInto('catch_up').values({ ...of, id: catchUp, session_id: trained, minutes: 30, planned_on: '2026-12-01', with_name: words, booked_by: by }).execute();
  await db.insertInto('piece_mark').values({ ...of, id: newId(), piece_id: programme.pieces[0]?.id ?? '', state: 'in hand', words, by_account: by }).execute();
  await db.insertInto('timetable_answer').values({ ...of, id: newId(), answer: 'slower' }).execute();
  const team = await aTeam(db, trustId, { name: `Placement ward ${newId().slice(-4)}` });
  await db.insertInto('training_placement').values({ ...of, id: newId(), team_id: team.id, buddy_worker_id: buddy.id, from_on: '2026-12-01', until_on: '2027-01-01', made_by: by }).execute();
  const { id: certificate } = await aCertificate(db, trustId, learner, by, { name: words });
  const candidate = await aCandidate(db, trustId, asks, [['interest', '2026-11-01']], { reach: asks });
  await db.insertInto('candidate_check').values({ trust_id: trustId, id: newId(), candidate_id: candidate, what: 'DBS', asked_on: '2026-11-10' }).execute();
  await db.insertInto('candidate_interview').values({ trust_id: trustId, id: newId(), candidate_id: candidate, at: daysFromNow(3), led_by: worker.id }).execute();
  return { learner, cohort: cohort.id, trained, certificate, catchUp, candidate, programme: programme.id };
};
