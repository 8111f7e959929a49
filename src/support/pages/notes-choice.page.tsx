// /my-notes/:id: one item, with everything the person may do about it.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { FormErrors, fields, oneOf, optionalText } from '../../kit/forms/index.ts';
import { dayOf, sayDay, sayWhichDay } from '../../kit/times.ts';
import { Aside, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { noteById } from '../note.queries.ts';
import { copiedWords, workersBeside } from '../note-reader.queries.ts';
import { keepNote, leaveOutNote } from '../actions/answer-note.ts';
import { eraseOn } from '../note.rules.ts';
import { mayOf } from '../note-guard.ts';
import { NoteChoices } from '../note-choices.tsx';
import { NoteOf } from '../notes-of.tsx';
import { seesThis } from '../note-reads.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ choice: oneOf(['keep', 'leave out'], 'Choose what you want to do'), from: optionalText({ max: 10 }) });

export const notesChoice = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because }) => {
    const note = found(await noteById(tx, id));
    look(tx, 'note.mine', note.person_id, { object: 'note', objectId: id });
    const worker = (await workersBeside(tx, note.person_id)).find((w) => w.support_id === note.support_id);
    const copied = note.contact_id ? (await copiedWords(tx, [note.contact_id])).get(note.contact_id) : undefined;
    const today = dayOf(tx.now);
    const may = mayOf(note);
    return pageOf('One thing to remember', (
      <Reading>
        <FormErrors form={fields(form, typed, errors)} refused={because} />
        <PageTitle caption="Notes together">One thing to remember</PageTitle>
        <Card actions={may.length > 0 && <NoteChoices note={note} />} after={may.includes('leave out') ? seesThis(worker, sayDay(eraseOn(today, (await settingsOf(tx)).erase_left_out_days), today)) : undefined}>
          <NoteOf note={note} name="you" now={tx.now} />
        </Card>
        {note.state === 'left out' && <p>Only you can still read these words. You can bring them back until they are erased.</p>}
        {note.state === 'for safety' && <p>You can say that you do not agree: add your own words, or <a href={`/t/${tx.viewer.trustSlug}/say`}>tell the lead, patient advice or an advocate</a>.</p>}
        {copied && <Aside>Words of this meeting were copied into the organisation’s own record {sayWhichDay(dayOf(copied), today)}. Leaving them out here does not take them away there. {worker?.known_as ?? 'Your peer worker'} can tell you who to ask.</Aside>}
        <p><a href="/my-notes">Back to all notes</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { choice, from } }) => {
    const done = choice === 'keep' ? await keepNote(tx, id) : await leaveOutNote(tx, id);
    if (!done.ok) return refused(done.because);
    const back = done.note.state === 'left out';
    return redirectTo(from === 'support' ? '/my-support' : '/my-notes', choice === 'leave out' ? 'note-left-out' : back ? 'note-back' : 'note-kept');
  },
});
