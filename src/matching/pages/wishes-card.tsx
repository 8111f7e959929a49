// What the person wishes, beside the choice of whom to suggest.
import { sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { SummaryList } from '../../kit/nhs/index.ts';
import { ButtonLink, Card, Quote } from '../../kit/look/index.ts';
import { ONE_OR_GROUP } from '../../referrals/index.ts';
import type { ReferralAsSent } from '../../referrals/index.ts';
import { sayMusts, sayWishes } from '../match-reasons.rules.ts';
import { says } from '../shortlist.ts';
import type { MatchWish } from '../wish.queries.ts';

export const WishesCard = ({ referral: r, wish, today }: { referral: ReferralAsSent; wish: MatchWish | undefined; today: Day }) => (
  <Card actions={<ButtonLink href={`/referrals/${r.id}/wishes`}>{wish ? 'Change what they wish' : 'Fill in what they wish'}</ButtonLink>}>
    <Quote by={`${r.person_known_as ?? r.known_as} hopes:`}>{r.hopes}</Quote>
    {wish && <p>{sayWishes(wish, says) ?? 'No wish that one can look for.'} {sayMusts(wish)} <span className="al-soft">Said {sayWhichDay(wish.saidOn, today)}; it may change.</span></p>}
    <SummaryList border={false} rows={[
      { key: 'Peer worker', value: r.worker_wishes ?? 'No wish said' },
      { key: 'How', value: ONE_OR_GROUP[r.one_or_group] ?? r.one_or_group },
      ...(r.language || r.interpreter ? [{ key: 'Language', value: `${r.language ?? ''}${r.interpreter ? ' with an interpreter' : ''}`.trim() }] : []),
      ...(r.meeting_safely ? [{ key: 'To make meeting safe and easy', value: r.meeting_safely }] : []),
    ]} />
  </Card>
);
