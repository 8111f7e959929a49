// One thing in a plan as it is read on a page: a line or two, with who said it where somebody wrote it down.
import type { ReactNode } from 'react';
import { dayOf } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Quote } from '../../../kit/look/index.ts';
import type { Desk } from '../../plan-desk.ts';
import { saySaid, sayLeaning, sayStepState, sayStepWhen, sayStepWho } from '../../plan-words.ts';
import type { Entry } from '../../plan.queries.ts';

/** Words with their line breaks. */
export const Lines = ({ words }: { words: string | null }) => <>{(words ?? '').split('\n').map((line, i) => <span key={i}>{i > 0 && <br />}{line}</span>)}</>;

type ShownProps = { entry: Entry; name: string; today: Day; me?: string };

export const leaningWords = (entry: Entry, name: string, mine: boolean): string =>
  (mine ? sayLeaning(entry.choice) : { me: `${name} leans on them`, them: `They lean on ${name}`, both: 'They lean on each other' }[entry.choice ?? 'both'] ?? '');

/** What an entry says, by the kind of part it stands in. */
export const EntryWords = ({ entry: e, name, today, me = 'Me' }: ShownProps): ReactNode => {
  if (e.erased_at) return <span className="al-soft">Erased.</span>;
  switch (e.part) {
    case 'steps': return <><strong>{sayStepWho(e, me)}</strong>, {sayStepWhen(e.due_on, today)}: <Lines words={e.words} /></>;
    case 'people': return <><strong>{e.who}</strong>. {leaningWords(e, name, me === 'Me')}.{e.words ? <> <Lines words={e.words} /></> : null}{e.number ? ` Number: ${e.number}.` : ''}</>;
    case 'first-days': return <>{e.when_words ? <strong>{e.when_words}: </strong> : null}<Lines words={e.words} />{e.who ? <>, with {e.who}</> : null}</>;
    case 'meeting': return <>{e.choice === 'yes' ? 'Yes, come along.' : 'No, not at this meeting.'}{e.words ? <> <Lines words={e.words} /></> : null}</>;
    default: return <Lines words={e.words} />;
  }
};

/** Said by whom, when; only where it was written down for the person, or `always`. */
export const SaidLine = ({ entry, desk, today, always }: { entry: Entry; desk: Pick<Desk, 'mine' | 'name'>; today: Day; always?: boolean }) =>
  (entry.said_on || always ? <span className="al-soft"> {saySaid(entry, desk.mine ? 'you' : desk.name, today)}</span> : null);

/** Words of a person, quoted, with who wrote them down. */
export const EntryQuote = ({ entry, desk, today }: { entry: Entry; desk: Pick<Desk, 'mine' | 'name'>; today: Day }) => (
  <Quote by={saySaid(entry, desk.mine ? 'you' : desk.name, today)}><p><EntryWords entry={entry} name={desk.name} today={today} /></p></Quote>
);

/** What became of a step, or that it stands as it was made. */
export const StepHistory = ({ entry, today }: { entry: Entry; today: Day }) =>
  (entry.state === 'open' && entry.begun_at.getTime() === entry.made_at.getTime() ? <>Made {saySaid(entry, 'you', today).replace(/^(Written|Said)/, (w) => w.toLowerCase())}</> : <>{sayStepState(entry, today)}</>);

export const dayMade = (entry: Entry): Day => entry.said_on ?? dayOf(entry.made_at);
