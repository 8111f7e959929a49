// On our ward: whom peer support is with or asked for, when they leave, and "is this still right?" where a day has grown old. No notes, no plans, no places.
import { PostButton } from '../../../kit/forms/index.ts';
import { count, sayDay, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, CardRow, EmptyState, FirstFew, Section } from '../../../kit/look/index.ts';
import { clocksAfterLeaving } from '../../after-leaving.rules.ts';
import type { FollowUp } from '../../after-leaving.rules.ts';
import { expectedStanding, isToAsk, sayExpected } from '../../expected.rules.ts';
import type { OurWard } from '../../our-ward.ts';
import { sayFollowUp, sayLeave } from '../../stay-words.ts';
import type { OnWard } from '../../ward-list.queries.ts';

const FIRST_FEW = 4;
const LEFT_FEW = 2;

const Name = ({ stay }: { stay: OnWard }) => <a href={`/stays/${stay.id}`}><strong>{stay.known_as}</strong></a>;

const Here = ({ stay, today, staleDays, idempotencyKey }: { stay: OnWard; today: Day; staleDays: number; idempotencyKey: string }) => {
  const standing = expectedStanding(stay, today, staleDays);
  const asked = stay.asked_by !== null;
  const ask = isToAsk(stay, today, staleDays) || asked;
  const leave = sayLeave(stay, today);
  const action = !ask ? <ButtonLink href={`/stays/${stay.id}`} hiddenText={stay.known_as}>Open</ButtonLink>
    : standing === 'has passed' || standing === 'nobody said' ? <ButtonLink href={standing === 'nobody said' ? `/stays/${stay.id}/expected` : `/stays/${stay.id}`} hiddenText={`, ${stay.known_as}`}>{standing === 'nobody said' ? 'Write when they leave' : 'Put it right'}</ButtonLink>
      : <PostButton action={`/stays/${stay.id}/still-right`} idempotencyKey={idempotencyKey} hidden={{ from: 'list' }} hiddenText={`for ${stay.known_as}`}>Still right</PostButton>;
  return (
    <CardRow now={ask} action={action}>
      <Name stay={stay} />. {ask && <strong>Is this still right? </strong>}{sayExpected(stay, today, staleDays, { ask: false, short: true })}{leave ? ` ${leave}` : ''}
      {asked && ` ${stay.asked_by} asked ${sayWhichDay(stay.asked_on ?? today, today)}.`} <span className="al-soft">{stay.supported ? 'Peer support is under way.' : 'Waits for a peer worker.'}</span>
    </CardRow>
  );
};

const Left = ({ stay, followUps, today }: { stay: OnWard & { left_on: Day }; followUps: readonly FollowUp[]; today: Day }) => {
  const { followUp } = clocksAfterLeaving(stay, { heldOn: null, followUps }, 0, today);
  return (
    <CardRow action={followUp.state === 'unknown' && <ButtonLink href={`/stays/${stay.id}/follow-up`} hiddenText={`of ${stay.known_as}`}>Write down the follow-up</ButtonLink>}>
      <Name stay={stay} /> left {sayWhichDay(stay.left_on, today)}. {followUp.state === 'unknown'
        ? `The clinical team’s follow-up, by ${sayDay(followUp.until, today)}, is not written down here. A meeting with a peer worker is never that.` : `The clinical team’s follow-up: ${sayFollowUp(followUp, stay.ward, null, today)}`}
    </CardRow>
  );
};

const sayMore = (more: number, asked: number): string => `${more} more on the ward${asked > 0 ? `, ${asked} to ask about` : ''}`;

export const OnOurWard = ({ list: { here, left, followUps }, today, staleDays, idempotencyKey }: OurWard & { idempotencyKey: string }) => {
  const ask = (stay: OnWard): number => (isToAsk(stay, today, staleDays) || stay.asked_by !== null ? 0 : 1);
  const rows = [...here].sort((a, b) => ask(a) - ask(b));
  const row = (stay: OnWard) => <Here key={stay.id} stay={stay} today={today} staleDays={staleDays} idempotencyKey={idempotencyKey} />;
  const followed = (one: (typeof left)[number]): number => (clocksAfterLeaving(one, { heldOn: null, followUps }, 0, today).followUp.state === 'unknown' ? 0 : 1);
  const gone = (one: (typeof left)[number]) => <Left key={one.id} stay={one} followUps={followUps} today={today} />;
  return (
    <>
      <Section heading="On our ward">
        {rows.length === 0 ? <EmptyState>Nobody with peer support is on the ward just now. When somebody here is accepted, they stand here with the day they leave.</EmptyState>
          : <FirstFew rows={rows.map(row)} few={FIRST_FEW} more={(n) => sayMore(n, rows.slice(-n).filter((stay) => ask(stay) === 0).length)} />}
      </Section>
      {left.length > 0 && (
        <Section heading="Left in the last month">
          <FirstFew rows={[...left].sort((a, b) => followed(a) - followed(b)).map(gone)} few={LEFT_FEW} more={(n) => count(n, 'more person', 'more people')} />
        </Section>
      )}
    </>
  );
};
