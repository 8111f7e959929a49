// /group-sessions/:id/note: what to remember of a session, naming nobody.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField, ticked, TickField } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { noteSession, unwriteNote } from '../actions/note-session.ts';
import { saySession } from '../group-parts.tsx';
import { sessionById } from '../session.queries.ts';
import { groupILead } from '../whose-groups.ts';

const form = z.object({ words: text({ missing: 'Write what you want to remember', what: 'What you write', max: 3000 }), stays: ticked() });

export const groupNote = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const s = found(await sessionById(tx, id));
    const g = await groupILead(tx, s.group_id);
    const f = fields(form, typed, errors);
    const asked = errors.words?.includes('register of this session') ?? false;
    return pageOf(`To remember, ${g.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/group-sessions/${id}`}>{`${g.name}, ${saySession(s, dayOf(tx.now))}`}</a>} lede="What we talked about in general, what worked, what to bring next time. Nobody’s name, and nothing by which somebody could be told apart.">To remember of this session</PageTitle>
        <Form action={`/group-sessions/${id}/note`} idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="Without naming anybody who came" rows={7} readsThis={`Only those who lead ${g.name} read this, before the next session. If something worries you about somebody, it does not belong here: raise a concern.`} />
          {asked && <TickField form={f} name="stays" label="It is nobody’s name, or it may stay: save it as it is" />}
          <Actions><Button>Save it</Button><ButtonLink href={`/group-sessions/${id}`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const done = await noteSession(tx, id, v.words, v.stays);
    return done.ok ? redirectTo(`/group-sessions/${id}`, 'group-noted') : invalid({ words: done.question });
  },
});

export const groupNoteBack = page({
  params: z.object({ id: z.uuid() }),
  form: z.object({ note: text({ missing: 'Choose what to erase', max: 40 }) }),
  send: async ({ tx, params: { id }, form: { note } }) => {
    await unwriteNote(tx, id, z.uuid().safeParse(note).success ? note : '00000000-0000-0000-0000-000000000000');
    return redirectTo(`/group-sessions/${id}`, 'group-note-erased');
  },
});
