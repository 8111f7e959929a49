// Parts of a group's pages: what it is, when, where, how to come.
import type { ReactNode } from 'react';
import { sayMoment } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { SummaryList } from '../kit/nhs/index.ts';
import { CardList, CardRow } from '../kit/look/index.ts';
import type { Group } from './group.queries.ts';
import { HOW_WORDS, OPEN_WORDS, sayPlace } from './group.rules.ts';
import { sayFromUntil, saySeries } from './series.rules.ts';
import type { Session } from './session.queries.ts';

/** "Nadia and Dev". */
export const sayLeaders = (g: Pick<Group, 'facilitators'>): string => g.facilitators.map((f) => f.known_as).join(', ').replace(/, ([^,]*)$/, ' and $1');

type FactsProps = { group: Group; today: Day; /** What only those inside read: who leads it, the link. */ inside?: boolean; more?: { key: string; value: ReactNode }[] };
export const GroupFactsList = ({ group: g, today, inside = false, more = [] }: FactsProps) => (
  <SummaryList border={false} rows={[
    { key: 'Who it is for', value: `${g.for_whom} (${OPEN_WORDS[g.open_to].toLowerCase()})` },
    { key: 'When', value: g.series ? saySeries(g.series, today) : 'Days are said one by one' },
    { key: 'How and where', value: g.how === 'online' ? HOW_WORDS.online : `${HOW_WORDS[g.how]}: ${sayPlace(g).replace(/, or online$/, '')}` },
    ...(g.access ? [{ key: 'Getting in', value: g.access }] : g.how === 'online' ? [] : [{ key: 'Getting in', value: 'Not written down yet: please ask' }]),
    { key: 'Coming the first time', value: g.how_to_come },
    ...(g.phone ? [{ key: 'To ask', value: <a href={`tel:${g.phone.replace(/\s/g, '')}`}>{g.phone}</a> }] : []),
    ...(inside && g.facilitators.length > 0 ? [{ key: 'Who leads it', value: sayLeaders(g) }] : []),
    ...(inside && g.link ? [{ key: 'Join online', value: <a href={g.link} rel="noreferrer">{g.link}</a> }] : []),
    ...more,
  ]} />
);

/** "Tuesday 1 December, 2pm to 3.30pm"; what changed stands beside it. */
export const saySession = (s: Pick<Session, 'at' | 'minutes'>, today: Day): string => `${sayMoment(s.at, today).replace(/, [^,]*$/, '')}, ${sayFromUntil(s.at, s.minutes)}`;

export const SessionRows = ({ sessions, href, action, today }: { sessions: readonly Session[]; href?: (s: Session) => string; action?: (s: Session) => ReactNode; today: Day }) => (
  <CardList>{sessions.map((s) => (
    <CardRow key={s.id} action={action?.(s)}>
      {href ? <a href={href(s)}>{saySession(s, today)}</a> : saySession(s, today)}
      {s.venue ? `, ${s.venue}` : ''}
      {s.called_off_at ? <> <strong>Not on.</strong> {s.said_why}</> : s.said_why ? <> <strong>Changed.</strong> {s.said_why}</> : null}
    </CardRow>
  ))}</CardList>
);


/** Words of several lines, each line as it was written. */
export const Lines = ({ words }: { words: string | null }) => <>{(words ?? '').split('\n').filter((line) => line.trim() !== '').map((line, i) => <p key={i}>{line}</p>)}</>;
