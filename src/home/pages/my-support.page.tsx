// My support: the person's first screen. Who is beside me, when we meet, what waits for me, where I am going, who looked.
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayTime, sayWeekdays, sayWhichDay, startOfDay, addDays } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, Columns, NowCard, PageTitle, Quote, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { circleAround, lookReasons, looksAt, looksByDay, looksByViewer, personById, sayLooks } from '../../people/index.ts';
import { concernsKnown } from '../../concerns/index.ts';
import { newestStay } from '../../stays/index.ts';
import { workerById } from '../../workforce/index.ts';
import type { Worker } from '../../workforce/index.ts';
import { offersOpenTo } from '../../matching/index.ts';
import { choiceStepsOf, comingContacts, notesWaiting, saidByPerson, sayWhere, stepsAhead, supportsOfPerson, WaitingNote, withheldFromMe } from '../../support/index.ts';
import type { Contact, MySupport, Step } from '../../support/index.ts';
import { besidePlan, openInPlan, planBegun } from '../../plans/index.ts';
import { PlanCard } from './my-support/plan-card.tsx';
import { hasPlaces, MyPlaces, placesGlance } from '../../connections/index.ts';
import { groupsGlance, MyGroupsCard, MyGroupsRow } from '../../groups/index.ts';
import { leavingsOf } from '../leavings.queries.ts';
import { goingHome, GoingHomeCard } from './my-support/going-home.tsx';
import { datesOf, MyEndingCard, MyEnded, MyHandoverCard, openHandover, standingsOf, talksOf } from '../../endings/index.ts';
import { LookingAgain, MyWorkerCard } from './my-support/my-worker.tsx';
import { myReferrals } from '../my-support.queries.ts';
import type { MyReferral } from '../my-support.queries.ts';
import { sayMany } from '../numbers.ts';

const WORDS_SHOWN = 2;
const LOOKS_SHOWN = 4;
const DAYS_OF_LOOKS = 30;

const days = (worker: Worker): string => (worker.working_days.length > 0 ? `on their days: ${sayWeekdays(worker.working_days)}` : 'on the days they work');

const NextMeeting = ({ meeting, said, support, worker, today }: { meeting: Contact | undefined; /** What they said about it, not answered yet. */ said: Step | undefined; support: MySupport; worker: Worker; today: Day }) => {
  const name = worker.known_as;
  const about = <Quote>{worker.profile}</Quote>;
  if (!meeting?.planned_at) {
    return (
      <Card heading={support.first_held_at ? `${name} is your peer worker` : `${name} is going to be your peer worker`} headingLevel={2}
        after={support.rather_not_at ? undefined : `${name} plans the next meeting with you ${days(worker)}.`}>
        {about}
        <p>{support.rather_not_at ? 'You said that you would rather not meet just now. That is fine. You can change your mind at any time.'
          : support.first_held_at ? 'No next meeting is planned yet.' : `You have not met yet. ${name} gets in touch in the way you said is safe.`}</p>
      </Card>
    );
  }
  const which = sayWhichDay(dayOf(meeting.planned_at), today).replace(/^on /, '');
  return (
    <NowCard when={`${which.charAt(0).toUpperCase()}${which.slice(1)}, ${sayTime(meeting.planned_at)}, ${sayWhere(meeting)}`} heading={support.first_held_at ? `Meeting ${name} again` : `Meeting ${name} for the first time`} headingLevel={2}
      actions={said ? <ButtonLink href={`/my-meetings/${meeting.id}`}>What I said</ButtonLink> : <><ButtonLink href={`/my-meetings/${meeting.id}?say=cannot`}>I can’t make it</ButtonLink><ButtonLink href={`/my-meetings/${meeting.id}?say=elsewhere`}>Somewhere else, please</ButtonLink></>}
      after={`${name} reads this ${days(worker)}.`}>
      {said && <p><strong>{said.kind === 'cannot make it' ? 'You said that you can’t make it' : 'You asked for somewhere else'}</strong>, {sayWhichDay(dayOf(said.at), today)}. Not heard back yet.</p>}
      {about}
    </NowCard>
  );
};

/** Before there is a peer worker: what happens next and who does it. */
const Waiting = ({ referral, matchDays, answerDays, today }: { referral: MyReferral | undefined; matchDays: number; answerDays: number; today: Day }) => {
  if (!referral) return <Card heading="Nobody has asked for peer support for you yet" headingLevel={2}><p>You can ask for it yourself, or ask somebody on your ward or in your team.</p></Card>;
  if (referral.answer === null) return <Card heading="Your request is with the peer lead" headingLevel={2}><p>It was sent {sayWhichDay(dayOf(referral.sent_at), today)}. The peer lead answers within {answerDays} working days.</p></Card>;
  if (referral.answer !== 'accepted') return <Card heading="There is no peer support for you just now" headingLevel={2}><p>Whoever asked for you knows why. You can ask again at any time.</p></Card>;
  return (
    <Card heading="You are going to have a peer worker" headingLevel={2} after="You can say no to anybody, without a reason.">
      <p>The peer lead said yes {sayWhichDay(dayOf(referral.answered_at ?? referral.sent_at), today)}, and is looking for somebody with room who fits what you hope for. That takes up to {matchDays} working days. Then you see up to three short profiles, and you choose.</p>
    </Card>
  );
};

const whoLookedLately = async (tx: Tx, personId: string): Promise<string[]> => {
  const today = dayOf(tx.now);
  const [rows, circle] = await Promise.all([looksAt(tx, personId, startOfDay(addDays(today, -DAYS_OF_LOOKS)), startOfDay(addDays(today, 1))), circleAround(tx, personId)]);
  const names = new Map(rows.map((row) => [row.account_id, row.name]));
  return looksByViewer(looksByDay(rows)).map((l) => sayLooks(l, names.get(l.account_id) ?? null, lookReasons(l, null, circle)));
};

export const mySupportPage = page({
  show: async ({ tx }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'home.my-support', personId);
    const today = dayOf(tx.now);
    const [known, settings, stay, supports, waiting, withheld, offers, looks, worries, steps, begun, beside, places, groups, [ending], said] = await Promise.all([
      personById(tx, personId), settingsOf(tx), newestStay(tx, personId), supportsOfPerson(tx, personId), notesWaiting(tx, personId, 20), withheldFromMe(tx), offersOpenTo(tx, personId), whoLookedLately(tx, personId),
      concernsKnown(tx, personId), openInPlan(tx, personId), planBegun(tx, personId), besidePlan(tx, personId), placesGlance(tx, personId), groupsGlance(tx, personId), standingsOf(tx, personId), stepsAhead(tx, personId),
    ]);
    const person = found(known);
    const support = supports.find((s) => s.ended_at === null);
    const [left, worker, meeting, asked, referral, [dates, talks, handover]] = await Promise.all([
      stay?.left_on ? leavingsOf(tx, personId).then(([newest]) => newest) : undefined,
      support ? workerById(tx, support.worker_id) : undefined,
      support ? comingContacts(tx, personId, 1).then(([next]) => next) : undefined,
      support ? choiceStepsOf(tx, support.id).then((all) => all.some((s) => s.kind === 'somebody else' && s.settled_at === null)) : false,
      support ? undefined : myReferrals(tx, personId).then(([newest]) => newest),
      support && ending ? Promise.all([datesOf(tx, ending.id), talksOf(tx, ending.id), openHandover(tx, personId)]) : ([[], [], undefined] as const),
    ]);
    const last = supports[0];
    const again = !support && last?.ended_how === 'parted' && referral?.answer === 'accepted' && referral.matched_at === null;
    const slug = tx.viewer.trustSlug;
    return pageOf('My support', (
      <>
        <PageTitle lede={goingHome(stay, today, settings.expected_stale_days)}>{`Hello ${person.known_as}`}</PageTitle>
        <Columns
          main={(
            <>
              {offers.length > 0 && !support?.meeting_first && (
                <NowCard heading={offers.length === 1 ? 'Here is somebody you could meet' : `Here are ${sayMany(offers.length, 'person', 'people').toLowerCase()} you could meet`} headingLevel={2}
                  actions={<ButtonLink href="/choose-worker">Read about them and choose</ButtonLink>} after="You can say no to all of them, and you do not need a reason.">
                  <p>{offers.map((o) => o.known_as).join(', ').replace(/, ([^,]*)$/, ' and $1')}. Take your time.</p>
                </NowCard>
              )}
              {support && worker && <NextMeeting meeting={meeting} said={saidByPerson(said.filter((s) => s.contact_id === meeting?.id))[0]} support={support} worker={worker} today={today} />}
              {support && <GoingHomeCard stay={stay} left={left} worker={support.worker_name} settings={settings} today={today} />}
              {support && <MyWorkerCard support={support} asked={asked} offers={offers.length} today={today} />}
              {again && offers.length === 0 && <LookingAgain worker={last.worker_name} />}
              <MyHandoverCard handover={handover} />
              {!support && ending?.ended_at && !again && <MyEnded support={ending} now={tx.now} seenDays={settings.circle_after_ending_days} />}
              {!support && !again && offers.length === 0 && (!last?.ended_at || (referral && referral.sent_at > last.ended_at)) && <Waiting referral={referral} matchDays={settings.match_working_days} answerDays={settings.answer_working_days} today={today} />}
              {waiting.length > 0 && (
                <Section heading="For you to look at">
                  {waiting.slice(0, WORDS_SHOWN).map((note) => <WaitingNote key={note.id} note={note} worker={worker ? { known_as: worker.known_as, working_days: worker.working_days, ended_at: null } : undefined} eraseDays={settings.erase_left_out_days} now={tx.now} first={false} from="support" />)}
                  {waiting.length > WORDS_SHOWN && <p><a href="/my-notes">{`${sayMany(waiting.length - WORDS_SHOWN, 'more thing')} to look at`}</a></p>}
                </Section>
              )}
              {hasPlaces(places) && <MyPlaces glance={places} together={support !== undefined} />}
              {withheld.length > 0 && <p className="al-soft">Something written is not shown to you for now. <a href="/my-notes">When it is looked at again</a></p>}
            </>
          )}
          aside={(
            <>
              <PlanCard steps={steps} begun={begun} today={today} over={beside !== undefined && beside.ended_at !== null && !beside.sees} />
              {!hasPlaces(places) && <MyPlaces glance={places} together={support !== undefined} />}
              <MyGroupsCard glance={groups} today={today} />
              <Section heading={supports.length > 0 ? 'Notes together' : 'My record'}><Card>
                {supports.length > 0 && <p>{waiting.length === 0 ? 'Nothing waits for you. ' : ''}<a href="/my-notes">Everything we wrote</a></p>}
                {support && <p><a href="/my-notes/add">Add something in my own words</a></p>}
                {worries.length > 0 && <p><a href="/my-concerns">When somebody was worried</a></p>}
                <p><a href="/my-record">Print everything of mine</a></p>
              </Card></Section>
              {support && ending && <MyEndingCard support={ending} dates={dates} talks={talks} months={settings.support_months} today={today} />}
              <Section heading="Who looked at my record"><Card>
                <p>{looks.length === 0 ? 'Nobody in the last 30 days.' : `In the last 30 days: ${looks.slice(0, LOOKS_SHOWN).join(' ')}`}</p>
                <p><a href="/who-looked">See all</a> · <a href="/who-sees">Change who can</a></p>
              </Card></Section>
              <Section heading="Also here"><CardList>
                <MyGroupsRow glance={groups} />
                <CardRow><a href={`/t/${slug}/say`}>Not happy, or want to say thanks?</a></CardRow>
                <CardRow><a href="/events">Gatherings</a></CardRow>
                <CardRow><a href="/my-involvement">Getting involved: work that needs somebody who has been there</a></CardRow>
                <CardRow><a href="/reviews">Reviews I am asked to read in</a></CardRow>
              </CardList></Section>
            </>
          )}
        />
      </>
    ));
  },
});
