// /people/:id/who-with: their worker or whoever leads writes down how it goes on between two people. No reason is asked of either.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, PostButton, RadiosField, typedFrom } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayDate, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { SAID_HOW, saidOnProblem } from '../../matching/index.ts';
import { personById, personHref } from '../../people/index.ts';
import { waitingForMatchOf } from '../../referrals/index.ts';
import { goOnAfterAll, lookForSomebodyElse, part } from '../actions/part.ts';
import { sayWhoWith, workerAsksToPart } from '../actions/say-who-with.ts';
import { choiceStepsOf } from '../choice-step.queries.ts';
import type { ChoiceStep } from '../choice-step.queries.ts';
import { choiceState, maySay } from '../choice.rules.ts';
import { workingSupport } from '../my-supports.queries.ts';
import type { MySupport } from '../my-supports.queries.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({
  said: oneOf(['go on', 'somebody else', 'stay'], 'Choose what they said'), how: oneOf(SAID_HOW, 'Choose how they said it'), on: date({ missing: 'Enter the day they said it', what: 'The day they said it' }),
});
const HOW_LABELS = { 'on paper': 'On paper', 'by phone': 'By phone', 'face to face': 'Face to face' } as const;

/** Their support that is not ended, for whoever works in it. For a named person: that of the colleague. */
const running = async (tx: Tx, personId: string): Promise<MySupport | undefined> => {
  const support = await workingSupport(tx, personId);
  return support?.ended_at === null ? support : undefined;
};

export const whoWith = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const person = found(await personById(tx, id));
    look(tx, 'support.who-with', id);
    const support = await running(tx, id);
    const [name, today, back] = [person.known_as, dayOf(tx.now), personHref(tx.viewer.role, id)];
    if (!support) return pageOf('Who with whom', <Reading><PageTitle caption={<a href={back}>{name}</a>} lede={because}>Who with whom</PageTitle><Card actions={<ButtonLink href={back}>{name}’s page</ButtonLink>}><p>{name} has no peer worker here just now.</p></Card></Reading>);
    const steps = await choiceStepsOf(tx, support.id);
    const next = maySay(choiceState({ ...support, steps }));
    const worker = tx.viewer.role === 'peer_worker';
    const waiting = worker ? undefined : (await waitingForMatchOf(tx, [id])).get(id);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ on: today }), errors);
    const who = worker && support.worker_id === tx.viewer.workerId ? 'you' : support.worker_name;
    return pageOf(`${name} and ${who}`, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={back}>{name}</a>} lede={`Together since ${sayDate(dayOf(support.began_at))}. Nobody is asked why, and nothing is anybody’s fault.`}>{`${name} and ${who}`}</PageTitle>
        {support.meeting_first && <NowCard heading="A first meeting" headingLevel={2}><p>{name} would like to meet {who} first, and then says how it goes on. You both know that.</p></NowCard>}
        <Asked steps={steps} name={name} worker={support.worker_name} mine={worker} today={today} />
        {!worker && <ForTheLead id={id} name={name} worker={support.worker_name} waiting={waiting} asked={steps.some((s) => s.settled_at === null && (s.kind === 'somebody else' || s.kind === 'worker asks'))} />}
        <Section heading={`Write down what ${name} says`}>
          <Form action={`/people/${id}/who-with`} idempotencyKey={key}>
            <RadiosField form={f} name="said" label={`${name} says`} hint="Their words, not yours. No reason is needed, and you need not ask for one." items={next.map((kind) => ({ value: kind, label: sayKind(kind, who === 'you' ? 'me' : who) }))} />
            <RadiosField form={f} name="how" label="How did they say it?" items={SAID_HOW.map((value) => ({ value, label: HOW_LABELS[value] }))} />
            <DateField form={f} name="on" label="On which day?" />
            <Actions><Button variant="secondary">Write it down</Button><ButtonLink href={back}>Go back</ButtonLink></Actions>
          </Form>
        </Section>
        {worker && !steps.some((s) => s.kind === 'worker asks' && s.settled_at === null) && (
          <Section heading="And you?">
            <Card actions={<PostButton action={`/people/${id}/who-with/ask`} idempotencyKey={newId()}>Tell my lead it should be somebody else</PostButton>} after={`Your lead reads it on their next working day. ${name} is never told that you asked.`}>
              <p>It may be too near, too much, or just not fit. You need not say why. You go on together until your lead has rung you.</p>
            </Card>
          </Section>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { said, how, on } }) => {
    found(await personById(tx, id));
    const support = await running(tx, id);
    if (!support) return refused('They are not together any more. Nothing was changed.');
    const wrong = saidOnProblem(on, dayOf(support.began_at), dayOf(tx.now));
    if (wrong) return invalid({ on: wrong.replace('were shown somebody', 'began together') });
    const result = await sayWhoWith(tx, support.id, said, { saidOn: on, saidHow: how });
    if (!result.ok) return refused('That was said already, or they are not together any more. Nothing was changed.');
    return redirectTo(said === 'somebody else' && tx.viewer.role !== 'peer_worker' ? `/people/${id}/who-with` : personHref(tx.viewer.role, id), 'who-with-saved');
  },
});

const sayKind = (kind: string, worker: string): string =>
  kind === 'go on' ? `“I would like to go on with ${worker === 'me' ? 'you' : worker}.”` : kind === 'stay' ? `“I would rather stay with ${worker === 'me' ? 'you' : worker} after all.”` : '“I would like somebody else, please.”';

const Asked = ({ steps, name, worker, mine, today }: { steps: ChoiceStep[]; name: string; worker: string; mine: boolean; today: Day }) => {
  const open = steps.filter((s) => s.settled_at === null && (s.kind === 'somebody else' || s.kind === 'worker asks'));
  return open.length === 0 ? null : (
    <>{open.map((s) => (
      <NowCard key={s.id} heading={s.kind === 'somebody else' ? `${name} would like somebody else` : mine ? 'You asked whether it could be somebody else' : `${worker} asks whether it could be somebody else`} headingLevel={2}>
        <p>Said {sayWhichDay(s.said_on ?? dayOf(s.at), today)}{s.said_how ? ` ${s.said_how}, written down by ${s.by_name ?? 'a colleague'}` : ''}. {s.kind === 'worker asks' && !mine ? `${name} is not told that ${worker} asked.` : ''}</p>
      </NowCard>
    ))}</>
  );
};

const ForTheLead = ({ id, name, worker, waiting, asked }: { id: string; name: string; worker: string; waiting: string | undefined; asked: boolean }) => (
  <Card heading="What you can do" headingLevel={2} actions={(
    <>
      {waiting ? <ButtonLink filled href={`/referrals/${waiting}/match`}>Look for somebody for {name}</ButtonLink> : <PostButton action={`/people/${id}/who-with/look`} idempotencyKey={newId()} filled={asked}>Look for somebody else for {name}</PostButton>}
      {asked && <PostButton action={`/people/${id}/who-with/stay`} idempotencyKey={newId()}>They go on after all</PostButton>}
      <PostButton action={`/people/${id}/who-with/part`} idempotencyKey={newId()}>They part today</PostButton>
    </>
  )} after={`When ${name} has chosen somebody new, the time with ${worker} ends by itself.`}>
    <p>Ring both first, if you can. {worker} hears from you that it goes on with somebody else, and that it is nobody’s fault.</p>
  </Card>
);

const act = (work: (tx: Tx, support: MySupport) => Promise<string | null>, notice: string) => page({
  params,
  show: async ({ tx, params: { id } }) => {
    found(await personById(tx, id));
    return redirectTo(`/people/${id}/who-with`);
  },
  send: async ({ tx, params: { id } }) => {
    found(await personById(tx, id));
    const support = await running(tx, id);
    if (!support) throw new NotFound();
    const referralId = await work(tx, support);
    return redirectTo(referralId ? `/referrals/${referralId}/match` : personHref(tx.viewer.role, id), notice);
  },
});
export const whoWithLook = act((tx, s) => lookForSomebodyElse(tx, s.id), 'looking-again');
export const whoWithPart = act(async (tx, s) => (await part(tx, s.id)).referralId, 'parted');
export const whoWithStay = act(async (tx, s) => { await goOnAfterAll(tx, s.id); return null; }, 'who-with-saved');
export const whoWithAsk = act(async (tx, s) => { await workerAsksToPart(tx, s.id); return null; }, 'worker-asked');
