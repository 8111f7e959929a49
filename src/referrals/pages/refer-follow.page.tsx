// /t/…/my-request: somebody who asked without an account sees with their code whether it was answered. No name, no word of it.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { followRequest } from '../actions/follow-request.ts';
import type { Followed } from '../follow-code.queries.ts';
import { nextSteps } from '../next-steps.ts';
import { RingAbout } from './what-next.tsx';

const form = z.object({ code: text({ missing: 'Enter the code from the page that said it was sent', what: 'The code', max: 60 }) });

const ask = (slug: string, { typed, errors, key, status }: { typed: Typed; errors: Errors; key: string; status?: number }): PageAnswer => {
  const f = fields(form, typed, errors);
  return pageOf('Was it answered?', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="With your code you see whether your request was answered. No name and nothing you wrote is shown.">Was it answered?</PageTitle>
      <Form action={`/t/${slug}/my-request`} idempotencyKey={key}>
        <TextField form={f} name="code" label="Your code" hint="Twelve numbers. Spaces do not matter." inputMode="numeric" width={20} autoComplete="off" />
        <Actions><Button>Show where it is</Button></Actions>
      </Form>
    </Reading>
  ), { status });
};

const draw = async (tx: Tx, slug: string, { sent_at, standing, answered_at }: Followed): Promise<PageAnswer> => {
  const next = await nextSteps(tx, sent_at);
  const words = { 'not answered': 'Not answered yet', answered: 'It was answered', 'taken back': 'It was taken back' }[standing];
  return pageOf('Was it answered?', (
    <Reading>
      <PageTitle lede={`Sent on ${sayDate(dayOf(sent_at))}.`}>{words}</PageTitle>
      <Card>
        {standing === 'not answered' ? <p>{next.late ? `The peer lead meant to answer by ${next.answerBy}. This is late and we are sorry. You can ring to ask.` : `The peer lead answers by ${next.answerBy}.`}</p> : <p>On {sayDate(dayOf(answered_at ?? sent_at))}.{standing === 'answered' ? ' The answer goes to you in the way you said is safe. If it has not come, ring.' : ''}</p>}
        <RingAbout next={next} />
      </Card>
      <Actions><ButtonLink href={`/t/${slug}`}>Back to the start</ButtonLink></Actions>
    </Reading>
  ));
};

export const followPage = page({
  params: z.object({ slug: z.string().max(40) }), form,
  show: async ({ params: { slug }, typed, errors, key }) => ask(slug, { typed, errors, key }),
  send: async ({ tx, params: { slug }, form: { code }, typed, key, source }) => {
    const found = await followRequest(tx, code, source);
    if (found === 'wait') return ask(slug, { typed, key, status: 429, errors: { code: 'That was tried many times. Wait ten minutes, then try again' } });
    if (found === 'wrong') return ask(slug, { typed, key, status: 422, errors: { code: 'We know no request with this code. Codes work for six months' } });
    return draw(tx, slug, found);
  },
});
