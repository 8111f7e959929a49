// Hours and money, in the demonstration: one worker kept two checks for herself and shared none; another's hours changed lately, so the check offers itself.
import { aKeptCheck, ANSWERS } from '../../betteroff/check.factory.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import type { DemoService } from './service.ts';

export const betterOff = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const [nadia, callie] = ['Nadia', 'Callie'].map((name) => s.workers.find((w) => w.name === name));
  if (nadia) {
    await aKeptCheck(db, s.trustId, nadia.id, { made_at: momentOf(addDays(s.today, -120), '19:40') });
    await aKeptCheck(db, s.trustId, nadia.id, { answers: { ...ANSWERS, hours: '20' }, made_at: momentOf(addDays(s.today, -12), '20:15') });
  }
  const now = callie && await db.selectFrom('contract').select(['id', 'minutes_a_week', 'from_on']).where('trust_id', '=', s.trustId).where('worker_id', '=', callie.id).where('until_on', 'is', null).executeTakeFirst();
  const from = addDays(s.today, -10);
  if (!callie || !now || now.from_on >= addDays(from, -30)) return;
  await db.updateTable('contract').set({ from_on: from }).where('trust_id', '=', s.trustId).where('id', '=', now.id).execute();
  await db.insertInto('contract').values({ trust_id: s.trustId, id: newId(), worker_id: callie.id, minutes_a_week: now.minutes_a_week - 150, from_on: now.from_on, until_on: addDays(from, -1) }).execute();
};
