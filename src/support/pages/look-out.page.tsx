// One press each: on my way, check in, check out. Check-in asks only what is not known yet.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, optionalText, SelectField, time, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { clockTimeOf, dayOf, momentOf, sayClockTime, sayTime } from '../../kit/times.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { checkIn, checkOut, onMyWay } from '../actions/look-out.ts';
import { contactById } from '../contact.queries.ts';
import { ringTime } from '../contact.rules.ts';
import { sayWhere } from '../contact-words.ts';
import { ringerOf, ringers, TIME_OPTIONS } from '../plan-form.ts';
import { RingerFields } from './parts/plan-fields.tsx';
import { refusedPage } from './parts/refused-page.tsx';

const params = z.object({ id: z.uuid() });

export const onMyWayPage = page({
  params,
  show: async ({ tx, params: { id }, refused }) => {
    found(await contactById(tx, id));
    return refused ? refusedPage(refused, `/contacts/${id}`) : redirectTo(`/contacts/${id}`);
  },
  send: async ({ tx, params: { id } }) => {
    const done = await onMyWay(tx, id);
    return done.ok ? redirectTo('/today', 'on-my-way') : no(done.because);
  },
});

export const checkOutPage = page({
  params,
  show: async ({ tx, params: { id }, refused }) => {
    found(await contactById(tx, id));
    return refused ? refusedPage(refused, `/contacts/${id}`) : redirectTo(`/contacts/${id}`);
  },
  send: async ({ tx, params: { id } }) => {
    const done = await checkOut(tx, id);
    return done.ok ? redirectTo(`/contacts/${id}/record`, 'checked-out') : no(done.because);
  },
});

const form = z.object({ until: ifGiven(time({ missing: '', what: 'The time' })), rings: optionalText({ max: 100 }), ringName: optionalText({ what: 'Their name and number', max: 100 }) });

export const checkInPage = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const contact = found(await contactById(tx, id));
    const until = clockTimeOf(ringTime(contact, tx.now));
    const start = typedFrom({ until, rings: contact.ring_account ?? (contact.ring_if_late ? 'somebody else' : undefined), ringName: contact.ring_account ? undefined : contact.ring_if_late });
    const f = fields(form, Object.keys(typed).length > 0 ? { ...start, ...typed } : start, errors);
    const times = TIME_OPTIONS.some((t) => t.value === until) ? TIME_OPTIONS : [{ value: until, text: sayClockTime(until) }, ...TIME_OPTIONS];
    return pageOf('Check in', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`${contact.known_as}, ${sayWhere(contact)}.`}>Check in</PageTitle>
        <Form action={`/contacts/${id}/check-in`} idempotencyKey={key}>
          <SelectField form={f} name="until" label="When should somebody ring, if you have not checked out?" options={times.filter((t) => t.value >= clockTimeOf(tx.now))} />
          <RingerFields form={f} ringers={await ringers(tx)} />
          <Actions><Button>Check in</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { until, rings, ringName } }) => {
    const contact = found(await contactById(tx, id));
    const finishAt = until ? momentOf(dayOf(tx.now), until) : ringTime(contact, tx.now);
    if (finishAt <= tx.now) return invalid({ until: `Choose a time after ${sayTime(tx.now)}` });
    const known = contact.ring_if_late ? { name: contact.ring_if_late, account: contact.ring_account } : undefined;
    const who = rings ? await ringerOf(tx, rings, ringName ?? '') : known;
    if (!who) return invalid(rings === 'somebody else' ? { ringName: 'Enter their name and phone number' } : { rings: 'Choose who rings if you have not checked out' });
    const done = await checkIn(tx, id, { finishAt, rings: who.name, ringsAccount: who.account });
    return done.ok ? redirectTo(`/contacts/${id}`, 'checked-in') : no(done.because);
  },
});
