// One post: what it is and was, who fills it, and a change from a day on. And a new one.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, text, TextField, typedFrom } from '../../../kit/forms/index.ts';
import { Button, Table } from '../../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Actions, ButtonLink, Card, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { changePost, closePost, fundPost } from '../actions/keep-posts.ts';
import { filledBy, postById, termsOf } from '../post.queries.ts';
import type { FilledBy, Term } from '../post.queries.ts';
import { establishmentOn, termOn } from '../post.rules.ts';
import { choices, TermFieldset, termForm, termFrom, untilProblem } from './term-fields.tsx';

const params = z.object({ id: z.uuid() });
const newForm = z.object({ title: text({ missing: 'Enter what the post is called', what: 'The name', max: 80 }), ...termForm });
const changeForm = z.object(termForm);
const closeForm = z.object({ last: date({ missing: 'Enter the last day', what: 'The last day' }) });
const span = (from: Day, until: Day | null): string => `${sayDate(from)} ${until ? `to ${sayDate(until)}` : 'on'}`;

export const postNew = page({
  form: newForm,
  also: (v) => ({ until: untilProblem(v) }),
  show: async ({ tx, typed, errors, key }) => {
    const f = fields(newForm, Object.keys(typed).length > 0 ? typed : typedFrom({ title: 'Peer support worker' }), errors);
    return pageOf('Add a post', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="A post is the money for somebody, whether or not somebody is in it.">Add a post</PageTitle>
        <Form action="/posts/new" idempotencyKey={key}>
          <TextField form={f} name="title" label="What is it called?" width={20} />
          <TermFieldset form={f} choices={await choices(tx)} />
          <Actions><Button>Add the post</Button></Actions>
        </Form>
        <p><a href="/posts">Go back without adding it</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { title, ...term } }) => {
    const made = await fundPost(tx, title, termFrom(term));
    return typeof made === 'string' ? redirectTo(`/posts/${made}`, 'post-added') : made;
  },
});

const People = ({ people, today, linked }: { people: FilledBy[]; today: Day; linked: boolean }) => people.length === 0 ? <EmptyState>Nobody has been in this post yet. The administrator chooses it for somebody under their hours.</EmptyState> : (
  <Table caption="Who fills it" captionHidden columns={[{ heading: 'Who' }, { heading: 'Hours' }, { heading: 'When' }]}
    rows={people.map((p) => [linked ? <a href={`/workers/${p.worker_id}`} key={p.worker_id}>{p.known_as}</a> : p.known_as, `${sayWeekHours(p.minutes_a_week)} a week`, `${p.from_on > today ? 'From ' : ''}${span(p.from_on, p.until_on)}`])} />
);
const Terms = ({ terms }: { terms: Term[] }) => (
  <Table caption="What it is and was" captionHidden columns={[{ heading: 'When' }, { heading: 'Where' }, { heading: 'Band' }, { heading: 'Hours' }, { heading: 'Paid from' }]}
    rows={terms.map((t) => [span(t.from_on, t.until_on), t.team ?? 'The service', t.band ?? 'Not said', `${sayWeekHours(t.minutes_a_week)} a week, ${t.kind}`, t.funding])} />
);

export const postPage = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const post = found(await postById(tx, id));
    const today = dayOf(tx.now);
    const [all, people] = await Promise.all([termsOf(tx, id), filledBy(tx, id)]);
    const terms = all.filter((t) => t.until_on === null || t.until_on >= t.from_on);
    const manager = tx.viewer.role === 'manager';
    audit(tx, { action: 'post.open', object: 'post', objectId: id, ids: people.map((p) => p.worker_id) });
    const now = termOn(terms, today);
    const e = establishmentOn(terms, people, today);
    return pageOf(post.title, (
      <Reading>
        <PageTitle caption={<a href="/posts">Posts</a>} lede={now ? `${now.team ?? 'The service itself'}. ${sayWeekHours(now.minutes_a_week)} a week, ${now.kind}, paid from ${now.funding}.` : 'Not funded today.'}>{post.title}</PageTitle>
        {now && !manager && <Card>{e.over > 0 ? <p>{sayWeekHours(e.over)} a week more are contracted than funded. Please check: the post or a contract may need a change.</p> : <p>{e.vacant === 0 ? 'It is filled.' : `${sayWeekHours(e.vacant)} a week are vacant.`}</p>}</Card>}
        {!manager && <Section heading="Who fills it"><People people={people} today={today} linked={tx.viewer.role === 'lead'} /></Section>}
        <Section heading="What it is and was"><Terms terms={terms} /></Section>
        {!manager && <Actions><ButtonLink href={`/posts/${id}/change`} filled>Change the post from a day on</ButtonLink>{now && <ButtonLink href={`/posts/${id}/close`}>Say when it ends</ButtonLink>}</Actions>}
      </Reading>
    ));
  },
});

export const postChange = page({
  params,
  form: changeForm,
  also: (v) => ({ until: untilProblem(v) }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const post = found(await postById(tx, id));
    const now = termOn(await termsOf(tx, id), dayOf(tx.now)) ?? (await termsOf(tx, id))[0];
    const start = now ? typedFrom({ team: now.team_id, band: now.band_id, hours: String(now.minutes_a_week / 60), kind: now.kind, funding: now.funding }) : {};
    const f = fields(changeForm, Object.keys(typed).length > 0 ? typed : start, errors);
    return pageOf(`Change: ${post.title}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/posts/${id}`}>{post.title}</a>} lede="What held before is kept, with its last day.">Change the post from a day on</PageTitle>
        <Form action={`/posts/${id}/change`} idempotencyKey={key}><TermFieldset form={f} choices={await choices(tx)} /><Actions><Button>Change the post</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: term }) => (await changePost(tx, id, termFrom(term))) ?? redirectTo(`/posts/${id}`, 'post-changed'),
});

export const postClose = page({
  params,
  form: closeForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const post = found(await postById(tx, id));
    const f = fields(closeForm, typed, errors);
    return pageOf(`When it ends: ${post.title}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/posts/${id}`}>{post.title}</a>} lede="The money for it ends with this day. Contracts in it are not changed by this.">When does it end?</PageTitle>
        <Form action={`/posts/${id}/close`} idempotencyKey={key}><DateField form={f} name="last" label="Last day it is funded" hint="For example, 31 3 2027" /><Actions><Button>Save the last day</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { last } }) => (await closePost(tx, id, last)) ?? redirectTo(`/posts/${id}`, 'post-closed'),
});
