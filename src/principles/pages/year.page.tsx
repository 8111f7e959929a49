// One year: the draft from the facts as they stand, words of one's own, and publishing. A published year never changes silently.
import { z } from 'zod';
import { invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, text, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { draftYear, publishYear } from '../actions/publish-year.ts';
import { versionsOf } from '../year.queries.ts';
import { sayYear, yearsToDraft } from '../year.rules.ts';
import { YearView } from './year-view.tsx';

const form = z.object({
  after: optionalText({ max: 4 }), words: text({ missing: 'Write a few words of your own', what: 'Your words', max: 3000 }), name: text({ missing: 'Write the name and job it is published under', what: 'The name and job', max: 150 }),
  why: optionalText({ what: 'Why it changes', max: 500 }),
});

export const yearPage = page({
  params: z.object({ year: z.coerce.number().int().max(9999) }),
  form,
  show: async ({ tx, params: { year }, typed, errors, refused, key }) => {
    if (!yearsToDraft(dayOf(tx.now)).includes(year)) throw new NotFound();
    const [facts, versions] = [await draftYear(tx, year), await versionsOf(tx, year)];
    const [newest] = versions;
    audit(tx, { action: 'principles.draft', detail: { year } });
    const f = fields(form, { name: newest?.published_name ?? `${tx.viewer.name}, peer lead`, ...(newest ? { words: newest.words } : {}), ...typed }, errors);
    return pageOf(`How we kept our principles, ${year}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/principles/years">The yearly page</a>} lede={`${newest ? `Published on ${sayDate(dayOf(newest.published_at))} by ${newest.published_name}. Below are the facts as they stand now.` : 'Not published. These are the facts as they stand now.'}`}>{`How we kept our principles, ${sayYear(year, facts)}`}</PageTitle>
        {newest && <Aside><p><a href={`/t/${tx.viewer.trustSlug}/principles/${year}`}>What is published</a> stays as it is until you publish a new version, and can be read after that too.</p></Aside>}
        <YearView facts={facts} />
        <Section heading={newest ? 'Publish a new version' : 'Publish it'}>
          <Form action={`/principles/years/${year}`} idempotencyKey={key} hidden={{ after: String(newest?.version ?? 0) }}>
            <TextAreaField form={f} name="words" label="In your own words: how did the year go?" hint="What went well, what did not, what you do next. Talk it over with the lived-experience group first." rows={8} readsThis="Everybody in the world can read this. Write nothing of one person or one worker." />
            <TextField form={f} name="name" label="Published by" hint="Name and job" readsThis="Everybody in the world can read this." />
            {newest && <TextField form={f} name="why" label="Why does it change?" readsThis="Everybody in the world can read this." />}
            <Actions><Button>Publish the year</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { year }, form: v }) => {
    if (!yearsToDraft(dayOf(tx.now)).includes(year)) throw new NotFound();
    const after = Number(v.after ?? 0);
    if (after > 0 && !v.why) return invalid({ why: 'Write why it changes' });
    const done = await publishYear(tx, { year, words: v.words, name: v.name, why: v.why ?? null, after });
    return done.ok ? redirectTo('/principles/years', 'principles-published') : no(done.because);
  },
});
