// Record how a meeting went. A first meeting has its own words and order: it is about listening and the relationship, not tasks
// (ENRICH core components, BMC Res Notes 14:320, table 2); longer first contacts with more of that went with people going on
// (Int J Soc Psychiatry 2023, 10.1177/00207640221148090).
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, typedFrom } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { addDays, clockTimeOf, count, dayOf, momentOf, sayMoment } from '../../kit/times.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { newestStay } from '../../stays/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { recordContact, recordUnplanned } from '../actions/record-contact.ts';
import type { RecordContact, Recording } from '../actions/record-contact.ts';
import { contactById } from '../contact.queries.ts';
import type { Contact } from '../contact.queries.ts';
import { contactState, isOpen } from '../contact.rules.ts';
import { sayWhere } from '../contact-words.ts';
import { supportsOfPerson, workingSupport } from '../my-supports.queries.ts';
import type { MySupport } from '../my-supports.queries.ts';
import { DraftOffer, offered } from '../note-draft-offer.tsx';
import { planFrom } from '../plan-form.ts';
import type { KnownRinger } from '../plan-form.ts';
import { itemsOf, nextFrom, recordForm, recordProblems, tookPlaceFrom } from '../record-form.ts';
import type { RecordValues } from '../record-form.ts';
import { RecordFields, WhatNext } from './parts/record-fields.tsx';

const params = z.object({ id: z.uuid() });
const query = z.object({ draft: z.enum(['open', 'new']).optional().catch(undefined) });

type Drawn = { tx: Tx; support: MySupport; contact: Contact | null; action: string; form: 'record-contact' | 'record-unplanned'; about: string; typed: Typed; errors: Record<string, string>; refused: string | null; key: string; draft?: 'open' | 'new' };

const draw = async ({ tx, support, contact, action, form, about, typed, errors, refused, key, draft }: Drawn) => {
  const [today, name, first] = [dayOf(tx.now), support.known_as, support.first_held_at === null];
  const again = Object.keys(typed).length > 0;
  const kept = await offered(tx, form, about, again ? 'new' : draft);
  const start = contact ? typedFrom({ heldHow: contact.how, heldPlace: contact.place, how: contact.how, place: contact.place }) : {};
  const f = fields(recordForm, again ? typed : (kept.fields ?? start), errors);
  const days = (await settingsOf(tx)).words_shown_days;
  const ward = support.leaving_hospital || (await newestStay(tx, support.person_id)) !== undefined;
  const same = contact?.planned_at ? { at: momentOf(addDays(dayOf(contact.planned_at), 7), clockTimeOf(contact.planned_at)), words: sayWhere(contact) } : null;
  const title = first ? `Your first meeting with ${name}` : `How it went with ${name}`;
  return pageOf(title, (
    <Reading>
      <FormErrors form={f} refused={refused} />
      <PageTitle caption={contact?.planned_at ? `${sayMoment(contact.planned_at, today)}, ${sayWhere(contact)}` : 'Something that was not planned'}
        lede={first ? 'A first meeting is for listening, and for finding out whether the two of you get on. Nothing needs to have been done.' : undefined}>{title}</PageTitle>
      <DraftOffer draft={kept} path={action} now={tx.now} />
      <Form action={action} idempotencyKey={key} draft={{ url: `/drafts/${form}/${about}`, id: about }}>
        <RecordFields form={f} first={first} planned={contact} today={today} name={name} ward={ward}
          readsThis={`You and ${name} can read this, and whoever covers for you. ${name} sees it after ${count(days, 'day')} at the latest, and can leave it out. Your lead sees only that you met.`} />
        {!support.ended_at && <WhatNext form={f} first={first} same={same && same.at > tx.now ? same : null} today={today} name={name} ward={ward} />}
        {support.ended_at && <input type="hidden" name="next" value="none" />}
        <Actions><Button>Save it</Button></Actions>
      </Form>
    </Reading>
  ));
};

type Sent = { values: RecordValues; known: { plannedAt: Date | null; how: Contact['how'] | null; place: string | null; minutes: number; ring: KnownRinger } };

/** Reads what was sent; or the problem by its field. */
const recordOf = async (tx: Tx, { values, known }: Sent): Promise<{ record: RecordContact } | { errors: Record<string, string> }> => {
  const recorded = tookPlaceFrom(values, known);
  if (recorded.beganAt > tx.now) return { errors: { began: 'Enter a time that has passed: it must have begun before you record it' } };
  const next = nextFrom(values, known);
  const read = next && (await planFrom(tx, { minutes: 'other', otherMinutes: known.minutes, ...next }, known.ring));
  if (read && 'errors' in read) return { errors: values.next === 'same' ? { next: 'That time has passed: choose another day' } : read.errors };
  return { record: { recorded, items: itemsOf(values), agreed: values.agreed, next: { plan: read?.plan ?? null, ratherNot: values.next === 'rather not' } } };
};

const done = (result: Recording) => {
  if (result.ok) return redirectTo(`/contacts/${result.contactId}/copy`, 'contact-recorded');
  return 'errors' in result ? invalid(result.errors) : no(result.because);
};

export const recordContactPage = page({
  params,
  query,
  form: recordForm,
  also: (v) => recordProblems(v),
  show: async ({ tx, params: { id }, query: { draft }, typed, errors, refused, key }) => {
    const contact = found(await contactById(tx, id));
    if (!isOpen(contact) && !refused) return redirectTo(`/contacts/${id}`);
    if (contactState(contact, tx.now) === 'ahead' && contact.planned_at && dayOf(contact.planned_at) > dayOf(tx.now)) return redirectTo(`/contacts/${id}`, 'not-begun-yet');
    const support = found((await supportsOfPerson(tx, contact.person_id)).find((s) => s.id === contact.support_id));
    look(tx, 'contact.record-open', contact.person_id, { object: 'contact', objectId: id });
    return draw({ tx, support, contact, action: `/contacts/${id}/record`, form: 'record-contact', about: id, typed, errors, refused, key, draft });
  },
  send: async ({ tx, params: { id }, form: values }) => done(await recordContact(tx, id, (contact) => recordOf(tx, {
    values, known: { plannedAt: contact.planned_at, how: contact.how, place: contact.place, minutes: contact.planned_minutes ?? 45, ring: { name: contact.ring_if_late, account: contact.ring_account } },
  }))),
});

export const recordUnplannedPage = page({
  params,
  query,
  form: recordForm,
  also: (v) => recordProblems(v, true),
  show: async ({ tx, params: { id }, query: { draft }, typed, errors, refused, key }) => {
    const support = found(await workingSupport(tx, id));
    look(tx, 'contact.record-open', id);
    return draw({ tx, support, contact: null, action: `/people/${id}/record`, form: 'record-unplanned', about: id, typed, errors, refused, key, draft });
  },
  send: async ({ tx, params: { id }, form: values }) => done(await recordUnplanned(tx, found(await workingSupport(tx, id)).id, () => recordOf(tx, {
    values, known: { plannedAt: null, how: values.heldHow ?? null, place: values.heldPlace ?? null, minutes: 45, ring: { name: null, account: null } },
  }))),
});
