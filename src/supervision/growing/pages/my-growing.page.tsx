// How I am growing: a check-in when it is time, thanks, the development plan, training and steps, and the record to take along.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { DateField, fields, Form, FormErrors, oneOf, RadiosField, text, TextField } from '../../../kit/forms/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, Columns, EmptyState, PageTitle, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { supervisionOfWorker } from '../../arrangement.queries.ts';
import { FRAMEWORK } from '../domains.ts';
import { answerCheckIn, keepMyThanks, takeBackStep, writeGrowth } from '../grow.ts';
import { checkInsOf, goalsOf, growthOf, thanksTo } from '../growing.queries.ts';
import { stepForm } from '../step-form.ts';
import { CheckInCard, Domains, Steps, ThanksCard } from './growing-parts.tsx';

export const myGrowing = page({
  form: stepForm,
  show: async ({ tx, typed, errors, key }) => {
    const me = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    const [checkIns, thanks, goals, steps, streams] = [(await checkInsOf(tx, [me])).get(me) ?? [], await thanksTo(tx, me, 20), await goalsOf(tx, me), await growthOf(tx, me), await supervisionOfWorker(tx, me)];
    audit(tx, { action: 'growing.mine' });
    const readers = [...new Set(streams.filter((s) => s.stream !== 'peer group').map((s) => s.supervisor_name))];
    const f = fields(stepForm, typed, errors);
    return pageOf('Growing', (
      <>
        <FormErrors form={f} />
        <PageTitle lede="What you bring, what you would like next, and what people thanked you for. No marks and no scores.">Growing</PageTitle>
        <Columns
          main={(
            <>
              {checkIns.map((c) => <CheckInCard key={c.months} at={c} withWhom={readers[0] ?? 'the peer lead'} idempotencyKey={key} />)}
              <Section heading="Thanks">
                {thanks.length === 0 ? <EmptyState>When somebody in the service thanks you, it stays here. Only you and they can read it.</EmptyState> : thanks.map((t) => <ThanksCard key={t.id} thanks={t} today={today} idempotencyKey={key} />)}
                <p><a href="/thank">Thank a peer worker</a></p>
              </Section>
              <Section heading="My development plan">
                <p>Nine areas. Write in one or in all, in your own words. {readers.length > 0 ? `${readers.join(' and ')} can read it with you in supervision.` : 'Nobody else reads it yet: whoever supervises you will.'}</p>
                <Domains goals={goals} />
                <p className="al-soft">The areas are those of the <a href={FRAMEWORK}>competence framework for peer support workers</a>; the short labels are ours.</p>
              </Section>
            </>
          )}
          aside={(
            <>
              <Section heading="My own record"><Card actions={<ButtonLink filled href="/my-growing/record">See my record</ButtonLink>}><p>Training, steps, supervision and the thanks you choose, as a PDF to keep. It is yours, also when you leave.</p></Card></Section>
              <Section heading="Training and steps">
                <Steps steps={steps} me={tx.viewer.accountId} today={today} idempotencyKey={key} back="/my-growing/steps" />
                <Form action="/my-growing" idempotencyKey={key}>
                  <RadiosField form={f} name="kind" label="Add one" className="al-pills" items={[{ value: 'training', label: 'Training' }, { value: 'step', label: 'A step' }]} />
                  <TextField form={f} name="what" label="What was it?" hint="For example: Sharing lived experience, 2 days. Or: began to facilitate the Friday group." readsThis="You, whoever supervises you and the leads can read this." />
                  <DateField form={f} name="on" label="When?" />
                  <Actions><Button>Add it</Button></Actions>
                </Form>
              </Section>
              <p><a href="/my-supervision">My supervision</a></p>
              <p><a href="/my-wellbeing">My wellbeing at work</a>: only you read it, until you share a part</p>
            </>
          )} />
      </>
    ));
  },
  send: async ({ tx, form: { kind, what, on } }) => {
    await writeGrowth(tx, found(tx.viewer.workerId), { kind, what, on });
    return redirectTo('/my-growing', 'growth-added');
  },
});

export const checkInAnswer = page({
  form: z.object({ months: text({ missing: 'Choose', max: 2 }), answer: oneOf(['would like one', 'not now'], 'Choose') }),
  show: () => redirectTo('/my-growing'),
  send: async ({ tx, form: { months, answer } }) => {
    await answerCheckIn(tx, Number(months), answer);
    return redirectTo('/my-growing', answer === 'not now' ? 'check-in-not-now' : 'check-in-wanted');
  },
});
export const thanksKeep = page({
  params: z.object({ id: z.uuid() }),
  form: z.object({ what: oneOf(['in', 'out', 'away'], 'Choose') }),
  send: async ({ tx, params: { id }, form: { what } }) => {
    await keepMyThanks(tx, id, what);
    return redirectTo('/my-growing', `thanks-${what}`);
  },
});
export const stepTakeBack = page({
  params: z.object({ id: z.uuid() }),
  show: () => redirectTo('/my-growing'),
  send: async ({ tx, params: { id } }) => {
    await takeBackStep(tx, id);
    return redirectTo('/my-growing', 'growth-back');
  },
});
