// Where an item stands, in sentences. Pure; used on pages of the person and of those who may read.
import { dayOf, sayDay, sayWhichDay } from '../kit/times.ts';
import type { Note } from './note.queries.ts';

const who = (note: Note, account: string | null): string => (account ? (note.names.get(account) ?? 'somebody in the service') : 'somebody in the service');

/** "recorded by Nadia, as Callum said on Tuesday 3 November", or nothing when they did it in their own account. */
const recorded = (note: Note, by: string | null, saidOn: string | null, name: string): string =>
  by ? `, recorded by ${who(note, by)}${saidOn ? `, as ${name} said on ${sayDay(saidOn)}` : ''}` : '';

/** Whose words an item is: "Nadia wrote", "Written together", "Callum's own words". `name` is the person's, or "you". */
export const whoseWords = (note: Note, name: string): string => {
  if (note.said_by === 'together') return name === 'you' ? `You and ${who(note, note.written_by)} wrote together` : `${who(note, note.written_by)} and ${name} wrote together`;
  if (note.said_by === 'person') return name === 'you' ? 'Your own words' : `${name}’s own words`;
  return `${who(note, note.written_by)} wrote`;
};

/** "Nadia wrote this last Thursday": for the question whether it is how the person remembers it. */
export const wroteThis = (note: Note, now: Date): string => {
  const when = sayWhichDay(dayOf(note.written_at), dayOf(now));
  return note.said_by === 'together' ? `You and ${who(note, note.written_by)} wrote this together ${when}.` : `${who(note, note.written_by)} wrote this ${when}.`;
};

/** What became of an item, in one sentence. `name` is the person's name, or "you" when they read it themselves. */
export const standing = (note: Note, name: string, now: Date): string => {
  const today = dayOf(now);
  const day = (at: Date): string => sayWhichDay(dayOf(at), today);
  const said = name === 'you' ? 'you' : name;
  const Said = name === 'you' ? 'You' : name;
  switch (note.state) {
    case 'not shown yet': return `Not shown yet. ${Said} can see this ${sayWhichDay(dayOf(note.show_by), today)} at the latest.`;
    case 'waiting': return name === 'you' ? 'Waiting for you to say whether it is how you remember it.' : `Shown. ${name} has not answered yet.`;
    case 'kept': return note.said_by === 'person' && !note.left_out_at
      ? `Kept${note.kept_recorded_by ? recorded(note, note.kept_recorded_by, note.kept_said_on, said) : ''}.`
      : `${Said} agreed to keep this ${note.kept_at ? day(note.kept_at) : ''}${recorded(note, note.kept_recorded_by, note.kept_said_on, said)}.`;
    case 'left out': return `${Said} left something out ${note.left_out_at ? day(note.left_out_at) : ''}${recorded(note, note.left_out_recorded_by, note.left_out_said_on, said)}. Its words will be erased on ${sayDay(note.erase_on ?? today, today)}.`;
    case 'erased': return `${Said} left something out ${note.left_out_at ? day(note.left_out_at) : ''}${recorded(note, note.left_out_recorded_by, note.left_out_said_on, said)}. Its words were erased ${note.erased_at ? day(note.erased_at) : ''}.`;
    case 'for safety': return `Kept for safety by ${who(note, note.safeguarding_by)} ${note.safeguarding_at ? day(note.safeguarding_at) : ''}, whether or not it was agreed. Why: ${note.safeguarding_why ?? ''}`;
    case 'corrected': return `Corrected ${note.corrected_at ? day(note.corrected_at) : ''}.`;
  }
};
