// How one item stands: the evidence in words and until when it is good, or who sees to it and by when. And an item of the team's own.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextAreaField, TextField, typedFrom, wholeNumber } from '../../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { addItem, readyTeam, takeItemAway, writeItem } from '../actions/keep-readiness.ts';
import { PREPARED, readyItems } from '../items.ts';
import { factsOf } from '../readiness.queries.ts';
import { factsOfTeam } from '../team-readiness.ts';

const params = z.object({ id: z.uuid(), item: z.string().max(60) });
const READ_BY = 'The team, the peer lead, peer workers and the service’s managers read this. Please name nobody you support.';
const form = z.object({
  stands: oneOf(['there', 'to do'], 'Choose how it stands'),
  words: optionalText({ what: 'What there is', max: 600 }),
  owner: text({ missing: 'Enter who looks after it', what: 'The name', max: 80 }),
  on: ifGiven(date({ missing: '', what: 'The day' })), until: ifGiven(date({ missing: '', what: 'The last day' })), due: ifGiven(date({ missing: '', what: 'The day' })),
});

export const writeItemPage = page({
  params, form,
  also: (v) => ({ words: v.stands === 'there' && !v.words ? 'Write what there is, in a sentence' : undefined, on: v.stands === 'there' && !v.on ? 'Enter since when, or when you checked' : undefined, due: v.stands === 'to do' && !v.due ? 'Enter by when' : undefined }),
  show: async ({ tx, params: { id, item: key }, typed, errors, key: once }) => {
    const team = await readyTeam(tx, id);
    const facts = factsOfTeam(await factsOf(tx, [id]), id);
    const item = found(facts.items.find((i) => i.key === key));
    const shipped = readyItems().find((i) => i.key === key);
    const history = facts.entries.filter((e) => e.item === key).reverse();
    audit(tx, { action: 'readiness.item-open', object: 'host_team', objectId: id, detail: { item: key } });
    const start = history[0] ? typedFrom({ owner: history[0].owner }) : {};
    const f = fields(form, Object.keys(typed).length > 0 ? typed : start, errors);
    return pageOf(item.words, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede={shipped ? `What counts: ${shipped.counts}.` : undefined}>{item.words}</PageTitle>
        {key === PREPARED && tx.viewer.role !== 'host_team' && <Aside>If it was a session, <a href={`/readiness/${id}/session`}>write down the session</a>: this line then writes itself.</Aside>}
        <Form action={`/readiness/${id}/items/${key}`} idempotencyKey={once}>
          <RadiosField form={f} name="stands" label="How does it stand?" items={[
            { value: 'there', label: 'It is there', conditional: (
              <>
                <TextAreaField form={f} name="words" label="What is there?" rows={3} readsThis={READ_BY} />
                <DateField form={f} name="on" label="Since when, or when did you check?" />
                <DateField form={f} name="until" label="Until when is it good?" hint={`You can leave it empty: then it is ${item.good_months} months.`} />
              </>
            ) },
            { value: 'to do', label: 'It is not there yet', conditional: <DateField form={f} name="due" label="By when?" /> },
          ]} />
          <TextField form={f} name="owner" label="Who looks after it?" hint="A name at work" width={20} />
          <Actions><Button>Save how it stands</Button></Actions>
        </Form>
        {history.length > 0 && <Details summary="What was written before"><ul>{history.slice(0, 20).map((e) => <li key={e.id}>{sayDate(dayOf(e.entered_at))}: {e.kind === 'evidence' ? `${e.words} Good until ${sayDate(e.good_until ?? '')}.` : `to do, by ${sayDate(e.due_on ?? '')}.`} {e.owner}.</li>)}</ul></Details>}
        {!shipped && tx.viewer.role === 'lead' && <p><a href={`/readiness/${id}/items/${key}/remove`}>Take this item away</a></p>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, item }, form: v }) =>
    (await writeItem(tx, id, item, v.stands === 'there' ? { words: v.words ?? '', owner: v.owner, on: v.on ?? '', until: v.until ?? null } : { owner: v.owner, due: v.due ?? '' })) ?? redirectTo(`/readiness/${id}`, 'readiness-written'),
});

const removeForm = z.object({ why: text({ missing: 'Write why', what: 'The reason', max: 300 }) });
export const removeItemPage = page({
  params, form: removeForm,
  show: async ({ tx, params: { id, item: key }, typed, errors, key: once }) => {
    const team = await readyTeam(tx, id);
    const item = found((await factsOf(tx, [id])).own.find((i) => i.id === key));
    const f = fields(removeForm, typed, errors);
    return pageOf('Take an item away', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede={item.words}>Take this item away?</PageTitle>
        <Form action={`/readiness/${id}/items/${key}/remove`} idempotencyKey={once}><TextField form={f} name="why" label="Why?" readsThis="It is kept with your name." /><Actions><Button>Take the item away</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, item }, form: { why } }) => { await takeItemAway(tx, id, item, why); return redirectTo(`/readiness/${id}`, 'readiness-written'); },
});

const addForm = z.object({
  words: text({ missing: 'Write what the team needs', what: 'The item', max: 120 }),
  why: text({ missing: 'Write why this team needs it', what: 'The reason', max: 300 }),
  months: wholeNumber({ missing: 'Enter for how many months it is good', what: 'The months', min: 1, max: 60 }),
});
export const addItemPage = page({
  params: z.object({ id: z.uuid() }), form: addForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const team = await readyTeam(tx, id);
    const f = fields(addForm, Object.keys(typed).length > 0 ? typed : { months: '12' }, errors);
    return pageOf('Add something this team needs', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede="From now on the team is not ready without it. Peer workers who are there stay.">Add something this team needs</PageTitle>
        <Form action={`/readiness/${id}/add`} idempotencyKey={key}>
          <TextField form={f} name="words" label="What must be there?" hint="For example: a lift that works, because one of us uses a wheelchair" />
          <TextField form={f} name="why" label="Why does this team need it?" readsThis={READ_BY} />
          <TextField form={f} name="months" label="For how many months is it good?" width={3} inputMode="numeric" />
          <Actions><Button>Add it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: item }) => { await addItem(tx, id, item); return redirectTo(`/readiness/${id}`, 'readiness-written'); },
});
