// All of a person's places, what is asked now first, what is closed folded away.
import { ButtonLink, CardList, EmptyState, Section } from '../kit/look/index.ts';
import { Details } from '../kit/nhs/index.ts';
import type { Day } from '../kit/times.ts';
import type { KnownPlace } from '../directory/index.ts';
import type { Connection } from './connection.queries.ts';
import { connectionState, dueNow, isClosed } from './connection.rules.ts';
import type { ConnectionState } from './connection.rules.ts';
import { PlaceLine } from './place-line.tsx';
import { voiceOf } from './whose-places.ts';
import type { Whose } from './whose-places.ts';

type Props = { whose: Pick<Whose, 'mine' | 'name' | 'one'>; connections: readonly Connection[]; places: Map<string, KnownPlace>; weeks: readonly number[]; today: Day; hidden: boolean };

export const PlaceGroups = ({ whose, connections, places, weeks, today, hidden }: Props) => {
  const voice = voiceOf(whose);
  const seen = connections.map((c) => ({ c, state: connectionState(c.steps, c.outings), due: dueNow(c, weeks, today) }));
  const line = ({ c, due }: (typeof seen)[number]) => (
    <PlaceLine key={c.id} connection={c} place={c.place_id ? places.get(c.place_id) : undefined} href={whose.one(c.id)} voice={voice} today={today} hidden={hidden} now={due !== null}
      action={due !== null && <ButtonLink href={whose.one(c.id)} hiddenText={hidden ? undefined : (c.name ?? undefined)}>{whose.mine ? 'Say how it is' : 'Ask'}</ButtonLink>} />
  );
  const group = (heading: string, of: (one: (typeof seen)[number]) => boolean) => {
    const some = seen.filter(of);
    return some.length > 0 && <Section heading={heading} key={heading}><CardList>{some.map(line)}</CardList></Section>;
  };
  const at = (...states: ConnectionState[]) => (one: (typeof seen)[number]) => one.due === null && states.includes(one.state);
  const closed = seen.filter((one) => isClosed(one.state));
  return (
    <>
      {seen.length === 0 && <EmptyState>{whose.mine ? 'Nothing is on your list yet. Look for places below and keep the ones you like the sound of.' : `Nothing is on ${whose.name}’s list yet. Look for places below, together if you can.`}</EmptyState>}
      {group(whose.mine ? 'Are you still going?' : `To ask ${whose.name} about`, (one) => one.due !== null)}
      {group('Going together', at('going together'))}
      {group(whose.mine ? 'On my list' : 'On the list', at('suggested', 'on the list', 'went together'))}
      {group('Going', at('going'))}
      {closed.length > 0 && <Details summary={`Not now (${closed.length})`}><p className="al-soft">These are not offered again, unless {whose.mine ? 'you ask' : `${whose.name} asks`}.</p><CardList>{closed.map(line)}</CardList></Details>}
    </>
  );
};
