// The plan of one invented person, as far as they have got with it: written in their own account, or with their worker.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { aPlanEntry, aPlanShare, aPlanVersion } from '../../plans/plan.factory.ts';
import type { MadeSupport } from '../../support/support.factory.ts';
import { dramaMobile } from './cast.ts';
import { diceFrom } from './dice.ts';
import type { DemoWorker } from './service.ts';
import type { Stage } from './life.ts';
import { PLAN_STORIES } from './plan-stories.ts';

export type Planner = { db: Kysely<DB>; trustId: string; today: Day; n: number; stage: Stage; personId: string; support: MadeSupport; worker: DemoWorker; began: Day; leftOn: Day | null; ended: Day | null; /** Everything written, whatever chance says. */ whole?: boolean };

/** How much is written, by stage: the rest is empty, and that is fine. */
const PARTS: Partial<Record<Stage, number>> = { matched: 0, 'met once': 1, 'rather not': 1, 'on the ward': 3, 'at home': 4, community: 4, ended: 4 };

/** Writes what this person has in their plan. Chance of its own, so that everybody else's life stays as it was. */
export const planOfLife = async (p: Planner): Promise<void> => {
  const dice = diceFrom(7_000 + p.n);
  const most = PARTS[p.stage] ?? 0;
  if (most === 0 || (most > 1 && dice.chance(0.12) && !p.whole)) return;
  const story = PLAN_STORIES[p.n % PLAN_STORIES.length];
  if (!story) return;
  const { account_id: account } = await p.db.selectFrom('person').select('account_id').where('id', '=', p.personId).executeTakeFirstOrThrow();
  const whole = Math.max(dice.whole(most > 1 ? 2 : 1, most), p.whole ? 3 : 0);
  const until = p.ended ?? addDays(p.today, -1);
  const dayOfWriting = (i: number): Day => [addDays(p.began, 3 + i * 2), until].sort()[0] ?? until;
  let turn = 0;
  const told = () => {
    turn += 1;
    const on = dayOfWriting(turn);
    const together = account === null || dice.chance(0.35);
    return { made_at: new Date(momentOf(on, '10:30').getTime() + turn * 60_000), ...(together ? { made_by: p.worker.accountId, said_on: on, support_id: p.support.id } : { made_by: account }) };
  };
  const put = (entry: Omit<Parameters<typeof aPlanEntry>[3], 'made_by'>) => aPlanEntry(p.db, p.trustId, p.personId, { ...told(), ...entry });
  const words = async (part: Parameters<typeof aPlanEntry>[3]['part'], box: string, text: string) => put({ part, box, words: text });
  const who = (name: string) => (name === 'me' ? { choice: 'me', who: null } : name === 'worker' ? { choice: 'worker', who: p.worker.name, support_id: p.support.id } : { choice: 'other', who: name });

  await words('what-matters', 'what matters', story.matters);
  for (const [i, [name, choice, how, number]] of story.people.entries()) if (whole > 1 || i === 0) await put({ part: 'people', box: 'person', who: name, choice, words: how, number: number ? dramaMobile(920 + ((p.n + i) % 79)) : null });
  if (whole === 1) return;
  await words('what-matters', 'a good day', story.day);
  await words('keeping-well', 'signs', story.signs);
  await words('keeping-well', 'what helps', story.helps);
  const home = await words('home', 'home', story.home);
  if (dice.chance(0.4)) await aPlanVersion(p.db, p.trustId, home, { ...told(), words: `${story.home} And the bulb on the stairs.` });
  if (p.stage !== 'community') for (const [day, what, whom, when] of story.days) await put({ part: 'first-days', box: `day ${day}`, words: what, who: whom === 'my peer worker' ? p.worker.name : whom, when_words: when });
  if (p.stage === 'on the ward') await put({ part: 'meeting', box: 'invite', choice: story.meeting[0], words: story.meeting[1], support_id: p.support.id });
  for (const step of p.ended ? story.steps.slice(0, 1) : story.steps) await put({ part: 'steps', box: 'step', words: step.what, ...who(step.who), due_on: step.days === null ? null : addDays(p.ended ?? p.today, step.days) });
  if (p.stage !== 'on the ward') {
    for (const done of story.done) {
      const thread = await put({ part: 'steps', box: 'step', words: done.was ?? done.what, ...who(done.who), due_on: addDays(dayOfWriting(turn), 6) });
      await aPlanVersion(p.db, p.trustId, thread, { ...told(), words: done.what, state: done.end === 'changed' ? 'open' : done.end, why: done.why });
    }
  }
  if (whole > 2) {
    for (const [part, box, text] of [['keeping-well', 'who to call', story.call], ['money-and-work', 'money and work', story.money], ['health', 'questions', story.health], ['first-week', 'first week', story.week], ['first-month', 'first month', story.month]] as const) await words(part, box, text);
  }
  const share = (part: Parameters<typeof aPlanShare>[3]['part'], reader: 'worker' | 'lead') => aPlanShare(p.db, p.trustId, p.personId, { part, reader, supportId: p.support.id, by: account ?? p.worker.accountId, since: momentOf(dayOfWriting(turn), '20:00') });
  if (p.n % 4 !== 0) for (const part of ['what-matters', 'first-days', 'steps', 'keeping-well'] as const) await share(part, 'worker');
  if (p.n % 4 === 2) for (const part of ['keeping-well', 'people'] as const) await share(part, 'lead');
  if (whole > 2 && dice.chance(0.3)) await put({ part: 'first-month', box: 'first month', words: 'Something I would rather not say after all.', left_out_at: momentOf(until, '21:00'), left_out_by: account ?? p.worker.accountId, erase_on: addDays(p.today, dice.whole(3, 29)) });
};

/** Carers are shared parts of plans too: what keeps somebody well, and who else is there. */
export const plansForCarers = async (db: Kysely<DB>, trustId: string): Promise<void> => {
  const rows = await db.selectFrom('circle').select(['id', 'parts']).where('trust_id', '=', trustId).where('kind', '=', 'shared').where('support_id', 'is', null).execute();
  for (const row of rows) await db.updateTable('circle').set({ parts: [...row.parts, 'plan: keeping-well', 'plan: people', 'plan: first-days'] }).where('trust_id', '=', trustId).where('id', '=', row.id).execute();
};
