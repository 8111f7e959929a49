// What anybody may know of a gathering: when, where, how to get in, and the programme.
import type { ReactNode } from 'react';
import { Section } from '../../../kit/look/index.ts';
import { SummaryList } from '../../../kit/nhs/index.ts';
import { clockTimeOf, dayOf, sayClockTime, sayDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import type { Event, Item } from '../../event.queries.ts';
import { ACCESS, sayKnown, saySpeaker, sayWhen } from '../../event.rules.ts';

const lines = (words: string): ReactNode => words.split('\n').map((line, i) => <span key={i}>{i > 0 && <br />}{line}</span>);

export const Paragraphs = ({ words }: { words: string }) => <>{words.split(/\n\s*\n/).map((part, i) => <p key={i}>{lines(part)}</p>)}</>;

export const Facts = ({ event, today }: { event: Event; today: Day }) => (
  <SummaryList rows={[
    { key: 'When', value: sayWhen(event, today) },
    { key: 'Where', value: event.venue ? [event.venue, event.address, event.postcode].filter(Boolean).join(', ') : 'Not known yet' },
    ...ACCESS.map(([fact, words]) => ({ key: words, value: sayKnown(event[fact]) })),
    ...(event.access_words ? [{ key: 'Getting in and being there', value: lines(event.access_words) }] : []),
    ...(event.transport ? [{ key: 'How to get there', value: lines(event.transport) }] : []),
    ...(event.questions_to ? [{ key: 'Questions', value: event.questions_to }] : []),
  ]} />
);

const Entry = ({ item }: { item: Item }) => (
  <li className="al-programme__item">
    <span className="al-programme__time">{sayClockTime(clockTimeOf(item.begins_at))}</span>
    <div>
      <strong>{item.title}</strong>{item.room && <span className="al-soft">{` ${item.room}`}</span>}
      {item.speakers.map((s) => <span className="al-programme__who" key={s.name}>{saySpeaker(s)}</span>)}
    </div>
  </li>
);

/** The programme, by day where there are several. */
export const Programme = ({ items, today }: { items: Item[]; today: Day }) => {
  const days = [...new Set(items.map((i) => dayOf(i.begins_at)))];
  return (
    <Section heading="Programme">
      {days.map((day) => (
        <div key={day}>
          {days.length > 1 && <h3 className="al-card__heading">{sayDay(day, today)}</h3>}
          <ol className="al-card al-programme">{items.filter((i) => dayOf(i.begins_at) === day).map((item) => <Entry key={item.id} item={item} />)}</ol>
        </div>
      ))}
    </Section>
  );
};
