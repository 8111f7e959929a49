// Correct what was recorded. The old record stays, with why it changed; of two at once, one counts.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { clockTimeOf, dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { newestStay } from '../../stays/index.ts';
import { correctContact } from '../actions/correct-contact.ts';
import { contactById } from '../contact.queries.ts';
import { recordsOf } from '../contact-record.queries.ts';
import type { ContactRecord } from '../contact-record.queries.ts';
import { typedLength } from '../plan-form.ts';
import { tookPlaceFrom, tookPlaceProblems, tookPlaceShape } from '../record-form.ts';
import { RecordSaid } from './parts/record-said.tsx';
import { TookPlaceFields } from './parts/record-fields.tsx';

const form = z.object({ version: z.string().max(40).catch(''), ...tookPlaceShape, why: text({ missing: 'Say why it changes', what: 'Why', max: 300 }) });

const typedOf = (r: ContactRecord) => {
  const length = typedLength(r.minutes);
  return typedFrom({
    held: r.held, notHeldWho: r.not_held_who, notHeldWhy: r.not_held_why, began: clockTimeOf(r.began_at), onDay: dayOf(r.began_at), heldHow: r.how, heldPlace: r.place,
    ...(r.held ? { lasted: length.minutes, lastedOther: length.otherMinutes } : {}), activities: r.activities, together: r.together,
  });
};

export const correctContactPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  also: (v) => tookPlaceProblems(v, true),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const contact = found(await contactById(tx, id));
    const record = (await recordsOf(tx, id))[0];
    if (!record) throw new NotFound();
    look(tx, 'contact.correct-open', contact.person_id, { object: 'contact', objectId: id });
    const today = dayOf(tx.now);
    const ward = record.how === 'on the ward' || record.not_held_who === 'ward' || (await newestStay(tx, contact.person_id)) !== undefined;
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedOf(record), errors);
    return pageOf('Correct what was recorded', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="What it said before stays beside it, with why it changed." caption={contact.known_as}>Correct what was recorded</PageTitle>
        {refused && <Aside><p>It says now, recorded {sayMoment(record.recorded_at, today)}:</p><RecordSaid record={record} today={today} /></Aside>}
        <Form action={`/contacts/${id}/correct`} idempotencyKey={key} hidden={{ version: record.id }}>
          <TookPlaceFields form={f} first={false} planned={null} today={today} name={contact.known_as} held={null} ward={ward} />
          <TextField form={f} name="why" label="Why does it change?" hint={`${contact.known_as} can read this.`} />
          <Actions><Button>Save the correction</Button></Actions>
        </Form>
        <p className="al-soft">To correct words you wrote to remember, open them in the notes.</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { version, why, ...v } }) => {
    const contact = found(await contactById(tx, id));
    const recorded = tookPlaceFrom(v, { plannedAt: contact.began_at, how: contact.how, place: contact.place });
    if (recorded.beganAt > tx.now) return invalid({ began: 'Enter a time that has passed' });
    const done = await correctContact(tx, id, version, recorded, why);
    return done.ok ? redirectTo(`/contacts/${id}`, 'contact-corrected') : no(done.because);
  },
});
