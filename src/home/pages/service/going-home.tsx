// Who leaves hospital this week, and whether they met their peer worker there.
import type { Day } from '../../../kit/times.ts';
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, QuietTag } from '../../../kit/look/index.ts';
import { wardMeeting } from '../../../stays/index.ts';
import type { GoingHome } from '../../../stays/index.ts';
import type { BesideOnWard } from '../../../support/index.ts';

type Props = { stays: GoingHome[]; firstDays: number; beside: BesideOnWard[]; /** The referral of each person who waits for a peer worker. */ unmatched: Map<string, string>; today: Day };

export const GoingHomeList = ({ stays, beside, unmatched, firstDays, today }: Props) => stays.length === 0
  ? <EmptyState>Nobody is expected to leave hospital this week. The wards say who, and it can change.</EmptyState>
  : (
    <CardList>
      {stays.map((stay) => {
        const worker = beside.find((b) => b.person_id === stay.person_id);
        const sooner = worker && worker.first_held_at === null && wardMeeting({ left_on: null, expected_on: stay.expected_on }, null, firstDays, today) === 'leaves sooner';
        const day = sayWhichDay(stay.expected_on, today).replace(/^on /, '');
        return (
          <CardRow key={stay.stay_id} action={<Beside worker={worker} stay={stay} referral={unmatched.get(stay.person_id)} today={today} />}>
            <a href={`/people/${stay.person_id}`}>{stay.known_as}</a>, {stay.expected_on < today ? `was expected to leave ${day}` : day}, {stay.ward}.{' '}
            {worker ? saysNext(worker, today) : 'No peer worker yet.'}{sooner && ' There is little time to meet on the ward.'}
            {stay.expected_on < today && stay.ward_phone && <> Ring the ward: <a href={`tel:${stay.ward_phone.replace(/[^\d+]/g, '')}`}>{stay.ward_phone}</a></>}
          </CardRow>
        );
      })}
    </CardList>
  );

const saysNext = ({ worker_name, first_held_at, next_planned_at }: BesideOnWard, today: Day): string => {
  if (next_planned_at) return `${first_held_at ? 'Next meeting' : 'First meeting'} ${sayWhichDay(dayOf(next_planned_at), today)}, with ${worker_name}.`;
  return first_held_at ? `Met ${worker_name}, nothing booked.` : `Has not met ${worker_name} yet, nothing booked.`;
};

/** "met on the ward" is a quiet fact; nothing booked is where somebody can help. */
const Beside = ({ worker, stay, referral, today }: { worker: BesideOnWard | undefined; stay: GoingHome; referral: string | undefined; today: Day }) => {
  if (!worker) return referral ? <ButtonLink href={`/referrals/${referral}/match`} hiddenText={`for ${stay.known_as}`}>Who with whom</ButtonLink> : null;
  if (!worker.next_planned_at && stay.expected_on >= today) return <ButtonLink href={`/workers/${worker.worker_id}`} hiddenText={`about ${stay.known_as}`}>Ask {worker.worker_name}</ButtonLink>;
  return worker.first_held_at ? <QuietTag>met on the ward</QuietTag> : <QuietTag>not met yet</QuietTag>;
};
