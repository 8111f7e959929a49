// Move a meeting, or call it off. What the person said about it stands at the top.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { clockTimeOf, dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { newestStay } from '../../stays/index.ts';
import { cancelContact, moveContact } from '../actions/change-contact.ts';
import { contactById } from '../contact.queries.ts';
import { isOpen, saidByPerson } from '../contact.rules.ts';
import { sayWhere } from '../contact-words.ts';
import { stepsOfContacts } from '../contact-step.queries.ts';
import { planForm, planFrom, planProblems, ringers, typedLength, typedMoment } from '../plan-form.ts';
import { PlanFields } from './parts/plan-fields.tsx';

const CANCEL = { 'off person': 'person', 'off worker': 'worker', 'off ward': 'ward', 'off other': 'other' } as const;
const WHAT = ['move', 'off person', 'off worker', 'off ward', 'off other'] as const;
const form = z.object({ what: oneOf(WHAT, 'Choose what changes'), ...planForm.shape });

export const changeContact = page({
  params: z.object({ id: z.uuid() }),
  form,
  also: (v) => (v.what === 'move' ? planProblems(v) : {}),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const contact = found(await contactById(tx, id));
    if (!isOpen(contact) && !refused) throw new NotFound();
    look(tx, 'contact.change-open', contact.person_id);
    const today = dayOf(tx.now);
    const ward = contact.how === 'on the ward' || (await newestStay(tx, contact.person_id)) !== undefined;
    const said = saidByPerson(await stepsOfContacts(tx, [id]));
    const planned = contact.planned_at ?? tx.now;
    const start = typedFrom({
      ...typedMoment(planned, clockTimeOf(planned)), how: contact.how, place: contact.place, ...typedLength(contact.planned_minutes ?? 45),
      rings: contact.ring_account ?? (contact.ring_if_late ? 'somebody else' : undefined), ringName: contact.ring_account ? undefined : contact.ring_if_late,
    });
    const f = fields(form, Object.keys(typed).length > 0 ? { ...start, ...typed } : start, errors);
    return pageOf(`Change the meeting with ${contact.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`${sayMoment(planned, today)}, ${sayWhere(contact)}.`}>{`Change the meeting with ${contact.known_as}`}</PageTitle>
        {said.map((s) => (
          <Quote key={s.at.toISOString()} by={`${contact.known_as} said ${sayMoment(s.at, today)}: ${s.kind === 'cannot make it' ? 'I can’t make it' : 'somewhere else, please'}`}>{s.words ?? 'They wrote nothing more.'}</Quote>
        ))}
        <Form action={`/contacts/${id}/change`} idempotencyKey={key}>
          <RadiosField form={f} name="what" label="What changes?" items={[
            { value: 'move', label: 'Another time or place', conditional: <PlanFields form={f} today={today} ringers={await ringers(tx)} ward={ward} /> },
            { value: 'off person', label: 'Called off: it is not possible for them' },
            { value: 'off worker', label: 'Called off: it is not possible for me' },
            ...(ward ? [{ value: 'off ward', label: 'Called off: the ward or the day got in the way' }] : []),
            { value: 'off other', label: 'Called off: something else' }]} />
          <Actions><Button>Save the change</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { what, ...plan } }) => {
    if (what !== 'move') {
      const done = await cancelContact(tx, id, CANCEL[what]);
      return done.ok ? redirectTo(`/contacts/${id}`, 'contact-called-off') : no(done.because);
    }
    const read = await planFrom(tx, plan);
    if ('errors' in read) return invalid(read.errors);
    const done = await moveContact(tx, id, read.plan);
    return done.ok ? redirectTo(`/contacts/${id}`, 'contact-moved') : no(done.because);
  },
});
