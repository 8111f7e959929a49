// Putting one's name down, without an account: as little as can be asked.
import { z } from 'zod';
import { email, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextAreaField, TextField, ukPhone, wholeNumber } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate, addDays } from '../../kit/times.ts';
import { SENT_TOO_OFTEN, tooOften } from '../../kit/not-too-often.ts';
import { page } from '../../access/index.ts';
import { publishedEvent } from '../event.queries.ts';
import { AUDIENCES, AUDIENCE_WORDS, sayWhen } from '../event.rules.ts';
import { roomOf } from '../place.queries.ts';
import type { Registration } from '../place.queries.ts';
import { sayRoom } from '../place.rules.ts';
import { register } from '../actions/register.ts';
import { eventParams } from './event-public.page.tsx';

export const registerForm = z.object({
  name: text({ missing: 'Enter the name you would like on a badge', what: 'The name', max: 80 }),
  audience: oneOf(AUDIENCES, 'Choose what fits best'),
  comesWith: ifGiven(wholeNumber({ missing: '', what: 'How many come with you', max: 4 })),
  withWords: optionalText({ what: 'Who comes with you', max: 300 }),
  needs: optionalText({ what: 'What you need', max: 1500 }),
  food: optionalText({ what: 'Food', max: 300 }),
  email: ifGiven(email({ missing: '' })),
  phone: ifGiven(ukPhone({ missing: '' })),
});
export const registrationFrom = (v: z.output<typeof registerForm>): Registration => ({
  name: v.name, audience: v.audience, comes_with: v.comesWith ?? 0, email: v.email ?? null, phone: v.phone ?? null, needs: v.needs ?? null, food: v.food ?? null, with_words: v.withWords ?? null,
});

/** The boxes; the planning group has the same for somebody who rings. */
export const RegisterFields = ({ form: f, readBy }: { form: ReturnType<typeof fields<typeof registerForm>>; readBy: string }) => (
  <>
    <TextField form={f} name="name" label="Name for the badge" hint="The name you like. First names are fine." width={20} autoComplete="name" />
    <RadiosField form={f} name="audience" label="What fits best?" hint="So that everybody has their share of the places." items={AUDIENCES.map((a) => ({ value: a, label: AUDIENCE_WORDS[a].i }))} />
    <TextAreaField form={f} name="needs" label="What would make it easy for you to be there?" hint="Step-free, large print, a sign language interpreter, a quiet place, your fare paid, anything." rows={3} readsThis={readBy} />
    <TextField form={f} name="food" label="Anything you do not eat?" />
    <TextField form={f} name="comesWith" label="How many people come with you?" hint="0 to 4. Each has a place too." width={2} inputMode="numeric" />
    <TextField form={f} name="withWords" label="Who are they?" hint="For example: my sister, my support worker" />
    <TextField form={f} name="email" label="Email, if you like" type="email" autoComplete="email" spellCheck={false} hint="Then your own link comes by email." />
    <TextField form={f} name="phone" label="Phone, if you like" type="tel" autoComplete="tel" width={20} hint="Only if something changes." />
  </>
);

export const registerPage = page({
  params: eventParams,
  form: registerForm,
  show: async ({ tx, params: { slug, event: id }, typed, errors, refused, key }) => {
    const event = found(await publishedEvent(tx, id));
    const f = fields(registerForm, typed, errors);
    const today = dayOf(tx.now);
    return pageOf('Put my name down', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/t/${slug}/events/${id}`}>{event.title}</a>} lede={`${sayWhen(event, today)}. ${sayRoom(event, today, await roomOf(tx, id))}`}>Put my name down</PageTitle>
        <Form action={`/t/${slug}/events/${id}/register`} idempotencyKey={key}>
          <RegisterFields form={f} readBy="Somebody of the planning group reads this and tells you what they can do. Whoever is at the door does not see it." />
          <p className="al-soft">{`All of this is erased on ${sayDate(addDays(dayOf(event.ends_at), event.keep_days))}; only how many came stays. You can have it erased sooner with your own link.`}</p>
          <Actions><Button>Put my name down</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug, event: id }, form, origin, canMail, source }) => {
    const event = found(await publishedEvent(tx, id));
    if (tooOften('event register', source)) return no(SENT_TOO_OFTEN);
    const done = await register(tx, event, registrationFrom(form), { slug, origin, canMail });
    if (!done.ok) return no('Names cannot be put down for this any more. Ring to ask: there may still be room.');
    return done.byMail ? redirectTo(`/t/${slug}/events/${id}/registered`) : redirectTo(`/t/${slug}/my-place/${done.secret}`, 'event-registered');
  },
});

/** The same for a new address and for one that is on the list: whoever reads it learns nothing about anybody. */
export const registeredPage = page({
  params: eventParams,
  show: async ({ tx, params: { slug, event: id } }) => {
    const event = found(await publishedEvent(tx, id));
    return pageOf('Look at your email', (
      <Reading>
        <PageTitle lede="We have sent your own link to the address you gave.">Look at your email</PageTitle>
        <p>The link shows whether you have a place or are on the waiting list, and what we are doing about what you need. You can give your place back there too.</p>
        <p>Nothing came after ten minutes? Look where unwanted mail goes{event.questions_to ? `, or ask: ${event.questions_to}` : ', or ring us'}.</p>
        <p><a href={`/t/${slug}/events/${id}`}>Back to the day</a></p>
      </Reading>
    ));
  },
});
