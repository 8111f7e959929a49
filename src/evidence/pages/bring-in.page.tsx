// /reviews/:id/bring-in: records another program exported; or one thing typed in.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FileField, Form, FormErrors, optionalFile, optionalText, SelectField, text, TextAreaField } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, Section } from '../../kit/look/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { dayOf, sayDate, sayMoment } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { deskOf } from '../desk.ts';
import { bringIn } from '../import/bring-in.ts';
import { lettersOf } from '../import/pieces.rules.ts';
import { importsOf } from '../import/import.queries.ts';
import { searchesOf } from '../search.queries.ts';
import type { Search } from '../search.queries.ts';
import { sayImport } from './import-report.page.tsx';
import { StepFrame } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({
  from: text({ missing: 'Choose where these come from', max: 40 }),
  records: optionalText({ what: 'What you paste', max: 200_000 }),
  file: optionalFile({ kinds: ['text'], what: 'The file' }),
});

export const searchOptions = (searches: readonly Search[]): { value: string; text: string }[] =>
  [{ value: '', text: 'Choose where' }, ...searches.map((s) => ({ value: s.id, text: `${s.place}, ${sayDate(s.on_day)}` }))];

export const bringInPage = page({
  params, form,
  also: (v) => ({ file: v.file || v.records ? undefined : 'Choose the file, or paste what is in it' }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const [searches, imports] = await Promise.all([searchesOf(tx, desk.id), importsOf(tx, desk.id)]);
    const f = fields(form, typed, errors);
    return pageOf('Bring in what I found', (
      <StepFrame desk={desk} slug="bring-in" lede="Databases and reference programs can hand over what they found. Bringing the same in twice adds nothing twice." before={<FormErrors form={f} refused={refused} />}>
        {searches.length === 0 ? <EmptyState actions={<ButtonLink filled href={`${desk.path}/looked`}>Note where I looked</ButtonLink>}>First note where you looked. Then each thing you bring in knows where it came from.</EmptyState> : <>
          <Section heading="From another program">
            <Details summary="How do I get such a file?"><p>In PubMed press “Send to”, then “Citation manager”. In Zotero, EndNote, Mendeley or JabRef look for “Export”. In library databases look for “Export” or “Cite”, then RIS.</p></Details>
            <Form action={`${desk.path}/bring-in`} idempotencyKey={key} files>
              <SelectField form={f} name="from" label="Where do these come from?" options={searchOptions(searches)} />
              <Details summary="No file? Paste the records" open={f.typed.records !== undefined && f.typed.records !== ''}><TextAreaField form={f} name="records" label="The records" hint="Copy all of them and paste them here." rows={8} spellCheck={false} /></Details>
              <FileField form={f} name="file" label="The file the program saved" hint="RIS, BibTeX, PubMed (NBIB) or a table (CSV)." />
              <Actions><Button>Bring these in</Button></Actions>
            </Form>
          </Section>
          <Section heading="One thing, typed in">
            <p>A web page, an article cut out of a magazine, a leaflet: <a href={`${desk.path}/by-hand`}>add it by hand</a>.</p>
          </Section>
        </>}
        {imports.length > 0 && (
          <Section heading="Brought in so far">
            <CardList>{imports.map((one) => (
              <CardRow key={one.id} action={<a href={`${desk.path}/imports/${one.id}`}>See what became of it<span className="nhsuk-u-visually-hidden"> {one.file_name}</span></a>}>
                <strong>{one.file_name}</strong>, {sayMoment(one.at, dayOf(tx.now))}<p className="al-soft">{sayImport(one)}</p>
              </CardRow>))}</CardList>
          </Section>)}
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const letters = v.file && lettersOf(v.file.bytes);
    const done = await bringIn(tx, id, letters ? { searchId: v.from, name: v.file?.name ?? '', text: letters.text } : { searchId: v.from, name: 'Pasted records', text: v.records ?? '' });
    if ('problem' in done) return invalid(done.problem.startsWith('Choose') ? { from: done.problem } : { [letters ? 'file' : 'records']: done.problem });
    return redirectTo(`/reviews/${id}/imports/${done.importId}`, 'review-brought-in');
  },
});
