// /events/<id>: everything of one gathering for its planning group, with what needs somebody first.
import { z } from 'zod';
import { oneOf, PostButton } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, Columns, PageTitle, Section } from '../../kit/look/index.ts';
import { ErrorSummary } from '../../kit/nhs/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { publishEvent } from '../actions/plan-event.ts';
import { myJobs, organisersOf, plannedEvent, programmeOf, tasksOf } from '../event.queries.ts';
import { beforePublishing, saySpeaker, sayWhen, stageOf } from '../event.rules.ts';
import { roomOf } from '../place.queries.ts';
import { Facts, Programme } from './parts/event-facts.tsx';

export const eventPlan = page({
  params: z.object({ id: z.uuid() }),
  form: z.object({ do: oneOf(['publish'] as const, 'Press what to do') }),
  show: async ({ tx, params: { id }, refused, key }) => {
    const event = found(await plannedEvent(tx, id));
    const [jobs, group, tasks, items, room] = await Promise.all([myJobs(tx, id), organisersOf(tx, id), tasksOf(tx, id), programmeOf(tx, id), roomOf(tx, id)]);
    const [today, stage, at] = [dayOf(tx.now), stageOf(event, tx.now), `/events/${id}`];
    const missing = beforePublishing({ venue: event.venue, chairs: group.filter((o) => o.chair) });
    const open = tasks.filter((t) => !t.done_at);
    return pageOf(event.title, (
      <>
        {refused && <ErrorSummary description={refused} errors={[]} />}
        <PageTitle caption={<a href="/events">Gatherings</a>} lede={sayWhen(event, today)}>{event.title}</PageTitle>
        <Columns
          main={<>
            {stage === 'called off' && <Aside><strong>Called off.</strong> {event.called_off_words}</Aside>}
            {stage === 'draft' && jobs.plan && (
              <Card heading="Not public yet" headingLevel={2} actions={missing.length === 0 ? <PostButton filled action={at} idempotencyKey={key} hidden={{ do: 'publish' }}>Make the page public</PostButton> : undefined}>
                {missing.length > 0 ? <><p>Before it can be:</p><ul>{missing.map((m) => <li key={m}>{m}</li>)}</ul></> : <p>Everything that must be there is there. People can put their names down from then on.</p>}
              </Card>
            )}
            <Section heading="To do">
              {open.length === 0 ? <p>{tasks.length === 0 ? 'Nothing is written down to do yet.' : 'Everything that was written down is done.'}</p>
                : <CardList>{open.slice(0, 8).map((t) => <CardRow key={t.id} now={t.due_on <= today}><strong>{t.what}</strong>. {t.owner}, by {sayWhichDay(t.due_on, today).replace(/^on /, '')}</CardRow>)}</CardList>}
              <Actions><ButtonLink href={`${at}/group`}>Planning group and tasks</ButtonLink></Actions>
            </Section>
            {items.length > 0 ? <Programme items={items} today={today} /> : <Section heading="Programme"><p>Nothing is in it yet.</p></Section>}
            {jobs.plan && <Actions><ButtonLink href={`${at}/programme`}>Change the programme</ButtonLink></Actions>}
          </>}
          aside={<>
            <Card heading="Who comes" headingLevel={2} actions={jobs.access ? <ButtonLink href={`${at}/people`}>See who comes</ButtonLink> : undefined}>
              <p>{`${room.people} ${room.people === 1 ? 'person has' : 'people have'} a place${event.capacity ? ` of ${event.capacity}` : ''}${room.waiting > 0 ? `; ${room.waiting} on the waiting list` : ''}.`}</p>
            </Card>
            {jobs.door && stage !== 'draft' && stage !== 'called off' && <Card heading="At the door" headingLevel={2} actions={<ButtonLink href={`${at}/door`}>Count people in</ButtonLink>}><p>Two can count at once, each on a phone. It goes on when the network does not.</p></Card>}
            {event.begins_at <= tx.now && <Card heading="What stays of the day" headingLevel={2} actions={<ButtonLink href={`${at}/after`}>Slides, report and what people said</ButtonLink>}>{null}</Card>}
            {jobs['follow up'] && <p><a href={`${at}/interests`}>Who would like to go on</a></p>}
            <Section heading="Planning group"><ul>{group.map((o) => <li key={o.id}>{saySpeaker({ name: o.name, from: o.called })}{o.chair && ', chairs'}</li>)}</ul></Section>
            <Section heading="When and where"><Facts event={event} today={today} />{jobs.plan && <Actions><ButtonLink href={`${at}/details`}>Change when, where and how many</ButtonLink></Actions>}</Section>
            {jobs.plan && stage === 'coming' && <p><a href={`${at}/call-off`}>Call it off</a></p>}
            {event.published_at && <p><a href={`/t/${tx.viewer.trustSlug}/events/${id}`}>The page everybody can see</a></p>}
          </>} />
      </>
    ));
  },
  send: async ({ tx, params: { id } }) => {
    const done = await publishEvent(tx, id);
    return done.ok ? redirectTo(`/events/${id}`, 'event-published') : no(done.because);
  },
});
