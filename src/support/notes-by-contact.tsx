// What took place with what was written about it: the fact always, the words as they were agreed.
import { dayOf, ON_PAPER, sayDay, sayMinutes, sayTime, startOfDay } from '../kit/times.ts';
import { Card } from '../kit/look/index.ts';
import { activityWords } from './activities.ts';
import { NoteOf } from './notes-of.tsx';
import type { Note } from './note.queries.ts';
import type { ContactFact } from './note-reader.queries.ts';

const WHO_COULD_NOT: Record<string, (you: string, worker: string) => string> = {
  person: (you) => `${you} could not make it`, worker: (_you, worker) => `${worker} could not come`, ward: () => 'the ward needed the time', other: () => 'something else came in between',
};

/** "Tuesday 17 November, 2pm, on the ward, 45 minutes with Nadia", or that it did not happen and who could not. */
export const sayContact = (fact: ContactFact, name: string, now: Date): string => {
  const when = `${sayDay(dayOf(fact.began_at), dayOf(now))}, ${sayTime(fact.began_at)}`;
  const you = name === 'you' ? 'you' : name;
  if (!fact.held) return `${when}: ${name === 'you' ? `you and ${fact.worker}` : 'you two'} did not meet. ${fact.not_held_who ? `${capital((WHO_COULD_NOT[fact.not_held_who] ?? WHO_COULD_NOT.other)!(you, fact.worker))}.` : ''}`;
  return `${when}, ${fact.how}, ${sayMinutes(fact.minutes)} with ${fact.worker}`;
};
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Props = {
  facts: readonly ContactFact[]; notes: readonly Note[]; name: string; now: Date; href?: (note: Note) => string;
  /** Those that stand elsewhere on the page, waiting for an answer. */
  waiting?: readonly Note[];
  paper?: boolean;
};

/** One card a contact, newest first. */
export const NotesByContact = ({ facts, notes, name, now, href, waiting = [], paper }: Props) => (
  <>
    {facts.map((fact) => {
      const items = notes.filter((note) => note.contact_id === fact.contact_id);
      return (
        <Card key={fact.contact_id} heading={sayContact(fact, name, paper ? startOfDay(ON_PAPER) : now)} headingLevel={3}>
          {fact.activities.length > 0 && <p className="al-soft">What we did: {activityWords(fact.activities).join(', ')}</p>}
          {waiting.some((note) => note.contact_id === fact.contact_id) && <p className="al-soft">{name === 'you' ? 'What waits for you stands above.' : 'More of this meeting stands above.'}</p>}
          {items.length === 0 ? (fact.held && !waiting.some((note) => note.contact_id === fact.contact_id) && <p className="al-soft">{name === 'you' ? 'Nothing is here to remember yet.' : 'Nothing was written down to remember.'}</p>)
            : items.map((note) => <NoteOf key={note.id} note={note} name={name} now={now} href={href} paper={paper} />)}
        </Card>
      );
    })}
  </>
);
