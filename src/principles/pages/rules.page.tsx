// The rules of the watch: how each counts, where it comes from, and since when. For leads, managers and peer workers alike.
import { z } from 'zod';
import { NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, field, fields, Form, FormErrors, postedText, text, TextField } from '../../kit/forms/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, CardList, CardRow, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, authorise, page } from '../../access/index.ts';
import { isInLivedExperienceGroup } from '../../involvement/index.ts';
import { enterWage } from '../actions/keep-watch-true.ts';
import { sayPence, sayRule } from '../say.rules.ts';
import { rulesOn, wageHere } from '../watch.queries.ts';

const pence = field<number>((posted) => {
  const read = /^£?(\d{1,3})(?:\.(\d{2}))?$/.exec(postedText(posted));
  return read ? { value: Number(read[1]) * 100 + Number(read[2] ?? 0) } : { problem: 'Enter the rate of an hour, like 13.45' };
});
const READ_BY: readonly string[] = ['manager', 'peer_worker'];
const form = z.object({
  pence, from: date({ missing: 'Enter the day it counts from', what: 'The day it counts from' }), until: date({ missing: 'Enter the day it counts until', what: 'The day it counts until' }),
  source: text({ missing: 'Write where the rate comes from', what: 'Where it comes from', max: 300 }),
});

export const rulesPage = page({
  form,
  also: (v) => ({ until: v.from && v.until && v.until < v.from ? 'The last day must not be before the first' : undefined }),
  show: async ({ tx, typed, errors, key }) => {
    const today = dayOf(tx.now);
    const [rules, wage] = [await rulesOn(tx, today), await wageHere(tx, today)];
    const lead = tx.viewer.role === 'lead';
    const decides = lead || await isInLivedExperienceGroup(tx);
    if (!decides && !READ_BY.includes(tx.viewer.role)) throw new NotFound();
    audit(tx, { action: 'principles.rules' });
    const f = fields(form, typed, errors);
    return pageOf('The rules we watch over', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={lead ? <a href="/principles">The watch over our principles</a> : undefined} lede="When facts go against one of these, somebody by name must answer by a day. The lived-experience group can change a rule, with a reason.">The rules we watch over</PageTitle>
        <CardList>{rules.map((r) => (
          <CardRow key={r.key}>
            <strong>{decides ? <a href={`/principles/rules/${r.key}`}>{r.words}</a> : r.words}</strong><br />
            {r.isOn ? <>{sayRule(r)}. Answered within {r.answerDays} days.</> : <strong>Switched off.</strong>}
            {r.because && <><br />The lived-experience group decided on {sayDate(r.decidedOn ?? '')}: {r.because}</>}
            <Details summary="Why, and where it comes from"><p>{r.principle}</p><p className="al-soft">{r.source} Since {sayDate(r.since)}.</p></Details>
          </CardRow>))}
        </CardList>
        <Section heading="The real living wage">
          {wage ? <p>{sayPence(wage.pence)} an hour, from {sayDate(wage.from)} to {sayDate(wage.until)}. <span className="al-soft">{wage.source}</span></p> : <p>No rate is known for today. Pay is not compared with a guess.</p>}
          {lead && (
            <Details summary="Enter the rate that holds here" open={Object.keys(errors).length > 0}>
              <Form action="/principles/rules" idempotencyKey={key}>
                <TextField form={f} name="pence" label="The rate of an hour, in pounds" hint="The UK rate is shipped. Enter the London rate, or a newer one." width={5} inputMode="decimal" />
                <DateField form={f} name="from" label="From which day?" />
                <DateField form={f} name="until" label="Until which day?" />
                <TextField form={f} name="source" label="Where does it come from?" readsThis="Every lead, manager and peer worker here, and every member of the lived-experience group, can read this." />
                <Actions><Button variant="secondary">Save the rate</Button></Actions>
              </Form>
            </Details>
          )}
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    authorise(tx, 'lead');
    await enterWage(tx, v);
    return redirectTo('/principles/rules', 'principles-rate');
  },
});
