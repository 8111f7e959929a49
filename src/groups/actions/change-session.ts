import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { bankHolidays } from '../../teams/index.ts';
import { holdGroup } from '../group.queries.ts';
import { beginsAt, daysAndHolidays, DAYS_AHEAD } from '../series.rules.ts';
import { changeSession, putSession, sessionById, sessionsAt } from '../session.queries.ts';
import type { Moved, Session } from '../session.queries.ts';
import { groupToChange } from '../whose-groups.ts';

export type Done = { ok: true; sessionId: string } | { ok: false; because: string };

const toChange = async (tx: Tx, id: string): Promise<Session> => {
  authorise(tx, 'peer_worker', 'lead');
  const before = found(await sessionById(tx, id));
  await holdGroup(tx, before.group_id);
  await groupToChange(tx, before.group_id);
  return found(await sessionById(tx, id));
};
const TAKEN = 'The register of this session is taken, so that it can no longer be moved or called off. Correct the register if it did not take place.';

/** Another time or place, with why, for those who come. */
export const moveSession = async (tx: Tx, id: string, to: Moved, why: string): Promise<Done> => {
  const s = await toChange(tx, id);
  if (s.registered_at) return { ok: false, because: TAKEN };
  if (to.at <= tx.now) return { ok: false, because: 'That time has passed. Choose one that is still to come.' };
  await changeSession(tx, s, 'moved', to, why);
  audit(tx, { action: 'group.move', object: 'group_session', objectId: id });
  return { ok: true, sessionId: id };
};

/** This one does not take place, with why. Pressed twice it is called off once. */
export const callOff = async (tx: Tx, id: string, why: string): Promise<Done> => {
  const s = await toChange(tx, id);
  if (s.registered_at) return { ok: false, because: TAKEN };
  if (s.called_off_at) return { ok: true, sessionId: id };
  await changeSession(tx, s, 'called off', { at: s.at, minutes: s.minutes, venue: s.venue }, why);
  audit(tx, { action: 'group.call-off', object: 'group_session', objectId: id });
  return { ok: true, sessionId: id };
};

/** It takes place after all. */
export const onAgain = async (tx: Tx, id: string): Promise<Done> => {
  const s = await toChange(tx, id);
  if (!s.called_off_at) return { ok: true, sessionId: id };
  await changeSession(tx, s, 'on again', { at: s.at, minutes: s.minutes, venue: s.venue }, 'It takes place after all.');
  audit(tx, { action: 'group.on-again', object: 'group_session', objectId: id });
  return { ok: true, sessionId: id };
};

/** One session more, outside the rule. */
export const addSession = async (tx: Tx, groupId: string, to: Moved): Promise<string> => {
  authorise(tx, 'peer_worker', 'lead');
  const group = await groupToChange(tx, groupId);
  if (group.ended_at) throw new NotFound();
  const id = await putSession(tx, groupId, to.at, to.minutes, to.venue);
  audit(tx, { action: 'group.session', object: 'group_session', objectId: id });
  return id;
};

/** On a bank holiday of its rule nothing stands ready; whoever leads the group says that it meets all the same. */
export const meetAllTheSame = async (tx: Tx, groupId: string, day: Day): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  const group = await groupToChange(tx, groupId);
  const series = found(group.series);
  const today = dayOf(tx.now);
  found(daysAndHolidays(series, today, addDays(today, DAYS_AHEAD), bankHolidays()).holidays.includes(day) || null);
  await holdGroup(tx, groupId);
  if ((await sessionsAt(tx, groupId, [beginsAt(series, day)])).length > 0) return;
  const id = await putSession(tx, groupId, beginsAt(series, day), series.minutes, null);
  audit(tx, { action: 'group.session', object: 'group_session', objectId: id, detail: { holiday: true } });
};
