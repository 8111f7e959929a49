// /reviews/:id/readers: who reads; asking somebody; leaving; one reader instead of two, with the reason.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, ReadsThis, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { Actions, Aside, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { inviteReader, leave, sayHowMany } from '../actions/readers.ts';
import { deskOf } from '../desk.ts';
import { readersOf } from '../review.queries.ts';
import type { Reader } from '../review.queries.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ signsInWith: text({ missing: 'Enter what they sign in with', what: 'This', max: 200 }), name: text({ missing: 'Enter the name they go by', what: 'The name', max: 100 }) });
const oneForm = z.object({ because: text({ missing: 'Write why one reader is enough', what: 'The reason', max: 500 }) });

export const readersPage = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const [readers, today] = [await readersOf(tx, desk.id), dayOf(tx.now)];
    const lead = tx.viewer.role === 'lead';
    const f = fields(form, typed, errors);
    const one = fields(oneForm, typedFrom({ because: desk.words['one reader because'] }));
    const here = readers.filter((r) => r.joined_at && !r.left_at).length;
    const stands = (r: Reader): string => (r.left_at ? `${r.joined_at ? 'Read' : 'Was asked'} until ${sayDay(dayOf(r.left_at), today)}` : r.joined_at ? `Reads since ${sayDay(dayOf(r.joined_at), today)}` : `Asked ${sayDay(dayOf(r.invited_at), today)}, has not answered yet`);
    return pageOf('Who reads', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={desk.path}>{desk.title}</a>} lede={desk.readers_needed === 2 ? 'Two people look at each thing, each alone. With more than two, whoever comes first; nothing is given out, so nothing is stuck when somebody leaves.' : 'One person looks at each thing.'}>Who reads</PageTitle>
        <p className="al-soft">The field calls this independent double screening.</p>
        {here < desk.readers_needed && <Aside><p>{here === 0 ? 'Nobody reads yet.' : 'One person reads.'} Two are wanted, so that one sees what the other misses.</p></Aside>}
        {readers.length === 0 ? <EmptyState>Nobody has been asked yet.</EmptyState> : (
          <CardList>{readers.map((r) => (
            <CardRow key={r.id} action={!r.left_at && (lead || r.id === desk.me?.id) ? <PostButton action={`${desk.path}/readers/${r.id}/end`} idempotencyKey={key} hiddenText={r.name}>{r.id === desk.me?.id ? 'Stop reading' : r.joined_at ? 'They have left' : 'Take back the asking'}</PostButton> : undefined}>
              <strong>{r.name}</strong><br /><span className="al-soft">{stands(r)}</span>
            </CardRow>))}</CardList>)}
        {lead && (
          <>
            <Section heading="Ask somebody">
              <Form action={`${desk.path}/readers`} idempotencyKey={key}>
                <TextField form={f} name="signsInWith" label="What do they sign in with?" hint="Their e-mail address, or their sign-in name. Somebody from outside gets an account as reviewer from an administrator first." width={20} autoComplete="off" spellCheck={false} />
                <TextField form={f} name="name" label="What name do they go by?" hint="They choose the name that is shown when they say yes." width={20} autoComplete="off" />
                <Actions><Button>Ask them</Button></Actions>
                <p className="al-soft">Nothing is sent. They find it under <a href="/reviews">Reviews</a> when they sign in, and may say no.</p>
              </Form>
            </Section>
            <Section heading={desk.readers_needed === 2 ? 'One reader instead of two' : 'Two readers again'}>
              {desk.readers_needed === 2
                ? <Form action={`${desk.path}/one-reader`} idempotencyKey={key}>
                  <p>Sometimes nobody else is there. Then the review says so, and why.</p>
                  <TextAreaField form={one} name="because" label="Why is one reader enough here?" rows={2} />
                  <ReadsThis>Everybody, once the review is published.</ReadsThis>
                  <Actions><Button variant="secondary">Go on with one reader</Button></Actions>
                </Form>
                : <><p>{desk.words['one reader because']}</p><PostButton action={`${desk.path}/two-readers`} idempotencyKey={key}>Have two readers again</PostButton></>}
            </Section>
          </>)}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const problem = await inviteReader(tx, id, v);
    return problem ? invalid({ signsInWith: problem }) : redirectTo(`/reviews/${id}/readers`, 'review-asked');
  },
});

export const readerEnd = page({
  params: z.object({ id: z.uuid(), reader: z.uuid() }),
  show: ({ params: { id } }) => redirectTo(`/reviews/${id}`),
  send: async ({ tx, params: { id, reader } }) => {
    const own = (await deskOf(tx, id)).me?.id === reader;
    await leave(tx, id, reader);
    return redirectTo(own && tx.viewer.role !== 'lead' ? '/reviews' : `/reviews/${id}/readers`, 'review-left');
  },
});

export const oneReader = page({
  params, form: oneForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const desk = await deskOf(tx, id);
    const f = fields(oneForm, typed, errors);
    return pageOf('One reader instead of two', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`${desk.path}/readers`}>Who reads</a>} lede="Sometimes nobody else is there. Then the review says so, and why.">One reader instead of two</PageTitle>
        <Form action={`${desk.path}/one-reader`} idempotencyKey={key}>
          <TextAreaField form={f} name="because" label="Why is one reader enough here?" rows={2} readsThis="Everybody, once the review is published." />
          <Actions><Button>Go on with one reader</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await sayHowMany(tx, id, 1, v.because);
    return redirectTo(`/reviews/${id}/readers`, 'review-readers');
  },
});
export const twoReaders = page({
  params,
  show: async ({ tx, params: { id } }) => redirectTo(`${(await deskOf(tx, id)).path}/readers`),
  send: async ({ tx, params: { id } }) => {
    await sayHowMany(tx, id, 2, '');
    return redirectTo(`/reviews/${id}/readers`, 'review-readers');
  },
});
