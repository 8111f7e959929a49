import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import { settingsOf } from '../../teams/index.ts';
import { CLOSED } from '../plan-desk.ts';
import type { Desk } from '../plan-desk.ts';
import type { Part, PartKey } from '../plan-parts.rules.ts';
import { entryById, planOf } from '../plan.queries.ts';
import type { Entry } from '../plan.queries.ts';
import { bringBack, holdPlan, keepToOneself, markLeftOut, markVersionLeftOut, putEntry, putVersion } from '../plan-write.queries.ts';
import type { Said, Words } from '../plan-write.queries.ts';

export type Done = { ok: true } | { ok: false; because: string };
export type BoxWords = { box: string; words: string | undefined; /** The version that was open when this was typed. */ seen: string | undefined };
type At = { desk: Desk; said: Said };

const CHANGED = 'These words were changed since you opened them. What you typed is still in its box. Read both, then save again to keep yours; the other stays readable.';

/** What stands in a box for this viewer: the first thing begun there that is not left out. */
export const inBox = (entries: readonly Entry[], box: string): Entry | undefined => entries.find((e) => e.box === box && e.left_out_at === null);

/** The day words left out today are erased. */
export const eraseDay = async (tx: Tx): Promise<string> => addDays(dayOf(tx.now), (await settingsOf(tx)).erase_left_out_days);

/** Saves the boxes of a part: new words are a new version, an emptied box is left out, an untouched one stays. No when somebody else changed one meanwhile. */
export const writeBoxes = async (tx: Tx, { desk, said }: At, part: Part, boxes: readonly BoxWords[]): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  if (desk.locked) return { ok: false, because: CLOSED };
  await holdPlan(tx, desk.personId);
  const now = await planOf(tx, desk.personId, part.key);
  let changed = 0;
  for (const { box, words, seen } of boxes) {
    const was = inBox(now, box);
    if ((words ?? '') === (was?.words ?? '')) continue;
    if ((was?.id ?? '') !== (seen ?? '')) return { ok: false, because: CHANGED };
    if (!words && was) await markLeftOut(tx, was.thread, await eraseDay(tx), said);
    else if (was) await putVersion(tx, was, { box, words }, said);
    else await putEntry(tx, desk.personId, part.key, { box, words }, said);
    changed += 1;
  }
  audit(tx, { action: said ? 'plan.write-together' : 'plan.write', personId: desk.personId, detail: { part: part.key, changed } });
  return { ok: true };
};

/** A step of the peer worker is for them to see, whoever writes it down. */
const supportFor = (desk: Desk, part: PartKey, words: Words, said: Said, was: string | null): string | null => {
  if (said) return said.supportId;
  const open = desk.beside && desk.beside.ended_at === null ? desk.beside.support_id : null;
  return part === 'meeting' || (part === 'steps' && words.choice === 'worker') ? open : was;
};

/** Adds a step, somebody to lean on, something for one of the first days, or the answer about the meeting. */
export const addToPlan = async (tx: Tx, { desk, said }: At, part: PartKey, words: Words): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  if (desk.locked) return { ok: false, because: CLOSED };
  await holdPlan(tx, desk.personId);
  const before = part === 'meeting' ? inBox(await planOf(tx, desk.personId, part), words.box) : undefined;
  if (before) await putVersion(tx, before, words, said, supportFor(desk, part, words, said, null));
  else await putEntry(tx, desk.personId, part, words, said, supportFor(desk, part, words, said, null));
  audit(tx, { action: said ? 'plan.write-together' : 'plan.write', personId: desk.personId, detail: { part } });
  return { ok: true };
};

/** Changes something, or finishes or drops a step, as a newer version beside the one before. 404 for what this viewer does not see. */
export const changeInPlan = async (tx: Tx, { desk, said }: At, thread: string, seen: string | undefined, words: (was: Entry) => Words): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  const first = found(await entryById(tx, thread));
  if (desk.locked) return { ok: false, because: CLOSED };
  await holdPlan(tx, first.person_id);
  const was = found(await entryById(tx, thread));
  if (was.left_out_at) return { ok: false, because: 'This was left out. Bring it back first.' };
  if (seen !== undefined && seen !== was.id) return { ok: false, because: CHANGED };
  const next = words(was);
  await putVersion(tx, was, next, said, supportFor(desk, was.part, next, said, was.support_id));
  audit(tx, { action: said ? 'plan.write-together' : 'plan.write', object: 'plan', objectId: thread, personId: was.person_id, detail: { part: was.part } });
  return { ok: true };
};

/** Leaves something out with everything it said before; the words are erased after the trust's number of days. */
export const leaveOutOfPlan = async (tx: Tx, { desk, said }: At, thread: string): Promise<Done> => {
  authorise(tx, 'person', 'peer_worker');
  if (desk.locked) return { ok: false, because: CLOSED };
  const was = found(await entryById(tx, thread));
  if (!(await markLeftOut(tx, thread, await eraseDay(tx), said))) return { ok: false, because: 'This was left out already.' };
  audit(tx, { action: 'plan.leave-out', object: 'plan', objectId: thread, personId: was.person_id, detail: { part: was.part } });
  return { ok: true };
};

/** The person's own choices about one thing: bring it back, leave an earlier version out, keep to oneself what was written together. */
export const chooseInPlan = async (tx: Tx, desk: Desk, thread: string, what: { bringBack: true } | { earlier: string } | { keep: true }): Promise<Done> => {
  authorise(tx, 'person');
  if (desk.locked) return { ok: false, because: CLOSED };
  const was = found(await entryById(tx, thread));
  const done = 'bringBack' in what ? await bringBack(tx, thread) : 'earlier' in what ? await markVersionLeftOut(tx, what.earlier, await eraseDay(tx)) : (await keepToOneself(tx, desk.personId, { thread }), true);
  if (!done) return { ok: false, because: 'These words were erased, or stand as they are already. They cannot be brought back once they are erased.' };
  audit(tx, { action: 'bringBack' in what ? 'plan.bring-back' : 'earlier' in what ? 'plan.leave-out' : 'plan.keep-to-oneself', object: 'plan', objectId: thread, personId: was.person_id });
  return { ok: true };
};
