// For a colleague's own record: looking for a peer worker, and giving the record back when they stop working here.
import { dayOf, sayDate } from '../../kit/times.ts';
import { ButtonLink, Card, Section } from '../../kit/look/index.ts';
import type { MySupport } from '../../support/index.ts';
import type { MyReferral } from '../my-support.queries.ts';

type Props = { id: string; name: string; supports: readonly MySupport[]; referrals: readonly MyReferral[] };

export const ColleagueMatch = ({ id, name, supports, referrals }: Props) => {
  const waiting = referrals.find((r) => r.answer === 'accepted' && r.matched_at === null);
  const running = supports.find((s) => s.ended_at === null);
  return (
    <Section heading="Who with whom">
      <Card actions={(
        <>
          {waiting && <ButtonLink filled href={`/referrals/${waiting.id}/match`}>Look for a peer worker for {name}</ButtonLink>}
          {running && <ButtonLink href={`/people/${id}/who-with`}>{name} and {running.worker_name}</ButtonLink>}
        </>
      )}>
        <p>{waiting ? `${name} waits for a peer worker, since ${sayDate(dayOf(waiting.answered_at ?? waiting.sent_at))}. Choose with ${name}: not somebody from the same team, and no close colleague.` : running ? `${running.worker_name} supports ${name}.` : `Nobody is looked for just now. ${name} can ask again whenever they like.`}</p>
        {referrals.map((r) => <p key={r.id}><a href={`/referrals/${r.id}`}>The referral of {sayDate(dayOf(r.sent_at))}, as it was sent</a></p>)}
        <p className="al-soft"><a href={`/colleagues/${id}/no-longer`}>{name} does not work here any more</a></p>
      </Card>
    </Section>
  );
};
