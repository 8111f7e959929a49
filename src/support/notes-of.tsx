// Notes as a list by contact, for the pages of those who may read them.
import { dayOf, ON_PAPER, sayMoment, sayWhichDay, startOfDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Details } from '../kit/nhs/index.ts';
import { Quote } from '../kit/look/index.ts';
import { standing, whoseWords } from './note-words.ts';
import type { Note } from './note.queries.ts';

type NotesOfProps = {
  notes: readonly Note[];
  /** The person's name, or "you" on their own pages. */
  name: string;
  now: Date;
  /** The address of one item, where the reader may do something with it. */
  href?: (note: Note) => string;
  /** On paper everything stands open, and what was left out is not printed. */
  paper?: boolean;
};

const Before = ({ note, today }: { note: Note; today: Day }) => (
  <>
    {[note, ...note.before].slice(0, -1).map((newer, i) => {
      const was = note.before[i];
      return was && <div key={was.id}><Quote by={`Until ${sayMoment(newer.written_at, today)} it said:`}>{was.words}</Quote><p className="al-soft">Why it changed: {newer.correction_why}</p></div>;
    })}
  </>
);

/** One item: its words where they may be seen, what became of it, the person's answers, what it said before. */
export const NoteOf = ({ note, name, now, href, paper = false }: Omit<NotesOfProps, 'notes'> & { note: Note }) => {
  const [today, at] = paper ? [ON_PAPER, startOfDay(ON_PAPER)] : [dayOf(now), now];
  return (
    <div className="al-note" id={`note-${note.id}`}>
      {note.words !== null && note.state !== 'left out' && <Quote by={`${whoseWords(note, name)}:`}>{note.words}</Quote>}
      {note.state !== 'left out' && note.answers.filter((a) => a.words !== null).map((a) => (
        <Quote key={a.id} by={`${name === 'you' ? 'You' : name} said ${sayWhichDay(a.said_on ?? dayOf(a.at), today)}${a.recorded_by ? `, recorded by ${note.names.get(a.recorded_by) ?? 'the service'}` : ''}:`}>{a.words}</Quote>
      ))}
      <p className="al-soft">
        {standing(note, name, at)}
        {note.withheld && <> Withheld by {note.withheld.professional}; looked at again {sayWhichDay(note.withheld.review_on, today)}.</>}
        {href && note.state !== 'erased' && <> <a href={href(note)}>{note.state === 'waiting' ? 'Open' : 'More'}<span className="nhsuk-u-visually-hidden"> about what was written {sayWhichDay(dayOf(note.written_at), today)}</span></a></>}
      </p>
      {!paper && note.words !== null && note.state === 'left out' && <Details summary="Show what I left out"><Quote>{note.words}</Quote></Details>}
      {note.state !== 'left out' && note.before.length > 0 && note.before.some((b) => b.words !== null) && (
        paper ? <Before note={note} today={today} /> : <Details summary="What it said before, and why it changed"><Before note={note} today={today} /></Details>
      )}
    </div>
  );
};

/** Items one under the other, newest first. */
export const NotesOf = ({ notes, ...rest }: NotesOfProps) => <>{notes.map((note) => <NoteOf key={note.id} note={note} {...rest} />)}</>;
