import type { Day } from '../../kit/times.ts';
import { ButtonLink, CardRow } from '../../kit/look/index.ts';
import type { PrincipleConcern } from '../concern.queries.ts';
import { isWaiting, standingOf } from '../concern.rules.ts';
import { sayStanding } from '../say.rules.ts';

/** One concern in a list: what the facts say, who answers by when. */
export const ConcernRow = ({ concern: c, today }: { concern: PrincipleConcern; today: Day }) => {
  const standing = standingOf(c, today);
  return (
    <CardRow now={isWaiting(standing)} action={<ButtonLink href={`/principles/concerns/${c.id}`} hiddenText={`: ${c.said}`}>{isWaiting(standing) ? 'Answer it' : 'Open it'}</ButtonLink>}>
      {c.said} <span className="al-soft">{sayStanding(standing, c, c.who ?? 'Somebody')}{c.gone_on !== null && standing !== 'closed' ? ' The facts do not show it any more.' : ''}</span>
    </CardRow>
  );
};
