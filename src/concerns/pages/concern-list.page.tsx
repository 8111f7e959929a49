import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayHowLong, sayMoment } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import type { Concern } from '../concern.queries.ts';
import { openConcerns } from '../concern.queries.ts';

const whom = (c: Concern): string => (c.known_as ? `about ${c.known_as}` : c.team_name ? `on ${c.team_name}` : 'not about one person');

const Rows = ({ concerns, today, now, waiting }: { concerns: Concern[]; today: string; now: Date; waiting: boolean }) => (
  <CardList>
    {concerns.map((c) => (
      <CardRow key={c.id} now={waiting} action={<ButtonLink filled={waiting} href={`/concerns/${c.id}`} hiddenText={`concern raised ${sayHowLong(c.raised_at, now)}`}>Open</ButtonLink>}>
        Raised {sayMoment(c.raised_at, today)} by {c.raised_by_name ?? 'a colleague'}, {whom(c)}. {waiting ? 'Nobody has confirmed it yet.' : `${c.confirmed_name ?? 'The peer lead'} has it.`}
      </CardRow>
    ))}
  </CardList>
);

/** Concerns that are open: those that nobody has come first. A list shows no words. */
export const concernList = page({
  show: async ({ tx }) => {
    const open = await openConcerns(tx);
    audit(tx, { action: 'concern.list', ids: open.map((c) => c.id) });
    const today = dayOf(tx.now);
    const waiting = open.filter((c) => !c.confirmed_at && !c.taken_at);
    const held = open.filter((c) => c.confirmed_at || c.taken_at);
    return pageOf('Concerns', (
      <>
        <PageTitle lede={tx.viewer.role === 'lead' ? 'What worried somebody. Each stays here until a named person has it, and until you close it.' : 'What you raised.'}>Concerns</PageTitle>
        {waiting.length > 0 && <Section heading="Nobody has these yet"><Rows concerns={waiting} today={today} now={tx.now} waiting /></Section>}
        {held.length > 0 && <Section heading="Somebody has these"><Rows concerns={held} today={today} now={tx.now} waiting={false} /></Section>}
        {open.length === 0 && <EmptyState>No concern is open. When somebody raises one it appears here.</EmptyState>}
        <p><a href="/concerns/raise">Raise a concern</a></p>
      </>
    ));
  },
});
