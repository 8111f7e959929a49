// The choices a person has with one item. No filled button: the choice is theirs.
import type { ReactNode } from 'react';
import { PostButton } from '../kit/forms/index.ts';
import { dayOf, sayDay, sayWhichDay } from '../kit/times.ts';
import { newId } from '../kit/ids.ts';
import { ButtonLink, Card, NowCard, Quote } from '../kit/look/index.ts';
import { eraseOn } from './note.rules.ts';
import { mayOf } from './note-guard.ts';
import { whoseWords, wroteThis } from './note-words.ts';
import { seesThis } from './note-reads.ts';
import type { ReadsNotes } from './note-reads.ts';
import type { Note } from './note.queries.ts';

/** Buttons for what may be done now; each is a form of its own, so that they work without JavaScript. `from`: where to go back to. */
export const NoteChoices = ({ note, from = 'notes' }: { note: Note; from?: 'notes' | 'support' }): ReactNode => {
  const may = mayOf(note);
  const about = `: what ${whoseWords(note, 'you')}`;
  const button = (choice: string, words: string) => <PostButton action={`/my-notes/${note.id}`} idempotencyKey={newId()} hidden={{ choice, from }} hiddenText={about}>{words}</PostButton>;
  return (
    <>
      {may.includes('keep') && button('keep', 'Keep it')}
      {may.includes('bring back') && button('keep', 'Bring it back')}
      {may.includes('leave out') && button('leave out', 'Leave it out')}
      {may.includes('add words') && <ButtonLink href={`/my-notes/${note.id}/words`} hiddenText={about}>Add my own words</ButtonLink>}
    </>
  );
};

type WaitingProps = { note: Note; worker: ReadsNotes | undefined; eraseDays: number; now: Date; first: boolean; from?: 'notes' | 'support'; headingLevel?: 2 | 3 };

/** "Nadia wrote this after Tuesday. Is it how you remember it?" */
export const WaitingNote = ({ note, worker, eraseDays, now, first, from, headingLevel = 3 }: WaitingProps) => {
  const today = dayOf(now);
  const Look = first ? NowCard : Card;
  return (
    <Look heading={`${wroteThis(note, now)} Is it how you remember it?`} headingLevel={headingLevel}
      actions={<NoteChoices note={note} from={from} />} after={seesThis(worker, sayDay(eraseOn(today, eraseDays), today))} id={`note-${note.id}`}>
      <Quote>{note.words ?? ''}</Quote>
      {note.before.length > 0 && <p className="al-soft">This was corrected. <a href={`/my-notes/${note.id}`}>What it said before, and why it changed</a></p>}
      {note.answers.map((a) => a.words !== null && <Quote key={a.id} by={`You said ${sayWhichDay(a.said_on ?? dayOf(a.at), today)}:`}>{a.words}</Quote>)}
    </Look>
  );
};
