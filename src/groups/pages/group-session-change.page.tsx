// Moving one session, calling it off, one more outside the rule: always with why, for those who come.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, minutes, oneOf, optionalText, RadiosField, text, TextField, time, TimeField, typedFrom } from '../../kit/forms/index.ts';
import { clockTimeOf, dayOf, momentOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { addSession, callOff, moveSession, onAgain } from '../actions/change-session.ts';
import { saySession } from '../group-parts.tsx';
import { sessionById } from '../session.queries.ts';
import { groupToChange } from '../whose-groups.ts';

const params = z.object({ id: z.uuid() });
const whenFields = { on: date({ missing: 'Enter the day', what: 'The day' }), begins: time({ missing: 'Say when it begins', what: 'When it begins' }), minutes: minutes({ missing: 'Say how long it lasts', what: 'How long', min: 10, max: 480 }), venue: optionalText({ what: 'The place', max: 120 }) };
const change = z.object({ what: oneOf(['move', 'off'], 'Choose what changes'), on: ifGiven(whenFields.on), begins: ifGiven(whenFields.begins), minutes: ifGiven(whenFields.minutes), venue: whenFields.venue, why: text({ missing: 'Say why, for those who come', what: 'Why', max: 300 }) });

export const sessionChange = page({
  params,
  form: change,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = found(await sessionById(tx, id));
    const g = await groupToChange(tx, s.group_id);
    const f = fields(change, Object.keys(typed).length > 0 ? typed : typedFrom({ what: 'move', on: dayOf(s.at), begins: clockTimeOf(s.at), minutes: String(s.minutes), venue: s.venue }), errors);
    return pageOf(`Move or call off, ${g.name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/groups/${g.id}`}>{g.name}</a>} lede="Only this one. The others stay as they are.">{saySession(s, dayOf(tx.now))}</PageTitle>
        <Form action={`/group-sessions/${id}/change`} idempotencyKey={key}>
          <RadiosField form={f} name="what" label="What changes?" items={[
            { value: 'move', label: 'Another time or place', conditional: <><DateField form={f} name="on" label="Which day?" /><TimeField form={f} name="begins" label="When does it begin?" /><TextField form={f} name="minutes" label="How long?" hint="In minutes" width={5} /><TextField form={f} name="venue" label="Another place? (leave it empty if it is the usual one)" /></> },
            { value: 'off', label: 'It is not on that day' }]} />
          <TextField form={f} name="why" label="Why?" readsThis={`Everybody who comes can read this${g.open_to === 'anybody' ? ', and it stands on the public page' : ''}. Name nobody in it. Ring those who would stand at the door.`} />
          <Actions><Button>Save the change</Button><ButtonLink href={`/groups/${g.id}`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const s = found(await sessionById(tx, id));
    if (v.what === 'off') {
      const done = await callOff(tx, id, v.why);
      return done.ok ? redirectTo(`/groups/${s.group_id}`, 'group-session-off') : no(done.because);
    }
    if (!v.on) return invalid({ on: 'Enter the day' });
    if (!v.begins) return invalid({ begins: 'Say when it begins' });
    const done = await moveSession(tx, id, { at: momentOf(v.on, v.begins), minutes: v.minutes ?? s.minutes, venue: v.venue ?? null }, v.why);
    return done.ok ? redirectTo(`/groups/${s.group_id}`, 'group-session-moved') : no(done.because);
  },
});

export const sessionOnAgain = page({
  params,
  send: async ({ tx, params: { id } }) => {
    const done = await onAgain(tx, id);
    return done.ok ? redirectTo(`/group-sessions/${id}`, 'group-session-on') : no(done.because);
  },
});

const more = z.object(whenFields);
export const sessionMore = page({
  params,
  form: more,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const g = await groupToChange(tx, id);
    const f = fields(more, Object.keys(typed).length > 0 ? typed : typedFrom({ minutes: String(g.series?.minutes ?? 90) }), errors);
    return pageOf(`One more session, ${g.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/groups/${id}`}>{g.name}</a>} lede="An outing, a first try, a day that is not in the rule.">Add one more session</PageTitle>
        <Form action={`/groups/${id}/session`} idempotencyKey={key}>
          <DateField form={f} name="on" label="Which day?" /><TimeField form={f} name="begins" label="When does it begin?" /><TextField form={f} name="minutes" label="How long?" hint="In minutes" width={5} /><TextField form={f} name="venue" label="Another place? (leave it empty if it is the usual one)" />
          <Actions><Button>Add the session</Button><ButtonLink href={`/groups/${id}`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    await addSession(tx, id, { at: momentOf(v.on, v.begins), minutes: v.minutes, venue: v.venue ?? null });
    return redirectTo(`/groups/${id}`, 'group-session-added');
  },
});
