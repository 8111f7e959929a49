// Groups on a person's first screen: those they are in, or the way to them; nothing where groups are not for them but the way to change that.
import { sayMoment } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Card, Section } from '../kit/look/index.ts';
import { offersGroups } from '../people/index.ts';
import type { Glance } from './place.queries.ts';

export const MyGroupsCard = ({ glance: g, today }: { glance: Glance; today: Day }) => (
  <Section heading="Groups"><Card>
    {g.groups.map((one) => <p key={one.group_id}><a href={`/my-groups/${one.group_id}`}>{one.name}</a>{one.place_at ? (one.next_at ? `, ${sayMoment(new Date(one.next_at), today)}` : '') : ': waiting for a place'}</p>)}
    {offersGroups(g.choice === null || g.said_on === null ? undefined : { choice: g.choice, said_on: g.said_on })
      ? <p><a href="/my-groups">{g.groups.length > 0 ? 'All groups, and what I wish' : 'Groups I could come to'}</a></p>
      : <p>You said that groups are not for you. That is fine. <a href="/my-groups">What I wish</a></p>}
  </Card></Section>
);
