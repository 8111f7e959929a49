import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, RadiosField, text, typedFrom } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { isOpen, offersOf, SAID_HOW, saidOnProblem, sayNo } from '../../matching/index.ts';
import { personById, personHref } from '../../people/index.ts';
import { referralAsSent } from '../../referrals/index.ts';
import { chooseWorker } from '../actions/choose-worker.ts';
import { sayNotChosen } from '../choosing-words.ts';

const NONE = 'none';
const form = z.object({
  said: text({ missing: 'Choose what they said', max: 50 }),
  how: oneOf(SAID_HOW, 'Choose how they said it'),
  on: date({ missing: 'Enter the day they said it', what: 'The day they said it' }),
});
const HOW_LABELS = { 'on paper': 'On paper', 'by phone': 'By phone', 'face to face': 'Face to face' } as const;

/** The lead writes down what somebody said who has no account, or would rather say it: theirs, and by whom it was written. */
export const theirAnswer = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const r = found(await referralAsSent(tx, id));
    const person = found(await personById(tx, found(r.person_id)));
    look(tx, 'match.open', person.id, { object: 'referral', objectId: id });
    const open = (await offersOf(tx, id)).filter(isOpen);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    const name = person.known_as;
    const title = `What did ${name} say?`;
    if (open.length === 0) {
      return pageOf(title, <Reading><PageTitle lede={because}>{title}</PageTitle><Card actions={<ButtonLink href={`/referrals/${id}/match`}>Suggest peer workers</ButtonLink>}><p>{name} is shown nobody now.</p></Card></Reading>);
    }
    return pageOf(title, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede={`This is ${name}’s answer, and it says that you wrote it down. ${name} can see that.`}>{title}</PageTitle>
        <Form action={`/referrals/${id}/their-answer`} idempotencyKey={key}>
          <RadiosField form={f} name="said" label="They said" hint="No reason is needed, and you need not ask for one." items={[
            ...open.map((o) => ({ value: `yes ${o.id}`, label: `Yes to ${o.known_as}` })),
            ...open.map((o) => ({ value: `meet ${o.id}`, label: `I would like to meet ${o.known_as} first` })),
            { divider: 'or' },
            ...open.map((o) => ({ value: `no ${o.id}`, label: open.length > 1 ? `No to ${o.known_as}, and no answer yet about ${open.length === 2 ? 'the other' : 'the others'}` : `No to ${o.known_as}` })),
            ...(open.length > 1 ? [{ value: NONE, label: 'No to all of them' }] : []),
          ]} />
          <RadiosField form={f} name="how" label="How did they say it?" items={SAID_HOW.map((value) => ({ value, label: HOW_LABELS[value] }))} />
          <DateField form={f} name="on" label="On which day?" />
          <Actions><Button>Write it down</Button><ButtonLink href={`/referrals/${id}/match`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { said, how, on } }) => {
    const offers = await offersOf(tx, id);
    const open = offers.filter(isOpen);
    const [answer, offerId] = said.split(' ');
    const about = said === NONE ? open : offers.filter((o) => o.id === offerId);
    const [first] = about;
    if (!first) {
      if (offers.length === 0) throw new NotFound();
      return refused(sayNotChosen('answered already', '', false));
    }
    const wrong = saidOnProblem(on, dayOf(first.suggested_at), dayOf(tx.now));
    if (wrong) return invalid({ on: wrong });
    const recorded = { saidOn: on, saidHow: how };
    if (answer === 'yes' || answer === 'meet') {
      const result = await chooseWorker(tx, first.id, recorded, answer === 'meet');
      return result.ok ? redirectTo(personHref(tx.viewer.role, first.person_id), 'choice-recorded') : refused(sayNotChosen(result.because, first.known_as, false));
    }
    if (answer !== 'no' && said !== NONE) return invalid({ said: 'Choose what they said' });
    const result = await sayNo(tx, about, recorded);
    return result.ok ? redirectTo(`/referrals/${id}/match`, 'choice-recorded') : refused(sayNotChosen('answered already', '', false));
  },
});
