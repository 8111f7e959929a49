// /reviews/:id/differ: where readers answered differently; one answer, by whom and why. And how often they agreed.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, RadiosField, SelectField, text, TextAreaField } from '../../kit/forms/index.ts';
import { Actions, Aside, Card, EmptyState, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { page } from '../../access/index.ts';
import { agreementOf, sayAgreement } from '../agreement.rules.ts';
import { settle } from '../actions/decide.ts';
import { deskOf } from '../desk.ts';
import { bothAnswered, decisionsOf } from '../look.queries.ts';
import { REASON_WORDS, REASONS, SAID, STAGE_WORDS, STAGES } from '../look.rules.ts';
import { recordsAt } from '../record.queries.ts';
import { readersOf } from '../review.queries.ts';
import { RecordFacts } from './record-card.tsx';
import { Criteria } from './look.page.tsx';
import { StepFrame } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({
  record: z.uuid(), stage: oneOf(STAGES, 'Choose'), answer: oneOf(['yes', 'no', 'not got'], 'Choose one answer'), reason: ifGiven(oneOf(REASONS, 'Choose why it is left out')), why: text({ missing: 'Write how you came to this', what: 'How you came to this', max: 1000 }),
});
const AT_ONCE = 5;

export const differPage = page({
  params, form,
  also: (v) => ({ reason: v.stage === 'second' && v.answer === 'no' && !v.reason ? 'Choose why it is left out' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const [readers, firstBoth, secondBoth] = await Promise.all([readersOf(tx, desk.id), bothAnswered(tx, desk.id, 'first'), bothAnswered(tx, desk.id, 'second')]);
    const few = readers.filter((r) => r.joined_at && !r.left_at).length < desk.readers_needed;
    const stages = await Promise.all(STAGES.map(async (stage) => {
      const records = [...await recordsAt(tx, desk.id, stage, 'conflict', AT_ONCE), ...(few ? await recordsAt(tx, desk.id, stage, 'waiting', AT_ONCE) : [])];
      return { stage, records, said: await decisionsOf(tx, stage, records.map((r) => r.id)) };
    }));
    const name = (account: string): string => readers.find((r) => r.account_id === account)?.name ?? 'A reader';
    const agreed = [{ stage: 'first' as const, a: agreementOf(firstBoth) }, { stage: 'second' as const, a: agreementOf(secondBoth) }];
    return pageOf('Where we differ', (
      <StepFrame desk={desk} slug="differ" lede="Two people who read the same thing often see it differently. That is why there are two. Talk about it, come to one answer, and write down how." before={<FormErrors form={fields(form, typed, errors)} refused={refused} />}>
        {few && <Aside><p>Fewer read here now than answers are needed. Ask somebody else under <a href={`${desk.path}/readers`}>Who reads</a>, or settle what waits here, with the reason.</p></Aside>}
        {stages.every((s) => s.records.length === 0) && <EmptyState>Nowhere now. When two readers answer differently, it appears here.</EmptyState>}
        {stages.filter((s) => s.records.length > 0).map(({ stage, records, said }) => (
          <Section key={stage} heading={`${STAGE_WORDS[stage].name}: ${STAGE_WORDS[stage].what}`}>{records.map((r) => {
            const mine = typed.record === r.id && typed.stage === stage;
            const f = fields(form, mine ? typed : {}, mine ? errors : {}, `${stage}-${r.id.slice(-6)}`);
            return (
              <Card key={r.id} heading={r.title}>
                <RecordFacts record={r} />
                <ul>{said.filter((d) => d.record_id === r.id).map((d) => <li key={d.by_account}><strong>{name(d.by_account)}</strong>: {SAID[d.answer]}{d.reason && ` (${(REASON_WORDS[d.reason] ?? d.reason).toLowerCase()})`}{d.words && `. “${d.words}”`}</li>)}</ul>
                <Form action={`${desk.path}/differ`} idempotencyKey={key} hidden={{ record: r.id, stage }}>
                  <RadiosField form={f} name="answer" label="What do you come to together?" items={[{ value: 'yes', label: 'It belongs' }, { value: 'no', label: 'It is left out', conditional: stage === 'second' ? <SelectField form={f} name="reason" label="Why is it left out?" options={[{ value: '', text: 'Choose why' }, ...REASONS.map((one) => ({ value: one, text: REASON_WORDS[one] ?? one }))]} /> : undefined }, ...(stage === 'second' ? [{ value: 'not got', label: 'The whole text cannot be got' }] : [])]} />
                  <TextAreaField form={f} name="why" label="How did you come to this?" hint="For example: we read the second page again together." rows={2} />
                  <Actions><Button>Settle it</Button></Actions>
                </Form>
              </Card>);
          })}</Section>))}
        <Criteria desk={desk} open={false} />
        <Section heading="How often we agreed">
          {agreed.every((one) => one.a === null) ? <p>This can be said when two people have read the same things.</p> : agreed.map(({ stage, a }) => a && <p key={stage}><strong>{STAGE_WORDS[stage].name}.</strong> {sayAgreement(a)}</p>)}
        </Section>
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const problem = await settle(tx, id, v.record, { stage: v.stage, answer: v.answer, reason: v.reason, why: v.why });
    return problem ? no(problem) : redirectTo(`/reviews/${id}/differ`, 'review-settled');
  },
});
