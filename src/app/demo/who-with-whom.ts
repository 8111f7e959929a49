// Who with whom, in the demonstration: what workers let be used, a few private lines, wishes, workers asked, a first meeting, somebody else asked for.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import type { DemoService } from './service.ts';

/** For matching and on the profile; for matching only. Nothing here says more than the worker's own lines do, and some say nothing. */
const TICKED: Record<string, { both?: string[]; matching?: string[]; own?: string }> = {
  Nadia: { both: ['ward'], matching: ['woman', 'low for long'] },
  Dev: { both: ['ward', 'urdu'], matching: ['man', 'hindi'] },
  Ruth: { both: ['voices'], matching: ['woman', 'faith', 'older'] },
  Imran: { both: ['punjabi', 'work'], matching: ['man', 'debt', 'urdu'] },
  Callie: { both: ['young', 'lgbt'], matching: ['woman', 'ward'] },
  Winston: { both: ['against my will', 'faith'], matching: ['man', 'ward'], own: 'Knows every bus route' },
  Mairead: { both: ['after a baby', 'parent'], matching: ['woman'] },
  Kofi: { both: ['work'], matching: ['man', 'faith'] },
  Sal: { both: ['homelessness'], matching: ['ward'], own: 'Lived in a van' },
  Femi: { both: ['debt'], matching: ['man'] },
  Gwil: { both: ['welsh'], matching: ['fear'] },
};

const experience = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  for (const w of s.workers) {
    const { both = [], matching = [], own } = TICKED[w.name] ?? {};
    const rows = [...both.map((item) => ({ item, on_profile: true, own_words: false })), ...matching.map((item) => ({ item, on_profile: false, own_words: false })), ...(own ? [{ item: own, on_profile: false, own_words: true }] : [])];
    for (const row of rows) await db.insertInto('worker_experience').values({ ...row, trust_id: s.trustId, id: newId(), worker_id: w.id, for_matching: true, since: momentOf(addDays(s.today, -60), '10:00') }).execute();
  }
};

/** A ward one was on oneself, somebody from before: theirs alone. */
const keepingAway = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const rowan = s.teams.find((t) => t.name === 'Rowan House');
  const lines: [string, { team_id?: string | undefined; name?: string }][] = [['Nadia', { team_id: rowan?.id }], ['Callie', { team_id: rowan?.id }], ['Winston', { name: 'Ellery Inventedname' }]];
  for (const [name, from] of lines) {
    const worker = s.workers.find((w) => w.name === name);
    if (worker && (from.team_id || from.name)) await db.insertInto('keep_away').values({ trust_id: s.trustId, id: newId(), worker_id: worker.id, ...from }).execute();
  }
};

const WISHES = [
  { items: ['ward'], with_whom: null, days: [2, 4], times: ['mornings'], area: null }, { items: ['voices', 'urdu'], with_whom: null, days: [], times: [], area: 'east' },
  { items: ['parent'], with_whom: 'a woman', days: [3], times: ['afternoons'], area: null }, { items: ['debt'], with_whom: 'a man', days: [], times: ['evenings'], area: 'west' },
  { items: ['young'], with_whom: null, days: [1, 3], times: [], area: null }, { items: ['work'], with_whom: null, days: [], times: ['evenings'], area: null }, { items: ['against my will'], with_whom: 'a man', days: [2], times: [], area: null },
] as const;

/** People who wait: what they wish, and for two of them workers who were asked. The others have nobody yet: they are whom “Match several” proposes for. */
const asking = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const lead = Object.values(s.staff)[0]?.accountId ?? null;
  const waiting = await db.selectFrom('referral').select(['id', 'person_id', 'team_id', 'answered_at']).where('trust_id', '=', s.trustId).where('answer', '=', 'accepted').where('matched_at', 'is', null)
    .where('id', 'not in', (eb) => eb.selectFrom('offer').select('referral_id').where('trust_id', '=', s.trustId)).orderBy('sent_at').limit(8).execute();
  for (const [i, r] of waiting.entries()) {
    const wish = WISHES[i % WISHES.length];
    if (!r.person_id || !wish) continue;
    await db.insertInto('match_wish').values({ trust_id: s.trustId, id: newId(), person_id: r.person_id, ...wish, items: [...wish.items], days: [...wish.days], times: [...wish.times], said_on: addDays(s.today, -1), recorded_by: lead, recorded_at: momentOf(addDays(s.today, -1), '11:00') }).execute();
    const asked = s.workers.filter((w) => w.taken < w.room && !['Nadia', 'Callie', 'Winston'].includes(w.name)).slice(i, i + 2);
    if (i > 1) continue;
    for (const [j, w] of [...(i === 0 ? s.workers.filter((x) => x.name === 'Nadia') : []), ...asked].entries()) {
      const at = momentOf(addDays(s.today, -1), '14:10');
      await db.insertInto('worker_ask').values({ trust_id: s.trustId, id: newId(), referral_id: r.id, person_id: r.person_id, worker_id: w.id, asked_by: lead, asked_at: at, ...(j === 2 ? { answer: 'not now', answered_at: at, answered_by: w.accountId } : {}) }).execute();
    }
  }
};

/** The newest of those who chose and have not met: meeting first. One who has met twice would like somebody else. */
const choices = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const open = db.selectFrom('support').innerJoin('person', 'person.id', 'support.person_id').select(['support.id', 'support.person_id', 'support.referral_id', 'person.account_id'])
    .where('support.trust_id', '=', s.trustId).where('support.ended_at', 'is', null).where('person.walled', '=', false).where('support.rather_not_at', 'is', null);
  const first = await open.where('first_held_at', 'is', null).orderBy('began_at', 'desc').limit(1).executeTakeFirst();
  const second = await open.where('second_held_at', 'is not', null).where('person.account_id', 'is not', null).where('support.referral_id', 'is not', null).orderBy('began_at').orderBy('support.id').limit(1).executeTakeFirst();
  const at = momentOf(addDays(s.today, -1), '16:40');
  const row = { trust_id: s.trustId, by_account: Object.values(s.staff)[0]?.accountId ?? newId(), said_on: addDays(s.today, -1), said_how: 'by phone' } as const;
  if (first) {
    await db.updateTable('support').set({ meeting_first: true }).where('id', '=', first.id).execute();
    await db.insertInto('choice_step').values({ ...row, id: newId(), support_id: first.id, person_id: first.person_id, kind: 'meet first', at }).execute();
  }
  if (second?.account_id) {
    await db.insertInto('choice_step').values({ trust_id: s.trustId, id: newId(), support_id: second.id, person_id: second.person_id, kind: 'somebody else', by_account: second.account_id, at }).execute();
    await db.updateTable('referral').set({ matched_at: null, first_held_at: null, second_held_at: null, again_at: at }).where('id', '=', second.referral_id).execute();
  }
};

/** Everything of who with whom, once the lives have been lived. */
export const whoWithWhom = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  await experience(db, s);
  await keepingAway(db, s);
  await asking(db, s);
  await choices(db, s);
};
