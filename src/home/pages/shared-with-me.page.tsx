// Shared with me: for a carer or friend. Exactly what the person shared, as they shared it; nothing hints at anything else.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayMoment, sayWeekdays } from '../../kit/times.ts';
import { Card, EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { sharedWithMe, sharedWordsIn } from '../../people/index.ts';
import { sayWhere } from '../../support/index.ts';
import { sharedPlaces, SharedPlaces } from '../../connections/index.ts';
import { sharedMeetings, sharedWorkers } from '../my-support.queries.ts';
import type { Contact } from '../../support/index.ts';
import { plansOf } from '../../plans/index.ts';
import { SharedPlan } from './shared/shared-plan.tsx';

export const sharedWithMePage = page({
  show: async ({ tx }) => {
    const shares = await sharedWithMe(tx);
    const people = shares.map((s) => s.person_id);
    const meetings = await sharedMeetings(tx, people);
    const workers = await sharedWorkers(tx, people);
    const places = await sharedPlaces(tx, people);
    const words = await sharedWordsIn(tx, shares.filter((s) => s.parts.includes('my words to them')).map((s) => s.circle_id));
    const plans = await plansOf(tx, people);
    for (const share of shares) look(tx, 'person.shared', share.person_id);
    const today = dayOf(tx.now);
    return pageOf('Shared with me', (
      <Reading>
        <PageTitle lede={shares.length > 0 ? 'What somebody chose to share with you. They decide, and they can change it.' : undefined}>Shared with me</PageTitle>
        {shares.length === 0 && <EmptyState>Nothing is shared with you just now. When somebody shares something with you, it appears here.</EmptyState>}
        {shares.map((share) => {
          const meeting = meetings.find((m) => m.person_id === share.person_id);
          const worker = workers.find((w) => w.person_id === share.person_id);
          const mine = words.filter((w) => w.circle_id === share.circle_id);
          return (
            <Section key={share.circle_id} heading={`From ${share.known_as}`}>
              {share.parts.includes('my words to them') && mine.length > 0 && <Card>{mine.map((w) => <Quote key={w.id} by={`${share.known_as} wrote on ${sayMoment(w.said_at, today)}:`}>{w.words}</Quote>)}</Card>}
              {share.parts.includes('next meeting') && (
                <Card heading={`When ${share.known_as} next meets their peer worker`} headingLevel={3}>
                  <p>{meeting ? `${sayMoment(meeting.planned_at, today)}, ${sayWhere(meeting as Pick<Contact, 'how' | 'place'>)}` : 'No meeting is planned just now.'}</p>
                </Card>
              )}
              {share.parts.includes('places') && <SharedPlaces places={places.filter((p) => p.person_id === share.person_id)} name={share.known_as} />}
              {share.parts.includes('peer worker') && (
                <Card heading={`Who supports ${share.known_as}`} headingLevel={3}>
                  {worker ? <><p><strong>{worker.known_as}</strong> is their peer worker.{worker.working_days.length > 0 && ` ${worker.known_as} works ${sayWeekdays(worker.working_days)}.`}</p>{worker.profile && <Quote by={`${worker.known_as} says:`}>{worker.profile}</Quote>}</> : <p>Nobody just now.</p>}
                </Card>
              )}
              <SharedPlan entries={plans.filter((e) => e.person_id === share.person_id)} parts={share.parts} name={share.known_as} today={today} />
            </Section>
          );
        })}
        <Section heading="Help for you">
          <p>Looking after somebody is a lot. You count too.</p>
          <ul>
            <li><a href="/find">Find places near you</a>, groups for carers and families among them.</li>
            <li>You can ask your council for a carer’s assessment: a talk about what would help you.</li>
            <li>Are you worried about somebody now? <a href={`/t/${tx.viewer.trustSlug}/help-now`}>Numbers to ring</a></li>
            <li><a href="/my-involvement">Getting involved</a>: the service also asks people who care about somebody.</li>
            <li><a href={`/t/${tx.viewer.trustSlug}/say`}>Not happy, or want to say thanks?</a></li>
          </ul>
        </Section>
      </Reading>
    ));
  },
});
