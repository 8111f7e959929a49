// Asking for oneself, signed out, in "I" words: the first page, and the ways that need no internet.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, PostButton, RadiosField } from '../../kit/forms/index.ts';
import { Button, InsetText } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { beginAsking } from '../actions/begin-asking.ts';
import { CHECK_PAGE } from '../asking.rules.ts';
import { draftsFor, isAnswer, MYSELF } from '../asking-way.ts';
import { nextSteps } from '../next-steps.ts';
import { UnsentDrafts, unsentOf } from './unsent-drafts.tsx';
import { RingAbout } from './what-next.tsx';
import { Back } from './asking-parts.tsx';

const params = z.object({ slug: z.string().max(40) });
const form = z.object({ age: oneOf(['16 or over', 'under 16'], 'Choose how old you are') });

export const referMyself = page({
  params, form,
  show: async ({ tx, params: { slug }, typed, errors, key }) => {
    const f = fields(form, typed, errors);
    const base = MYSELF.base({ slug });
    const next = await nextSteps(tx);
    return pageOf('Ask for peer support', (
      <Reading>
        <UnsentDrafts tx={tx} base={base} drafts={tx.viewer.accountId ? await unsentOf(tx, MYSELF, await draftsFor(tx, MYSELF, null)) : []} />
        <FormErrors form={f} />
        <PageTitle caption={`Page 1 of ${CHECK_PAGE}`} lede="For yourself, in your own words. It takes about ten minutes. You can leave out most of it.">Ask for peer support</PageTitle>
        <p>A peer worker is somebody who has been through it too and is further along. They listen, and help with getting home from hospital or finding places to go. It is not treatment, and you can stop when you like.</p>
        <Aside>
          <p><strong>Is it safe for you to be online?</strong> If somebody might see what you do here, you can ask <a href={`${base}/another-way`}>by phone or on paper</a>. It is as good.</p>
        </Aside>
        <Form action={base} idempotencyKey={key}>
          <RadiosField form={f} name="age" label="How old are you?" items={[{ value: '16 or over', label: '16 or over' }, { value: 'under 16', label: 'Under 16' }]} />
          <p>Nobody reads this before you send it. Then the peer lead reads it, and answers by {next.answerBy} if you send it today.</p>
          <Actions><Button>Begin</Button></Actions>
        </Form>
        <Section heading="Begun before?"><Actions><ButtonLink href={`${base}/carry-on`}>Carry on with a code</ButtonLink><ButtonLink href={`/t/${slug}/my-request`}>Was it answered?</ButtonLink></Actions></Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug }, form: { age } }) => {
    if (age === 'under 16') return redirectTo(`${MYSELF.base({ slug })}/younger`);
    const asker = await MYSELF.door(tx, { slug });
    return isAnswer(asker) ? asker : redirectTo(`${MYSELF.base({ slug })}/${await beginAsking(tx, MYSELF, asker, {})}/2`);
  },
});

/** Kindly pointed elsewhere; nothing is kept. */
export const younger = page({
  params,
  show: ({ params: { slug } }) => pageOf('For somebody under 16', (
    <Reading>
      <PageTitle>This is for people of 16 and over</PageTitle>
      <p>We are sorry that we cannot help you here. What you feel matters, and there are people whose work is to listen to somebody your age.</p>
      <p>Tell an adult you trust: somebody at home, a teacher, a school nurse or your GP. They can ask for help for you.</p>
      <p>If things are very hard now, ring one of the numbers. You do not need anybody’s permission.</p>
      <p>We have kept nothing.</p>
      <Actions><ButtonLink filled href="/help-now">Numbers to ring now</ButtonLink><ButtonLink href={`/t/${slug}`}>Back to the start</ButtonLink></Actions>
    </Reading>
  )),
});

/** By phone, on paper, or here after all with "online is not safe for me" written on it. */
export const anotherWay = page({
  params,
  form: z.object({}),
  show: async ({ tx, params: { slug }, key }) => {
    const base = MYSELF.base({ slug });
    const next = await nextSteps(tx);
    return pageOf('By phone or on paper', (
      <Reading>
        <Back href={base} />
        <PageTitle lede="You do not need the internet for peer support. Everything can be done by phone, on paper or face to face.">By phone or on paper</PageTitle>
        <Section heading="By phone">
          <RingAbout next={next} />
          <p>Say that you would like peer support. Somebody writes down what you say. You can tell them how and when it is safe to reach you.</p>
        </Section>
        <Section heading="On paper">
          <p>Print the form, or ask somebody to. Give it to any member of staff on a ward or in a community team, and say it is for the peer lead.</p>
          <Actions><ButtonLink href={`${base}/paper`}>The form to print</ButtonLink></Actions>
        </Section>
        <Section heading="Here, just this once">
          <p>You can fill it in here now and never be contacted online: we write down that online is not safe for you.</p>
          <PostButton action={`${base}/another-way`} idempotencyKey={key}>Fill it in here, and reach me only by phone or on paper</PostButton>
        </Section>
        <InsetText>“Leave quickly” at the top of each page goes to a weather page at once. It does not clear what this browser remembers of the pages you saw.</InsetText>
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug } }) => {
    const asker = await MYSELF.door(tx, { slug });
    return isAnswer(asker) ? asker : redirectTo(`${MYSELF.base({ slug })}/${await beginAsking(tx, MYSELF, asker, { online_safe: 'no' })}/2`);
  },
});
