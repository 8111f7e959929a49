// Somebody else for me: the person decides in their own account who with, whether they meet both, and what the new worker may read.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, RadiosField, yesNo, YesNoField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Actions, Aside, ButtonLink, Card, EmptyState, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { answerHandover, openHandover } from '../actions/hand-over.ts';
import { HANDOVER_ANSWERS, sayBecause } from '../handover.rules.ts';

const myForm = z.object({ answer: oneOf(HANDOVER_ANSWERS, 'Choose one'), together: ifGiven(yesNo('Say whether you would like to meet both together')), share: ifGiven(yesNo('Say whether the new peer worker may read what you kept')) });

export const myHandover = page({
  form: myForm,
  also: (v) => ({
    together: v.answer === 'yes' && v.together === undefined ? 'Say whether you would like to meet both together' : undefined,
    share: v.answer === 'yes' && v.share === undefined ? 'Say whether the new peer worker may read what you kept' : undefined,
  }),
  show: async ({ tx, typed, errors, refused, key }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'ending.mine', personId);
    const h = await openHandover(tx, personId);
    if (!h) return pageOf('Your peer worker', <Reading><PageTitle>Your peer worker</PageTitle><EmptyState actions={<ButtonLink href="/my-support">My support</ButtonLink>}>Nothing waits for your answer.</EmptyState></Reading>);
    const f = fields(myForm, typed, errors);
    return pageOf(`Would you like to go on with ${h.to_name}?`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`${sayBecause(h.because, h.from_name)} You decide what happens now. There is no hurry, and you never have to say why.`}>{`Would you like to go on with ${h.to_name}?`}</PageTitle>
        <Card heading={h.to_name} headingLevel={2}><Quote>{h.to_profile || `${h.to_name} has not written anything here yet. You can ask before you choose.`}</Quote></Card>
        {h.answer === 'yes' && <Aside>{`You said yes${h.said_on ? ` ${sayWhichDay(h.said_on, dayOf(tx.now))}` : ''}. You can still say something else, until the peer lead has arranged it.`}</Aside>}
        <Form action="/my-handover" idempotencyKey={key}>
          <RadiosField form={f} name="answer" label="What would you like?" items={[
            { value: 'yes', label: `Go on with ${h.to_name}`, conditional: <>
              <YesNoField form={f} name="together" label={`Would you like to meet ${h.from_name} and ${h.to_name} once together?`} />
              <YesNoField form={f} name="share" label={`May ${h.to_name} read what you kept with ${h.from_name}?`} hint="You can stop it at any time, under “Who can see my record”." /></> },
            { value: 'somebody else', label: 'Somebody else, please' }, { value: 'no more', label: 'I would rather stop here' }]} />
          <Actions><Button variant="secondary">Tell the peer lead</Button></Actions>
        </Form>
        <p><a href="/my-support">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const done = await answerHandover(tx, found(tx.viewer.personId), { answer: form.answer, meetTogether: form.together ?? null, shareNotes: form.share ?? null, saidOn: null, saidHow: null });
    return done.ok ? redirectTo('/my-support', 'handover-mine') : no(done.because);
  },
});
