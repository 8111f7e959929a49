// The person's own words about hospital: where I am, when I go home and who said so, and what happens in the first days.
import type { ReactNode } from 'react';
import { inSentence } from '../../../kit/sentences.ts';
import { addDays, sayDay, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Card } from '../../../kit/look/index.ts';
import { clocksAfterLeaving, expectedStanding, FOLLOW_UP_DAYS, MyFirstDays } from '../../../stays/index.ts';
import type { Stay } from '../../../stays/index.ts';
import { dial } from '../../../support/index.ts';
import type { TrustSettings } from '../../../teams/index.ts';
import type { Leaving } from '../../leavings.queries.ts';

/** So long after leaving the first days are spoken of. */
const DAYS_SPOKEN_OF = 28;

/** "The ward expects you to go home on Friday 27 November. It can change. Larkfield ward told us on Monday." */
export const goingHome = (stay: Stay | undefined, today: Day, staleDays: number): ReactNode => {
  if (!stay || stay.left_on) return null;
  const standing = expectedStanding(stay, today, staleDays);
  const who = stay.expected_said_by ?? stay.ward;
  const told = stay.expected_said_on ? ` ${who.charAt(0).toUpperCase()}${who.slice(1)} told us ${sayWhichDay(stay.expected_said_on, today)}.` : '';
  const old = standing === 'old' ? ' That was a while ago, so we are asking the ward whether it still stands.' : '';
  if (standing === 'nobody said') return <>We have not heard yet when you go home. We are asking {stay.ward}.</>;
  if (standing === 'has passed') return <>The ward expected you to go home {sayWhichDay(stay.expected_on ?? today, today)}. We have not heard of a new day yet, and are asking {stay.ward}.</>;
  if (stay.expected_on) return <>The ward expects you to go home on <strong>{sayDay(stay.expected_on, today)}</strong>. It can change.{told}{old}</>;
  return <>It is not known yet when you go home{stay.expected_unknown_why ? `: ${inSentence(stay.expected_unknown_why)}` : ''}.{told}{old}</>;
};

const Ward = ({ stay }: { stay: { ward: string; ward_phone: string | null } }) => <>{stay.ward}{stay.ward_phone && <> on <a href={dial(stay.ward_phone)}>{stay.ward_phone}</a></>}</>;

type Props = { stay: Stay | undefined; left: Leaving | undefined; worker: string; settings: TrustSettings; today: Day };

/** Where I am and what happens when I go home; in the first days at home, both clocks in plain words. */
export const GoingHomeCard = ({ stay, left, worker, settings, today }: Props) => {
  if (!stay) return null;
  if (stay.left_on === null) {
    return (
      <Card heading="Going home" headingLevel={2} after="Days of leave and going home can change. The ward says them, and you can ask.">
        <p>You are on {stay.ward}.{stay.leave_from && stay.leave_until && ` Your leave is from ${sayDay(stay.leave_from, today)} until ${sayDay(stay.leave_until, today)}.`}</p>
        <p>When you go home, {worker} meets you there within {settings.home_contact_days === 7 ? 'a week' : `${settings.home_contact_days} days`}.</p>
        <p>Somebody from the ward or the crisis team should be in touch within {FOLLOW_UP_DAYS === 3 ? 'three' : FOLLOW_UP_DAYS} days: if not, ring <Ward stay={stay} />.</p>
      </Card>
    );
  }
  if (!left || left.left_on < addDays(today, -DAYS_SPOKEN_OF)) return null;
  return (
    <Card heading="Your first days at home" headingLevel={2}>
      <p>You left {left.ward} {sayWhichDay(left.left_on, today)}.</p>
      <MyFirstDays clocks={clocksAfterLeaving(left, { heldOn: left.heldOn, followUps: left.followUps }, settings.home_contact_days, today)} stay={left} today={today} worker={worker} />
    </Card>
  );
};
