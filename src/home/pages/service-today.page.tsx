// The service today: the lead's first screen. What needs somebody now comes first; everything leads to where it is finished.
import { Fragment } from 'react';
import { concernsNobodyHas } from '../../concerns/index.ts';
import { pageOf } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import { Card, Columns, PageTitle, QuietTag, Section, TagRow } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { emergenciesToReview } from '../../people/index.ts';
import { openAsksByReferral, openOffersByReferral } from '../../matching/index.ts';
import { COUNTED_UP_TO, waitingCounts, waitingForAnswer, waitingForMatch, waitingForMatchOf } from '../../referrals/index.ts';
import { endingFactsForLead, LeadEndings, LeadLost } from '../../endings/index.ts';
import { datesToAsk, goingHome } from '../../stays/index.ts';
import { supervisionWaiting } from '../../supervision/index.ts';
import { settingsOf, teamsToLookAt } from '../../teams/index.ts';
import { principlesToAnswer } from '../../principles/index.ts';
import { trainingWaiting } from '../../training/index.ts';
import { justHome } from '../leavings.queries.ts';
import { besidePeople, changesAsked, lateNow, metOnceNothingBooked, withholdingsDue } from '../../support/index.ts';
import { roomByArea, workersNear } from '../../workforce/index.ts';
import type { AreaRoom } from '../../workforce/index.ts';
import { sayMany, sayNumber } from '../numbers.ts';
import { GoingHomeList } from './service/going-home.tsx';
import { JustHomeList, WardsToRing } from './service/hospital.tsx';
import { MetOnceList } from './service/met-once.tsx';
import { NeedsYou } from './service/needs-you.tsx';
import { WholeService } from './service/whole-service.tsx';

/** Enough of each to act on; the rest is one press away. */
const FIRST_FEW = { limit: 3, offset: 0 };
/** Expected to have left a few days ago and nobody has told us: still asked about. */
const DAYS_BACK = 3;
const DAYS_AHEAD = 6;
const ASK_FEW = 12;
const HOME_FEW = 8;
const HOME_SHOWN = 2;

export const serviceToday = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    // What nothing else is needed for leaves together, then what it asks about.
    const [concerns, late, withheld, opened, changes, counts, toAnswer, toMatch, areas, stays, met, endings, settings, supervision, ready, principles, training] = await Promise.all([
      concernsNobodyHas(tx), lateNow(tx), withholdingsDue(tx, today), emergenciesToReview(tx), changesAsked(tx), waitingCounts(tx), waitingForAnswer(tx, FIRST_FEW), waitingForMatch(tx, FIRST_FEW), roomByArea(tx),
      goingHome(tx, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)), metOnceNothingBooked(tx), endingFactsForLead(tx, today), settingsOf(tx), supervisionWaiting(tx), teamsToLookAt(tx), principlesToAnswer(tx), trainingWaiting(tx),
    ]);
    const [referrals, people] = [toMatch.map((r) => r.id), stays.map((s) => s.person_id)];
    const [offers, asks, beside, unmatched, ask, home] = await Promise.all([
      openOffersByReferral(tx, referrals), openAsksByReferral(tx, referrals), besidePeople(tx, people), waitingForMatchOf(tx, people),
      datesToAsk(tx, today, settings.expected_stale_days, { limit: ASK_FEW + 1 }), justHome(tx, addDays(today, -settings.home_contact_days), HOME_FEW),
    ]);
    // A day that has passed is asked about in its own row above.
    const toRing = ask.filter((one) => !stays.some((s) => s.stay_id === one.id && s.expected_on < today));
    audit(tx, { action: 'service.today', ids: [...opened.map((o) => o.person_id), ...changes.map((c) => c.person_id), ...toMatch.map((r) => r.person_id), ...stays.map((s) => s.person_id), ...met.map((m) => m.person_id), ...ask.map((a) => a.person_id), ...home.map((h) => h.person_id), ...endings.flatMap((e) => e.person_id ?? [])] });
    return pageOf('The service today', (
      <>
        <PageTitle lede={lede(concerns.length, counts, areas)}>The service today</PageTitle>
        <Columns
          main={(
            <>
              <LeadLost facts={endings} today={today} />
              <Section heading="Needs you now">
                <NeedsYou concerns={concerns} withheld={withheld} late={late} opened={opened} viewer={tx.viewer.accountId} toAnswer={toAnswer} toMatch={toMatch} offers={offers} asks={asks} changes={changes} near={(r) => workersNear(areas, [r.team_area, r.ward_area])} now={tx.now} />
                <More counts={counts} shown={{ answer: toAnswer.length, match: toMatch.length }} />
              </Section>
              <Section heading="Going home this week"><GoingHomeList stays={stays} beside={beside} unmatched={unmatched} firstDays={settings.first_on_ward_days} today={today} />{toRing.length > 0 && <WardsToRing stays={toRing.slice(0, ASK_FEW)} more={ask.length > ASK_FEW} today={today} />}<p><a href="/hospital">Everybody in hospital or just home</a></p></Section>
              {home.length > 0 && <Section heading="Just home"><JustHomeList home={home} homeDays={settings.home_contact_days} today={today} few={HOME_SHOWN} /></Section>}
            </>
          )}
          aside={(
            <>
              <Section heading="Room this week"><RoomCard areas={areas} /></Section>
              <Section heading="Met once, nothing booked"><MetOnceList met={met} today={today} /></Section>
              <LeadEndings facts={endings} today={today} />
              <WholeService supervision={supervision} training={training} principles={principles} ready={ready} />
            </>
          )}
        />
      </>
    ));
  },
});

const total = (areas: AreaRoom[], of: 'room' | 'with_now'): number => areas.reduce((sum, area) => sum + area[of], 0);

const lede = (concerns: number, counts: { answer: number; match: number }, areas: AreaRoom[]): string => [
  concerns > 0 && `${sayMany(concerns, 'concern')} nobody has confirmed.`,
  `${sayMany(counts.answer, 'referral', 'referrals', COUNTED_UP_TO)} to answer.`,
  `Room for ${sayNumber(total(areas, 'room'))} more ${total(areas, 'room') === 1 ? 'person' : 'people'} this week.`,
].filter(Boolean).join(' ');

const More = ({ counts, shown }: { counts: { answer: number; match: number }; shown: { answer: number; match: number } }) => {
  const more = [
    counts.answer > shown.answer && <a key="answer" href="/referrals">{sayMany(counts.answer - shown.answer, 'more referral', 'more referrals', COUNTED_UP_TO - shown.answer)} to answer</a>,
    counts.match > shown.match && <a key="match" href="/referrals?waiting=match">{sayMany(counts.match - shown.match, 'more person waits', 'more people wait', COUNTED_UP_TO - shown.match)} for a peer worker</a>,
  ].filter(Boolean);
  return more.length === 0 ? <p><a href="/referrals">Everybody who is waiting</a></p> : <p>{more.map((one, i) => <Fragment key={i}>{i > 0 && <br />}{one}</Fragment>)}</p>;
};

const RoomCard = ({ areas }: { areas: AreaRoom[] }) => (
  <Card>
    <p><strong>Room for {total(areas, 'room')}</strong> <span className="al-soft">beside the {total(areas, 'with_now')} we are with</span></p>
    {areas.length > 0 && <TagRow>{areas.map((a) => <QuietTag key={a.area}>{a.area} {a.room}</QuietTag>)}</TagRow>}
    <p><a href="/workers">Peer workers and their days</a> · <a href="/match-many">Who with whom, all at once</a></p>
  </Card>
);
