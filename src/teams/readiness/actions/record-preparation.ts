import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { invalid } from '../../../kit/http/index.ts';
import type { InvalidAnswer } from '../../../kit/http/index.ts';
import { addMonths, count, dayOf } from '../../../kit/times.ts';
import { PREPARED, readyItems, ROOM_ROLES } from '../items.ts';
import { peersToChoose, putPreparation } from '../preparation.queries.ts';
import type { NewPreparation } from '../preparation.queries.ts';
import { putEntry } from '../readiness.queries.ts';
import { sessionCounts } from '../readiness.rules.ts';
import { plural } from '../room-words.ts';
import { readyTeam } from './keep-readiness.ts';

/** Writes down a session of a team. When a peer worker led it and a manager was there, it is the evidence for "prepared together" too. */
export const recordPreparation = async (tx: Tx, session: NewPreparation): Promise<{ counts: boolean } | InvalidAnswer> => {
  authorise(tx, 'lead', 'peer_worker');
  await readyTeam(tx, session.team_id);
  const today = dayOf(tx.now);
  if (session.held_on > today) return invalid({ on: 'This day is still to come. Write it down when it has been' });
  const item = readyItems().find((i) => i.key === PREPARED);
  const until = addMonths(session.held_on, item?.good_months ?? 12);
  if (until < today) return invalid({ on: 'That is too long ago to count. Plan another session, and write that one down' });
  const known = new Map((await peersToChoose(tx)).map((p) => [p.id, p.name]));
  if (session.peers.some((id) => !known.has(id))) return invalid({ peers: 'Choose peer workers from the list' });
  await putPreparation(tx, session);
  const counts = sessionCounts({ peers: session.peers.length, managers: session.roles.find((r) => r.role === ROOM_ROLES[0])?.n ?? 0 });
  if (counts) {
    const led = session.peers.map((id) => known.get(id)).join(' and ');
    await putEntry(tx, { team_id: session.team_id, item: PREPARED, kind: 'evidence', owner: led, on_day: session.held_on, good_until: until,
      words: `Led with ${led}. In the room: ${session.roles.map((r) => count(r.n, r.role, plural(r.role))).join(', ')}.` });
  }
  audit(tx, { action: 'readiness.preparation', object: 'host_team', objectId: session.team_id, detail: { held_on: session.held_on, counts } });
  return { counts };
};
