// /t/:slug/work-here: somebody would like to work as a peer worker here. Little is asked, and somebody answers. Works signed out.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, mustTick, text, TextField, TickField } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { SENT_TOO_OFTEN, tooOften } from '../../../kit/not-too-often.ts';
import { page } from '../../../access/index.ts';
import { askForWork } from '../actions/ask-for-work.ts';

const params = z.object({ slug: z.string().max(40) });
const form = z.object({
  name: text({ missing: 'Enter the name you would like on a letter', what: 'The name', max: 100 }),
  reach: text({ missing: 'Say how we can reach you', what: 'How to reach you', max: 200 }),
  agree: mustTick('Tick the box if we may keep this and get in touch'),
});

export const workHere = page({
  params,
  form,
  show: ({ tx, params: { slug }, typed, errors, refused, key }) => {
    const f = fields(form, typed, errors);
    return pageOf('I would like to work as a peer worker', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/t/${slug}`}>{`Peer support at ${tx.viewer.trustName}`}</a>} lede="Your own experience is what the work is made of. Nothing about your health is asked here, and you need no certificate.">I would like to work as a peer worker</PageTitle>
        <p>Somebody rings or writes, tells you when the next information event or training is, and answers your questions. Saying this promises nothing, and you can change your mind at any time.</p>
        <Form action={`/t/${slug}/work-here`} idempotencyKey={key}>
          <TextField form={f} name="name" label="Your name" hint="As you would like it on a letter." width={20} autoComplete="name" />
          <TextField form={f} name="reach" label="How can we reach you?" hint="A number, an email or an address, and when. Say if no message should be left." readsThis="The peer leads read this, on working days; and the peer worker who leads your interview, around its day." />
          <p className="al-soft">It is erased by itself six months after the newest step, or at once when you say so.</p>
          <TickField form={f} name="agree" label="You may keep this and get in touch with me about it" />
          <Actions><Button>Send it</Button></Actions>
        </Form>
        <p>On benefits? <a href="/better-off">See what work as a peer worker does to your money</a>. Nothing of it is kept.</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug }, form: v, source }) => {
    if (tooOften('work here', source)) return no(SENT_TOO_OFTEN);
    await askForWork(tx, { name: v.name, reach: v.reach });
    return redirectTo(`/t/${slug}/work-here/sent`);
  },
});

export const workHereSent = page({
  params,
  show: ({ params: { slug } }) => pageOf('Thank you for asking', (
    <Reading>
      <PageTitle lede="We have your name and how to reach you. A peer lead gets in touch within three weeks, also when there is no place just now.">Thank you for asking</PageTitle>
      <p>What comes then: an information event where you meet peer workers, the training, an interview that a peer worker leads, and checks. Each step is yours to take or to leave.</p>
      <p>If you hear nothing in three weeks, that is our mistake and not your doing: please ring us.</p>
      <p><a href={`/t/${slug}`}>Back to the start</a></p>
    </Reading>
  )),
});
