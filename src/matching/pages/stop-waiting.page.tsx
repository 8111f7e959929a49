import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { referralAsSent } from '../../referrals/index.ts';
import { stopWaiting } from '../actions/stop-waiting.ts';

const form = z.object({ words: optionalText({ what: 'Their words', max: 1000 }) });

/** The lead writes down that somebody would rather not, for now. */
export const stopWaitingPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const r = found(await referralAsSent(tx, id));
    const personId = found(r.person_id);
    look(tx, 'referral.open', personId, { object: 'referral', objectId: id });
    const f = fields(form, typed, errors);
    const name = r.person_known_as ?? r.known_as;
    return pageOf(`${name} would rather not, for now`, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede={`Nothing is shown to ${name} any more, and nothing is due. Whoever asked can see it. ${name} can ask again whenever they like.`}>{`${name} would rather not, for now`}</PageTitle>
        <Form action={`/referrals/${id}/stop`} idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="What they said, if they said anything" hint="No reason is needed, and you need not ask for one." rows={3} readsThis={`Peer leads read this, and ${name} can.`} />
          <Actions><Button>Take {name} off the waiting list</Button><ButtonLink href={`/referrals/${id}/match`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words } }) => {
    const result = await stopWaiting(tx, id, words ?? null);
    return result.ok ? redirectTo('/referrals?waiting=match', 'referral-stopped') : refused('This referral does not wait for a peer worker any more.');
  },
});
