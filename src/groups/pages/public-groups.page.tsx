// /t/:slug/groups: find a group. Public, printable, and whole without JavaScript. Nothing on it is about anybody who comes.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { icalendarFile } from '../../kit/icalendar/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Card, EmptyState, PageTitle, PrintButton, Reading, Views } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { publicGroups } from '../group.queries.ts';
import { sayPlace } from '../group.rules.ts';
import { GroupFactsList, Lines, SessionRows } from '../group-parts.tsx';
import { linesOf } from '../place.queries.ts';
import { comingSessions } from '../session.queries.ts';

const SHOWN = { all: 'All', person: 'In person', online: 'Online' } as const;
const NEXT = 3;

export const findGroup = page({
  params: z.object({ slug: z.string().max(40) }),
  query: z.object({ how: z.enum(['all', 'person', 'online']).catch('all') }),
  show: async ({ tx, params: { slug }, query: { how } }) => {
    const all = await publicGroups(tx);
    const shown = all.filter((g) => how === 'all' || g.how === 'hybrid' || g.how === (how === 'online' ? 'online' : 'in person'));
    const [coming, lines] = await Promise.all([comingSessions(tx, shown.map((g) => g.id), NEXT), linesOf(tx, shown.map((g) => g.id))]);
    const today = dayOf(tx.now);
    return pageOf('Find a group', (
      <Reading>
        <PageTitle caption={<a href={`/t/${slug}`}>{tx.viewer.trustName}</a>} lede="Groups led by people who have been through it too, open to anybody. You may come to look, and nobody has to speak.">Find a group</PageTitle>
        {all.length > 0 && <Views label="How they meet" views={(Object.keys(SHOWN) as (keyof typeof SHOWN)[]).map((key) => ({ href: key === 'all' ? `/t/${slug}/groups` : `/t/${slug}/groups?how=${key}`, label: SHOWN[key], current: key === how }))} />}
        {shown.length === 0 && <EmptyState>{all.length === 0 ? <>No group here is open to anybody just now. <a href="/find">Find groups and places near you</a></> : 'No group here meets in that way just now.'}</EmptyState>}
        {shown.map((g) => {
          const next = coming.filter((s) => s.group_id === g.id);
          return (
            <Card key={g.id} id={g.id} heading={g.name} headingLevel={2}>
              <Lines words={g.about} />
              <GroupFactsList group={g} today={today} more={[{ key: 'Places', value: lines.get(g.id)?.has_room === false ? 'Full just now. Ask, and wait for a place.' : 'There is room' }]} />
              {next.length > 0 && <><h3 className="al-card__heading">The next days</h3><SessionRows sessions={next} today={today} /></>}
              <p className="al-no-print"><a href={`/t/${slug}/groups/${g.id}/how-it-was`}>You came to {g.name}? Say how it was</a></p>
            </Card>
          );
        })}
        {coming.length > 0 && <p className="al-no-print"><a href={`/t/${slug}/groups/dates`}>Put the next days into my calendar</a></p>}
        <p className="al-no-print"><a href="/find">Find other groups and places near you</a></p>
        <PrintButton />
      </Reading>
    ));
  },
});

const DATES = 12;
/** The next sessions of public groups as a calendar. The title is the group's name and nothing else: others may see a calendar. */
export const groupDates = page({
  params: z.object({ slug: z.string().max(40) }),
  show: async ({ tx }) => {
    const groups = await publicGroups(tx);
    const coming = await comingSessions(tx, groups.map((g) => g.id), DATES);
    return icalendarFile('groups', 'Groups', coming.flatMap((s) => {
      const g = groups.find((one) => one.id === s.group_id);
      return g ? [{ id: s.id, title: g.name, start: s.at, end: new Date(s.at.getTime() + s.minutes * 60_000), where: sayPlace(g, s.venue), words: s.said_why, cancelled: s.called_off_at !== null, version: s.changes }] : [];
    }), tx.now);
  },
});
