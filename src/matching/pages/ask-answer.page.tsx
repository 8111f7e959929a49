// /referrals/:id/asks/:ask: the lead writes down what a worker said when they were asked.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, RadiosField, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { recordAskAnswer, takeBackAsk } from '../actions/answer-ask.ts';
import { askById } from '../ask.queries.ts';
import { ASK_SAID_HOW, askSaidOnProblem, isAsked } from '../ask.rules.ts';

const form = z.object({
  said: oneOf(['yes', 'not now'], 'Choose what they said'), how: oneOf(ASK_SAID_HOW, 'Choose how they said it'), on: date({ missing: 'Enter the day they said it', what: 'The day they said it' }),
});
const params = z.object({ id: z.uuid(), ask: z.uuid() });

export const askAnswer = page({
  params,
  form,
  show: async ({ tx, params: { id, ask: askId }, typed, errors, refused: because, key }) => {
    const ask = found(await askById(tx, askId));
    found(ask.referral_id === id || null);
    look(tx, 'match.open', ask.person_id, { object: 'referral', objectId: id });
    const title = `What did ${ask.known_as} say?`;
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    if (!isAsked(ask)) return pageOf(title, <Reading><PageTitle lede={because}>{title}</PageTitle><Card actions={<ButtonLink href={`/referrals/${id}/match`}>Who could be asked</ButtonLink>}><p>{ask.known_as} is not asked any more.</p></Card></Reading>);
    return pageOf(title, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede={`Asked ${sayWhichDay(dayOf(ask.asked_at), dayOf(tx.now))}. It says that you wrote it down.`}>{title}</PageTitle>
        <Form action={`/referrals/${id}/asks/${askId}`} idempotencyKey={key}>
          <RadiosField form={f} name="said" label={`${ask.known_as} said`} hint="No reason is needed, and you need not ask for one." items={[{ value: 'yes', label: 'Yes, show them my profile' }, { value: 'not now', label: 'Not just now' }]} />
          <RadiosField form={f} name="how" label="How did they say it?" items={[{ value: 'by phone', label: 'By phone' }, { value: 'face to face', label: 'Face to face' }]} />
          <DateField form={f} name="on" label="On which day?" />
          <Actions><Button>Write it down</Button><ButtonLink href={`/referrals/${id}/match`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, ask: askId }, form: { said, how, on } }) => {
    const ask = found(await askById(tx, askId));
    const wrong = askSaidOnProblem(on, dayOf(ask.asked_at), dayOf(tx.now));
    if (wrong) return invalid({ on: wrong });
    const result = await recordAskAnswer(tx, id, askId, said, { saidOn: on, saidHow: how });
    return result.ok ? redirectTo(`/referrals/${id}/match`, said === 'yes' ? 'match-suggested' : 'ask-not-now') : refused('This was answered or taken back meanwhile. Nothing was changed.');
  },
});

/** No longer asks one worker. */
export const askTakeBack = page({
  params,
  send: async ({ tx, params: { id, ask } }) => {
    await takeBackAsk(tx, id, ask);
    return redirectTo(`/referrals/${id}/match`, 'ask-taken-back');
  },
});
