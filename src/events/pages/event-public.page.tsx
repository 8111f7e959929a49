// /t/<slug>/events/<event>: what it is, how to come, and after the day what stays of it.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { Aside, ButtonLink, Card, Columns, PageTitle, Section } from '../../kit/look/index.ts';
import { dayOf } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { reviewsForEvent } from '../../evidence/index.ts';
import { filesOf, reportOf } from '../after.queries.ts';
import { organisersOf, programmeOf, publishedEvent } from '../event.queries.ts';
import { saySpeaker, sayWhen, stageOf } from '../event.rules.ts';
import { roomOf } from '../place.queries.ts';
import { sayRoom } from '../place.rules.ts';
import { GoOn, Papers, ReportOfDay } from './parts/event-after.tsx';
import { Facts, Paragraphs, Programme } from './parts/event-facts.tsx';

export const eventParams = z.object({ slug: z.string().max(40), event: z.uuid() });

export const publicEvent = page({
  params: eventParams,
  show: async ({ tx, params: { slug, event: id } }) => {
    const event = found(await publishedEvent(tx, id));
    const [chairs, items, room, allFiles, report, reviews] = await Promise.all([organisersOf(tx, id), programmeOf(tx, id), roomOf(tx, id), filesOf(tx, id), reportOf(tx, id), reviewsForEvent(tx, id)]);
    const files = allFiles.filter((f) => f.published_at); // whoever plans it sees here what everybody sees
    const [today, stage] = [dayOf(tx.now), stageOf(event, tx.now)];
    const closed = event.closes_on !== null && today > event.closes_on;
    const at = `/t/${slug}/events/${id}`;
    return pageOf(event.title, (
      <>
        <PageTitle caption={<a href={`/t/${slug}/events`}>Gatherings</a>} lede={sayWhen(event, today)}>{event.title}</PageTitle>
        <Columns
          main={<>
            {stage === 'called off' && <Aside><strong>This does not take place.</strong> {event.called_off_words}</Aside>}
            <Paragraphs words={event.purpose} />
            {event.came !== null && <p><strong>{event.came === 1 ? 'One person came.' : `${event.came} people came.`}</strong></p>}
            {report?.published_at && <ReportOfDay report={report} />}
            {files.length > 0 && <Papers at={at} files={files} />}
            {reviews.length > 0 && <Section heading="What the literature says"><ul>{reviews.map((r) => <li key={r.id}><a href={`/t/${slug}/reviews/${r.id}`}>{r.title}</a></li>)}</ul></Section>}
            {items.length > 0 && <Programme items={items} today={today} />}
          </>}
          aside={<>
            {(stage === 'coming' || stage === 'on now') && (
              <Card heading="Would you like to come?" headingLevel={2} actions={closed ? undefined : <ButtonLink filled href={`${at}/register`}>Put my name down</ButtonLink>}>
                <p>{closed ? 'The last day to put one’s name down has passed. Ring to ask: there may still be room.' : sayRoom(event, today, room)}</p>
                <p><a href={`${at}/calendar`}>Put it in my calendar</a></p>
              </Card>
            )}
            {stage !== 'called off' && <GoOn at={at} begun={event.begins_at <= tx.now} />}
            <Section heading="When and where"><Facts event={event} today={today} /></Section>
            {chairs.some((c) => c.chair) && <Section heading="Chaired together by"><ul>{chairs.filter((c) => c.chair).map((c) => <li key={c.id}>{saySpeaker({ name: c.name, from: c.called })}</li>)}</ul></Section>}
          </>} />
      </>
    ));
  },
});
