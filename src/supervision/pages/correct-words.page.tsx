// Correct one's own words in the record: what they said before stays beside them.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { correctWords } from '../actions/hold-session.ts';
import { mySession } from '../actions/plan-session.ts';
import { wordsById } from '../record.queries.ts';
import { streamLabel } from '../say-supervision.tsx';
import { NOBODY_NAMED, readers } from './session.page.tsx';

const form = z.object({ words: text({ missing: 'Write what it should say', max: 4000 }), why: text({ missing: 'Write why you correct it', what: 'Why', max: 200 }) });

export const correctSupervision = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const was = found(await wordsById(tx, id));
    found(was.written_by === tx.viewer.accountId || null);
    const s = await mySession(tx, was.session_id);
    audit(tx, { action: 'supervision.correct-open', object: 'supervision_session', objectId: s.id });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { words: was.words }, errors);
    return pageOf('Correct your words', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/supervision/sessions/${s.id}`}>{streamLabel(s.stream)}</a>} lede="What you wrote before stays beside it, with why.">Correct your words</PageTitle>
        <Form action={`/supervision/words/${id}`} idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="What should it say?" hint={NOBODY_NAMED} rows={5} readsThis={readers(s, tx.viewer.accountId)} />
          <TextField form={f} name="why" label="Why?" hint="For example: I had mixed up two weeks." />
          <Actions><Button>Save the correction</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words, why } }) => {
    const done = await correctWords(tx, id, words, why);
    return done.ok ? redirectTo(`/supervision/sessions/${done.sessionId}`, 'supervision-corrected') : no(done.because);
  },
});
