// One person on the way in: where they are, how long, what comes next, checks, the interview, and until when anything is kept.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, PostButton, RadiosField, typedFrom } from '../../../kit/forms/index.ts';
import { dayOf, daysBetween, sayDate, sayMoment } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { count } from '../../../kit/times.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, Columns, NowCard, PageTitle, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { learnerOfCandidate } from '../../learner.queries.ts';
import { forgetCandidate, moveCandidate, noteCheck, stopInterview } from '../actions/along-the-way.ts';
import { candidateById, CHECKS, checksOf, interviewsOf, stepsOf } from '../candidate.queries.ts';
import type { Check } from '../candidate.queries.ts';
import { isLongQuiet, sayHowLong, sayTimeIn, STAGE_WORDS, STAGES } from '../candidate.rules.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ stage: oneOf(STAGES, 'Choose where they are now'), on: date({ missing: 'Enter since when', what: 'The day' }) });
const CHECK_WORDS = { identity: 'Identity', 'right to work': 'Right to work', references: 'References', DBS: 'Disclosure (DBS)', 'occupational health': 'Occupational health' } as const;

export const candidatePage = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const c = found(await candidateById(tx, id));
    const [steps, checks, interviews, learnings] = await Promise.all([stepsOf(tx, id), checksOf(tx, id), interviewsOf(tx, id), learnerOfCandidate(tx, id)]);
    audit(tx, { action: 'candidate.open', object: 'candidate', objectId: id });
    const today = dayOf(tx.now);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ stage: c.stage, on: today }), errors);
    const name = c.name;
    return pageOf(name, (
      <>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/recruitment">Recruitment</a>} lede={`${STAGE_WORDS[c.stage]}, ${sayHowLong(c.stage_since, today)}. ${c.reach ?? 'How to reach them is not written down.'}`}>{name}</PageTitle>
        <Columns
          main={(
            <>
              {isLongQuiet(c.stage, c.stage_since, today) && <NowCard heading="They should hear from us" actions={<ButtonLink filled href={`/recruitment/${id}/letter`}>See the letter</ButtonLink>}><p>It is {sayTimeIn(c.stage_since, today)} since the last step. Also when there is nothing new: say so.</p></NowCard>}
              {c.stage === 'appointed' && c.worker_id === null && <NowCard heading={`${name} is appointed`} actions={<ButtonLink filled href={`/recruitment/${id}/worker`}>Take their training along</ButtonLink>}><p>The administrator adds them under Peer workers, with an account and contracted hours. Then say here who they are.</p></NowCard>}
              {c.worker_id !== null && <p>{name} works here now. What is kept here goes on {sayDate(c.keep_until)}, or when you press below.</p>}
              <Section heading="Where they are now">
                <Form action={`/recruitment/${id}`} idempotencyKey={key}>
                  <RadiosField form={f} name="stage" label="Stage" items={STAGES.map((value) => ({ value, label: STAGE_WORDS[value] }))} small />
                  <DateField form={f} name="on" label="Since when?" />
                  <p className="al-soft">No reason is kept. If it is not this time, tell them yourself how you decided.</p>
                  <Actions><Button variant={c.stage === 'appointed' ? 'secondary' : undefined}>Save where they are</Button></Actions>
                </Form>
              </Section>
              <Section heading="The way so far"><Way steps={steps} today={today} /></Section>
            </>
          )}
          aside={(
            <>
              <Section heading="Letter"><p><a href={`/recruitment/${id}/letter`}>A letter for this stage</a>, to change, print or copy</p></Section>
              <Section heading="Training">
                {learnings.length === 0 ? <p>In no cohort. <a href="/training">Cohorts</a></p> : <ul>{learnings.map((l) => <li key={l.id}><a href={`/training/learners/${l.id}`}>Their training since {sayDate(l.joined_on)}</a></li>)}</ul>}
              </Section>
              <Section heading="Interview">
                {interviews.length === 0 ? <p>Led by a peer worker, with somebody of the service beside them.</p> : <CardList>{interviews.map((i) => <CardRow key={i.id} action={i.at > tx.now && <PostButton action={`/recruitment/${id}/interviews/${i.id}/off`} idempotencyKey={key} hiddenText="this interview">Call off</PostButton>}>{sayMoment(i.at, today)}{i.place ? `, ${i.place}` : ''}. {i.led_by_name} leads it{i.with_name ? `, ${i.with_name} is there too` : ''}.</CardRow>)}</CardList>}
                <Actions><ButtonLink href={`/recruitment/${id}/interview`}>Plan an interview</ButtonLink></Actions>
              </Section>
              <Section heading="Checks"><Checks id={id} checks={checks} idempotencyKey={key} /></Section>
              <Section heading="What is kept">
                <p>Name and how to reach them, until {sayDate(c.keep_until)}. <a href={`/recruitment/${id}/details`}>Change</a></p>
                <Details summary="Forget them now"><p>Their name and how to reach them are erased, here and on registers. A certificate keeps its name. It cannot be undone.</p><PostButton action={`/recruitment/${id}/forget`} idempotencyKey={key}>{`Forget ${name}`}</PostButton></Details>
              </Section>
            </>
          )} />
      </>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await moveCandidate(tx, id, v.stage, v.on)) ?? redirectTo(`/recruitment/${id}`, 'candidate-moved'),
});

/** Each stage, from when, and for how long. */
const Way = ({ steps, today }: { steps: { stage: keyof typeof STAGE_WORDS; on_day: Day; by_name: string | null }[]; today: Day }) => (
  <ol>{steps.map((s, i) => {
    const next = steps[i + 1];
    return <li key={i}>{STAGE_WORDS[s.stage]}, {sayDate(s.on_day)}{next ? next.on_day > s.on_day && <span className="al-soft">, {count(daysBetween(s.on_day, next.on_day), 'day')}</span> : s.on_day < today && <span className="al-soft">, {sayTimeIn(s.on_day, today)} so far</span>}</li>;
  })}
  </ol>
);

const Checks = ({ id, checks, idempotencyKey }: { id: string; checks: readonly Check[]; idempotencyKey: string }) => (
  <>
    <p className="al-soft">Only that it was asked for and that it came back. Never what it said.</p>
    <CardList>{CHECKS.map((what) => {
      const check = checks.find((c) => c.what === what);
      const state = check === undefined ? 'not asked for' : check.back_on ? `back on ${sayDate(check.back_on)}` : `asked for on ${sayDate(check.asked_on)}`;
      return <CardRow key={what} action={check?.back_on ? undefined : <PostButton action={`/recruitment/${id}/checks`} idempotencyKey={idempotencyKey} hidden={{ what, how: check ? 'back' : 'asked' }} hiddenText={CHECK_WORDS[what]}>{check ? 'It is back' : 'It is asked for'}</PostButton>}>{CHECK_WORDS[what]}: {state}</CardRow>;
    })}
    </CardList>
  </>
);

export const candidateChecks = page({
  params,
  form: z.object({ what: oneOf(CHECKS, 'Choose which check'), how: oneOf(['asked', 'back'], 'Choose') }),
  send: async ({ tx, params: { id }, form: { what, how } }) => {
    await noteCheck(tx, id, what, how === 'back');
    return redirectTo(`/recruitment/${id}`, 'check-noted');
  },
});
export const candidateForget = page({
  params,
  send: async ({ tx, params: { id } }) => {
    await forgetCandidate(tx, id);
    return redirectTo('/recruitment', 'candidate-forgotten');
  },
});
export const interviewOff = page({
  params: z.object({ id: z.uuid(), interview: z.uuid() }),
  send: async ({ tx, params: { id, interview } }) => {
    await stopInterview(tx, id, interview);
    return redirectTo(`/recruitment/${id}`, 'interview-off');
  },
});
