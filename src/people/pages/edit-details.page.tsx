// Change how somebody can be reached and what they need. What it said before is kept, with why and who said so.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, email, fields, Form, FormErrors, ifGiven, nhsNumber, oneOf, optionalText, RadiosField, text, TextAreaField, TextField, ticked, TickField, typedFrom, ukPhone } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, CardList, CardRow, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { correctDetails } from '../actions/correct-details.ts';
import { changesOf } from '../person-changes.queries.ts';
import { findPeople } from '../find-people.queries.ts';
import { personById } from '../person.queries.ts';
import type { DetailField, PersonDetails } from '../person.rules.ts';

const form = z.object({
  known_as: text({ missing: 'Enter the name they like', what: 'The name', max: 100 }),
  safe_contact: text({ missing: 'Write how it is safe to reach them', what: 'How it is safe to reach them', max: 500 }),
  phone: ifGiven(ukPhone({ missing: '' })),
  email: ifGiven(email({ missing: '' })),
  address: optionalText({ what: 'The address', max: 300 }),
  postcode_sector: optionalText({ what: 'The area', max: 10 }),
  online_safe: oneOf(['yes', 'no', 'not asked'], 'Choose whether online is safe for them'),
  access_needs: optionalText({ what: 'What they need', max: 1000 }),
  language: optionalText({ what: 'The language', max: 60 }),
  interpreter: ticked(),
  full_name: optionalText({ what: 'The full name', max: 200 }),
  born_on: ifGiven(date({ missing: '', what: 'Date of birth' })),
  nhs_number: ifGiven(nhsNumber({ missing: '' })),
  why: text({ missing: 'Say why it changes', what: 'Why', max: 300 }),
  said_by: text({ missing: 'Enter who said so', what: 'Who said so', max: 100 }),
});

const FIELD_WORDS: Partial<Record<DetailField, string>> = {
  known_as: 'Name they like', full_name: 'Full name', born_on: 'Date of birth', nhs_number: 'NHS number', phone: 'Phone', email: 'E-mail', address: 'Address', postcode_sector: 'Area',
  safe_contact: 'Safe way to reach them', online_safe: 'Online is safe', access_needs: 'What they need', language: 'Language', interpreter: 'Interpreter',
};

const detailsOf = (v: z.output<typeof form>, lead: boolean): Partial<PersonDetails> => ({
  known_as: v.known_as, safe_contact: v.safe_contact, phone: v.phone ?? null, email: v.email ?? null, address: v.address ?? null, postcode_sector: v.postcode_sector ?? null,
  online_safe: v.online_safe === 'not asked' ? null : v.online_safe === 'yes', access_needs: v.access_needs ?? null, language: v.language ?? null, interpreter: v.interpreter,
  ...(lead ? { ...(v.full_name ? { full_name: v.full_name } : {}), born_on: v.born_on ?? null, nhs_number: v.nhs_number ?? null } : {}),
});

export const editDetails = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const person = found(await personById(tx, id));
    const changes = await changesOf(tx, id, 20);
    const lead = tx.viewer.role === 'lead';
    look(tx, 'person.details-open', id);
    const { online_safe, ...rest } = person;
    const start = typedFrom({ ...Object.fromEntries(Object.keys(form.shape).filter((k) => k in rest).map((k) => [k, rest[k as keyof typeof rest] as string | boolean | null])), online_safe: online_safe === null ? 'not asked' : online_safe });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : start, errors);
    return pageOf(`Details of ${person.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="What it says now counts. What it said before is kept.">{`Details of ${person.known_as}`}</PageTitle>
        <Form action={`/people/${id}/details`} idempotencyKey={key}>
          <TextField form={f} name="known_as" label="The name they like" width={20} />
          <TextAreaField form={f} name="safe_contact" label="How and when is it safe to reach them?" rows={3} readsThis="Their peer worker, whoever covers, and the lead see this before they get in touch." />
          <TextField form={f} name="phone" label="Phone" type="tel" width={20} />
          <TextField form={f} name="email" label="E-mail" type="email" />
          <TextAreaField form={f} name="address" label="Address" rows={3} />
          <TextField form={f} name="postcode_sector" label="Area for finding places near" hint="The first part of the postcode and one figure, like M21 9." width={10} />
          <RadiosField form={f} name="online_safe" label="Is online safe for them?" items={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No: paper and voice only' }, { value: 'not asked', label: 'Not asked yet' }]} />
          <TextAreaField form={f} name="access_needs" label="What makes meeting and reading possible?" rows={3} />
          <TextField form={f} name="language" label="Language they like to speak" width={20} />
          <TickField form={f} name="interpreter" label="They need an interpreter" />
          {lead && <><TextField form={f} name="full_name" label="Full name" /><DateField form={f} name="born_on" label="Date of birth" birthday /><TextField form={f} name="nhs_number" label="NHS number" hint="Only if it was given." code width={20} /></>}
          <TextField form={f} name="why" label="Why does it change?" />
          <TextField form={f} name="said_by" label="Who said so?" hint={`For example ${person.known_as} on the phone today.`} />
          <Actions><Button>Save the details</Button></Actions>
        </Form>
        {changes.length > 0 && (
          <Section heading="What it said before">
            <CardList>{changes.map((c) => <CardRow key={c.id}>{FIELD_WORDS[c.field as DetailField] ?? c.field}: {c.was ?? 'nothing'}. Changed {sayMoment(c.changed_at, dayOf(tx.now))}{c.said_by ? `, said ${c.said_by}` : ''}{c.why ? `: ${c.why}` : ''}</CardRow>)}</CardList>
          </Section>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const lead = tx.viewer.role === 'lead';
    const other = lead && v.nhs_number ? (await findPeople(tx, v.nhs_number, 1))[0] : undefined;
    if (other && other.id !== id) return no(`${other.full_name} already has this NHS number. Check whether this is the same person.`);
    const done = await correctDetails(tx, id, detailsOf(v, lead), { why: v.why, by: v.said_by });
    return done.ok ? redirectTo(`/people/${id}`, done.changed > 0 ? 'details-saved' : 'details-same') : no(done.because);
  },
});
