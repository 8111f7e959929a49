// One person, for their peer worker, the cover and the lead: how to reach them safely first, where they are, what is next, what took place.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { ButtonLink, Card, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { myOpenEmergency, personById, wishesOf } from '../../people/index.ts';
import { newestStay } from '../../stays/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { comingContacts, notesOfPerson, NotesOf, pastContacts, supportsOfPerson } from '../../support/index.ts';
import { openInPlan, planBegun } from '../../plans/index.ts';
import { PlanCard } from './person/plan-card.tsx';
import { placesGlance, PlacesOf } from '../../connections/index.ts';
import { leavingsOf } from '../leavings.queries.ts';
import { OpenInEmergency, PersonDoors } from './person/doors.tsx';
import { WhoWithLink } from './person/who-with-link.tsx';
import { WhereNow } from './person/where-now.tsx';
import { Facts, NextMeetings, Reach, Supports, Wishes } from './person/parts.tsx';

const PAGE = 10;
const NEWEST_NOTES = 3;
/** What took place before these is folded: the page is read on a phone. */
const NEWEST_FACTS = 3;

export const personPage = page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) }),
  show: async ({ tx, params: { id }, query: { page: number } }) => {
    const worker = tx.viewer.role === 'peer_worker';
    const [known, supports, stay, coming, past, wishes, notes, emergency, plan, places, leavings, settings] = await Promise.all([
      personById(tx, id), supportsOfPerson(tx, id), newestStay(tx, id), comingContacts(tx, id, 5), pastContacts(tx, id, { limit: PAGE + 1, offset: (number - 1) * PAGE }),
      wishesOf(tx, id), notesOfPerson(tx, id, NEWEST_NOTES), tx.viewer.wholeRecords.includes(id) ? myOpenEmergency(tx) : undefined,
      worker ? openInPlan(tx, id).then((open) => ({ open })) : planBegun(tx, id).then((begun) => ({ begun })), placesGlance(tx, id), leavingsOf(tx, id), settingsOf(tx),
    ]);
    const person = found(known);
    const open = emergency?.person_id === id ? emergency : undefined;
    look(tx, 'person.open', id);
    const working = worker ? supports.find((s) => s.mine && s.ended_at === null) : undefined;
    const together = supports.find((s) => s.mine && s.ended_at === null);
    const [now, today, name] = [tx.now, dayOf(tx.now), person.known_as];
    const more = { worker, working: working !== undefined, locked: person.locked_at !== null };
    return pageOf(name, (
      <>
        <PageTitle caption={person.full_name === name ? undefined : person.full_name}>{name}</PageTitle>
        <OpenInEmergency open={open} name={name} />
        {more.locked && <p><strong>This record is closed.</strong> {name} has died. It is kept, and nothing more is written in it. <a href={`/people/${id}/ending`}>What is written down</a></p>}
        {working && !more.locked && (
          <div className="al-actions al-actions--above">
            <ButtonLink href={`/people/${id}/next-meeting`} filled={coming.length === 0}>Plan our next meeting</ButtonLink>
            <ButtonLink href={`/people/${id}/record`}>Record something not planned</ButtonLink>
          </div>
        )}
        <Columns
          main={(
            <>
              {together?.meeting_first && !more.locked && <WhoWithLink id={id} name={name} worker={together.worker_id === tx.viewer.workerId ? 'you' : together.worker_name} first />}
              <NextMeetings coming={coming} name={name} now={now} ratherNot={supports.find((s) => s.ended_at === null)?.rather_not_at ?? null} />
              <Reach person={person} editable={!more.locked} />
              <Section heading="What took place">
                {past.length === 0 ? <EmptyState>{number > 1 ? 'Nothing earlier.' : 'Nothing yet. When a meeting is recorded it appears here.'}</EmptyState> : <Facts past={past.slice(0, PAGE)} fold={number === 1 ? NEWEST_FACTS : PAGE} today={today} worker={worker} name={name} />}
                <Pages id={id} number={number} more={past.length > PAGE} />
              </Section>
              {(notes.length > 0 || worker) && (
                <Section heading="To remember">
                  <Card>
                    {notes.length === 0 ? <p className="al-soft">Nothing is written down to remember yet.</p> : <NotesOf notes={notes} name={name} now={now} href={(note) => `/notes/${note.id}`} />}
                    {worker && <p><a href={`/people/${id}/notes`}>All notes with {name}</a></p>}
                  </Card>
                </Section>
              )}
              {!worker && <p className="al-soft">You see what took place, not what was said. <a href={`/people/${id}/ask-to-read`}>Ask to read a note</a>, with a reason that {name} sees. <a href={`/people/${id}/invitation`}>{name}’s own way in</a></p>}
            </>
          )}
          aside={(
            <>
              <WhereNow personId={id} name={name} stay={stay} leavings={leavings} support={supports.find((s) => s.ended_at === null)} settings={settings} lead={!worker} locked={more.locked} now={now} />
              {(!worker || working) && <PlanCard id={id} name={name} plan={plan} workerName={working?.worker_name} today={today} />}
              <Wishes wishes={wishes} name={name} today={today} />
              <PlacesOf glance={places} id={id} name={name} worker={working !== undefined} />
              <Supports supports={supports} today={today} me={tx.viewer.workerId} id={id} />
              {together && !together.meeting_first && !more.locked && <WhoWithLink id={id} name={name} worker={together.worker_name} first={false} />}
              <PersonDoors id={id} name={name} lead={!worker} working={working !== undefined} open={open !== undefined} locked={more.locked} />
            </>
          )} />
      </>
    ));
  },
});

const Pages = ({ id, number, more }: { id: string; number: number; more: boolean }) => number === 1 && !more ? null : (
  <Pagination previous={number > 1 ? { href: number === 2 ? `/people/${id}` : `/people/${id}?page=${number - 1}`, label: 'Newer' } : undefined} next={more ? { href: `/people/${id}?page=${number + 1}`, label: 'Earlier' } : undefined} />
);
