// What "The service today" says: somebody has died, which worker to ring, whose worker leaves, which endings are due.
import { sayDate, sayDay, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ButtonLink, CardList, CardRow, NowCard, Section } from '../kit/look/index.ts';
import type { LeadRow } from './lists.queries.ts';

/** Above everything else: a death until each lead has read it, and workers nobody has rung. */
export const LeadLost = ({ facts, today }: { facts: readonly LeadRow[]; today: Day }) => (
  <>
    {facts.filter((f) => f.kind === 'death').map((d) => (
      <NowCard key={d.id} heading={d.done ? `${d.known_as} has not died: it was a mistake` : `${d.known_as} has died`} headingLevel={2} actions={<ButtonLink href={`/deaths/${d.id}`} filled={!d.done} hiddenText={`about ${d.known_as}`}>{d.done ? 'Read it' : 'Read it, and see who looks after their worker'}</ButtonLink>}>
        <p>Told by {d.worker} on {sayDate(d.day)}.{d.done ? ' It was undone, and everything is as it was.' : ' Everything about them has stopped.'}</p>
      </NowCard>
    ))}
    {facts.filter((f) => f.kind === 'task').map((t) => (
      <NowCard key={`${t.id} ${t.worker}`} heading={`Ring ${t.worker}`} headingLevel={2} actions={<ButtonLink href={`/deaths/${t.id}`} hiddenText={`to ring ${t.worker}`}>Words to use, and note that you rang</ButtonLink>}>
        <p>Somebody they supported has died. {t.done ? 'A lead has it.' : 'Nobody has it yet.'} Since {sayWhichDay(t.day, today).replace(/^on /, '')}.</p>
      </NowCard>
    ))}
  </>
);

export const LeadEndings = ({ facts, today }: { facts: readonly LeadRow[]; today: Day }) => {
  const [leaving, due] = [facts.filter((f) => f.kind === 'leaving'), facts.filter((f) => f.kind === 'ending')];
  return (
    <Section heading="Endings">
      <CardList>
        {byWorker(leaving).map(([first, ...more]) => <Leaving key={first.worker} people={[first, ...more]} today={today} />)}
        {due.map((d) => (
          <CardRow key={d.id} action={<ButtonLink href={`/people/${d.person_id}/ending`} hiddenText={`the ending of ${d.known_as}`}>Open</ButtonLink>}>
            <a href={`/people/${d.person_id}`}>{d.known_as}</a> and {d.worker}: agreed until {sayDay(d.day, today)}. Has it ended?
          </CardRow>
        ))}
        <CardRow><a href="/endings">{leaving.length + due.length === 0 ? 'Nothing is overdue. All endings coming up' : 'All endings coming up'}</a></CardRow>
      </CardList>
    </Section>
  );
};

/** One row for each worker who leaves, however many people they support. */
const byWorker = (rows: readonly LeadRow[]): [LeadRow, ...LeadRow[]][] => {
  const workers = new Map<string, [LeadRow, ...LeadRow[]]>();
  for (const row of rows) {
    const so = workers.get(`${row.worker} ${row.day}`);
    if (so) so.push(row);
    else workers.set(`${row.worker} ${row.day}`, [row]);
  }
  return [...workers.values()];
};

const Leaving = ({ people, today }: { people: readonly [LeadRow, ...LeadRow[]]; today: Day }) => {
  const { worker, day } = people[0];
  const [open, proposed] = [people.filter((p) => !p.done), people.filter((p) => p.done)];
  return (
    <CardRow now={open.length > 0 && day <= today} action={<ButtonLink href="/endings" hiddenText={`the people ${worker} supports`}>Hand over</ButtonLink>}>
      {worker} {day < today ? 'left' : 'leaves'} {sayWhichDay(day, today)}.
      {open.length > 0 && <> No handover yet for <Names of={open} />.</>}
      {proposed.length > 0 && <> Somebody is proposed for <Names of={proposed} />.</>}
    </CardRow>
  );
};

const Names = ({ of }: { of: readonly LeadRow[] }) => of.map((p, i) => <span key={p.id}>{i > 0 && (i === of.length - 1 ? ' and ' : ', ')}<a href={`/people/${p.person_id}/handover`}>{p.known_as}</a></span>);
