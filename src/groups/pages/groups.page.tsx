// /groups: the groups of this service, for those who lead them, tell people of them, or look after all of them.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, Card, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { groupsHere } from '../group.queries.ts';
import type { Group } from '../group.queries.ts';
import { OPEN_WORDS, sayPlace } from '../group.rules.ts';
import { sayLeaders, saySession } from '../group-parts.tsx';
import { saySeries } from '../series.rules.ts';
import { mySessions } from '../session.queries.ts';

export const groups = page({
  show: async ({ tx }) => {
    const [all, open] = await Promise.all([groupsHere(tx), mySessions(tx)]);
    const today = dayOf(tx.now);
    const [mine, others] = [all.filter((g) => g.mine), all.filter((g) => !g.mine)];
    const toTake = open.filter((s) => !s.ahead);
    return pageOf('Groups', (
      <Reading>
        <PageTitle lede="What people do together, and who leads it. Some like groups and some do not: both are fine.">Groups</PageTitle>
        <div className="al-actions al-actions--above"><ButtonLink href="/groups/new">Start a group</ButtonLink><ButtonLink href={`/t/${tx.viewer.trustSlug}/groups`}>See what the public sees</ButtonLink></div>
        {toTake.length > 0 && <Section heading="Registers to take"><ul>{toTake.map((s) => <li key={s.id}><a href={`/group-sessions/${s.id}/register`}>{s.group_name}: {saySession(s, today)}</a></li>)}</ul></Section>}
        {all.length === 0 && <EmptyState>No group meets here yet. Start one: say what it is, who it is for, and when. It can be for anybody, or only for people you support.</EmptyState>}
        {mine.length > 0 && <Section heading="You lead these"><List groups={mine} today={today} /></Section>}
        {others.length > 0 && <Section heading={mine.length > 0 ? 'Other groups here' : 'Groups here'}><List groups={others} today={today} /></Section>}
      </Reading>
    ));
  },
});

const List = ({ groups: list, today }: { groups: readonly Group[]; today: Day }) => (
  <>{list.map((g) => (
    <Card key={g.id} heading={<a href={`/groups/${g.id}`}>{g.name}</a>} after={OPEN_WORDS[g.open_to]}>
      <p>{g.series ? saySeries(g.series, today) : 'No days yet'}. {sayPlace(g)}.{g.facilitators.length > 0 ? ` With ${sayLeaders(g)}.` : ' Nobody leads it yet.'}</p>
      {g.next_at && g.next_minutes !== null && <p>Next: {saySession({ at: g.next_at, minutes: g.next_minutes }, today)}</p>}
    </Card>
  ))}</>
);
