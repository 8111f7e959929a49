// One rule: as it holds, what the lived-experience group decides about it, and everything that held before.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, text, TextAreaField, TextField, wholeNumber, yesNo, YesNoField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, Aside, CardList, CardRow, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { isInLivedExperienceGroup, livedExperienceGroup } from '../../involvement/index.ts';
import { changeRule } from '../actions/keep-watch-true.ts';
import { shippedRules } from '../principles-data.ts';
import { sayRule, unitOfMany } from '../say.rules.ts';
import { changesOf, rulesOn } from '../watch.queries.ts';
import { offInDisguise } from '../watch.rules.ts';
import type { Rule } from '../watch.rules.ts';

const form = z.object({
  on: yesNo('Choose whether we watch over it'), threshold: wholeNumber({ missing: 'Enter a number', what: 'The number', min: 0, max: 10_000 }), days: wholeNumber({ missing: 'Enter a number of days', what: 'The number of days', min: 0, max: 1_100 }),
  decided: date({ missing: 'Enter the day the group decided', what: 'The day the group decided' }), because: text({ missing: 'Write why the group decided so', what: 'The reason', max: 1000 }),
});

/** The rule, for whoever may decide on it: a member of the lived-experience group, or a lead who writes it down for them. */
const mine = async (tx: Tx, key: string): Promise<Rule> => {
  if (tx.viewer.role !== 'lead' && !await isInLivedExperienceGroup(tx)) throw new NotFound();
  return found((await rulesOn(tx, dayOf(tx.now))).find((r) => r.key === key));
};

export const rulePage = page({
  params: z.object({ key: z.string().max(40) }),
  form,
  show: async ({ tx, params, typed, errors, key }) => {
    const rule = await mine(tx, params.key);
    const [changes, members] = [await changesOf(tx, rule.key), await livedExperienceGroup(tx)];
    const shipped = shippedRules().find((r) => r.key === rule.key);
    audit(tx, { action: 'principles.rule-open' });
    const f = fields(form, { on: rule.isOn ? 'yes' : 'no', threshold: String(rule.threshold), days: String(rule.windowDays), ...typed }, errors);
    return pageOf('A rule we watch over', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/principles/rules">The rules we watch over</a>} lede={`${rule.principle} ${rule.isOn ? `${sayRule(rule)}.` : 'Switched off.'}`}>{rule.words}</PageTitle>
        <Aside>Where it comes from: {rule.source}</Aside>
        <Section heading="The lived-experience group decided">
          <p>{members.length === 0 ? 'There is no lived-experience group here yet. A rule is theirs to change: begin one first, or leave the rule as it is.' : 'The group changes a rule, and you write down what it decided. It holds from today; what held before stays for its days.'}</p>
          <Form action={`/principles/rules/${rule.key}`} idempotencyKey={key}>
            <YesNoField form={f} name="on" label="Do we watch over it?" />
            <TextField form={f} name="threshold" label={rule.key === 'alone' ? 'Fewer than how many peer workers?' : `From how many ${unitOfMany(rule.unit)} on?`} width={4} inputMode="numeric" />
            <TextField form={f} name="days" label="Within how many days?" width={4} inputMode="numeric" hint={rule.windowDays === 0 ? '0: as it stands on the day.' : undefined} />
            <DateField form={f} name="decided" label="When did the group decide?" />
            <TextAreaField form={f} name="because" label="Why?" rows={3} readsThis="Every lead, manager and peer worker here, and every member of the lived-experience group, can read this." />
            <Actions><Button>Save what the group decided</Button></Actions>
          </Form>
        </Section>
        <Section heading="What held when">
          <CardList>
            {changes.map((c, i) => <CardRow key={i}>From {sayDate(c.from_on)}: {c.is_on ? sayRule({ ...rule, threshold: c.threshold, windowDays: c.window_days }) : 'switched off'}. <span className="al-soft">Decided by the lived-experience group on {sayDate(c.decided_on)}, because: {c.because} Written down by {c.made_by ?? 'a lead'}.</span></CardRow>)}
            {shipped && <CardRow>Before: {sayRule(shipped)}. <span className="al-soft">As shipped with Alongside.</span></CardRow>}
          </CardList>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params, form: v }) => {
    await mine(tx, params.key);
    if (v.decided > dayOf(tx.now)) return invalid({ decided: 'The day the group decided must be today or before' });
    const shipped = found(shippedRules().find((r) => r.key === params.key));
    const problems = offInDisguise(shipped, { isOn: v.on, threshold: v.threshold, windowDays: v.days });
    if (Object.keys(problems).length > 0) return invalid(problems);
    await changeRule(tx, { key: params.key, isOn: v.on, threshold: v.threshold, windowDays: v.days, decidedOn: v.decided, because: v.because });
    return redirectTo(`/principles/rules/${params.key}`, 'principles-rule');
  },
});
