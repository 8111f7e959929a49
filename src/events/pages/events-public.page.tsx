// Everybody's pages: what is coming, what has been, and both as a calendar.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { icalendarFile } from '../../kit/icalendar/index.ts';
import type { CalendarDate } from '../../kit/icalendar/index.ts';
import { CardList, CardRow, EmptyState, PageTitle, Section, When } from '../../kit/look/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { comingEvents, pastEvents, publishedEvent } from '../event.queries.ts';
import type { Event, EventInList } from '../event.queries.ts';
import { sayWhen } from '../event.rules.ts';

const params = z.object({ slug: z.string().max(40) });

const Rows = ({ slug, events, today }: { slug: string; events: EventInList[]; today: Day }) => (
  <CardList>
    {events.map((e) => (
      <CardRow key={e.id}>
        <When>{sayWhen(e, today)}</When>
        <h3 className="al-card__heading"><a href={`/t/${slug}/events/${e.id}`}>{e.title}</a></h3>
        <p>{e.called_off_at ? 'Called off.' : (e.venue ?? 'The place is not known yet.')}</p>
      </CardRow>
    ))}
  </CardList>
);

export const publicEvents = page({
  params,
  show: async ({ tx, params: { slug } }) => {
    const [coming, past] = await Promise.all([comingEvents(tx), pastEvents(tx)]);
    const today = dayOf(tx.now);
    return pageOf('Gatherings', (
      <>
        <PageTitle lede="Days where people who use services, those close to them, staff and local groups meet about peer support. Planned together; you are welcome.">Gatherings</PageTitle>
        <Section heading="Coming">
          {coming.length === 0 ? <EmptyState>Nothing is planned just now. When a day is set it appears here.</EmptyState> : <><Rows slug={slug} events={coming} today={today} /><p><a href={`/t/${slug}/events/calendar`}>Put them in my calendar</a></p></>}
        </Section>
        {past.length > 0 && <Section heading="Been and gone"><Rows slug={slug} events={past} today={today} /></Section>}
      </>
    ));
  },
});

const dateOf = (e: Pick<Event, 'id' | 'title' | 'begins_at' | 'ends_at' | 'venue' | 'called_off_at'> & Partial<Event>, at: string): CalendarDate => ({
  id: e.id, title: e.title, start: e.begins_at, end: e.ends_at, where: [e.venue, e.address, e.postcode].filter(Boolean).join(', ') || null, url: `${at}/${e.id}`, cancelled: e.called_off_at !== null, version: e.version ?? 0,
});

export const eventsCalendar = page({
  params,
  show: async ({ tx, origin, params: { slug } }) => {
    const events = await comingEvents(tx, 100);
    return icalendarFile('gatherings', 'Gatherings', events.map((e) => dateOf(e, `${origin}/t/${slug}/events`)), tx.now);
  },
});

export const eventCalendar = page({
  params: z.object({ slug: z.string().max(40), event: z.uuid() }),
  show: async ({ tx, origin, params: { slug, event } }) => {
    const e = found(await publishedEvent(tx, event));
    return icalendarFile('gathering', e.title, [dateOf(e, `${origin}/t/${slug}/events`)], tx.now);
  },
});
