// How often each kind of supervision is due here, and where that figure comes from. A setting with its source, for the lead.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField, text, TextField, wholeNumber } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, CardList, CardRow, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { setFrequency } from '../actions/arrange-supervision.ts';
import { frequencies } from '../arrangement.queries.ts';
import { STREAMS } from '../due.rules.ts';
import { sayWeeks, streamLabel } from '../say-supervision.tsx';

const form = z.object({
  stream: oneOf(STREAMS, 'Choose which kind'),
  every: wholeNumber({ missing: 'Enter a number of weeks', what: 'The number of weeks', min: 1, max: 26 }),
  source: text({ missing: 'Write where that figure comes from', what: 'Where it comes from', max: 200 }),
});

export const howOftenPage = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const often = await frequencies(tx);
    audit(tx, { action: 'supervision.frequency-open' });
    const f = fields(form, typed, errors);
    return pageOf('How often', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/supervision">Supervision</a>} lede="A promise of this service to its workers. Change it when your policy does; what was due before stays as it was counted.">How often supervision is due</PageTitle>
        <CardList>{STREAMS.map((s) => <CardRow key={s}><strong>{streamLabel(s)}</strong>: {sayWeeks(often[s].every_weeks)}{often[s].from_on ? `, since ${sayDate(often[s].from_on ?? '')}` : ''}. <span className="al-soft">Where that comes from: {often[s].source}</span></CardRow>)}</CardList>
        <Section heading="Change one">
          <Form action="/supervision/how-often" idempotencyKey={key}>
            <RadiosField form={f} name="stream" label="Which kind?" items={STREAMS.map((s) => ({ value: s, label: streamLabel(s) }))} />
            <TextField form={f} name="every" label="Every how many weeks?" width={3} inputMode="numeric" />
            <TextField form={f} name="source" label="Where does that figure come from?" hint="For example: our supervision policy, March 2026, section 4." readsThis="Every lead, peer worker and manager here can read this." />
            <Actions><Button>Save how often</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    await setFrequency(tx, { stream: v.stream, everyWeeks: v.every, source: v.source, from: dayOf(tx.now) });
    return redirectTo('/supervision/how-often', 'supervision-often');
  },
});
