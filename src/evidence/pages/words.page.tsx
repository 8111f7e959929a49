// The steps that are words: the question with its criteria, what one makes of it, where one stands, who stood beside. Earlier words stay readable.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, Aside, Quote } from '../../kit/look/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import type { Page } from '../../access/index.ts';
import { writeWords } from '../actions/write-words.ts';
import { deskOf } from '../desk.ts';
import { changesOf } from '../review.queries.ts';
import type { Part, Words } from '../review-words.ts';
import { StepFrame } from './step-frame.tsx';
import type { StepSlug } from './step-frame.tsx';

type Box = { part: Part; label: string; hint?: string; rows: number; missing?: string; max: number };
type Step = { slug: StepSlug; lede: string; boxes: readonly Box[]; reads: string; aside?: string };

const params = z.object({ id: z.uuid() });
const nameOf = (part: Part): string => part.replaceAll(' ', '_');

const wordsPage = ({ slug, lede, boxes, reads, aside }: Step): Page => {
  const form = z.object(Object.fromEntries(boxes.map((b) => [nameOf(b.part), b.missing ? text({ missing: b.missing, what: b.label, max: b.max }) : optionalText({ what: b.label, max: b.max })])));
  return page({
    params, form,
    show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
      const desk = await deskOf(tx, id);
      if (!desk.writes) return redirectTo(desk.path);
      const earlier = (await changesOf(tx, desk.id, boxes.map((b) => b.part))).filter((one) => one.words !== '' && one.words !== desk.words[one.part]);
      const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom(Object.fromEntries(boxes.map((b) => [nameOf(b.part), desk.words[b.part]]))), errors);
      return pageOf(lede, (
        <StepFrame desk={desk} slug={slug} lede={lede} before={<FormErrors form={f} refused={refused} />}>
          {aside && <Aside>{aside}</Aside>}
          <Form action={`${desk.path}/${slug}`} idempotencyKey={key}>
            {boxes.map((b) => (b.rows === 1 ? <TextField key={b.part} form={f} name={nameOf(b.part)} label={b.label} hint={b.hint} /> : <TextAreaField key={b.part} form={f} name={nameOf(b.part)} label={b.label} hint={b.hint} rows={b.rows} />))}
            <p className="al-soft">{reads}</p>
            <Actions><Button>Save these words</Button></Actions>
          </Form>
          {earlier.length > 0 && <Details summary="What it said before">{earlier.map((one, i) => <Quote key={i} by={`${boxes.find((b) => b.part === one.part)?.label ?? ''} ${sayMoment(one.at, dayOf(tx.now))}`}>{one.words}</Quote>)}</Details>}
        </StepFrame>
      ));
    },
    send: async ({ tx, params: { id }, form: values }) => {
      await writeWords(tx, id, Object.fromEntries(boxes.map((b) => [b.part, (values as Record<string, string | undefined>)[nameOf(b.part)] ?? ''])) as Words);
      return redirectTo(`/reviews/${id}/${slug}`, 'review-words-saved');
    },
  });
};

const READS = 'Whoever reads in this review reads this; everybody, once it is published.';

export const questionPage = wordsPage({
  slug: 'question', lede: 'What do you want to find out, and what belongs in the review? Whoever reads sees this beside every title.', reads: `${READS} Earlier wording stays, so that a change of the rules can be seen.`,
  boxes: [
    { part: 'title', label: 'What is it called?', rows: 1, missing: 'Give it a title', max: 150 },
    { part: 'question', label: 'What do you want to find out?', rows: 3, missing: 'Write the question', max: 1000 },
    { part: 'include', label: 'What belongs in it?', hint: 'One thing a line. For example: is about peer support in mental health; says what came of it.', rows: 4, missing: 'Write what belongs in it', max: 2000 },
    { part: 'leave out', label: 'What does not?', hint: 'One thing a line. For example: peer support at school.', rows: 3, max: 2000 },
    { part: 'asked for by', label: 'Who asked for it?', rows: 1, max: 200 },
  ],
});

export const makeOfItPage = wordsPage({
  slug: 'make-of-it', lede: 'What do you think now, having read all this? In your words, as you would tell a friend.', reads: READS,
  aside: 'Say also what was not shown, and what nobody asked. “Not shown to help” is not the same as “does not work”.',
  boxes: [{ part: 'make of it', label: 'What I make of it', rows: 12, missing: 'Write what you make of it', max: 8000 }],
});

export const standpointPage = wordsPage({
  slug: 'standpoint', lede: 'Everybody reads from somewhere. Say where you stand, as much of it as you want to.', reads: `${READS} Nobody asks you for a diagnosis or a story.`,
  boxes: [
    { part: 'standpoint', label: 'Where do you come from to this?', hint: 'For example: I have used services and I run a choir. I did not expect much of groups.', rows: 5, missing: 'Write where you stand', max: 3000 },
    { part: 'think again', label: 'What did writing this make you think again about? (you can leave this out)', rows: 5, max: 3000 },
  ],
});

export const supporterPage = wordsPage({
  slug: 'supporter', lede: 'Was there somebody beside you who has done this before? Name them, if they agree, and say what they helped with.', reads: `${READS} Ask them before you name them.`,
  boxes: [
    { part: 'supporter', label: 'Who stood beside you?', hint: 'As they want to be named. Leave it empty if nobody did, or if they would rather not be named.', rows: 1, max: 150 },
    { part: 'supporter helped', label: 'What did they help with?', hint: 'For example: showed me how to search; read two chapters with me.', rows: 4, max: 2000 },
  ],
});
