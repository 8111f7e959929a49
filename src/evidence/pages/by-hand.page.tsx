// /reviews/:id/by-hand: one thing typed in. A web address is kept as it was typed, with the day it was read: this server opens none.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, EmptyState } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { addByHand } from '../actions/add-by-hand.ts';
import { deskOf } from '../desk.ts';
import { doiOf } from '../import/found-record.rules.ts';
import { searchesOf } from '../search.queries.ts';
import { searchOptions } from './bring-in.page.tsx';
import { StepFrame } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const KINDS = ['webpage', 'article-magazine', 'article-journal', 'report', 'book', 'document'] as const;
const KIND_WORDS: Record<(typeof KINDS)[number], string> = { webpage: 'A web page', 'article-magazine': 'An article in a magazine or newsletter', 'article-journal': 'A research paper', report: 'A report', book: 'A book', document: 'Something else' };
const form = z.object({
  from: text({ missing: 'Choose where you found it', max: 40 }),
  kind: oneOf(KINDS, 'Choose what it is'),
  title: text({ missing: 'Write its title', what: 'The title', max: 1000 }),
  authors: optionalText({ what: 'Who wrote it', max: 2000 }),
  year: ifGiven(text({ missing: '', what: 'The year', max: 30 })),
  publishedIn: optionalText({ what: 'Where it was published', max: 500 }),
  url: ifGiven(text({ missing: '', what: 'The address', max: 2000 })),
  seenOn: ifGiven(date({ missing: '', what: 'The day' })),
  summary: optionalText({ what: 'What it is about', max: 5000 }),
});

export const byHandPage = page({
  params, form,
  also: (v) => ({
    url: v.url && !/^https?:\/\/\S+\.\S+$/i.test(v.url) && !doiOf(v.url) ? 'Enter a web address, like https://example.org/page, or a DOI' : undefined,
    seenOn: v.url && v.kind === 'webpage' && !v.seenOn ? 'Enter the day you read it: pages change' : undefined,
    year: v.year && !/^\d{4}$/.test(v.year) ? 'Enter the year in 4 numbers, like 2011' : undefined,
  }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const searches = await searchesOf(tx, desk.id);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ seenOn: dayOf(tx.now) }), errors);
    return pageOf('Add one thing by hand', (
      <StepFrame desk={desk} slug="bring-in" lede="Type in one thing you read. What you do not know may stay empty." before={<FormErrors form={f} refused={refused} />}>
        {searches.length === 0 ? <EmptyState actions={<ButtonLink filled href={`${desk.path}/looked`}>Note where I looked</ButtonLink>}>First note where you looked.</EmptyState> : (
          <Form action={`${desk.path}/by-hand`} idempotencyKey={key}>
            <SelectField form={f} name="from" label="Where did you find it?" options={searchOptions(searches)} />
            <RadiosField form={f} name="kind" label="What is it?" items={KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))} />
            <TextField form={f} name="title" label="Its title" hint="For a web page: the words at the top of it." />
            <TextAreaField form={f} name="authors" label="Who wrote it? (you can leave this out)" hint="One name a line: family name, then a comma, then first name. Or the name of an organisation." rows={3} />
            <TextField form={f} name="year" label="Year (you can leave this out)" width={4} inputMode="numeric" />
            <TextField form={f} name="publishedIn" label="Where was it published? (you can leave this out)" hint="The magazine, the website, the journal." />
            <TextField form={f} name="url" label="Web address or DOI (you can leave this out)" hint="We keep it as you type it. Nothing is opened from here." spellCheck={false} />
            <DateField form={f} name="seenOn" label="When did you read it?" />
            <TextAreaField form={f} name="summary" label="What is it about? (you can leave this out)" hint="A few sentences, so that the other reader can decide at the first look." rows={4} />
            <Actions><Button>Add it</Button></Actions>
          </Form>)}
      </StepFrame>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const isDoi = v.url !== undefined && !/^https?:/i.test(v.url);
    const added = await addByHand(tx, id, v.from, { kind: v.kind, title: v.title, authors: v.authors?.split('\n') ?? [], year: v.year ?? null, publishedIn: v.publishedIn ?? null, doi: isDoi || /doi\.org\//i.test(v.url ?? '') ? v.url : null, url: isDoi ? null : v.url ?? null, seenOn: v.seenOn ?? null, summary: v.summary ?? null });
    if (typeof added === 'object') return invalid({ from: added.problem });
    return redirectTo(`/reviews/${id}/by-hand`, added ? 'review-added' : 'review-there-already');
  },
});
