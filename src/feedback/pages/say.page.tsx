// "Not happy, or want to say thanks?" Public, at /t/<slug>/say: works signed out; signed in it carries who they are.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { SENT_TOO_OFTEN, tooOften } from '../../kit/not-too-often.ts';
import { fields, Form, FormErrors, oneOf, optionalText, RadiosField, text, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { FEEDBACK_KINDS, READERS, readersOffered } from '../feedback.rules.ts';
import { sendFeedback } from '../actions/send-feedback.ts';

const params = z.object({ slug: z.string().max(40) });
const form = z.object({
  kind: oneOf(FEEDBACK_KINDS, 'Choose what you want to say'),
  reader: oneOf(READERS, 'Choose who reads it'),
  words: text({ missing: 'Write what you want to say', what: 'What you say', max: 4000 }),
  name: optionalText({ max: 100 }),
  contact: optionalText({ max: 200 }),
});

export const say = page({
  params,
  form,
  show: async ({ tx, params: { slug }, typed, errors, refused, key }) => {
    const f = fields(form, typed, errors);
    const readers = readersOffered(await settingsOf(tx));
    const known = tx.viewer.role === 'person';
    return pageOf('Say how it is', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="You choose who reads it. The worker it is about cannot see it.">Say how it is</PageTitle>
        <Form action={`/t/${slug}/say`} idempotencyKey={key}>
          <RadiosField form={f} name="kind" label="What do you want to say?" items={[
            { value: 'not happy', label: 'I am not happy with something' }, { value: 'thanks', label: 'Thank you' }]} />
          <RadiosField form={f} name="reader" label="Who should read it?" items={readers.map((r) => ({
            value: r.reader, label: r.name, hint: r.independent ? 'They are not part of the peer support service.' : 'They lead the peer support service.' }))} />
          <TextAreaField form={f} name="words" label="In your own words" rows={7} readsThis="Only the reader you chose sees this, on working days. It is not read at night. If you need help now, the numbers are at the foot of this page." />
          {!known && <TextField form={f} name="name" label="Your name, if you want to give it" width={20} />}
          <TextField form={f} name="contact" label="How can they answer you? (if you want an answer)" hint="A phone number, an address, or “through my worker”. Leave it empty and nobody will contact you." />
          <Actions><Button>Send it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug }, form: said, source }) => {
    if (tooOften('say', source)) return no(SENT_TOO_OFTEN);
    await sendFeedback(tx, { ...said, aboutWorkerId: null, name: said.name ?? null, contact: said.contact ?? null });
    return redirectTo(`/t/${slug}/say/sent`);
  },
});

export const saySent = page({
  params,
  show: ({ params: { slug } }) => pageOf('Thank you for telling us', (
    <Reading>
      <PageTitle>Thank you for telling us</PageTitle>
      <p>The reader you chose sees it on their next working day. If you asked for an answer, they will answer in the way you said.</p>
      <p>You can also ring or write instead, and you can get help to do so from an advocate. It makes no difference to your support.</p>
      <p><a href={`/t/${slug}`}>Back to the start</a></p>
    </Reading>
  )),
});
