// /events/<id>/interests: who would like to go on, open ones first; each with who has it and what became of it.
import { z } from 'zod';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, PostButton, RadiosField, TextAreaField } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { Actions, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, QuietTag, Quote, Reading, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment, sayWhichDay } from '../../kit/times.ts';
import { audit, page } from '../../access/index.ts';
import { followUp } from '../actions/follow-up.ts';
import type { FollowUp } from '../actions/follow-up.ts';
import { plannedEvent } from '../event.queries.ts';
import { interestById, interestsOf, interestSteps } from '../interest.queries.ts';
import { INTEREST_WORDS, interestStage, OUTCOMES, OUTCOME_WORDS } from '../interest.rules.ts';

export const interestsPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const event = found(await plannedEvent(tx, id, 'follow up'));
    const all = await interestsOf(tx, id);
    audit(tx, { action: 'event.interests', object: 'event', objectId: id });
    const today = dayOf(tx.now);
    return pageOf('Who would like to go on', (
      <Reading>
        <PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>} lede="Each stays here until somebody has written what became of it.">Who would like to go on</PageTitle>
        {all.length === 0 ? <EmptyState>Nobody has said so yet. Anybody can on the page of the day.</EmptyState> : (
          <CardList>{all.map((i) => {
            const stage = interestStage(i);
            return (
              <CardRow key={i.id} now={stage === 'nobody has it yet'} action={<ButtonLink href={`/events/${id}/interests/${i.id}`} hiddenText={i.name}>{stage === 'done' ? 'Open' : 'Follow up'}</ButtonLink>}>
                <strong>{i.name}</strong> {INTEREST_WORDS[i.kind].they}. Said {sayWhichDay(dayOf(i.said_at), today)}. <QuietTag>{i.outcome ? OUTCOME_WORDS[i.outcome] : stage === 'being followed up' ? `${i.taker ?? 'Somebody'} has it` : stage}</QuietTag>
              </CardRow>
            );
          })}</CardList>
        )}
      </Reading>
    ));
  },
});

const form = z.object({ do: oneOf(['take', 'step', 'close'] as const, 'Press what to do'), words: optionalText({ what: 'What you did', max: 1000 }), outcome: ifGiven(oneOf(OUTCOMES, 'Choose what became of it')), more: optionalText({ what: 'In a few words', max: 1000 }) });

export const interestPage = page({
  params: z.object({ id: z.uuid(), interest: z.uuid() }),
  form,
  also: (v) => ({ words: v.do === 'step' && !v.words ? 'Write what you did' : undefined, outcome: v.do === 'close' && !v.outcome ? 'Choose what became of it' : undefined }),
  show: async ({ tx, params: { id, interest }, typed, errors, refused, key }) => {
    const event = found(await plannedEvent(tx, id, 'follow up'));
    const i = found(await interestById(tx, id, interest));
    const steps = await interestSteps(tx, interest);
    audit(tx, { action: 'event.interest-open', object: 'event_interest', objectId: interest });
    const [f, at, today] = [fields(form, typed, errors), `/events/${id}/interests/${interest}`, dayOf(tx.now)];
    return pageOf(i.name, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/events/${id}/interests`}>{event.title}: who would like to go on</a>} lede={`${i.name} ${INTEREST_WORDS[i.kind].they}. They may be reached: ${i.contact}`}>{i.name}</PageTitle>
        {i.words && <Quote by="In their words">{i.words}</Quote>}
        {i.taker && <p>{`${i.taker} follows this up.`}</p>}
        {steps.length > 0 && <Section heading="What was done"><ul>{steps.map((s) => <li key={s.id}>{sayMoment(s.at, today)}, {s.by ?? 'somebody'}: {s.words}</li>)}</ul></Section>}
        {i.outcome ? <Card heading="What became of it" headingLevel={2}><p>{OUTCOME_WORDS[i.outcome]}.</p>{i.outcome_words && <p>{i.outcome_words}</p>}</Card> : <>
          {!i.taker && <Card heading="Nobody has this yet" headingLevel={2}><Actions><PostButton filled action={at} idempotencyKey={key} hidden={{ do: 'take' }}>I follow this up</PostButton></Actions></Card>}
          <Card heading="What did you do?" headingLevel={2}><Form action={at} idempotencyKey={key} hidden={{ do: 'step' }}><TextAreaField form={f} name="words" label="In a few words" hint="Rang, wrote, met." rows={2} /><Actions><Button variant="secondary">Write it down</Button></Actions></Form></Card>
          <Card heading="What became of it?" headingLevel={2}><Form action={at} idempotencyKey={key} hidden={{ do: 'close' }}>
            <RadiosField form={f} name="outcome" label="What became of it?" small items={OUTCOMES.map((o) => ({ value: o, label: OUTCOME_WORDS[o] }))} />
            <TextAreaField form={f} name="more" label="What came of it, in a few words" rows={2} /><Actions><Button variant="secondary">Close it</Button></Actions></Form></Card>
        </>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, interest }, form: v }) => {
    const what: FollowUp = v.do === 'take' ? { do: 'take' } : v.do === 'step' ? { do: 'step', words: v.words ?? '' } : { do: 'close', outcome: v.outcome ?? 'later', words: v.more ?? null };
    const done = await followUp(tx, id, interest, what);
    return done.ok ? redirectTo(v.do === 'close' ? `/events/${id}/interests` : `/events/${id}/interests/${interest}`, 'event-followed') : no(done.because);
  },
});
