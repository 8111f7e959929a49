// Who is waiting, and for what: an answer, a peer worker, a first and a second meeting. Longest first, each with the one thing possible now.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, PageTitle, Views } from '../../kit/look/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { audit, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { openOffersByReferral } from '../../matching/index.ts';
import { answerTimes, clocksOf, COUNTED_UP_TO, runningClock, sayClock, waitingCounts, waitingForAnswer, waitingForMatch } from '../../referrals/index.ts';
import type { ClockFacts } from '../../referrals/index.ts';
import { waitingForFirstMeeting, waitingForSecondMeeting, waitingToMeetCounts } from '../../support/index.ts';
import type { WaitingToMeet } from '../../support/index.ts';
import { bankHolidays, settingsOf } from '../../teams/index.ts';
import type { TrustSettings } from '../../teams/index.ts';
import { roomByArea, workersNear } from '../../workforce/index.ts';
import { AnswerRow, MatchRow } from './service/needs-you.tsx';

const PAGE = 20;
const FOR = ['answer', 'match', 'first', 'second'] as const;
type For = (typeof FOR)[number];
const LABELS: Record<For, string> = { answer: 'An answer', match: 'A peer worker', first: 'A first meeting', second: 'A second meeting' };
const NOBODY: Record<For, string> = {
  answer: 'Nobody is waiting for an answer. When a ward refers someone they appear here.',
  match: 'Nobody is waiting for a peer worker. When you say yes to a referral they appear here.',
  first: 'Nobody is waiting for a first meeting. When somebody chooses a peer worker they appear here.',
  second: 'Nobody is waiting for a second meeting. When two people have met once they appear here.',
};
const query = z.object({ waiting: z.enum(FOR).catch('answer').default('answer'), page: z.coerce.number().int().min(1).max(50).catch(1).default(1) });

const NOT_YET: ClockFacts = { sent_at: new Date(0), answer: 'accepted', answered_at: null, matched_at: null, first_held_at: null, second_held_at: null, stopped_at: null, leaving_on: null };

export const waitingList = page({
  query,
  show: async ({ tx, query: { waiting, page: n } }) => {
    const counts = { ...(await waitingCounts(tx)), ...(await waitingToMeetCounts(tx, COUNTED_UP_TO)) };
    const rows = await rowsFor(tx, waiting, (n - 1) * PAGE);
    audit(tx, { action: 'referral.waiting', ids: rows.slice(0, PAGE).map((r) => r.id) });
    const link = (to: number) => ({ href: `/referrals?waiting=${waiting}&page=${to}` });
    return pageOf('Who is waiting', (
      <>
        <PageTitle lede={<>Longest first, each with what can be done now. {(await answerTimes(tx)).words} <a href="/referrals/declined">What we said no to</a>. Somebody is on the phone? <a href="/refer">Type their referral</a></>}>Who is waiting</PageTitle>
        <Views label="Waiting for" views={FOR.map((one) => ({ href: `/referrals?waiting=${one}`, current: one === waiting, label: `${LABELS[one]} (${counts[one] >= COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : counts[one]})` }))} />
        {waiting === 'match' && rows.length > 0 && <p><a href="/match-many">Look for everybody at once</a></p>}
        {rows.length === 0 ? <EmptyState>{n === 1 ? NOBODY[waiting] : 'There is nobody on this page.'}</EmptyState> : <CardList>{rows.slice(0, PAGE).map((r) => r.row)}</CardList>}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? link(n - 1) : undefined} next={rows.length > PAGE && n < 50 ? link(n + 1) : undefined} />}
      </>
    ));
  },
});

type Row = { id: string; row: React.ReactNode };

const rowsFor = async (tx: Tx, waiting: For, offset: number): Promise<Row[]> => {
  const settings = await settingsOf(tx);
  const ask = { limit: PAGE + 1, offset };
  switch (waiting) {
    case 'answer': return (await waitingForAnswer(tx, ask)).map((r) => ({ id: r.id, row: <AnswerRow key={r.id} referral={r} now={tx.now} clock={running({ ...NOT_YET, answer: null, sent_at: r.sent_at }, settings, tx.now)} /> }));
    case 'match': return matchRows(tx, settings, ask);
    case 'first': return (await waitingForFirstMeeting(tx, ask)).map((s) => ({ id: s.person_id, row: <MeetRow key={s.support_id} support={s} now={tx.now} clock={running(meetFacts(s), settings, tx.now)} /> }));
    case 'second': return (await waitingForSecondMeeting(tx, ask)).map((s) => ({ id: s.person_id, row: <MeetRow key={s.support_id} support={s} now={tx.now} clock={running(meetFacts(s), settings, tx.now)} /> }));
  }
};

const matchRows = async (tx: Tx, settings: TrustSettings, ask: { limit: number; offset: number }): Promise<Row[]> => {
  const rows = await waitingForMatch(tx, ask);
  const offers = await openOffersByReferral(tx, rows.map((r) => r.id));
  const areas = rows.length === 0 ? [] : await roomByArea(tx);
  return rows.map((r) => ({
    id: r.person_id,
    row: <MatchRow key={r.id} referral={r} offers={offers.get(r.id)} near={workersNear(areas, [r.team_area, r.ward_area])} now={tx.now}
      clock={running({ ...NOT_YET, sent_at: r.sent_at, answered_at: r.answered_at }, settings, tx.now)} />,
  }));
};

const meetFacts = (s: WaitingToMeet): ClockFacts => ({ ...NOT_YET, sent_at: s.sent_at ?? s.began_at, answered_at: s.began_at, matched_at: s.began_at, first_held_at: s.first_held_at, leaving_on: s.leaving_on });

/** The clock that runs now, as a sentence; null when none does. */
const running = (facts: ClockFacts, settings: TrustSettings, now: Date): string | null => {
  const clock = runningClock(clocksOf(facts, settings, bankHolidays()));
  const words = clock && sayClock(clock, dayOf(now), bankHolidays());
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : null;
};

const MeetRow = ({ support: s, now, clock }: { support: WaitingToMeet; now: Date; clock: string | null }) => {
  const today = dayOf(now);
  const booked = s.next_planned_at && s.next_planned_at > now ? ` Booked ${sayWhichDay(dayOf(s.next_planned_at), today)}.` : ' Nothing booked yet.';
  return (
    <CardRow action={<ButtonLink href={`/workers/${s.worker_id}`} hiddenText={`about ${s.known_as}`}>Ask {s.worker_name}</ButtonLink>}>
      <a href={`/people/${s.person_id}`}>{s.known_as}</a> {s.first_held_at ? `met ${s.worker_name} ${sayWhichDay(dayOf(s.first_held_at), today)}.` : `chose ${s.worker_name} ${sayWhichDay(dayOf(s.began_at), today)}.`}
      {booked}{clock && <span className="al-soft"> {clock}.</span>}
    </CardRow>
  );
};
