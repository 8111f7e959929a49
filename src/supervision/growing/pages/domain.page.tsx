// One area of the development plan, in the worker's own words.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, optionalText, TextAreaField, ticked, TickField, typedFrom } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { competenceDomains, FRAMEWORK } from '../domains.ts';
import { writeGoal } from '../grow.ts';
import { goalsOf } from '../growing.queries.ts';

const form = z.object({
  strength: optionalText({ what: 'What you bring', max: 600 }),
  next: optionalText({ what: 'What you would like next', max: 600 }),
  by: ifGiven(date({ missing: '', what: 'The day' })),
  inRecord: ticked(),
});

export const domainPage = page({
  params: z.object({ n: z.coerce.number().int().min(1).max(9) }),
  form,
  show: async ({ tx, params: { n }, typed, errors, key }) => {
    const domain = found(competenceDomains().find((d) => d.number === n));
    const goal = (await goalsOf(tx, found(tx.viewer.workerId))).find((g) => g.domain === n);
    audit(tx, { action: 'growing.goal-open' });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ strength: goal?.strength, next: goal?.next, by: goal?.by_when, inRecord: goal?.in_record ? 'yes' : undefined }), errors);
    return pageOf(domain.label, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-growing">Growing</a>} lede={`Area ${n} of nine: ${domain.what}.`}>{domain.label}</PageTitle>
        <Form action={`/my-growing/domains/${n}`} idempotencyKey={key}>
          <TextAreaField form={f} name="strength" label="What do you bring?" rows={3} />
          <TextAreaField form={f} name="next" label="What would you like next?" rows={3} readsThis="Whoever supervises you can read this with you. No other lead, no host team. No names of people we support." />
          <DateField form={f} name="by" label="By when?" hint="You can leave it empty." />
          <TickField form={f} name="inRecord" label="Put what I bring into my own record" />
          <Actions><Button>Save this area</Button></Actions>
        </Form>
        <p className="al-soft">Empty both boxes to leave the area out. What the framework says about it: <a href={FRAMEWORK}>on its own pages</a>.</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { n }, form: v }) => {
    await writeGoal(tx, { domain: n, strength: v.strength ?? null, next: v.next ?? null, byWhen: v.by ?? null, inRecord: v.inRecord });
    return redirectTo('/my-growing', 'goal-saved');
  },
});
