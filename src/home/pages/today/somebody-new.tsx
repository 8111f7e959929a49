// A worker is asked whether somebody may see their profile: quietly, and nothing that says who it is.
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow, Section } from '../../../kit/look/index.ts';
import { sayForWhat, sayWherePerson } from '../../../matching/index.ts';
import type { AskForMe } from '../../../matching/index.ts';

export const SomebodyNewAsked = ({ asks, now }: { asks: readonly AskForMe[]; now: Date }) => asks.length === 0 ? null : (
  <Section heading="Somebody new?">
    <CardList>{asks.map((k) => (
      <CardRow key={k.id} action={<ButtonLink href={`/somebody-new/${k.id}`} hiddenText={`about somebody at ${sayWherePerson(k)}`}>Decide</ButtonLink>}>
        {k.asked_by ?? 'The peer lead'} asks, since {sayWhichDay(dayOf(k.asked_at), dayOf(now)).replace(/^on /, '')}. {sayWherePerson(k)}: {sayForWhat(k).toLowerCase()}. <span className="al-soft">Not just now is fine.</span>
      </CardRow>
    ))}</CardList>
  </Section>
);
