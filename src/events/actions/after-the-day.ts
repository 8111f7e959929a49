import { accountOf, audit, authorise, putMail, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { keepFile } from '../../kit/files/index.ts';
import type { SentFile } from '../../kit/forms/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { changeEventFile, putEventFile, putReport, reportOf } from '../after.queries.ts';
import { calledOffMail } from '../event.mail.ts';
import { changeEvent, plannedEvent } from '../event.queries.ts';
import { sayWhen } from '../event.rules.ts';
import { emailsOf } from '../people.queries.ts';
import { PLANNERS } from './plan-event.ts';

type Done = { ok: true } | { ok: false; because: string };

/** Keeps slides or papers; they become public later, once somebody gave permission. */
export const addFile = async (tx: Tx, eventId: string, file: SentFile, about: { title: string; by_whom: string; permission_from: string | null; permission_on: string | null }): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  const fileId = await keepFile(tx.db, { trustId: trustOf(tx), by: accountOf(tx), at: tx.now }, file);
  await putEventFile(tx, event.id, { ...about, file_id: fileId });
  audit(tx, { action: 'event.file-add', object: 'event', objectId: event.id, detail: { kind: file.kind, bytes: file.bytes.length } });
};

/** Puts a file on the public page: whoever made it must have said so, and who asked them is written down. */
export const publishFile = async (tx: Tx, eventId: string, id: string, permissionFrom: string): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  found((await changeEventFile(tx, event.id, id, { published_at: tx.now, permission_from: permissionFrom, permission_on: dayOf(tx.now) })) || null);
  audit(tx, { action: 'event.file-publish', object: 'event_file', objectId: id });
};

export const takeFileDown = async (tx: Tx, eventId: string, id: string, why: string): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  found((await changeEventFile(tx, event.id, id, { taken_down_at: tx.now, taken_down_why: why })) || null);
  audit(tx, { action: 'event.file-down', object: 'event_file', objectId: id });
};

/** The report of the day, in its author's words. Whoever is in the planning group may write it down; public only when its author wants it so. */
export const writeReport = async (tx: Tx, eventId: string, report: { title: string; author: string; author_called: string; words: string }, publish: boolean): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId));
  const before = await reportOf(tx, event.id);
  await putReport(tx, event.id, { ...report, published_at: publish ? (before?.published_at ?? tx.now) : null });
  audit(tx, { action: 'event.report', object: 'event', objectId: event.id, detail: { published: publish } });
};

/** How many came, for everybody to read. */
export const sayHowManyCame = async (tx: Tx, eventId: string, came: number): Promise<void> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  await changeEvent(tx, event.id, { came, after_published_at: event.after_published_at ?? tx.now });
  audit(tx, { action: 'event.came', object: 'event', objectId: event.id, detail: { came } });
};

/** The day does not take place: the page says why, nobody more puts a name down, and whoever gave an address is told. */
export const callOff = async (tx: Tx, eventId: string, words: string): Promise<Done> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'plan'));
  if (event.called_off_at || event.ends_at <= tx.now) return { ok: false, because: 'This day is over, or it was called off already.' };
  await changeEvent(tx, event.id, { called_off_at: tx.now, called_off_words: words });
  // Addresses may be read only by those who look after who comes; another planner's calling off still shows on every page and link.
  for (const to of await emailsOf(tx, event.id)) await putMail(tx, { to, ...calledOffMail({ when: sayWhen(event, dayOf(tx.now)) }) });
  audit(tx, { action: 'event.call-off', object: 'event', objectId: event.id });
  return { ok: true };
};
