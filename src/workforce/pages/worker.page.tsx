import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { count, dayOf, sayDate, sayWeekdays, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, Card, CardRow, Columns, EmptyState, FirstFew, PageTitle, Quote, Section } from '../../kit/look/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { audit, page } from '../../access/index.ts';
import { CapacityCard } from '../capacity/capacity-card.tsx';
import { capacityOfWorker } from '../capacity/capacity.queries.ts';
import { absencesOf, peopleWith, workerRoom } from '../room.queries.ts';
import type { ComingAbsence, WithNow } from '../room.queries.ts';
import { workerById } from '../worker.queries.ts';
import { sayRoom } from './worker-list.page.tsx';

const PAGE = 20;
/** So many people stand open: what somebody rings about stands below them on a phone. */
const FEW = 5;
const params = z.object({ id: z.uuid() });
const query = z.object({ page: z.coerce.number().int().min(1).max(4).catch(1).default(1) });

/** One peer worker as the lead needs to know them: what they share, when they work, their room, and the people they are with. */
export const workerPage = page({
  params,
  query,
  show: async ({ tx, params: { id }, query: { page: n } }) => {
    const worker = found(await workerById(tx, id));
    const room = await workerRoom(tx, id);
    const rows = await peopleWith(tx, id, (n - 1) * PAGE);
    const people = rows.slice(0, PAGE);
    audit(tx, { action: 'worker.open', object: 'peer_worker', objectId: id, ids: people.map((p) => p.person_id) });
    const today = dayOf(tx.now);
    const more = { previous: n > 1 ? { href: `/workers/${id}?page=${n - 1}` } : undefined, next: rows.length > PAGE ? { href: `/workers/${id}?page=${n + 1}` } : undefined };
    return pageOf(worker.known_as, (
      <>
        <PageTitle lede={`${capital(worker.area ?? 'any area')}. ${sayWeekdays(worker.working_days)}.`}>{worker.known_as}</PageTitle>
        {worker.phone && <div className="al-actions al-actions--above"><ButtonLink href={dial(worker.phone)}>Ring {worker.known_as}</ButtonLink></div>}
        <Columns
          main={(
            <Section heading={room ? `With ${count(room.with_now, 'person', 'people')} now` : 'People'}>
              <People people={people} name={worker.known_as} today={today} />
              {(more.previous || more.next) && <Pagination {...more} />}
            </Section>
          )}
          aside={(
            <>
              <Section heading="Supervision and growing"><Card><p><a href={`/supervision/arrange/${id}`}>Who supervises {worker.known_as}</a></p><p><a href={`/growing/${id}`}>How {worker.known_as} is growing</a></p><p><a href="/thank">Thank a peer worker</a></p></Card></Section>
              <Section heading="Room">
                <Card>
                  {room ? <p><strong>{capital(sayRoom(room, today))}</strong>. {worker.known_as} says there is room for {count(room.room_for, 'person', 'people')} at once.</p>
                    : <p>{worker.known_as} does not work here any more.</p>}
                  {worker.phone && <p>Ring {worker.known_as}: <a href={dial(worker.phone)}>{worker.phone}</a></p>}
                  <Away absences={await absencesOf(tx, id)} today={today} />
                </Card>
              </Section>
              {room && <Section heading="What the hours allow this week"><CapacityCard capacity={await capacityOfWorker(tx, id)} mine={false} /></Section>}
              <Section heading="What people are shown">
                <Card>{worker.profile ? <Quote>{worker.profile}</Quote> : <p>{worker.known_as} has not written a profile yet. People choose by these three lines, so ask if they would like to.</p>}</Card>
              </Section>
            </>
          )}
        />
      </>
    ));
  },
});

const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const People = ({ people, name, today }: { people: WithNow[]; name: string; today: string }) =>
  people.length === 0 ? <EmptyState>{name} is with nobody now. When somebody chooses {name}, they appear here.</EmptyState> : (
    <FirstFew few={FEW} more={(n) => `${n} more`}
      rows={people.map((p) => (
        <CardRow key={p.support_id}>
          <a href={`/people/${p.person_id}`}>{p.known_as}</a>, since {sayDate(dayOf(p.began_at))}.{p.ending_on ? ` Support ends ${sayWhichDay(p.ending_on, today)}.` : ''}
        </CardRow>
      ))} />
  );

const Away = ({ absences, today }: { absences: ComingAbsence[]; today: string }) => (
  <>
    {absences.map((a) => (
      <p key={a.id}>Away {a.from_on === a.until_on ? sayWhichDay(a.from_on, today) : `from ${sayDate(a.from_on)} to ${sayDate(a.until_on)}`}. {a.cover ? `${a.cover} covers.` : 'Nobody covers yet.'}</p>
    ))}
  </>
);
