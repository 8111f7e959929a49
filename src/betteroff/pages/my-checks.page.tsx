// A worker's own checks: theirs alone. Keep one, open it, share it with one lead, take that back, erase it.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, RadiosField, text } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, Aside, ButtonLink, Card, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { leadsOf } from '../../teams/index.ts';
import { eraseMyCheck, keepMyCheck, putMyOfferAway, shareMyCheck } from '../actions/keep-check.ts';
import { answersIn } from '../check/answers.rules.ts';
import { answerLines } from '../check/answers-words.ts';
import { sayProblem } from '../check/problem-words.ts';
import { ResultBody, sayGain } from '../check/result.tsx';
import { workOut } from '../check/work-out.ts';
import { changeOfHours, keptCheck, keptChecks, MOST_KEPT, type KeptCheck } from '../checks.queries.ts';
import { OfferCard } from '../offer-card.tsx';
import { isWhole } from './check.page.tsx';

const MINE = '/my-better-off';
const withId = z.object({ id: z.uuid() });

const outcomeOf = (check: KeptCheck, day: string): string => {
  const worked = workOut(check.answers, day);
  return 'problem' in worked ? 'needs an adviser' : `${check.answers['hours']} hours: ${sayGain(worked.result.gainPence)}`;
};

export const myChecks = page({
  show: async ({ tx, key }) => {
    const id = found(tx.viewer.workerId);
    const [checks, change] = await Promise.all([keptChecks(tx, id), changeOfHours(tx, id)]);
    const today = dayOf(tx.now);
    return pageOf('My money and my hours', (
      <Reading>
        <PageTitle caption={<a href="/my-profile">My profile</a>} lede="What other hours would leave you to live on. Only you see this page.">My money and my hours</PageTitle>
        <OfferCard change={change} today={today} idempotencyKey={key} headingLevel={2} />
        <Form action="/better-off" idempotencyKey={key} hidden={{ go: 'begin', mine: 'yes' }}><Actions><Button>Begin a check</Button><ButtonLink href="/better-off/if-not">If it does not work out</ButtonLink></Actions></Form>
        <Section heading="What you kept">
          {checks.length === 0 && <EmptyState>Nothing is kept. A check is kept only when you press “Keep it on my page”, and you can erase it whenever you like.</EmptyState>}
          {checks.map((check) => (
            <Card key={check.id} when={sayDate(dayOf(check.made_at))} heading={<a href={`${MINE}/${check.id}`}>{outcomeOf(check, today)}</a>} after={check.shared_with ? 'Shared with one lead.' : 'Only you can read it.'}>{null}</Card>
          ))}
          {checks.length === MOST_KEPT && <p className="al-soft">The last {MOST_KEPT} are shown.</p>}
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, body }) => {
    const answers = answersIn(body);
    if (!isWhole(answers)) return redirectTo(MINE, 'check-not-whole');
    return redirectTo(`${MINE}/${await keepMyCheck(tx, answers)}`, 'check-kept');
  },
});

export const myCheck = page({
  params: withId,
  show: async ({ tx, params: { id }, key }) => {
    const [check, leads] = await Promise.all([keptCheck(tx, found(tx.viewer.workerId), id), leadsOf(tx)]);
    const kept = found(check);
    audit(tx, { action: 'better-off.open', object: 'better_off_check', objectId: id });
    const worked = workOut(kept.answers, dayOf(tx.now));
    const reader = leads.find((one) => one.account_id === kept.shared_with);
    return pageOf('A check you kept', (
      <>
        <PageTitle caption={<a href={MINE}>My money and my hours</a>} lede={`Kept on ${sayDate(dayOf(kept.made_at))}. The figures are worked out anew each time, with the rates of today.`}>A check you kept</PageTitle>
        {'problem' in worked ? <Aside>{sayProblem(worked.problem)} This needs an adviser. <span className="al-soft">To show them: {worked.problem}.</span></Aside> : <ResultBody result={worked.result} answers={kept.answers} actions={<Form action="/better-off" idempotencyKey={key} hidden={{ rent_every: 'week', ...kept.answers, asked: answerLines(kept.answers).map(({ step }) => step).join(' '), mine: 'yes', go: 'sheet' }}><Button>Make the sheet for an adviser</Button></Form>} />}
        <Section heading="What you answered"><dl className="al-answers">{answerLines(kept.answers).map(({ step, what, says }) => <div key={step}><dt>{what}</dt><dd>{says}</dd></div>)}</dl></Section>
        <Section heading="Who can read it">
          <p>{kept.shared_with ? <>You, and {reader?.name ?? 'a lead who has left'}, since {sayDate(dayOf(kept.shared_at ?? kept.made_at))}.</> : 'Only you.'}</p>
          <Actions>
            {kept.shared_with ? <Form action={`${MINE}/${id}/share-with-nobody`} idempotencyKey={key}><Button variant="secondary">Stop sharing it</Button></Form> : <ButtonLink href={`${MINE}/${id}/share`}>Share it with a lead</ButtonLink>}
            <Form action={`${MINE}/${id}/erase`} idempotencyKey={key}><Button variant="secondary">Erase this check</Button></Form>
          </Actions>
        </Section>
      </>
    ));
  },
});

const shareForm = z.object({ lead: text({ missing: 'Choose who may read it' }) });

export const shareCheckPage = page({
  params: withId,
  form: shareForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const [check, leads] = await Promise.all([keptCheck(tx, found(tx.viewer.workerId), id), leadsOf(tx)]);
    found(check);
    const f = fields(shareForm, typed, errors);
    return pageOf('Share it with a lead', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`${MINE}/${id}`}>A check you kept</a>} lede="You do not have to. They read all of it: your answers, your benefits and your rent.">Share it with a lead</PageTitle>
        <Form action={`${MINE}/${id}/share`} idempotencyKey={key}>
          <RadiosField form={f} name="lead" label="Who may read it?" items={leads.map((one) => ({ value: one.account_id, label: one.name }))} readsThis="Only the lead you choose reads it, until you stop sharing or erase it." />
          <Actions><Button>Share it with them</Button><ButtonLink href={`${MINE}/${id}`}>Keep it to myself</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { lead } }) => {
    await shareMyCheck(tx, id, lead);
    return redirectTo(`${MINE}/${id}`, 'check-shared');
  },
});

export const stopSharing = page({ params: withId, send: async ({ tx, params: { id } }) => {
  await shareMyCheck(tx, id, null);
  return redirectTo(`${MINE}/${id}`, 'check-not-shared');
} });

export const eraseCheckPage = page({ params: withId, send: async ({ tx, params: { id } }) => {
  await eraseMyCheck(tx, id);
  return redirectTo(MINE, 'check-erased');
} });

export const putOfferAwayPage = page({ params: withId, send: async ({ tx, params: { id } }) => {
  await putMyOfferAway(tx, id);
  return redirectTo(MINE, 'offer-put-away');
} });
