// For the lead: days of leaving that are out of date, and who just left with the two clocks as facts. No colours for people, no counts of workers.
import { sayDay, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { ButtonLink, CardList, CardRow, FirstFew } from '../../../kit/look/index.ts';
import { clocksAfterLeaving, sayExpected, sayFollowUp, sayLeave, sayWhyAsked } from '../../../stays/index.ts';
import type { InHospital } from '../../../stays/index.ts';
import { dial } from '../../../support/index.ts';
import type { JustHome } from '../../leavings.queries.ts';

/** Of one ward, on the page of all days. */
const ASKED_FEW = 4;

const Ring = ({ phone }: { phone: string | null }) => phone === null ? null : <> Ring the ward: <a href={dial(phone)}>{phone}</a></>;

export const HospitalRow = ({ stay, staleDays, today }: { stay: InHospital; staleDays: number; today: Day }) => {
  const leave = sayLeave(stay, today);
  return (
    <CardRow action={<ButtonLink href={`/stays/${stay.id}`} hiddenText={`what you hear about ${stay.known_as}`}>Write</ButtonLink>}>
      <a href={`/people/${stay.person_id}`}>{stay.known_as}</a>, {stay.ward}. {sayExpected(stay, today, staleDays, { ask: stay.ward_phone === null, short: true })}{leave && ` ${leave}`}<Ring phone={stay.ward_phone} />
    </CardRow>
  );
};

/** One call asks a ward about everybody: the wards in the order of who has waited longest. */
const byWard = (stays: readonly InHospital[]): [InHospital, ...InHospital[]][] => {
  const wards = new Map<string, [InHospital, ...InHospital[]]>();
  for (const stay of stays) {
    const so = wards.get(stay.ward);
    if (so) so.push(stay);
    else wards.set(stay.ward, [stay]);
  }
  return [...wards.values()];
};

/** For the first screen: whom to ask each ward about. A name leads to where the answer is written. */
export const WardsToRing = ({ stays, today, more }: { stays: readonly InHospital[]; today: Day; /** There are others than these. */ more: boolean }) => (
  <Details expander summary={`Days of leaving to ask about: ${more ? `more than ${stays.length}` : stays.length}`}>
    <CardList>
      {byWard(stays).map((ward) => (
        <CardRow key={ward[0].ward}>
          <strong>{ward[0].ward}</strong>{ward[0].ward_phone && <> <a href={dial(ward[0].ward_phone)}>{ward[0].ward_phone}</a></>}<br />
          {ward.map((stay, i) => <span key={stay.id}>{i > 0 && '; '}<a href={`/stays/${stay.id}`}>{stay.known_as}</a>{stay.expected_on && stay.expected_on < today && `, ${sayWhyAsked(stay, today)}`}</span>)}
        </CardRow>
      ))}
    </CardList>
    <p><a href="/hospital">Each of them, with what was said and when</a></p>
  </Details>
);

/** The whole of it: a list for each ward, its number once, and beside each name why it is asked. */
export const DatesToAsk = ({ stays, today }: { stays: readonly InHospital[]; today: Day }) => byWard(stays).map((ward) => (
  <div key={ward[0].ward}>
    <h3 className="al-card__heading">{ward[0].ward}{ward[0].ward_phone && <>, <a href={dial(ward[0].ward_phone)}>{ward[0].ward_phone}</a></>}</h3>
    <FirstFew few={ASKED_FEW} more={(n) => `${n} more on this ward`} rows={ward.map((stay) => <AskedRow key={stay.id} stay={stay} today={today} />)} />
  </div>
));

const AskedRow = ({ stay, today }: { stay: InHospital; today: Day }) => {
  const leave = sayLeave(stay, today);
  return (
    <CardRow action={<ButtonLink href={`/stays/${stay.id}`} hiddenText={`what you hear about ${stay.known_as}`}>Write</ButtonLink>}>
      <a href={`/people/${stay.person_id}`}>{stay.known_as}</a>: {sayWhyAsked(stay, today)}.{leave && ` ${leave}`}
    </CardRow>
  );
};

/** Our own clock first, then theirs: two facts that never stand for each other. Folded only where both are known: one never closes the other. */
export const JustHomeList = ({ home, homeDays, today, few }: { home: JustHome[]; homeDays: number; today: Day; few: number }) => {
  const row = (left: JustHome) => <JustHomeRow key={left.id} left={left} homeDays={homeDays} today={today} />;
  const bothDone = (left: JustHome): boolean => left.heldOn !== null && clocksAfterLeaving(left, left, homeDays, today).followUp.state !== 'unknown';
  const [open, done] = [home.filter((left) => !bothDone(left)), home.filter(bothDone)];
  return (
    <>
      {open.length > 0 && <FirstFew rows={open.map(row)} few={few} more={(n) => `${n} more just home`} />}
      {done.length > 0 && <Details expander summary={`We met, and their follow-up is known: ${done.length}`}><CardList>{done.map(row)}</CardList></Details>}
    </>
  );
};

const JustHomeRow = ({ left, homeDays, today }: { left: JustHome; homeDays: number; today: Day }) => {
  const clocks = clocksAfterLeaving(left, left, homeDays, today);
  return (
    <CardRow>
      <a href={`/people/${left.person_id}`}>{left.known_as}</a> left {left.ward} {sayWhichDay(left.left_on, today)}.<br />
      <strong>Our first meeting at home:</strong> {clocks.home.heldOn ? `met ${sayWhichDay(clocks.home.heldOn, today)}` : clocks.home.state === 'to come' ? `by ${sayDay(clocks.home.by, today)}` : `not yet; it was meant to be by ${sayDay(clocks.home.by, today)}`}{left.worker_name && `, with ${left.worker_name}`}.<br />
      <strong>The clinical team’s follow-up:</strong> {sayFollowUp(clocks.followUp, left.ward, left.ward_phone, today)}
    </CardRow>
  );
};
