// /events/<id>/after: what stays of the day: how many came, slides and papers, the report, what people said.
import { z } from 'zod';
import { file, FileField, fields, Form, FormErrors, optionalText, text, TextAreaField, TextField, ticked, TickField, typedFrom, wholeNumber } from '../../kit/forms/index.ts';
import { sizeInWords } from '../../kit/files/index.ts';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { Actions, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, QuietTag, Quote, Reading, Section } from '../../kit/look/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { audit, fileAnswer, page } from '../../access/index.ts';
import { addFile, callOff, publishFile, sayHowManyCame, takeFileDown, writeReport } from '../actions/after-the-day.ts';
import { feedbackOf, fileOfEvent, filesOf, reportOf } from '../after.queries.ts';
import { myJobs, plannedEvent } from '../event.queries.ts';
import { AUDIENCE_WORDS, sayAudience } from '../event.rules.ts';
import { headCount } from '../people.queries.ts';
import { sayHeads } from '../door.rules.ts';

const params = z.object({ id: z.uuid() });
const one = z.object({ id: z.uuid(), file: z.uuid() });
const came = z.object({ came: wholeNumber({ missing: 'Enter how many came', what: 'How many came', max: 5000 }) });

export const afterPage = page({
  params,
  form: came,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id));
    const [jobs, files, report, said, heads] = await Promise.all([myJobs(tx, id), filesOf(tx, id), reportOf(tx, id), feedbackOf(tx, id), headCount(tx, id)]);
    const at = `/events/${id}`;
    const { all, rows } = sayHeads(heads);
    const f = fields(came, Object.keys(typed).length > 0 ? typed : typedFrom({ came: event.came ?? (all || null) }), errors);
    return pageOf('What stays of the day', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={at}>{event.title}</a>} lede="What everybody can find on its page afterwards.">What stays of the day</PageTitle>
        {jobs.plan && (
          <Card heading="How many came" headingLevel={2}>
            {rows.length > 0 && <p>{`Counted at the door: ${all}. ${rows.map((r) => sayAudience(r.audience, r.people)).join(', ')}.`}</p>}
            <Form action={`${at}/after`} idempotencyKey={key}><TextField form={f} name="came" label="The number for the page" width={5} inputMode="numeric" /><Actions><Button variant="secondary">Show this number</Button></Actions></Form>
          </Card>
        )}
        <Section heading="Slides and papers">
          {files.length === 0 ? <EmptyState>Nothing is kept yet. Ask the speakers whether everybody may have their slides.</EmptyState> : (
            <CardList>{files.map((x) => (
              <CardRow key={x.id} action={<ButtonLink href={`${at}/files/${x.id}`} hiddenText={x.title}>Open</ButtonLink>}>
                <strong>{x.title}</strong>, {x.by_whom}. {sizeInWords(x.bytes)} {x.published_at ? <QuietTag>on the page</QuietTag> : <QuietTag>not public yet</QuietTag>}
              </CardRow>
            ))}</CardList>
          )}
          {jobs.plan && <Actions><ButtonLink href={`${at}/files`}>Add slides or a paper</ButtonLink></Actions>}
        </Section>
        <Section heading="The report of the day">
          {report ? <p>{`“${report.title}” by ${report.author}, ${report.author_called}. ${report.published_at ? 'On the page.' : 'Not public yet.'}`}</p> : <p>Nobody has written it yet. It is worth most in the words of somebody who uses services and was there.</p>}
          <Actions><ButtonLink href={`${at}/report`}>{report ? 'Change the report' : 'Write the report'}</ButtonLink></Actions>
        </Section>
        <Section heading="How it was for people">
          {said.length === 0 ? <p>Nobody has said anything yet. Anybody can, on the page, without saying who they are.</p>
            : <Details summary={`Read what ${said.length === 1 ? 'one person' : `${said.length} people`} said`}>{said.map((s) => <div key={s.id}>{s.good && <Quote by={s.audience ? `Good (${AUDIENCE_WORDS[s.audience].one})` : 'Good'}>{s.good}</Quote>}{s.better && <Quote by={s.good ? 'Better next time' : s.audience ? `Better next time (${AUDIENCE_WORDS[s.audience].one})` : 'Better next time'}>{s.better}</Quote>}</div>)}</Details>}
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await sayHowManyCame(tx, id, form.came);
    return redirectTo(`/events/${id}/after`, 'event-after');
  },
});

/** Papers and slides, no pictures: a photograph of people needs a yes of everybody in it. */
const KINDS = ['pdf', 'pptx', 'docx', 'odp', 'odt', 'text'] as const;
const upload = z.object({
  title: text({ missing: 'Say what it is called', what: 'What it is called', max: 120 }), byWhom: text({ missing: 'Say whose it is', what: 'Whose it is', max: 120 }),
  permission: optionalText({ what: 'Who said so', max: 120 }), slides: file({ kinds: KINDS, missing: 'Choose the file' }),
});

export const filesPage = page({
  params,
  form: upload,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const event = found(await plannedEvent(tx, id, 'plan'));
    const f = fields(upload, typed, errors);
    return pageOf('Add slides or a paper', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/events/${id}/after`}>{event.title}: what stays of the day</a>} lede="It is kept for the planning group. You make it public afterwards.">Add slides or a paper</PageTitle>
        <Form action={`/events/${id}/files`} idempotencyKey={key} files>
          <TextField form={f} name="title" label="What is it called?" />
          <TextField form={f} name="byWhom" label="Whose is it?" hint="As they want to be named: name, where they come from" />
          <TextField form={f} name="permission" label="Who said that everybody may have it?" hint="Leave it empty if nobody has yet." />
          <FileField form={f} name="slides" label="The file" hint="PDF, PowerPoint, Word, OpenDocument or plain text. No photographs: everybody in them would have to say yes." accept=".pdf,.pptx,.docx,.odp,.odt,.txt" />
          <Actions><Button>Keep this file</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await addFile(tx, id, v.slides, { title: v.title, by_whom: v.byWhom, permission_from: v.permission ?? null, permission_on: v.permission ? dayOf(tx.now) : null });
    return redirectTo(`/events/${id}/after`, 'event-file-kept');
  },
});

const about = z.object({ permission: optionalText({ what: 'Who said so', max: 120 }), why: optionalText({ what: 'Why', max: 300 }), do: text({ missing: 'Press what to do' }) });
export const filePage = page({
  params: one,
  form: about,
  also: (v) => ({ permission: v.do === 'publish' && !v.permission ? 'Write who said that everybody may have it' : undefined, why: v.do === 'down' && !v.why ? 'Write why it is taken down' : undefined }),
  show: async ({ tx, params: { id, file: fileId }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id, 'plan'));
    const x = found(await fileOfEvent(tx, id, fileId));
    const f = fields(about, Object.keys(typed).length > 0 ? typed : typedFrom({ permission: x.permission_from }), errors);
    const at = `/events/${id}/files/${x.id}`;
    return pageOf(x.title, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/events/${id}/after`}>{event.title}: what stays of the day</a>} lede={`${x.by_whom}. ${x.name}, ${sizeInWords(x.bytes)}.`}>{x.title}</PageTitle>
        <p><a href={`${at}/get`}>Save this file</a></p>
        {x.published_at ? <p>{`On the page. ${x.permission_from} said that everybody may have it${x.permission_on ? `, on ${sayDate(x.permission_on)}` : ''}.`}</p> : (
          <Card heading="Put it on the page" headingLevel={2}>
            <Form action={at} idempotencyKey={key} hidden={{ do: 'publish' }}><TextField form={f} name="permission" label="Who said that everybody may have it?" /><Actions><Button>Put it on the page</Button></Actions></Form>
          </Card>
        )}
        <Card heading="Take it down" headingLevel={2}>
          <Form action={at} idempotencyKey={key} hidden={{ do: 'down' }}><TextField form={f} name="why" label="Why?" /><Actions><Button variant="secondary">Take it down</Button></Actions></Form>
        </Card>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, file: fileId }, form: v }) => {
    if (v.do === 'publish') await publishFile(tx, id, fileId, v.permission ?? '');
    else await takeFileDown(tx, id, fileId, v.why ?? '');
    return redirectTo(`/events/${id}/after`, v.do === 'publish' ? 'event-file-public' : 'event-file-down');
  },
});
export const fileGet = page({
  params: one,
  show: async ({ tx, again, params: { id, file: fileId } }) => {
    found(await plannedEvent(tx, id));
    const x = found(await fileOfEvent(tx, id, fileId));
    audit(tx, { action: 'event.file-get', object: 'event_file', objectId: x.id });
    return fileAnswer({ again }, { ...x, id: x.file_id });
  },
});

const reportForm = z.object({
  title: text({ missing: 'Give it a title', what: 'The title', max: 150 }), author: text({ missing: 'Enter the name its author wants', what: 'The name', max: 80 }), called: text({ missing: 'Say what they are, as they like to be called', what: 'This', max: 80 }),
  words: text({ missing: 'Write the report', what: 'The report', max: 30_000 }), publish: ticked(),
});
export const reportPage = page({
  params,
  form: reportForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id));
    const r = await reportOf(tx, id);
    const f = fields(reportForm, Object.keys(typed).length > 0 ? typed : r ? typedFrom({ title: r.title, author: r.author, called: r.author_called, words: r.words, publish: r.published_at !== null }) : {}, errors);
    return pageOf('The report of the day', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/events/${id}/after`}>{event.title}: what stays of the day</a>} lede="In its author’s own words. Change nothing without asking them.">The report of the day</PageTitle>
        <Form action={`/events/${id}/report`} idempotencyKey={key}>
          <TextField form={f} name="title" label="Title" />
          <TextField form={f} name="author" label="Who wrote it?" hint="The name they want there." width={20} />
          <TextField form={f} name="called" label="As what?" hint="For example: a member of the recovery group" />
          <TextAreaField form={f} name="words" label="The report" hint="Leave an empty line between paragraphs." rows={18} readsThis="Once it is on the page, everybody." />
          <TickField form={f} name="publish" label="Its author wants it on the page" />
          <Actions><Button>Save the report</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await writeReport(tx, id, { title: v.title, author: v.author, author_called: v.called, words: v.words }, v.publish);
    return redirectTo(`/events/${id}/after`, 'event-report-saved');
  },
});

const off = z.object({ words: text({ missing: 'Write what everybody should know', what: 'What everybody should know', max: 500 }) });
export const callOffPage = page({
  params,
  form: off,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const event = found(await plannedEvent(tx, id, 'plan'));
    const f = fields(off, typed, errors);
    return pageOf('Call it off', (
      <Reading><FormErrors form={f} refused={refused} /><PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>} lede="The page says so at once, and whoever gave an address gets a message. This cannot be undone: plan another day instead.">Call it off</PageTitle>
        <Form action={`/events/${id}/call-off`} idempotencyKey={key}><TextAreaField form={f} name="words" label="What should everybody know?" rows={3} /><Actions><Button variant="secondary">Call this day off</Button></Actions></Form></Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    const done = await callOff(tx, id, form.words);
    return done.ok ? redirectTo(`/events/${id}`, 'event-called-off') : { kind: 'refused', because: done.because };
  },
});
