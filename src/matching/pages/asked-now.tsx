// Workers who were asked, and what they said. Quietly: "not just now" is a good answer, and nobody counts it.
import { PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, Section } from '../../kit/look/index.ts';
import type { Ask } from '../ask.queries.ts';
import { isAsked } from '../ask.rules.ts';

type Props = { asks: Ask[]; referralId: string; /** Whether the viewer may open a worker's page. */ links: boolean; keyFor: () => string; today: Day };

export const AskedNow = ({ asks, referralId, links, keyFor, today }: Props) => asks.length === 0 ? null : (
  <Section heading="Asked first">
    <CardList>
      {[...asks.filter(isAsked), ...asks.filter((k) => !isAsked(k))].map((k) => (
        <CardRow key={k.id} action={isAsked(k) && (
          <>
            <ButtonLink href={`/referrals/${referralId}/asks/${k.id}`} hiddenText={k.known_as}>Write down their answer</ButtonLink>
            <PostButton action={`/referrals/${referralId}/asks/${k.id}/take-back`} idempotencyKey={keyFor()} hiddenText={k.known_as}>No longer ask</PostButton>
          </>
        )}>
          {links ? <a href={`/workers/${k.worker_id}`}>{k.known_as}</a> : <strong>{k.known_as}</strong>}{sayAsk(k, today)}
        </CardRow>
      ))}
    </CardList>
  </Section>
);

const sayAsk = (k: Ask, today: Day): string => {
  if (isAsked(k)) return `, asked ${sayWhichDay(dayOf(k.asked_at), today)}. Not answered since.`;
  const when = sayWhichDay(k.said_on ?? dayOf(k.answered_at ?? k.asked_at), today);
  const wrote = k.said_on && k.said_how ? ` ${k.recorded_by ?? 'A colleague'} wrote it down, as said ${k.said_how}.` : '';
  return `${k.answer === 'yes' ? ` said yes ${when}.` : `: not just now, said ${when}.`}${wrote}`;
};
