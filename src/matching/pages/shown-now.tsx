// Whom a person is shown, and what they said, for the lead.
import { PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, ButtonLink, CardList, CardRow } from '../../kit/look/index.ts';
import type { Offer } from '../offer.queries.ts';
import { isOpen, sayRecorded } from '../offer.rules.ts';

type ShownNowProps = { offers: Offer[]; referralId: string; name: string; /** Where an account can be made for them; null when they have one, or online is not safe for them. */ invite: string | null; hasAccount: boolean; /** Whether the viewer may open a worker's page. */ links: boolean; keyFor: () => string; today: Day };

/** Profiles that wait for an answer, with what can be done: hear it, print them, take one back. */
export const ShownNow = ({ offers, referralId, name, invite, hasAccount, links, keyFor, today }: ShownNowProps) => (
  <>
    <CardList>
      {offers.filter(isOpen).map((o) => (
        <CardRow key={o.id} action={<PostButton action={`/referrals/${referralId}/offers/${o.id}/take-back`} idempotencyKey={keyFor()} hiddenText={`${o.known_as}’s profile`}>Take back</PostButton>}>
          {links ? <a href={`/workers/${o.worker_id}`}>{o.known_as}</a> : <strong>{o.known_as}</strong>}, shown {sayWhichDay(dayOf(o.suggested_at), today)}. Not heard back yet.
        </CardRow>
      ))}
    </CardList>
    <p>{hasAccount ? `${name} can choose in their own account, on paper or by telling you.` : `${name} has no account, so print the profiles or read them out.`}{invite && <> <a href={invite}>Make an invitation for {name}</a></>}</p>
    <Actions>
      <ButtonLink filled href={`/referrals/${referralId}/their-answer`}>Write down what {name} says</ButtonLink>
      <ButtonLink href={`/referrals/${referralId}/match/print`}>Print the profiles</ButtonLink>
    </Actions>
  </>
);

/** What was said before: quietly, and without a reason, because none is asked. */
export const SaidBefore = ({ offers, name, today }: { offers: Offer[]; name: string; today: Day }) => {
  const said = offers.filter((o) => o.answer === 'no');
  return said.length === 0 ? null : (
    <ul>
      {said.map((o) => (
        <li key={o.id}>
          {name} said no to {o.known_as} {sayWhichDay(o.said_on ?? dayOf(o.answered_at ?? o.suggested_at), today)}.{' '}
          {o.said_on && o.said_how && <span className="al-soft">{sayRecorded(o.answered_by_name ?? 'A colleague', 'they', { said_on: o.said_on, said_how: o.said_how }, today)}</span>}
        </li>
      ))}
    </ul>
  );
};
