// /reviews/:id/same: pairs that look like the same thing, side by side; what was taken out, and putting it back.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { FormErrors, fields, oneOf, PostButton } from '../../kit/forms/index.ts';
import { Actions, Card, CardList, CardRow, EmptyState, Section } from '../../kit/look/index.ts';
import { count } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { answerPair, takeOutSure, takePairBack } from '../actions/same-twice.ts';
import { deskOf } from '../desk.ts';
import { answeredPairs, pairIds, recordsByIds } from '../pair.queries.ts';
import type { RecordRow } from '../record.queries.ts';
import { keptOf, sameness } from '../same.rules.ts';
import { whereOf } from './record-card.tsx';
import { StepFrame } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ a: z.uuid().optional(), b: z.uuid().optional(), answer: oneOf(['same', 'different', 'all sure'], 'Choose') });
const AT_ONCE = 10;

const Side = ({ record: r, label }: { record: RecordRow; label: string }) => (
  <li><span className="al-soft">{label}:</span> <strong>{r.title}</strong><br />{whereOf(r)}{r.doi && <><br /><span className="al-soft">DOI {r.doi}</span></>}{r.pmid && <><br /><span className="al-soft">PubMed {r.pmid}</span></>}</li>
);

export const samePage = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const [pairs, sure, out] = await Promise.all([pairIds(tx, desk.id, { sure: false, most: AT_ONCE + 1 }), pairIds(tx, desk.id, { sure: true, most: 1000 }), answeredPairs(tx, desk.id, 'same')]);
    const records = new Map((await recordsByIds(tx, desk.id, pairs.flatMap((p) => [p.a, p.b]))).map((r) => [r.id, r]));
    const shown = pairs.slice(0, AT_ONCE).flatMap((p) => { const [a, b] = [records.get(p.a), records.get(p.b)]; return a && b ? [{ a, b, same: sameness(a, b), sides: keptOf(a, b) }] : []; });
    return pageOf('Take out the same thing twice', (
      <StepFrame desk={desk} slug="same" lede="The same paper often comes from two places. Say which are the same; one stays. You can put each back." before={<FormErrors form={fields(form, typed, errors)} refused={refused} />}>
        {sure.length > 0 && (
          <Card heading={`${sure.length >= 1000 ? 'More than a thousand' : count(sure.length, 'pair')} surely the same`} headingLevel={2} after="They share a number that only one paper has (DOI or PubMed), and the title.">
            <PostButton action={`${desk.path}/same`} idempotencyKey={key} hidden={{ answer: 'all sure' }} filled>Take these out</PostButton>
          </Card>)}
        <Section heading="Look at each">
          {shown.length === 0 ? <EmptyState>Nothing looks like the same thing twice.</EmptyState> : shown.map(({ a, b, same, sides: [kept, other] }) => (
            <Card key={`${a.id}${b.id}`}>
              <p>They have {same?.why ?? 'something in common'}.</p>
              <ul className="nhsuk-list"><Side record={kept} label="Stays" /><Side record={other} label="Would be taken out" /></ul>
              <Actions>
                <PostButton action={`${desk.path}/same`} idempotencyKey={key} hidden={{ a: a.id, b: b.id, answer: 'same' }} hiddenText={`: ${a.title}`}>The same</PostButton>
                <PostButton action={`${desk.path}/same`} idempotencyKey={key} hidden={{ a: a.id, b: b.id, answer: 'different' }} hiddenText={`: ${a.title}`}>Not the same</PostButton>
              </Actions>
            </Card>))}
          {pairs.length > AT_ONCE && <p>More come when these are answered.</p>}
        </Section>
        {out.length > 0 && (
          <Section heading="Taken out">
            <CardList>{out.map((one) => <CardRow key={one.id} action={<PostButton action={`${desk.path}/same/${one.id}/back`} idempotencyKey={key} hiddenText={`: ${one.other}`}>Put it back</PostButton>}><strong>{one.other}</strong><br /><span className="al-soft">{one.why}</span></CardRow>)}</CardList>
            {out.length >= 50 && <p>The last 50 are shown.</p>}
          </Section>)}
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.answer === 'all sure') await takeOutSure(tx, id);
    else {
      if (!v.a || !v.b) return no('Choose a pair from the list.');
      const problem = await answerPair(tx, id, { a: v.a, b: v.b }, v.answer);
      if (problem) return no(problem);
    }
    return redirectTo(`/reviews/${id}/same`, v.answer === 'different' ? 'review-different' : 'review-taken-out');
  },
});

export const sameBack = page({
  params: z.object({ id: z.uuid(), pair: z.uuid() }),
  show: ({ params: { id } }) => redirectTo(`/reviews/${id}/same`),
  send: async ({ tx, params: { id, pair } }) => {
    await takePairBack(tx, id, pair);
    return redirectTo(`/reviews/${id}/same`, 'review-put-back');
  },
});
