// /my-groups and /people/:id/groups: the groups somebody is in or waits for, and those they could come to, if groups are for them.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate, sayMoment, count } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, PrintButton, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { isToAsk, offersGroups, sayWish } from '../../people/index.ts';
import { groupsHere } from '../group.queries.ts';
import type { Group } from '../group.queries.ts';
import { sayLine, sayPlace, standing } from '../group.rules.ts';
import { groupsOf, groupWishes, linesOf } from '../place.queries.ts';
import type { GroupOfPerson, Line } from '../place.queries.ts';
import { saySeries } from '../series.rules.ts';
import { openTo } from '../whose-groups.ts';
import type { Whose } from '../whose-groups.ts';

const groupsPage = async (tx: Tx, whose: Whose) => {
  const id = whose.personId;
  look(tx, 'groups.open', id);
  const [theirs, here, [wish, ...before]] = await Promise.all([groupsOf(tx, id), groupsHere(tx), groupWishes(tx, id)]);
  const now = theirs.filter((g) => g.left_at === null && g.ended_at === null);
  const lines = await linesOf(tx, here.map((g) => g.id));
  const [today, mine, name] = [dayOf(tx.now), whose.mine, whose.name];
  const offered = offersGroups(wish) ? here.filter((g) => !now.some((n) => n.group_id === g.id)) : [];
  const one = (groupId: string): string => (mine ? `/my-groups/${groupId}` : `/people/${id}/groups/${groupId}`);
  const title = mine ? 'Groups' : `Groups and ${name}`;
  return pageOf(title, (
    <Reading>
      <PageTitle caption={<a href={mine ? '/my-support' : `/people/${id}`}>{mine ? 'My support' : name}</a>} lede={mine ? 'Some people like groups, some like one to one, some like both. It is yours to say, and it may change.' : undefined}>{title}</PageTitle>
      <Section heading={mine ? 'What I wish' : `What ${name} wishes`}>
        <Card actions={whose.writes && !whose.closed && <ButtonLink href={mine ? '/my-group-wish' : `/people/${id}/group-wish`}>{wish ? (mine ? 'Change what I wish' : 'Write down what they say now') : (mine ? 'Say what I wish' : 'Write down what they say')}</ButtonLink>}>
          <p>{wish ? sayWish(wish, mine) : 'Nothing is said yet.'}{wish?.words ? ` “${wish.words}”` : ''}</p>
          {!mine && wish && isToAsk(wish, today) && <p>That was a while ago. Ask again when you next look back together.</p>}
          {before.length > 0 && <p className="al-soft">Before: {before.slice(0, 5).map((w) => `${w.choice ?? w.words}, ${sayDate(w.said_on)}`).join('; ')}.</p>}
        </Card>
      </Section>
      {now.length > 0 && <Section heading={mine ? 'Groups I am in' : `Groups ${name} is in`}><Theirs groups={now} lines={lines} one={one} mine={mine} today={today} /></Section>}
      {!offersGroups(wish) ? <p>{mine ? 'You said that groups are not for you, so none is shown here. You can change that at any time.' : `${name} said that groups are not for them, so none is suggested. It is theirs to change.`}</p> : (
        <Section heading={mine ? 'Groups I could come to' : `Groups ${name} could come to`}>
          {offered.length === 0 ? <EmptyState>{here.length === 0 ? 'No group meets here yet. Groups in the neighbourhood are found under Places.' : 'There is no other group here just now.'}</EmptyState> : <Offered groups={offered} lines={lines} one={one} today={today} />}
        </Section>
      )}
      {theirs.some((g) => g.left_at !== null || g.ended_at !== null) && (
        <Section heading="Before"><ul>{theirs.filter((g) => g.left_at !== null || g.ended_at !== null).map((g) => <li key={g.id}>{g.name}, {sayDate(dayOf(g.asked_at))} to {sayDate(g.left_said_on ?? dayOf(g.left_at ?? g.ended_at ?? g.asked_at))}{g.came > 0 ? `, came ${count(g.came, 'time')}` : ''}.</li>)}</ul></Section>
      )}
      <PrintButton />
    </Reading>
  ));
};

export const myGroups = page({ show: async ({ tx }) => groupsPage(tx, await openTo(tx, found(tx.viewer.personId))) });
export const theirGroups = page({ params: z.object({ id: z.uuid() }), show: async ({ tx, params: { id } }) => groupsPage(tx, await openTo(tx, id)) });

type ListProps = { lines: ReadonlyMap<string, Line>; one: (groupId: string) => string; today: Day };
const Theirs = ({ groups, lines, one, mine, today }: ListProps & { groups: readonly GroupOfPerson[]; mine: boolean }) => (
  <CardList>{groups.map((g) => (
    <CardRow key={g.id} action={<ButtonLink href={one(g.group_id)} hiddenText={g.name}>Open</ButtonLink>}>
      <strong>{g.name}</strong>{' '}
      {standing(g) === 'waiting' ? <>Waiting for a place{mine ? `, ${sayLine(lines.get(g.group_id)?.before_me ?? 0)}` : ''}.</> : <>{g.next_at ? `Next: ${sayMoment(g.next_at, today)}, ${g.next_venue ?? (g.how === 'online' ? 'online' : g.venue)}.` : 'No next day is set.'}</>}
      {g.came > 0 && <span className="al-soft"> Came {count(g.came, 'time')}{g.last_came ? `, last on ${sayDate(dayOf(g.last_came))}` : ''}.</span>}
      {g.by_name && <span className="al-soft"> {g.by_name} wrote it down, as said on {sayDate(g.said_on)}.</span>}
    </CardRow>
  ))}</CardList>
);

const Offered = ({ groups, lines, one, today }: ListProps & { groups: readonly Group[] }) => (
  <CardList>{groups.map((g) => (
    <CardRow key={g.id} action={<ButtonLink href={one(g.id)} hiddenText={g.name}>Look at it</ButtonLink>}>
      <strong>{g.name}</strong> {g.series ? saySeries(g.series, today) : 'No days yet'}. {sayPlace(g)}. <span className="al-soft">{g.for_whom}. {lines.get(g.id)?.has_room === false ? 'Full just now: you can wait for a place.' : 'There is room.'}</span>
    </CardRow>
  ))}</CardList>
);
