// What our service knows of a place beside the directory: notes between colleagues, and how many go there. Never about a person.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, PostButton, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { placeById, placeKept, PlaceWarning, sayKept } from '../../directory/index.ts';
import { notePlace, takeBackNote } from '../actions/note-place.ts';
import { placeNotesOf, placeUse } from '../place-note.queries.ts';

const form = z.object({ words: optionalText({ what: 'The note', max: 500 }), back: optionalText({ max: 40 }) });

export const ourPlace = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const place = found(await placeById(tx, id));
    const [notes, use, kept, today] = [await placeNotesOf(tx, id), await placeUse(tx, id), await placeKept(tx, id), dayOf(tx.now)];
    const f = fields(form, typed, errors);
    return pageOf(`What we know of ${place.name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/places/${id}`}>{place.name}</a>} lede="For colleagues of this service only. Other services and the public do not see it.">What our service knows of it</PageTitle>
        <PlaceWarning place={place} />
        <p>{use === null ? 'Fewer than five people of ours go or went there, so we do not say how many.' : `${use} people of ours go or went there.`}{kept !== null && ` ${sayKept(kept)}`}</p>
        <p><a href={`/places/${id}/how-it-was`}>Say how it was there</a></p>
        {notes.length === 0 ? <EmptyState>Nobody has written anything yet. What would have helped you before the first time? Which door, whom to ask for, when it is quiet.</EmptyState> : (
          <CardList>{notes.map((note) => (
            <CardRow key={note.id} action={(note.mine || tx.viewer.role === 'lead') && <PostButton action={`/our-places/${id}`} idempotencyKey={key} hidden={{ back: note.id }} hiddenText={`what ${note.by_name} wrote`}>Take back</PostButton>}>
              <p>{note.words}</p><p className="al-soft">{note.by_name}, {sayMoment(note.written_at, today)}</p>
            </CardRow>
          ))}</CardList>
        )}
        <Section heading="Write something for colleagues">
          <Form action={`/our-places/${id}`} idempotencyKey={key}>
            <TextAreaField form={f} name="words" rows={3} label="What helps to know before going?" readsThis="Peer workers and leads of this service read this, whenever they look at the place. Write about the place, never about a person." />
            <Actions><Button variant="secondary">Keep this note</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words, back } }) => {
    if (back) await takeBackNote(tx, id, found(z.uuid().safeParse(back).data));
    else if (words) await notePlace(tx, id, words);
    else return invalid({ words: 'Write what helps to know' });
    return redirectTo(`/our-places/${id}`, back ? 'place-note-back' : 'place-note-kept');
  },
});
