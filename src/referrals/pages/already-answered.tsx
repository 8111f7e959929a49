// Somebody else answered first: who, what and when.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayTime, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { ReferralAsSent } from '../answer.queries.ts';

export const answeredAlready = (tx: Tx, r: ReferralAsSent, because: string | null) => {
  audit(tx, { action: 'referral.answer-form', object: 'referral', objectId: r.id, personId: r.person_id });
  const what = r.answer === 'accepted' ? 'said yes' : r.answer === 'declined' ? 'said no' : 'took it back';
  return pageOf('Already answered', (
    <Reading>
      <PageTitle lede={because}>This referral is already answered</PageTitle>
      <Card actions={<ButtonLink href={`/referrals/${r.id}`}>Open the referral</ButtonLink>}>
        <p>{r.answer === 'withdrawn' ? 'The team' : r.answered_by_name ?? 'A colleague'} {what} {sayWhichDay(dayOf(r.answered_at ?? r.sent_at), dayOf(tx.now))} at {sayTime(r.answered_at ?? r.sent_at)}.</p>
      </Card>
    </Reading>
  ));
};

