// What the person wishes, beside the choice of whom to suggest.
import { SummaryList } from '../../kit/nhs/index.ts';
import { Card, Quote } from '../../kit/look/index.ts';
import { ONE_OR_GROUP } from '../../referrals/index.ts';
import type { ReferralAsSent } from '../../referrals/index.ts';

export const WishesCard = ({ referral: r }: { referral: ReferralAsSent }) => (
  <Card>
    <Quote by={`${r.person_known_as ?? r.known_as} hopes:`}>{r.hopes}</Quote>
    <SummaryList border={false} rows={[
      { key: 'Peer worker', value: r.worker_wishes ?? 'No wish said' },
      { key: 'How', value: ONE_OR_GROUP[r.one_or_group] ?? r.one_or_group },
      ...(r.language || r.interpreter ? [{ key: 'Language', value: `${r.language ?? ''}${r.interpreter ? ' with an interpreter' : ''}`.trim() }] : []),
      ...(r.meeting_safely ? [{ key: 'To make meeting safe and easy', value: r.meeting_safely }] : []),
    ]} />
  </Card>
);
