// "Did this bring hope?" and the summary: written by the person, printed to take along.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, PostButton, RadiosField, text, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import { Actions, ButtonLink, PageTitle, PrintButton, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { ringLines, settingsOf } from '../../teams/index.ts';
import { changeHope, keepSummary, sayHope } from '../actions/keep-with-me.ts';
import { standingsOf } from '../ending.queries.ts';
import { hopeOf, summaryOf } from '../keepsake.queries.ts';
import { HOPE_SEES, HOPE_SEES_WORDS } from '../keepsake.rules.ts';
import { SummaryFields, summaryForm, summaryFrom, SummarySheet } from '../summary-parts.tsx';

const hopeForm = z.object({ words: text({ missing: 'Write something, or go back', what: 'What you write', max: 2000 }), sees: oneOf(HOPE_SEES, 'Choose who sees it') });

export const myHope = page({
  form: hopeForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    const personId = found(tx.viewer.personId);
    const [s] = await standingsOf(tx, personId);
    const support = found(s);
    const hope = await hopeOf(tx, support.id);
    look(tx, 'ending.mine', personId);
    const f = fields(hopeForm, Object.keys(typed).length > 0 || !hope ? typed : typedFrom({ words: hope.words, sees: hope.sees }), errors);
    return pageOf('Did this bring hope?', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="In your own words, only if you would like to. Yes, no, sometimes: all of it counts.">Did this bring hope?</PageTitle>
        <Form action="/my-ending/hope" idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="In my own words" rows={5} readsThis="Only whoever you choose below reads this. You can change it or take it back at any time." />
          <RadiosField form={f} name="sees" label="Who may see it?" items={HOPE_SEES.map((value) => ({ value, label: HOPE_SEES_WORDS[value].label, hint: HOPE_SEES_WORDS[value].hint }))} />
          <Actions><Button variant="secondary">Save my words</Button></Actions>
        </Form>
        {hope && <PostButton action="/my-ending/hope/back" idempotencyKey={newId()}>Take my words back</PostButton>}
        <p><a href="/my-ending">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const done = await sayHope(tx, found(tx.viewer.personId), { ...form, saidOn: null });
    return done.ok ? redirectTo('/my-ending', 'hope-saved') : no(done.because);
  },
});

export const myHopeBack = page({
  show: () => redirectTo('/my-ending/hope'),
  send: async ({ tx }) => {
    const done = await changeHope(tx, found(tx.viewer.personId), 'take back');
    return redirectTo('/my-ending', done.ok ? 'hope-back' : undefined);
  },
});

export const mySummary = page({
  form: summaryForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    const personId = found(tx.viewer.personId);
    const [s] = await standingsOf(tx, personId);
    const support = found(s);
    const before = await summaryOf(tx, support.id);
    look(tx, 'ending.mine', personId);
    const start = before ? { ...Object.fromEntries(Object.entries(before).filter(([, v]) => typeof v === 'string')) as Record<string, string> } : { sees: 'only me' };
    const f = fields(summaryForm, Object.keys(typed).length > 0 ? typed : typedFrom(start), errors);
    return pageOf('My summary', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="Something to take with you. Write as much or as little as you like; leave the rest empty.">My summary</PageTitle>
        <Form action="/my-ending/summary" idempotencyKey={key}>
          <SummaryFields form={f} voice="you" readsThis="Only whoever you choose below reads this." />
          <RadiosField form={f} name="sees" label="Who may see it?" items={[{ value: 'only me', label: 'Only me' }, { value: 'my worker', label: `${support.worker_name} too`, hint: 'So that you can look at it together. Until two weeks after support ends.' }]} />
          <Actions><Button variant="secondary">Save my summary</Button></Actions>
        </Form>
        <p><a href="/my-ending">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const done = await keepSummary(tx, found(tx.viewer.personId), summaryFrom(form, form.sees));
    return done.ok ? redirectTo('/my-ending', 'summary-saved') : no(done.because);
  },
});

export const mySummaryPrint = page({
  query: z.object({ large: z.literal('1').optional().catch(undefined) }),
  show: async ({ tx, query: { large } }) => {
    const personId = found(tx.viewer.personId);
    const [s] = await standingsOf(tx, personId);
    const support = found(s);
    const summary = found(await summaryOf(tx, support.id));
    look(tx, 'ending.mine', personId);
    const settings = await settingsOf(tx);
    return pageOf('My summary', (
      <>
        <div className="al-no-print"><p><a href="/my-ending">Go back</a></p><Actions><PrintButton>Print my summary</PrintButton><ButtonLink href={large ? '/my-ending/summary/print' : '/my-ending/summary/print?large=1'}>{large ? 'Smaller print' : 'Large print'}</ButtonLink></Actions></div>
        <SummarySheet summary={summary} name={support.known_as} worker={support.worker_name} phone={settings.service_phone} hours={settings.service_hours} large={large === '1'} today={dayOf(tx.now)} numbers={await ringLines(tx)} />
      </>
    ));
  },
});
