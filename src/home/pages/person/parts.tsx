// The parts of a person's page, each a few lines that can be read at a glance.
import { dayOf, sayDate, sayDay, sayMoment, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { ButtonLink, Card, CardList, CardRow, NowCard, Section } from '../../../kit/look/index.ts';
import type { Person, Wish } from '../../../people/index.ts';
import { contactState, dial, sayFact, sayFromTo, sayWhere } from '../../../support/index.ts';
import type { Contact, MySupport } from '../../../support/index.ts';

const yesNo = (answer: boolean | null): string => (answer === null ? 'not asked yet' : answer ? 'yes' : 'no: paper and voice only');

/** How to reach them, the safe way first. */
export const Reach = ({ person: p, editable }: { person: Person; editable: boolean }) => (
  <Section heading="Reaching them safely">
    <Card actions={<>{p.phone && <ButtonLink href={dial(p.phone)} hiddenText={p.known_as}>Ring</ButtonLink>}{editable && <ButtonLink href={`/people/${p.id}/details`}>Change details</ButtonLink>}</>}>
      <p><strong>{p.safe_contact || 'How it is safe to reach them is not written down yet.'}</strong></p>
      {p.phone && <p>Phone: {p.phone}</p>}
      {p.email && <p>E-mail: {p.email}</p>}
      {p.address && <p>Address: {p.address}</p>}
      <p>Online is safe: {yesNo(p.online_safe)}</p>
      {p.access_needs && <p>What makes meeting possible: {p.access_needs}</p>}
      {(p.language || p.interpreter) && <p>Language: {p.language ?? 'English'}{p.interpreter ? ', with an interpreter' : ''}</p>}
    </Card>
  </Section>
);

const WISH_WORDS: Record<Wish['about'], string> = { hopes: 'Hopes for', 'one to one or group': 'One-to-one or group', 'peer worker': 'About a peer worker', 'what matters': 'What matters' };

export const Wishes = ({ wishes, name, today }: { wishes: readonly Wish[]; name: string; today: Day }) => wishes.length === 0 ? null : (
  <Section heading={`What ${name} wishes`}>
    <CardList>{wishes.map((w, i) => (
      <CardRow key={w.about}><strong>{WISH_WORDS[w.about]}:</strong> {w.choice ? `${w.choice}. ` : ''}{w.words}{' '}
        {w.said_on !== wishes[i + 1]?.said_on && <span className="al-soft">Said {sayWhichDay(w.said_on, today)}; it may change.</span>}</CardRow>
    ))}</CardList>
  </Section>
);

export const Supports = ({ supports, today, me, id }: { supports: readonly MySupport[]; today: Day; me: string | null; id: string }) => supports.length === 0 ? null : (
  <Section heading="Peer support">
    <CardList>{supports.map((s) => (
      <CardRow key={s.id}>With {s.worker_id === me ? 'you' : s.worker_name} since {sayDate(dayOf(s.began_at))}.{' '}
        {s.ended_at ? `Ended ${sayWhichDay(dayOf(s.ended_at), today)}.` : s.ending_on ? `Agreed until ${sayDate(s.ending_on)}.` : ''}
        {s.rather_not_at ? ` Would rather not meet again, said ${sayWhichDay(dayOf(s.rather_not_at), today)}.` : ''}</CardRow>
    ))}
      {supports.some((s) => s.mine) && <CardRow><a href={`/people/${id}/ending`}>How support ends</a></CardRow>}
    </CardList>
  </Section>
);

export const NextMeetings = ({ coming, name, now, ratherNot }: { coming: readonly Contact[]; name: string; now: Date; ratherNot: Date | null }) => {
  const [first, ...rest] = coming;
  if (!first) return <p className="al-soft">{ratherNot ? `${name} would rather not meet again, and is not asked over.` : 'Nothing is planned.'}</p>;
  const today = dayOf(now);
  return (
    <>
      <NowCard when={first.planned_at ? sayMoment(first.planned_at, today) : undefined} heading={<a href={`/contacts/${first.id}`}>Next meeting</a>} headingLevel={2}><p>{sayFromTo(first)}, {sayWhere(first)}</p></NowCard>
      {rest.length > 0 && <CardList>{rest.map((c) => <CardRow key={c.id}><a href={`/contacts/${c.id}`}>{c.planned_at ? sayMoment(c.planned_at, today) : ''}</a>, {sayWhere(c)}</CardRow>)}</CardList>}
    </>
  );
};

type FactsProps = { past: readonly Contact[]; /** So many stand open; earlier ones are one press away. */ fold: number; today: Day; worker: boolean; name: string };

/** Contacts as facts. What is not written down yet says so to the one who can, and is never folded. */
export const Facts = ({ past, fold, ...rest }: FactsProps) => {
  const open = past.filter((c, i) => i < fold || notWritten(c));
  const folded = past.filter((c) => !open.includes(c));
  return (
    <>
      <FactRows past={open} {...rest} />
      {folded.length > 0 && <Details expander summary={`Earlier: ${folded.length}`}><FactRows past={folded} {...rest} /></Details>}
    </>
  );
};

const notWritten = (c: Contact): boolean => contactState(c, c.at ?? new Date(0)) === 'begun';

const FactRows = ({ past, today, worker, name }: Omit<FactsProps, 'fold'>) => (
  <CardList>{past.map((c) => (
    <CardRow key={c.id} action={notWritten(c) && worker && <ButtonLink href={`/contacts/${c.id}/record`} hiddenText={`with ${name}, ${c.at ? sayDay(dayOf(c.at), today) : ''}`}>Record</ButtonLink>}>
      <a href={`/contacts/${c.id}`}>{sayFact(c, today)}</a>{notWritten(c) ? '. Not written down yet.' : ''}
    </CardRow>
  ))}</CardList>
);
