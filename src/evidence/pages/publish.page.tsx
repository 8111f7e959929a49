// /reviews/:id/publish: what is missing; what was published; publishing it as a new version; taking it away.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, PostButton, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, Aside, Card, CardList, CardRow, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { publishReview, withdrawReview } from '../actions/publish-review.ts';
import { deskOf } from '../desk.ts';
import { whatIsMissing } from '../standing.ts';
import { versionsOf } from '../version.queries.ts';
import { stepOf, StepFrame } from './step-frame.tsx';
import type { StepSlug } from './step-frame.tsx';

const form = z.object({ what: oneOf(['publish', 'withdraw'], 'Choose'), why: optionalText({ what: 'The reason', max: 500 }) });

export const publishPage = page({
  params: z.object({ id: z.uuid() }), form,
  also: (v) => ({ why: v.what === 'withdraw' && !v.why ? 'Write why it is taken away' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const [{ missing }, versions] = await Promise.all([whatIsMissing(tx, desk), versionsOf(tx, desk.id)]);
    const lead = tx.viewer.role === 'lead';
    const open = versions.filter((v) => v.withdrawn_at === null);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({}), errors);
    const address = `/t/${tx.viewer.trustSlug}/reviews/${desk.id}`;
    return pageOf('Publish', (
      <StepFrame desk={desk} slug="publish" lede="Once published, everybody can read it as a page and as a PDF. A later change is a new version; the old one stays." before={<FormErrors form={f} refused={refused} />}>
        {missing.length > 0
          ? <Card heading="Still missing" headingLevel={2}><ul>{missing.map((one) => <li key={one.says}><a href={`${desk.path}/${one.step}`}>{stepOf(one.step as StepSlug).name}</a>: {one.says.charAt(0).toLowerCase() + one.says.slice(1)}</li>)}</ul></Card>
          : lead
            ? <Card heading={open.length > 0 ? 'Publish a new version' : 'All is there'} headingLevel={2} after="Everybody named in it chose the name themselves. Ask them once more before you press.">
              <PostButton action={`${desk.path}/publish`} idempotencyKey={key} hidden={{ what: 'publish' }} filled>{open.length > 0 ? 'Publish as a new version' : 'Publish the review'}</PostButton>
            </Card>
            : <Aside><p>All is there. Your peer lead publishes it: tell them it is ready.</p></Aside>}
        {versions.length > 0 && (
          <Section heading="Published">
            <CardList>{versions.map((v) => <CardRow key={v.number} action={v.withdrawn_at ? undefined : <a href={`${address}?version=${v.number}`}>Read version {v.number}</a>}>Version {v.number}, {sayMoment(v.published_at, dayOf(tx.now))}{v.withdrawn_at && `. Taken away ${sayMoment(v.withdrawn_at, dayOf(tx.now))}`}</CardRow>)}</CardList>
          </Section>)}
        {lead && open.length > 0 && (
          <Section heading="Take it away">
            <Form action={`${desk.path}/publish`} idempotencyKey={key} hidden={{ what: 'withdraw' }}>
              <TextAreaField form={f} name="why" label="Why is it taken off the public pages?" hint="For example: somebody named in it asked. It can be published again." rows={2} readsThis="Kept with the review; nobody outside reads it." />
              <Actions><Button variant="secondary">Take it away</Button></Actions>
            </Form>
          </Section>)}
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.what === 'withdraw') {
      await withdrawReview(tx, id, v.why ?? '');
      return redirectTo(`/reviews/${id}/publish`, 'review-withdrawn');
    }
    const problem = await publishReview(tx, id);
    return problem ? no(problem) : redirectTo(`/reviews/${id}/publish`, 'review-published');
  },
});
