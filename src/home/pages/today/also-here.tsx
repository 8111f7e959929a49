// The ways from Today to what a peer worker opens now and then.
import { CardList, CardRow, Section } from '../../../kit/look/index.ts';

export const AlsoHere = ({ keeping }: { keeping: boolean }) => (
  <Section heading="Also here">
    <CardList>
      <CardRow><a href="/groups">Groups</a></CardRow>
      <CardRow><a href="/events">Gatherings</a></CardRow>
      <CardRow><a href="/readiness">Ready teams</a></CardRow>
      <CardRow><a href="/statements">What it is like here</a></CardRow>
      {keeping && <CardRow><a href="/keep-directory">Keep the directory</a></CardRow>}
    </CardList>
  </Section>
);
