// The quiet card on a worker's own page when their hours change: the check offers itself again. Only they see it.
import { Form } from '../kit/forms/index.ts';
import { Button } from '../kit/nhs/index.ts';
import { sayDate } from '../kit/times.ts';
import { Card } from '../kit/look/index.ts';
import type { ChangeOfHours } from './checks.queries.ts';
import { sayHoursOf } from './check/result.tsx';

type Props = { change: ChangeOfHours | undefined; today: string; idempotencyKey: string; headingLevel?: 2 | 3 };

export const OfferCard = ({ change, today, idempotencyKey, headingLevel = 3 }: Props) => {
  if (!change) return null;
  const [before, after] = [sayHoursOf(change.before / 60), sayHoursOf(change.minutes / 60)];
  return (
    <Card heading="Your hours and your money" headingLevel={headingLevel} after="Only you see this card."
      actions={(
        <>
          <Form action="/better-off" idempotencyKey={idempotencyKey} hidden={{ go: 'begin', mine: 'yes', ...(change.minutes > 0 && change.minutes <= 2_250 ? { hours: String(Math.round((change.minutes / 60) * 100) / 100) } : {}) }}><Button variant="secondary">See what it does to my money</Button></Form>
          <Form action={`/my-better-off/offer/${change.contract_id}/put-away`} idempotencyKey={idempotencyKey}><Button variant="secondary">Put this away</Button></Form>
        </>
      )}>
      <p>Your hours {change.from_on > today ? 'change' : 'changed'} on {sayDate(change.from_on)}, from {before} to {after} a week. If you have benefits beside your pay, that may change them too.</p>
    </Card>
  );
};
