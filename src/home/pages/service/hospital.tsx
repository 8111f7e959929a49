// For the lead: days of leaving that are out of date, and who just left with the two clocks as facts. No colours for people, no counts of workers.
import { sayDay, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow } from '../../../kit/look/index.ts';
import { clocksAfterLeaving, sayExpected, sayFollowUp, sayLeave } from '../../../stays/index.ts';
import type { InHospital } from '../../../stays/index.ts';
import { dial } from '../../../support/index.ts';
import type { JustHome } from '../../leavings.queries.ts';

const Ring = ({ phone }: { phone: string | null }) => phone === null ? null : <> Ring the ward: <a href={dial(phone)}>{phone}</a></>;

export const HospitalRow = ({ stay, staleDays, today }: { stay: InHospital; staleDays: number; today: Day }) => {
  const leave = sayLeave(stay, today);
  return (
    <CardRow action={<ButtonLink href={`/stays/${stay.id}`} hiddenText={`about ${stay.known_as}`}>Write what you hear</ButtonLink>}>
      <a href={`/people/${stay.person_id}`}>{stay.known_as}</a>, {stay.ward}. {sayExpected(stay, today, staleDays, { ask: stay.ward_phone === null, short: true })}{leave && ` ${leave}`}<Ring phone={stay.ward_phone} />
    </CardRow>
  );
};

export const DatesToAsk = ({ stays, staleDays, today, more }: { stays: InHospital[]; staleDays: number; today: Day; more: boolean }) => (
  <>
    <CardList>{stays.map((stay) => <HospitalRow key={stay.id} stay={stay} staleDays={staleDays} today={today} />)}</CardList>
    {more && <p><a href="/hospital">All days to ask about</a></p>}
  </>
);

/** Our own clock first, then theirs: two facts that never stand for each other. */
export const JustHomeList = ({ home, homeDays, today }: { home: JustHome[]; homeDays: number; today: Day }) => (
  <CardList>{home.map((left) => {
    const clocks = clocksAfterLeaving(left, { heldOn: left.heldOn, followUps: left.followUps }, homeDays, today);
    return (
      <CardRow key={left.id}>
        <a href={`/people/${left.person_id}`}>{left.known_as}</a> left {left.ward} {sayWhichDay(left.left_on, today)}.<br />
        <strong>Our first meeting at home:</strong> {clocks.home.heldOn ? `met ${sayWhichDay(clocks.home.heldOn, today)}` : clocks.home.state === 'to come' ? `by ${sayDay(clocks.home.by, today)}` : `not yet; it was meant to be by ${sayDay(clocks.home.by, today)}`}{left.worker_name && `, with ${left.worker_name}`}.<br />
        <strong>The clinical team’s follow-up:</strong> {sayFollowUp(clocks.followUp, left.ward, left.ward_phone, today)}
      </CardRow>
    );
  })}</CardList>
);
