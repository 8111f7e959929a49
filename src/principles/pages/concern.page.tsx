// One principle concern: what the facts say, the rule and its source, what became of it, and the answer of whoever must give one.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate, sayMoment } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, Aside, Card, NowCard, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { answerConcern } from '../actions/answer-concern.ts';
import type { AnswerConcern } from '../actions/answer-concern.ts';
import { principleConcernById, principleSteps, whoMayAnswer } from '../concern.queries.ts';
import type { PrincipleStep } from '../concern.queries.ts';
import { isWaiting, LOOK_AGAIN_DAYS, standingOf } from '../concern.rules.ts';
import { sayRule, sayStanding, sayWhoMay } from '../say.rules.ts';
import { rulesOn } from '../watch.queries.ts';

const form = z.object({
  step: oneOf(['answered', 'closed', 'passed on'], 'Choose what you do'), found: optionalText({ what: 'What you found', max: 2000 }), doing: optionalText({ what: 'What you do', max: 2000 }),
  by: ifGiven(date({ missing: '', what: 'The day it is put right by' })), why: optionalText({ what: 'The reason', max: 2000 }), to: optionalText({ max: 40 }),
});
const READS = 'Every peer lead here and whoever must answer it read this, for good. Write no names of workers, and nothing of anybody’s health.';

const SAID: Record<PrincipleStep['kind'], string> = { raised: 'the facts raised it', answered: 'answered', closed: 'closed', 'passed on': 'passed it on', gone: 'the facts do not show it any more', 'came back': 'the facts show it again' };
const Step = ({ s, said, today }: { s: PrincipleStep; /** What stands above already. */ said: string; today: Day }) => (
  <li>
    <p>{sayMoment(s.at, today)}{s.by_name ? `, ${s.by_name}` : ''}: {SAID[s.kind]}{s.to_name ? ` to ${s.to_name}` : ''}.</p>
    {s.words && s.words !== said && <Quote by={s.kind === 'answered' ? 'What we found' : undefined}>{s.words}</Quote>}
    {s.doing && <Quote by={`What we do, by ${sayDate(s.by_on ?? '')}`}>{s.doing}</Quote>}
  </li>
);

export const principleConcernPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  also: (v) => ({
    found: v.step === 'answered' && !v.found ? 'Write what you found' : undefined,
    doing: v.step === 'answered' && !v.doing ? 'Write what you do about it' : undefined,
    by: v.step === 'answered' && !v.by ? 'Enter the day it is put right by' : undefined,
    why: v.step === 'closed' && !v.why ? 'Write why it is closed' : undefined,
    to: v.step === 'passed on' && !v.to ? 'Choose who answers it' : undefined,
  }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const concern = found(await principleConcernById(tx, id));
    const today = dayOf(tx.now);
    const lead = tx.viewer.role === 'lead';
    const [steps, rules, may] = [await principleSteps(tx, id), await rulesOn(tx, today), lead ? await whoMayAnswer(tx) : []];
    const rule = rules.find((r) => r.key === concern.rule_key);
    const standing = standingOf(concern, today);
    audit(tx, { action: 'principles.concern', object: 'principle_concern', objectId: id });
    const f = fields(form, typed, errors);
    const words = sayStanding(standing, concern, concern.who ?? 'Somebody');
    return pageOf('A concern about our principles', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={lead ? '/principles' : '/principles/numbers'}>The watch over our principles</a>}>A concern about our principles</PageTitle>
        {isWaiting(standing) ? <NowCard heading={concern.said} headingLevel={2}><p>{words}</p></NowCard> : <Card heading={concern.said} headingLevel={2}><p>{words}</p></Card>}
        {rule && <Aside><p><strong>{rule.principle}</strong></p><p>The rule: {rule.words} {sayRule(rule)}. Where it comes from: {rule.source}{rule.because ? ` Changed by the lived-experience group on ${sayDate(rule.decidedOn ?? '')}: ${rule.because}` : ''}</p></Aside>}
        <Section heading="What became of it"><ul className="nhsuk-list">{steps.map((s, i) => <Step key={i} s={s} said={concern.said} today={today} />)}</ul></Section>
        {standing !== 'closed' && (
          <Section heading="Your answer">
            <Form action={`/principles/concerns/${id}`} idempotencyKey={key}>
              <RadiosField form={f} name="step" label="What do you do?" items={[
                { value: 'answered', label: 'Answer it: what we found, what we do, by when', conditional: (
                  <>
                    <TextAreaField form={f} name="found" label="What did you find?" rows={3} readsThis={READS} />
                    <TextAreaField form={f} name="doing" label="What do we do about it?" rows={3} />
                    <DateField form={f} name="by" label="By when is it put right?" hint={`For example, ${sayDate(today)}`} />
                  </>) },
                { value: 'closed', label: 'Close it, with a reason', hint: rule?.kind === 'state' ? `If the facts still show it after the day it was to be put right by, or after ${LOOK_AGAIN_DAYS} days, it opens again.` : 'If it happens again, it opens again.', conditional: <TextAreaField form={f} name="why" label="Why is it closed?" rows={3} readsThis={READS} /> },
                ...(lead ? [{ value: 'passed on', label: 'Pass it on to somebody else', conditional: <SelectField form={f} name="to" label="Who answers it?" options={[{ value: '', text: 'Choose' }, ...may.filter((m) => m.account_id !== concern.must_answer).map((m) => ({ value: m.account_id, text: sayWhoMay(m) }))]} /> }] : []),
              ]} />
              <Actions><Button>Save the answer</Button></Actions>
            </Form>
          </Section>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const step: AnswerConcern = v.step === 'answered' ? { kind: 'answered', found: v.found ?? '', doing: v.doing ?? '', by: v.by ?? '' } : v.step === 'closed' ? { kind: 'closed', why: v.why ?? '' } : { kind: 'passed on', to: v.to ?? '' };
    const done = await answerConcern(tx, id, step);
    return done.ok ? redirectTo(`/principles/concerns/${id}`, `principles-${step.kind.replaceAll(' ', '-')}`) : no(done.because);
  },
});
