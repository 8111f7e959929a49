// What needs the lead now, the most pressing first. Each row leads to where it is finished; none shows a word of anybody's.
import type { ReactNode } from 'react';
import type { Concern } from '../../../concerns/index.ts';
import { addDays, dayOf, sayHowLong, sayTime, sayWhichDay } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState } from '../../../kit/look/index.ts';
import type { OpenOffers } from '../../../matching/index.ts';
import { fromWhom, sayLeaving } from '../../../referrals/index.ts';
import type { ToAnswer, ToMatch } from '../../../referrals/index.ts';
import type { Emergency } from '../../../people/index.ts';
import { ChangeRow } from './change-row.tsx';
import type { ChangeAsked, OutNow, WithheldDue } from '../../../support/index.ts';
import { sayMany } from '../../numbers.ts';

type Opened = Emergency & { known_as: string; opened_by: string };
export type Needs = { concerns: Concern[]; withheld: WithheldDue[]; late: OutNow[]; opened: Opened[]; viewer: string | null; toAnswer: ToAnswer[]; toMatch: ToMatch[]; offers: Map<string, OpenOffers>; asks: Map<string, { asked: number; since: Date }>; changes: ChangeAsked[]; near: (referral: ToMatch) => number; now: Date };

const SOON_DAYS = 14;

export const NeedsYou = (needs: Needs) => {
  const rows: ReactNode[] = [
    ...needs.concerns.map((c) => <ConcernRow key={c.id} concern={c} now={needs.now} />),
    ...needs.late.map((o) => <LateRow key={o.contact_id} out={o} now={needs.now} />),
    ...needs.opened.map((o) => <OpenedRow key={o.id} opened={o} mine={o.account_id === needs.viewer} now={needs.now} />),
    ...(needs.withheld.length > 0 ? [<WithheldRow key="withheld" due={needs.withheld} />] : []),
    ...needs.changes.map((c) => <ChangeRow key={`${c.person_id} ${c.kind}`} change={c} now={needs.now} />),
    ...needs.toAnswer.map((r) => <AnswerRow key={r.id} referral={r} now={needs.now} soonOnly />),
    ...needs.toMatch.filter((r) => !needs.changes.some((c) => c.referral_id === r.id)).map((r) => <MatchRow key={r.id} referral={r} offers={needs.offers.get(r.id)} asked={needs.asks.get(r.id)} near={needs.near(r)} now={needs.now} />),
  ];
  return rows.length === 0
    ? <EmptyState>Nothing needs you now. When a ward refers somebody, or somebody waits for a peer worker, they appear here.</EmptyState>
    : <CardList>{rows}</CardList>;
};

const ConcernRow = ({ concern: c, now }: { concern: Concern; now: Date }) => (
  <CardRow now action={<ButtonLink filled href={`/concerns/${c.id}`} hiddenText={`about the concern from ${c.raised_by_name ?? 'a colleague'}`}>Who to ring</ButtonLink>}>
    <strong><a href={`/concerns/${c.id}`}>Concern</a>, {sayMomentShort(c.raised_at, now)}, from {c.raised_by_name ?? 'a colleague'}.</strong>{' '}
    {c.told_name ? `${c.told_name} was told. ` : 'Nobody was reached yet. '}Not confirmed after {since(c.raised_at, now)}.
  </CardRow>
);

const LateRow = ({ out: o, now }: { out: OutNow; now: Date }) => (
  <CardRow now action={<ButtonLink filled href={`/contacts/${o.contact_id}/late`} hiddenText={`about ${o.worker_name}`}>Who to ring</ButtonLink>}>
    <strong><a href={`/workers/${o.worker_id}`}>{o.worker_name}</a> is not back yet.</strong> Said {sayTime(o.finish_at)}, {sayHowLong(o.finish_at, now)}. {o.rings} rings.
  </CardRow>
);

/** Opened in an emergency: somebody else than the one who opened it looks at why. */
const OpenedRow = ({ opened: o, mine, now }: { opened: Opened; mine: boolean; now: Date }) => (
  <CardRow action={mine ? undefined : <ButtonLink href={`/emergency/${o.id}`} hiddenText={`why ${o.opened_by} opened ${o.known_as}’s record`}>Review</ButtonLink>}>
    <strong>{mine ? 'You' : o.opened_by} opened <a href={`/people/${o.person_id}`}>{o.known_as}</a>’s record in an emergency</strong>, {sayMomentShort(o.since, now)}. {mine ? 'Somebody else reviews it.' : 'Nobody has reviewed it yet.'}
  </CardRow>
);

const WithheldRow = ({ due }: { due: WithheldDue[] }) => (
  <CardRow now action={<ButtonLink href="/notes/for-safety" hiddenText="at what is withheld">Look at it</ButtonLink>}>
    <strong>{sayMany(due.length, 'thing')} withheld from somebody</strong> {due.length === 1 ? 'is' : 'are'} due to be looked at again.
  </CardRow>
);

/** Before an answer a row has no name on it: whose screen is it read on? */
/** On the first screen a day of leaving is said when it is near; the list of everybody says each. */
export const AnswerRow = ({ referral: r, now, clock, soonOnly = false }: { referral: ToAnswer; now: Date; clock?: string | null; soonOnly?: boolean }) => {
  const today = dayOf(now);
  const whom = fromWhom({ source: r.source, team: r.team, ward: r.ward });
  const leaving = soonOnly && r.expected_on && r.expected_on > addDays(today, SOON_DAYS) ? null : sayLeaving(r.expected_on, today);
  return (
    <CardRow action={<ButtonLink href={`/referrals/${r.id}/answer`} hiddenText={`referral ${r.number} ${whom}`}>Answer</ButtonLink>}>
      <a href={`/referrals/${r.id}`}>Referral {whom}</a>, asked {sayWhichDay(dayOf(r.sent_at), today)}{leaving && `, ${leaving}`}.{clock && <span className="al-soft"> {clock}.</span>}
    </CardRow>
  );
};

export const MatchRow = ({ referral: r, offers, asked, near, now, clock }: { referral: ToMatch; offers?: OpenOffers; asked?: { asked: number; since: Date }; near: number; now: Date; clock?: string | null }) => {
  const today = dayOf(now);
  const action = offers
    ? <ButtonLink href={`/referrals/${r.id}/their-answer`} hiddenText={`to the profiles, ${r.known_as}`}>Their answer</ButtonLink>
    : <ButtonLink href={`/referrals/${r.id}/match`} hiddenText={`peer workers to ${r.known_as}`}>{asked ? 'Look' : 'Suggest'}</ButtonLink>;
  return (
    <CardRow action={action}>
      <a href={`/people/${r.person_id}`}>{r.known_as}</a> has waited {since(r.sent_at, now)}.{' '}
      {offers ? `Shown ${sayMany(offers.shown, 'profile').toLowerCase()} ${sayWhichDay(dayOf(offers.since), today)}, not heard back yet.` : asked ? `${sayMany(asked.asked, 'worker')} asked ${sayWhichDay(dayOf(asked.since), today)}, not answered since.` : sayNear(near)}
      {clock && <span className="al-soft"> {clock}.</span>}
    </CardRow>
  );
};

/** "12 days", "40 minutes". */
const since = (at: Date, now: Date): string => (at.getTime() > now.getTime() - 60_000 ? 'less than a minute' : sayHowLong(at, now).replace(/ ago$/, ''));

const sayNear = (near: number): string => (near === 0 ? 'Nobody in their area has room now.' : `${sayMany(near, 'worker')} in their area ${near === 1 ? 'has' : 'have'} room.`);

const sayMomentShort = (at: Date, now: Date): string => (dayOf(at) === dayOf(now) ? sayTime(at) : `${sayWhichDay(dayOf(at), dayOf(now))} at ${sayTime(at)}`);
