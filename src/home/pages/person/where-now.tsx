// Where somebody is: the day of leaving with who said so, leave, and after leaving the two clocks. Said the same to their worker and the lead.
import { PostButton } from '../../../kit/forms/index.ts';
import { newId } from '../../../kit/ids.ts';
import { addDays, dayOf, sayDay, sayWhichDay } from '../../../kit/times.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { ButtonLink, Card, Section } from '../../../kit/look/index.ts';
import { clocksAfterLeaving, isToAsk, sayExpected, sayLeave, sayWardMeeting, TwoClocks, wardMeeting } from '../../../stays/index.ts';
import type { Stay } from '../../../stays/index.ts';
import { dial } from '../../../support/index.ts';
import type { MySupport } from '../../../support/index.ts';
import type { TrustSettings } from '../../../teams/index.ts';
import type { Leaving } from '../../leavings.queries.ts';

/** The clocks of a time of leaving are opened by themselves for so many days; older ones are folded. */
const DAYS_SHOWN = 28;

type Props = { personId: string; name: string; stay: Stay | undefined; leavings: readonly Leaving[]; support: MySupport | undefined; settings: TrustSettings; lead: boolean; locked: boolean; now: Date };

export const WhereNow = ({ personId, name, stay, leavings, support, settings, lead, locked, now }: Props) => {
  const today = dayOf(now);
  const tell = lead && !locked && stay?.left_on !== null && <p><a href={`/people/${personId}/in-hospital`}>{`Is ${name} in hospital? Write down what you are told`}</a></p>;
  // Somebody who was never in hospital is not spoken of as if they were: the lead keeps one quiet way to write it down.
  if (!stay) return tell || null;
  const clocksOf = (left: Leaving) => clocksAfterLeaving(left, { heldOn: left.heldOn, followUps: left.followUps }, settings.home_contact_days, today);
  const clocks = (left: Leaving) => (
    <TwoClocks clocks={clocksOf(left)} stay={left} today={today} worker={support?.worker_name ?? null}
      write={lead && !locked ? <ButtonLink href={`/stays/${left.id}/follow-up`}>Write down what you are told</ButtonLink> : undefined} />
  );
  const fresh = leavings.filter((left) => left.id === stay.id && left.left_on >= addDays(today, -DAYS_SHOWN));
  const older = leavings.filter((left) => !fresh.includes(left));
  return (
    <>
      <Section heading="Where they are">{stay.left_on === null ? <OnWard {...{ stay, name, support, settings, lead, locked, today }} /> : (
        <Card><p>Left {stay.ward} {sayWhichDay(stay.left_on, today)}{stay.left_where ? `: ${stay.left_where}` : ''}.</p><p><a href={`/stays/${stay.id}`}>What was said</a></p>{tell}</Card>
      )}</Section>
      {fresh.length > 0 && <Section heading="The first days at home">{fresh.map((left) => <div key={left.id}>{clocks(left)}</div>)}</Section>}
      {older.map((left) => <Details key={left.id} summary={`When they left ${left.ward} on ${sayDay(left.left_on, today)}`}>{clocks(left)}</Details>)}
    </>
  );
};

type OnWardProps = Pick<Props, 'name' | 'support' | 'settings' | 'lead' | 'locked'> & { stay: Stay; today: string };

const OnWard = ({ stay, name, support, settings, lead, locked, today }: OnWardProps) => {
  const ask = isToAsk(stay, today, settings.expected_stale_days);
  const leave = sayLeave(stay, today);
  const first = support && wardMeeting(stay, support.first_held_at ? dayOf(support.first_held_at) : null, settings.first_on_ward_days, today);
  const meet = first && sayWardMeeting(first, stay, lead ? 'they' : 'you', today);
  return (
    <Card actions={(
      <>
        {stay.ward_phone && <ButtonLink href={dial(stay.ward_phone)}>Ring the ward</ButtonLink>}
        {!locked && <PostButton action={`/stays/${stay.id}/ask`} idempotencyKey={newId()} hiddenText={`when ${name} leaves`}>Ask the ward</PostButton>}
        {lead && !locked && <ButtonLink href={`/stays/${stay.id}`}>Write down what you are told</ButtonLink>}
      </>
    )}>
      <p>{stay.ward}.{leave && <> <strong>{leave}</strong></>}</p>
      <p className={ask ? undefined : 'al-soft'}>{sayExpected(stay, today, settings.expected_stale_days)}</p>
      {meet && <p>{meet}</p>}
      <p><a href={`/stays/${stay.id}`}>What was said about the day, leave and moves</a></p>
    </Card>
  );
};
