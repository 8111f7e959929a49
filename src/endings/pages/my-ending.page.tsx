// How my support ends: the day, another day, what I take with me, stopping, and coming back. For the person themself.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, PostButton, text, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayDate, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, EmptyState, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { answerDate, proposeDate } from '../actions/agree-ending.ts';
import { datesOf, standingsOf, talksOf } from '../ending.queries.ts';
import type { DateRow, Standing } from '../ending.queries.ts';
import { endingDateProblem, mindUntil } from '../ending-date.rules.ts';
import { DateHistory, sayReads, Talks, TheDay } from '../ending-parts.tsx';
import { lastSeen, mayGoOn, sayEnded } from '../ending.rules.ts';
import { hopeOf, summaryOf } from '../keepsake.queries.ts';
import { HOPE_SEES_WORDS } from '../keepsake.rules.ts';
import type { Hope, Summary } from '../keepsake.queries.ts';

const noForm = fields(z.object({}));

/** Somebody proposed another day: the one thing to answer. */
const Proposed = ({ date: d, support: s, today }: { date: DateRow | undefined; support: Standing; today: Day }) => {
  if (!d) return null;
  if (d.proposed_by === 'person') {
    return <Card heading={`You asked for ${sayDate(d.ending_on)}`} headingLevel={2} actions={<PostButton action="/my-ending/answer" idempotencyKey={newId()} hidden={{ answer: 'no' }}>Leave it as it was</PostButton>} after={sayReads(s)}><p>{d.why} {s.worker_name} has not answered yet.</p></Card>;
  }
  return (
    <NowCard heading={`${s.worker_name} proposes ${sayDate(d.ending_on)} for the ending`} headingLevel={2}
      actions={<><PostButton action="/my-ending/answer" idempotencyKey={newId()} hidden={{ answer: 'yes' }}>Yes, {sayDate(d.ending_on)}</PostButton><PostButton action="/my-ending/answer" idempotencyKey={newId()} hidden={{ answer: 'no' }}>Leave it as it was</PostButton></>}>
      <p>{d.why} Said {sayWhichDay(d.said_on, today)}. You decide, and you need no reason.</p>
    </NowCard>
  );
};

const TakeWithMe = ({ hope, summary }: { hope: Hope | undefined; summary: Summary | undefined }) => (
  <Section heading="What I take with me">
    <Card heading="My summary" headingLevel={3} actions={<><ButtonLink href="/my-ending/summary">{summary ? 'Change my summary' : 'Write my summary'}</ButtonLink>{summary && <ButtonLink href="/my-ending/summary/print">Print my summary</ButtonLink>}</>}>
      <p>What I did, what helped, who I lean on, what is next, and how to come back. {summary ? `You last changed it on ${sayDate(dayOf(summary.changed_at))}.` : 'You can write it alone, with your peer worker, or on paper.'}</p>
    </Card>
    <Card heading="Did this bring hope?" headingLevel={3} actions={<ButtonLink href="/my-ending/hope">{hope ? 'Change what I said' : 'Say it in my own words'}</ButtonLink>}>
      {hope ? <p>“{hope.words}” <span className="al-soft">Who sees it: {HOPE_SEES_WORDS[hope.sees].label.toLowerCase()}.</span></p> : <p>Only if you would like to. You choose who sees it.</p>}
    </Card>
  </Section>
);

export const myEnding = page({
  show: async ({ tx, refused }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'ending.mine', personId);
    const [today, settings, supports] = [dayOf(tx.now), await settingsOf(tx), await standingsOf(tx, personId)];
    const s = supports[0];
    if (!s) return pageOf('How my support ends', <Reading><PageTitle>How my support ends</PageTitle><EmptyState actions={<ButtonLink href="/my-support">My support</ButtonLink>}>You have no peer worker yet. When you have one, the day on which support ends stands here, and you can move it together.</EmptyState></Reading>);
    const [dates, talks, hope, summary] = [await datesOf(tx, s.id), await talksOf(tx, s.id), await hopeOf(tx, s.id), await summaryOf(tx, s.id)];
    const open = dates.find((d) => d.answer === null);
    const ended = s.ended_at;
    return pageOf('How my support ends', (
      <Reading>
        <FormErrors form={noForm} refused={refused} />
        <PageTitle>How my support ends</PageTitle>
        {ended === null ? (
          <>
            <Proposed date={open} support={s} today={today} />
            <Card actions={!open && <ButtonLink href="/my-ending/date">Ask for another day</ButtonLink>}><TheDay support={s} voice="you" today={today} months={settings.support_months} /><p className="al-soft">You talk about it half-way and again four weeks before. Everything stays here for you.</p></Card>
            <Talks support={s} talks={talks} today={today} />
          </>
        ) : <Over support={s} now={tx.now} seenDays={settings.circle_after_ending_days} />}
        {(talks.length > 0 || s.first_held_at !== null) && <TakeWithMe hope={hope} summary={summary} />}
        <DateHistory dates={dates} support={s} voice="you" today={today} />
        {ended === null && <p><a href="/my-ending/stop">I would like to stop</a></p>}
      </Reading>
    ));
  },
});

const Over = ({ support: s, now, seenDays }: { support: Standing; now: Date; seenDays: number }) => {
  const endedOn = dayOf(s.ended_at ?? now);
  const [again, seenUntil] = [mayGoOn(s, now), lastSeen(s.ended_at ?? now, seenDays)];
  return (
    <Card heading={`Your support with ${s.worker_name} ended on ${sayDate(endedOn)}`} headingLevel={2}
      actions={again ? <PostButton action="/my-ending/go-on" idempotencyKey={newId()}>I have changed my mind: go on with {s.worker_name}</PostButton> : <ButtonLink href="/come-back">Ask to come back</ButtonLink>}
      after={again ? `You can change your mind until ${sayDate(mindUntil(endedOn))}. After that you can always ask to come back: it is the same record.` : 'It is the same record, not a new beginning.'}>
      <p>{sayEnded(s.ended_how, 'you', s.worker_name)} {s.worker_name} {dayOf(now) <= seenUntil ? 'can' : 'could'} finish writing until {sayDate(seenUntil)}. Everything of yours is still here for you.</p>
    </Card>
  );
};

const dateForm = z.object({ on: date({ missing: 'Enter the day you would like', what: 'The day' }), why: text({ missing: 'Write a word or two about why', what: 'Why', max: 500 }) });

export const myEndingDate = page({
  form: dateForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    const personId = found(tx.viewer.personId);
    const s = found((await standingsOf(tx, personId)).find((one) => one.ended_at === null));
    look(tx, 'ending.mine', personId);
    const f = fields(dateForm, typed, errors);
    return pageOf('Ask for another day', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`Sooner or later, as you like. ${s.worker_name} says yes, or you talk about it when you meet.`}>Ask for another day</PageTitle>
        <Form action="/my-ending/date" idempotencyKey={key}>
          <DateField form={f} name="on" label="Which day would you like support to end?" />
          <TextAreaField form={f} name="why" label="Why, in a few words" hint="For instance: the new flat is not until May." rows={3} readsThis={`${sayReads(s)} The peer lead can read it too.`} />
          <Actions><Button variant="secondary">Ask {s.worker_name}</Button></Actions>
        </Form>
        <p><a href="/my-ending">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const today = dayOf(tx.now);
    const wrong = endingDateProblem(form.on, today);
    if (wrong) return invalid({ on: wrong });
    const done = await proposeDate(tx, found(tx.viewer.personId), { endingOn: form.on, why: form.why, together: false, saidOn: today });
    return done.ok ? redirectTo('/my-ending', 'ending-asked') : no(done.because);
  },
});

export const myEndingAnswer = page({
  form: z.object({ answer: oneOf(['yes', 'no'], 'Choose yes, or leave it as it was') }),
  show: () => redirectTo('/my-ending'),
  send: async ({ tx, form: { answer } }) => {
    const done = await answerDate(tx, found(tx.viewer.personId), answer, null);
    return redirectTo('/my-ending', done.ok ? (answer === 'yes' ? 'ending-agreed' : 'ending-kept') : 'ending-answered-already');
  },
});
