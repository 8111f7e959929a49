// What somebody was worried about and wrote down, for the person it is about, once they know of it.
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate, sayMoment } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, Card, PageTitle, Quote, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { concernsKnown } from '../concern.queries.ts';
import type { KnownConcern } from '../concern.queries.ts';

const whoHasIt = (c: KnownConcern): string =>
  c.closed_at ? `It was closed on ${sayDate(dayOf(c.closed_at))}.` : c.taken ? 'The peer lead has it.' : c.confirmed_name ? `${c.confirmed_name} has it.` : 'Somebody is being rung about it.';

/** Each concern: who, when, the words, who was told. The same on the screen and on paper. */
export const KnownConcerns = ({ concerns, today }: { concerns: readonly KnownConcern[]; today: Day }) => (
  <>{concerns.map((c) => (
    <Card key={c.id} heading={`${sayMoment(c.raised_at, today)}, ${c.raised_by ?? 'somebody from the service'}`} headingLevel={2}>
      <Quote>{c.said}</Quote>
      {c.told_name && <p>They told {c.told_name}{c.told_job ? `, ${c.told_job}` : ''}{c.they_will ? `, who said they would: ${c.they_will}` : '.'}</p>}
      <p>{whoHasIt(c)}</p>
    </Card>
  ))}</>
);

export const myConcerns = page({
  show: async ({ tx }) => {
    const personId = found(tx.viewer.personId);
    const concerns = await concernsKnown(tx, personId);
    look(tx, 'concern.mine', personId);
    return pageOf('When somebody was worried', (
      <Reading>
        <PageTitle lede="When somebody who supports you is worried, they tell a named person and write it down. They tell you too, unless that could put somebody in danger.">When somebody was worried</PageTitle>
        {concerns.length === 0 ? <Card><p>There is nothing here. If something is written down, you are told, and it is here to read.</p></Card> : <KnownConcerns concerns={concerns} today={dayOf(tx.now)} />}
        <Card heading="Is it not right?" headingLevel={2} actions={<ButtonLink href={`/t/${tx.viewer.trustSlug}/say`}>Say what is not right</ButtonLink>}>
          <p>You can also talk about it with your peer worker, or ask them to write down what you say to it.</p>
        </Card>
      </Reading>
    ));
  },
});
