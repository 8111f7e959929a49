import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { newId } from '../../kit/ids.ts';
import type { ContactId } from '../../kit/ids.ts';
import { settingsOf } from '../../teams/index.ts';
import type { TrustSettings } from '../../teams/index.ts';
import { markMet } from '../../referrals/index.ts';
import { putContact } from '../contact.queries.ts';
import type { NewContact } from '../contact.queries.ts';
import { lockContact, lockSupport, putRecord } from '../contact-record.queries.ts';
import type { LockedContact, LockedSupport, Recorded, Write } from '../contact-record.queries.ts';
import { withHeld } from '../support-facts.rules.ts';
import type { MetFacts } from '../support-facts.rules.ts';
import { writeNoteItems } from './write-note-items.ts';

export type WhatNext = { plan: Omit<NewContact, 'supportId' | 'personId' | 'workerId'> | null; ratherNot: boolean };
export type RecordContact = {
  recorded: Omit<Recorded, 'firstOfSupport'>;
  items: readonly string[];
  /** The person was there and agreed that this is kept. */
  agreed: boolean;
  next: WhatNext;
};
export type Done = { ok: true; contactId: ContactId } | { ok: false; because: string };

/** The referral's clocks follow when the first or second meeting has changed. */
export const passToReferral = async (tx: Tx, support: LockedSupport, facts: MetFacts): Promise<void> => {
  const changed = facts.first_held_at?.getTime() !== support.first_held_at?.getTime() || facts.second_held_at?.getTime() !== support.second_held_at?.getTime();
  if (changed && support.referral_id) await markMet(tx, support.referral_id, { first: facts.first_held_at, second: facts.second_held_at });
};

const GONE = 'This record is closed: it is kept, and nothing more is written in it.';

type Where = { contactId: ContactId; settings: TrustSettings; planned: Write['planned']; draft: NonNullable<Write['draft']> };

const write = async (tx: Tx, support: LockedSupport, { contactId, settings, planned, draft }: Where, { recorded, items, agreed, next }: RecordContact): Promise<Done> => {
  if (support.locked_at) return { ok: false, because: GONE };
  const facts = recorded.held ? withHeld(support, { at: recorded.beganAt, how: recorded.how }, support.left_on, support.back_on) : support;
  if (next.plan && !support.ended_at) await putContact(tx, { ...next.plan, supportId: support.support_id, personId: support.person_id, workerId: tx.viewer.workerId ?? '' });
  await putRecord(tx, { support, contactId, planned, draft, recorded: { ...recorded, firstOfSupport: recorded.held && support.first_held_at === null }, facts, ratherNot: next.ratherNot, corrects: null });
  await passToReferral(tx, support, facts);
  if (items.some((words) => words.trim() !== '')) {
    await writeNoteItems(tx, {
      supportId: support.support_id, personId: support.person_id, contactId, together: recorded.together, items,
      showNow: recorded.together, showByDays: settings.words_shown_days, agreed: recorded.together && agreed,
    });
  }
  audit(tx, { action: 'contact.record', object: 'contact', objectId: contactId, personId: support.person_id, detail: { held: recorded.held, planned: planned !== null, next: next.ratherNot ? 'rather not' : next.plan !== null } });
  return { ok: true, contactId };
};

/** What was typed, read beside what was planned: the record, or the problem by its field. */
export type Told<Known> = (known: Known) => Promise<{ record: RecordContact } | { errors: Record<string, string> }>;
export type Recording = Done | { ok: false; errors: Record<string, string> };

/**
 * Writes down how a planned contact went: the fact always; things to remember as items; what comes next. Only by whoever supports the
 * person now or covers (404 for others). The service says no when it is already written down, or was called off.
 */
export const recordContact = async (tx: Tx, contactId: ContactId, told: Told<LockedContact>): Promise<Recording> => {
  authorise(tx, 'peer_worker');
  const [held, settings] = await Promise.all([lockContact(tx, contactId), settingsOf(tx)]);
  const contact = found(held);
  if (contact.recorded_at) return { ok: false, because: 'This is already written down. What you typed is still here; to change what was saved, open the meeting and correct it.' };
  if (contact.cancelled_at) return { ok: false, because: 'This meeting was called off. If you met anyway, record it from the person’s page as something that was not planned.' };
  const read = await told(contact);
  if ('errors' in read) return { ok: false, errors: read.errors };
  return write(tx, contact, { contactId, settings, planned: contact, draft: { form: 'record-contact', about: contactId } }, read.record);
};

/** The same for something that was not planned: it becomes a contact of this support. */
export const recordUnplanned = async (tx: Tx, supportId: string, told: Told<LockedSupport>): Promise<Recording> => {
  authorise(tx, 'peer_worker');
  const [held, settings] = await Promise.all([lockSupport(tx, supportId), settingsOf(tx)]);
  const support = found(held);
  const read = await told(support);
  if ('errors' in read) return { ok: false, errors: read.errors };
  return write(tx, support, { contactId: newId<'contact'>(), settings, planned: null, draft: { form: 'record-unplanned', about: support.person_id } }, read.record);
};
