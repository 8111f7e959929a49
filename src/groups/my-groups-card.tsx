// Groups on a person's first screen: a card of those they are in, or one line with the way to them; nothing where groups are not for them but the way to change that.
import { sayMoment } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Card, CardRow, Section } from '../kit/look/index.ts';
import { offersGroups } from '../people/index.ts';
import type { Glance } from './place.queries.ts';

const AllGroups = ({ glance: g }: { glance: Glance }) => offersGroups(g.choice === null || g.said_on === null ? undefined : { choice: g.choice, said_on: g.said_on })
  ? <a href="/my-groups">{g.groups.length > 0 ? 'All groups, and what I wish' : 'Groups I could come to'}</a>
  : <>You said that groups are not for you. That is fine. <a href="/my-groups">What I wish</a></>;

/** Among the other ways, for somebody who is in no group. */
export const MyGroupsRow = ({ glance }: { glance: Glance }) => glance.groups.length > 0 ? null : <CardRow><AllGroups glance={glance} /></CardRow>;

export const MyGroupsCard = ({ glance: g, today }: { glance: Glance; today: Day }) => g.groups.length === 0 ? null : (
  <Section heading="Groups"><Card>
    {g.groups.map((one) => <p key={one.group_id}><a href={`/my-groups/${one.group_id}`}>{one.name}</a>{one.place_at ? (one.next_at ? `, ${sayMoment(new Date(one.next_at), today)}` : '') : ': waiting for a place'}</p>)}
    <p><AllGroups glance={g} /></p>
  </Card></Section>
);
