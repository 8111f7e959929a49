import { audit, authorise, accountOf, putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { changeEvent, organisersOf, plannedEvent, putEvent, putOrganiser } from '../event.queries.ts';
import type { EventDetails } from '../event.queries.ts';
import { beforePublishing, isElsewhere, JOBS, sayWhen } from '../event.rules.ts';
import { changedMail } from '../event.mail.ts';
import { emailsOf } from '../people.queries.ts';
import { settle } from './settle.ts';

export const PLANNERS = ['lead', 'peer_worker', 'host_team', 'manager', 'person', 'carer'] as const;

/** A lead begins a gathering and is the first of its planning group. */
export const planEvent = async (tx: Tx, details: EventDetails): Promise<string> => {
  authorise(tx, 'lead');
  const id = await putEvent(tx, details);
  await putOrganiser(tx, id, { name: tx.viewer.name, called: 'Peer lead', side: 'staff', chair: false, jobs: [...JOBS], account_id: accountOf(tx) });
  audit(tx, { action: 'event.plan', object: 'event', objectId: id });
  return id;
};

/** Changes when, where and how many; whoever waits gets what has come free by it. Of another time or place, whoever gave an address is told. */
export const changeDetails = async (tx: Tx, id: string, details: EventDetails): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const before = found(await plannedEvent(tx, id, 'plan'));
  await changeEvent(tx, id, details);
  const now = { ...before, ...details, venue: details.venue ?? null, address: details.address ?? null, postcode: details.postcode ?? null, capacity: details.capacity ?? null, held: details.held ?? 0, held_until: details.held_until ?? null, begins_at: new Date(details.begins_at as Date), ends_at: new Date(details.ends_at as Date) };
  await settle(tx, now);
  if (before.published_at && !before.called_off_at && now.ends_at > tx.now && isElsewhere(before, now)) {
    for (const to of await emailsOf(tx, id)) await putMail(tx, { to, ...changedMail({ when: sayWhen(now, dayOf(tx.now)) }) });
  }
  audit(tx, { action: 'event.change', object: 'event', objectId: id });
};

/** Makes the page public: with a venue, and chaired by two. */
export const publishEvent = async (tx: Tx, id: string): Promise<{ ok: true } | { ok: false; because: string }> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, id, 'plan'));
  const missing = beforePublishing({ venue: event.venue, chairs: (await organisersOf(tx, id)).filter((o) => o.chair) });
  if (missing.length > 0) return { ok: false, because: `Before the page can be public: ${missing.map((m) => m.charAt(0).toLowerCase() + m.slice(1)).join('; ')}.` };
  if (!event.published_at) await changeEvent(tx, id, { published_at: tx.now });
  audit(tx, { action: 'event.publish', object: 'event', objectId: id });
  return { ok: true };
};
