// Of who with whom, what everybody in the world of the sweep has: wishes, a worker who was asked, what was said, and what is a worker's own.
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';
import { aKeptCheck, ANSWERS } from '../../src/betteroff/check.factory.ts';
import { daysFromNow } from '../../src/support/support.factory.ts';

type Of = { trust_id: string; person_id: string; referralId: string; supportId: string; worker: MadeWorker; key: string; words: string };

/** Found nowhere but in the worker's own list. */
export const keptAwayWords = (trustId: string): string => `Zqkeptaway${trustId.slice(-6)}`;

/** `callum` and `gemma` are meeting first, which their worker may know; of the others somebody else was asked for, which the lead tells. */
export const whoWithWhom = async (db: Kysely<DB>, { trust_id, person_id, referralId, supportId, worker, key, words }: Of): Promise<{ askId: string }> => {
  const row = { trust_id, person_id };
  const askId = newId();
  await db.insertInto('worker_ask').values({ ...row, id: askId, referral_id: referralId, worker_id: worker.id, answer: 'yes', answered_at: daysFromNow(-35) }).execute();
  await db.insertInto('match_wish').values({ ...row, id: newId(), items: ['ward'], area: words, said_on: '2026-11-01' }).execute();
  const kind = key === 'callum' || key === 'gemma' ? 'meet first' : 'somebody else';
  await db.insertInto('choice_step').values({ ...row, id: newId(), support_id: supportId, kind, by_account: newId(), settled_at: daysFromNow(-1) }).execute();
  await db.insertInto('keep_away').values({ trust_id, id: newId(), worker_id: worker.id, name: keptAwayWords(trust_id) }).execute();
  await db.insertInto('worker_experience').values({ trust_id, id: newId(), worker_id: worker.id, item: 'ward', for_matching: true }).onConflict((c) => c.doNothing()).execute();
  await aKeptCheck(db, trust_id, worker.id, { answers: { ...ANSWERS, rent: keptAwayWords(trust_id) } });
  return { askId };
};
