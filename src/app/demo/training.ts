// Training in the demonstration: a finished cohort with certificates, one in its fourth week (somebody who can still complete it, somebody with a catch-up booked),
// one that waits for answers, and people who ask for work here at every stage.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, dayOf, mondayOf, momentOf } from '../../kit/times.ts';
import type { Stage } from '../../training/index.ts';
import { aCandidate, aCertificate, aCohort, aLearner, aProgramme, aTrainer, registers } from '../../training/training.factory.ts';
import { drama } from './cast.ts';
import type { DemoService } from './service.ts';

const TOLD = ['You let the silence be. That is the hardest part, and you did it.', 'Two of the places are new to all of us. Try one more with a bus.', 'You stopped in time. Think once more about why you began there.', 'Bring it again when you like. There is no hurry.'];
/** Names of nobody: who asks for work here, each with how many days ago they came to each stage. */
const ASKING: [string, [Stage, number][]][] = [
  ['Marisol Fennel', [['interest', 3]]], ['Desmond Thrift', [['interest', 26]]], ['Ailsa Rookwood', [['interest', 40], ['information event', 12]]], ['Tadeusz Larch', [['interest', 70], ['information event', 44], ['training', 25]]],
  ['Beatrix Hobday', [['interest', 75], ['information event', 44], ['training', 25]]], ['Omari Quince', [['interest', 160], ['information event', 130], ['training', 118], ['interview', 9]]], ['Siobhan Tarn', [['interest', 150], ['information event', 130], ['training', 118], ['interview', 60], ['checks', 24]]],
  ['Gethin Marl', [['interest', 170], ['training', 118], ['interview', 62], ['checks', 50], ['appointed', 4]]], ['Rukhsana Vale', [['interest', 165], ['training', 118], ['interview', 61], ['reserve', 35]]],
  ['Lucian Broom', [['interest', 80], ['interview', 30], ['not this time', 20]]], ['Thea Sorrelby', [['interest', 50], ['information event', 44], ['their choice', 38]]],
];

export const trainingOfDemo = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const [joan, senior] = [s.staff.joan ?? s.staff.maud, [...s.workers].sort((a, b) => b.from - a.from)[0]];
  if (!joan || !senior) return;
  const programme = await aProgramme(db, s.trustId, { adapted: 'Words and law are ours. Week three is about our own wards; a local group comes to the session on places.', made_by: joan.accountId, made_at: momentOf(addDays(s.today, -300), '10:00') });
  if (s.slug !== 'thistledown') return;
  const worker = (name: string) => s.workers.find((w) => w.name === name);
  const people = new Map<string, string>();
  for (const [name, steps] of ASKING) people.set(name, await aCandidate(db, s.trustId, name, steps.map(([stage, ago]) => [stage, addDays(s.today, -ago)]), { reach: `${drama(170 + people.size)}, ${people.size % 2 ? 'after 4pm' : 'mornings'}`, keep_until: addDays(s.today, 150) }));
  const candidate = (name: string) => ({ name, candidateId: people.get(name) });

  // Finished in the summer: most have both papers, one the one that says they came.
  const summer = await aCohort(db, s.trustId, programme, { name: 'Summer', rhythm: { from: addDays(mondayOf(s.today), -119) } });
  await aTrainer(db, s.trustId, summer, { accountId: senior.accountId, name: senior.name });
  await aTrainer(db, s.trustId, summer, { accountId: null, name: 'Ines Halloran (Open Door, invented)', peer: false });
  const joss = worker('Joss');
  const then = [...(joss ? [{ name: 'Joss', workerId: joss.id }] : []), candidate('Omari Quince'), candidate('Siobhan Tarn'), candidate('Gethin Marl'), candidate('Rukhsana Vale')];
  const learned: string[] = [];
  for (const who of then) learned.push(await aLearner(db, s.trustId, summer, who));
  await registers(db, s.trustId, summer, senior.accountId, learned, 20, (l, n) => ((l === 1 && n === 5) || (l === 4 && n > 13) ? 0 : l === 2 && n === 8 ? 210 : undefined));
  const after = addDays(dayOf(summer.sessions.at(-1)?.beginsAt ?? new Date()), 2);
  for (const [l, id] of learned.entries()) {
    const had = l === 4 ? 3360 : l === 1 ? 4560 : l === 2 ? 4770 : 4800;
    const paper = { name: then[l]?.name ?? '', cohort: 'Summer', minutes: had, issued_on: after, issued_at: momentOf(after, '12:00') };
    await aCertificate(db, s.trustId, id, joan.accountId, paper);
    if (l === 4) continue;
    await aCertificate(db, s.trustId, id, joan.accountId, { ...paper, kind: 'completion' });
    await db.insertInto('piece_mark').values(programme.pieces.map((p, i) => ({ trust_id: s.trustId, id: newId(), piece_id: p.id, learner_id: id, state: 'met', words: TOLD[(i + l) % TOLD.length] ?? null, by_account: senior.accountId, at: momentOf(after, '11:00') }))).execute();
  }

  // In its fourth week now.
  const autumn = await aCohort(db, s.trustId, programme, { name: 'Autumn', rhythm: { from: addDays(mondayOf(s.today), -21) } });
  await aTrainer(db, s.trustId, autumn, { accountId: senior.accountId, name: senior.name });
  const callie = worker('Callie');
  if (callie && callie.id !== senior.id) await aTrainer(db, s.trustId, autumn, { accountId: callie.accountId, name: 'Callie' });
  const nadia = worker('Nadia');
  const now = [...(nadia ? [{ name: 'Nadia', workerId: nadia.id }] : []), ...(worker('Kofi') ? [{ name: 'Kofi', workerId: worker('Kofi')?.id ?? '' }] : []), candidate('Tadeusz Larch'), candidate('Beatrix Hobday')];
  const learning: string[] = [];
  for (const who of now) {
    const id = await aLearner(db, s.trustId, autumn, who);
    learning.push(id);
    if ('workerId' in who) await db.insertInto('timetable_answer').values({ trust_id: s.trustId, id: newId(), learner_id: id, answer: 'yes', paid: 'in my hours', at: momentOf(addDays(s.today, -30), '12:00') }).execute();
  }
  const past = autumn.sessions.filter((one) => one.beginsAt.getTime() + one.minutes * 60_000 <= momentOf(s.today, '08:00').getTime()).length;
  // Kofi missed two and may miss nothing more; Tadeusz missed three and has one booked to catch up; Nadia came late once.
  await registers(db, s.trustId, autumn, senior.accountId, learning, past, (l, n) => ((l === 1 && (n === 4 || n === 5)) || (l === 2 && n >= 6 && n <= 8) ? 0 : l === 0 && n === 2 ? 215 : undefined));
  const [missed, done] = [autumn.sessions[6], autumn.sessions[5]];
  if (missed && learning[2]) await db.insertInto('catch_up').values({ trust_id: s.trustId, id: newId(), session_id: missed.id, learner_id: learning[2], minutes: 240, planned_on: addDays(s.today, 6), with_name: senior.name, booked_by: senior.accountId }).execute();
  if (done && learning[1]) await db.insertInto('catch_up').values({ trust_id: s.trustId, id: newId(), session_id: done.id, learner_id: learning[1], minutes: 120, planned_on: addDays(s.today, -3), done_on: addDays(s.today, -3), done_by: senior.accountId, with_name: senior.name, booked_by: senior.accountId }).execute();
  for (const [l, id] of learning.entries()) await db.insertInto('piece_mark').values(programme.pieces.slice(0, 2).map((p, i) => ({ trust_id: s.trustId, id: newId(), piece_id: p.id, learner_id: id, state: i === 0 ? 'met' : 'in hand', words: TOLD[(i + l) % TOLD.length] ?? null, by_account: senior.accountId, at: momentOf(addDays(s.today, -(4 + l)), '16:00') }))).execute();

  // To come, slower: one day a week. Sal has not answered yet.
  const spring = await aCohort(db, s.trustId, programme, { name: 'Spring, one day a week', rhythm: { from: addDays(mondayOf(s.today), 49), weekdays: [3] } });
  const [sal, mairead] = [worker('Sal'), worker('Mairead')];
  if (sal) await aLearner(db, s.trustId, spring, { workerId: sal.id, name: 'Sal' });
  const ailsa = candidate('Ailsa Rookwood');
  await aLearner(db, s.trustId, spring, ailsa);
  const siobhan = people.get('Siobhan Tarn');
  if (siobhan) await db.insertInto('candidate_check').values([{ what: 'identity', back: 20 }, { what: 'references', back: 9 }, { what: 'DBS', back: null }].map(({ what, back }) => ({ trust_id: s.trustId, id: newId(), candidate_id: siobhan, what, asked_on: addDays(s.today, -23), back_on: back === null ? null : addDays(s.today, -back), by_account: joan.accountId }))).execute();
  const omari = people.get('Omari Quince');
  if (omari && mairead) await db.insertInto('candidate_interview').values({ trust_id: s.trustId, id: newId(), candidate_id: omari, at: momentOf(addDays(s.today, 5), '14:00'), place: 'The long room, first floor, with a lift', led_by: mairead.id, with_account: joan.accountId, made_by: joan.accountId }).execute();
};
