// Who leaves hospital this week, and whether they met their peer worker there.
import type { Day } from '../../../kit/times.ts';
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, FirstFew, QuietTag } from '../../../kit/look/index.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { wardMeeting } from '../../../stays/index.ts';
import type { GoingHome } from '../../../stays/index.ts';
import type { BesideOnWard } from '../../../support/index.ts';

type Props = { stays: GoingHome[]; firstDays: number; beside: BesideOnWard[]; /** The referral of each person who waits for a peer worker. */ unmatched: Map<string, string>; today: Day };

/** Shown at once: those somebody can do something for. */
const FEW = 4;

export const GoingHomeList = ({ stays, beside, unmatched, firstDays, today }: Props) => {
  const besideOf = (stay: GoingHome) => beside.find((b) => b.person_id === stay.person_id);
  const row = (stay: GoingHome) => <GoingHomeRow key={stay.stay_id} stay={stay} worker={besideOf(stay)} referral={unmatched.get(stay.person_id)} firstDays={firstDays} today={today} />;
  const settled = (stay: GoingHome) => stay.expected_on >= today && Boolean(besideOf(stay)?.next_planned_at) && !isSooner(stay, besideOf(stay), firstDays, today);
  const [needing, fine] = [stays.filter((s) => !settled(s)), stays.filter(settled)];
  if (stays.length === 0) return <EmptyState>Nobody is expected to leave hospital this week. The wards say who, and it can change.</EmptyState>;
  return (
    <>
      {needing.length > 0 && <FirstFew rows={needing.map(row)} few={FEW} more={(n) => `${n} more going home`} />}
      {fine.length > 0 && <Details expander summary={`Their next meeting is booked: ${fine.length}`}><CardList>{fine.map(row)}</CardList></Details>}
    </>
  );
};

const isSooner = (stay: GoingHome, worker: BesideOnWard | undefined, firstDays: number, today: Day): boolean =>
  worker?.first_held_at === null && wardMeeting({ left_on: null, expected_on: stay.expected_on }, null, firstDays, today) === 'leaves sooner';

const GoingHomeRow = ({ stay, worker, referral, firstDays, today }: { stay: GoingHome; worker: BesideOnWard | undefined; referral: string | undefined; firstDays: number; today: Day }) => {
  const passed = stay.expected_on < today;
  const day = sayWhichDay(stay.expected_on, today).replace(/^on /, '');
  return (
    <CardRow action={<Beside worker={worker} stay={stay} referral={referral} today={today} />}>
      <a href={`/people/${stay.person_id}`}>{stay.known_as}</a>, {passed ? `was expected to leave ${day}` : day}, {stay.ward}.{' '}
      {!worker ? 'No peer worker yet.' : !passed && saysNext(worker, today)}{isSooner(stay, worker, firstDays, today) && ' There is little time to meet on the ward.'}
      {passed && stay.ward_phone && <> Ring <a href={`tel:${stay.ward_phone.replace(/[^\d+]/g, '')}`}>{stay.ward_phone}</a></>}
    </CardRow>
  );
};

const saysNext = ({ worker_name, first_held_at, next_planned_at }: BesideOnWard, today: Day): string => {
  if (next_planned_at) return `${first_held_at ? 'Next meeting' : 'First meeting'} ${sayWhichDay(dayOf(next_planned_at), today)}, with ${worker_name}.`;
  return first_held_at ? `Met ${worker_name}, nothing booked.` : `Has not met ${worker_name} yet, nothing booked.`;
};

/** A day that has passed is put right first. "met on the ward" is a quiet fact; nothing booked is where somebody can help. */
const Beside = ({ worker, stay, referral, today }: { worker: BesideOnWard | undefined; stay: GoingHome; referral: string | undefined; today: Day }) => {
  if (stay.expected_on < today) return <ButtonLink href={`/stays/${stay.stay_id}`} hiddenText={`what you hear about ${stay.known_as}`}>Write</ButtonLink>;
  if (!worker) return referral ? <ButtonLink href={`/referrals/${referral}/match`} hiddenText={`peer workers to ${stay.known_as}`}>Suggest</ButtonLink> : null;
  if (!worker.next_planned_at) return <ButtonLink href={`/workers/${worker.worker_id}`} hiddenText={`about ${stay.known_as}`}>Ask {worker.worker_name}</ButtonLink>;
  return worker.first_held_at ? <QuietTag>met on the ward</QuietTag> : <QuietTag>not met yet</QuietTag>;
};
