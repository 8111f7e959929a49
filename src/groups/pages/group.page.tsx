// /groups/:id: one group, for whoever leads it, other workers, and the lead. People stand on it only for those who lead it.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { addDays, count, dayOf, sayDate, sayDay, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { PostButton, text } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { Aside, ButtonLink, Card, CardList, CardRow, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { agreementsOf, groupById } from '../group.queries.ts';
import type { Agreement, Group } from '../group.queries.ts';
import { meetAllTheSame } from '../actions/change-session.ts';
import { COUNT_WORDS, OPEN_WORDS } from '../group.rules.ts';
import { GroupFactsList, Lines, saySession, SessionRows } from '../group-parts.tsx';
import { linesOf, peopleIn } from '../place.queries.ts';
import type { InGroup, Line } from '../place.queries.ts';
import type { Series } from '../series.rules.ts';
import { bankHolidays } from '../../teams/index.ts';
import { beginsAt, daysAndHolidays, DAYS_AHEAD } from '../series.rules.ts';
import { comingSessions, pastSessions, sessionsAt } from '../session.queries.ts';

export const groupPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const g = found(await groupById(tx, id));
    const lead = tx.viewer.role === 'lead';
    const [coming, past, agreements, lines, people] = await Promise.all([comingSessions(tx, [id], 6), pastSessions(tx, id, 8), agreementsOf(tx, id), linesOf(tx, [id]), g.mine ? peopleIn(tx, id) : []]);
    audit(tx, { action: 'group.open', object: 'peer_group', objectId: id, ids: people.map((p) => p.person_id) });
    const today = dayOf(tx.now);
    const changes = (g.mine || lead) && !g.ended_at;
    const holidays = changes && g.series ? await closedDays(tx, id, g.series, today) : [];
    return pageOf(g.name, (
      <>
        <PageTitle caption={<a href="/groups">Groups</a>} lede={OPEN_WORDS[g.open_to]}>{g.name}</PageTitle>
        {g.ended_at && <Aside>This group ended {sayWhichDay(dayOf(g.ended_at), today)}. {g.ended_why}</Aside>}
        {changes && <div className="al-actions al-actions--above"><ButtonLink href={`/groups/${id}/when`}>{g.series ? 'Change the days' : 'Say when it meets'}</ButtonLink><ButtonLink href={`/groups/${id}/change`}>Change what it says</ButtonLink><ButtonLink href={`/groups/${id}/leaders`}>Who leads it</ButtonLink></div>}
        <Columns
          main={(
            <>
              <Card><Lines words={g.about} /><GroupFactsList group={g} today={today} inside more={changes ? [{ key: 'Counted by', value: COUNT_WORDS[g.counts] }, ...(g.team ? [{ key: 'Held with', value: g.team }] : [])] : []} /></Card>
              <Section heading="Sessions to come">
                {coming.length === 0 ? <EmptyState>{changes ? 'No day is set. Say when it meets, and its sessions stand here.' : 'No day is set.'}</EmptyState>
                  : <SessionRows sessions={coming} today={today} href={changes ? (s) => `/group-sessions/${s.id}` : undefined} action={changes ? (s) => (s.id !== g.next_id ? null : <ButtonLink href={`/group-sessions/${s.id}/change`} hiddenText={saySession(s, today)}>Move or call off</ButtonLink>) : undefined} />}
                {holidays.length > 0 && <ClosedDays days={holidays} groupId={id} today={today} />}
                {changes && <p><a href={`/groups/${id}/session`}>Add one more session</a></p>}
              </Section>
              {(g.mine || lead) && <Past past={past} mine={g.mine} today={today} />}
            </>
          )}
          aside={(
            <>
              {g.mine ? <People group={g} people={people} line={lines.get(id)} today={today} /> : <Counts line={lines.get(id)} lead={lead} />}
              <AgreementCard group={g} agreements={agreements} mine={g.mine} />
              {(g.mine || lead) && <Section heading="How it is for people"><Card><p>People who came say how it is led, without their name. <a href={`/groups/${id}/how-it-is`}>What they say</a></p></Card></Section>}
              <p><a href={`/groups/${id}/sheet`}>Print a sheet about this group</a></p>
              {g.open_to === 'anybody' && !g.ended_at && <p className="al-soft">It stands on the public page at once and in the directory a few minutes later. Who comes stands on neither.</p>}
            </>
          )} />
      </>
    ));
  },
});

/** Bank holidays of the rule to come, on which the group has said nothing yet. */
const closedDays = async (tx: Tx, id: string, series: Series, today: Day): Promise<Day[]> => {
  const { holidays } = daysAndHolidays(series, today, addDays(today, DAYS_AHEAD), bankHolidays());
  const there = (await sessionsAt(tx, id, holidays.map((day) => beginsAt(series, day)))).map((at) => dayOf(at));
  return holidays.filter((day) => !there.includes(day));
};

/** Each with a key of its own: pressing the one is not pressing the other. */
const ClosedDays = ({ days, groupId, today }: { days: readonly Day[]; groupId: string; today: Day }) => (
  <CardList>
    {days.map((day) => (
      <CardRow key={day} action={<PostButton action={`/groups/${groupId}/all-the-same`} idempotencyKey={newId()} hidden={{ day }} hiddenText={`on ${sayDay(day, today)}`}>Meet all the same</PostButton>}>
        {sayDay(day, today)} is a bank holiday, so no session stands ready.
      </CardRow>
    ))}
  </CardList>
);

const Past = ({ past, mine, today }: { past: Parameters<typeof SessionRows>[0]['sessions']; mine: boolean; today: Day }) => (
  <Section heading="Sessions that were">
    {past.length === 0 ? <EmptyState>None yet. After the first one its register is taken here: how many came, and your hours with it, once.</EmptyState>
      : <SessionRows sessions={past} today={today} href={(s) => `/group-sessions/${s.id}`} action={(s) => (s.registered_at || s.called_off_at || !mine ? null : <ButtonLink href={`/group-sessions/${s.id}/register`} hiddenText={saySession(s, today)}>Take the register</ButtonLink>)} />}
  </Section>
);

const People = ({ group: g, people, line, today }: { group: Group; people: readonly InGroup[]; line: Line | undefined; today: Day }) => {
  const [inside, waiting] = [people.filter((p) => p.place_at), people.filter((p) => !p.place_at)];
  if (g.counts !== 'people' && people.length === 0 && g.open_to === 'anybody') return <Section heading="Who comes"><Card><p>{g.counts === 'heads' ? 'Nobody’s name is kept: you count heads.' : 'First names stand on each register, and nowhere else.'}</p></Card></Section>;
  return (
    <Section heading="Who is in">
      <p>{count(inside.length, 'person', 'people')}{g.capacity ? ` of ${g.capacity} places` : ''}.{line && !line.has_room ? ' It is full.' : ''}</p>
      {people.length === 0 ? <EmptyState>Nobody has asked to come yet. People join on their own page, or with their peer worker.</EmptyState> : (
        <CardList>
          {inside.map((p) => <CardRow key={p.id}>{p.called}{p.place_at && dayOf(p.place_at) > dayOf(p.asked_at) ? <span className="al-soft"> has a place since {sayDate(dayOf(p.place_at))}: a kind word tells them</span> : null}</CardRow>)}
          {waiting.map((p, i) => <CardRow key={p.id}>{p.called} <span className="al-soft">waits, {i === 0 ? 'first in line' : `${i + 1} in line`}, since {sayWhichDay(dayOf(p.asked_at), today).replace(/^on /, '')}</span></CardRow>)}
        </CardList>
      )}
      <p className="al-soft">You see the name each goes by here and whether they come. Nothing else of their record.</p>
    </Section>
  );
};

const Counts = ({ line, lead }: { line: Line | undefined; lead: boolean }) => (!line ? null : (
  <Section heading="Places"><Card>
    {lead && line.taken !== null ? <p>{count(line.taken, 'person', 'people')} in, {line.waiting} waiting. Who they are is for those who lead the group.</p> : <p>{line.has_room ? 'There is room.' : 'It is full just now: people can wait for a place.'}</p>}
  </Card></Section>
));

const AgreementCard = ({ group: g, agreements, mine }: { group: Group; agreements: readonly Agreement[]; mine: boolean }) => {
  const [now] = agreements;
  return (
    <Section heading="What we agreed">
      <Card actions={mine && !g.ended_at && <ButtonLink href={`/groups/${g.id}/agreement`}>{now ? 'Change it together' : 'Write it together'}</ButtonLink>}>
        {now ? <><Lines words={now.words} /><p className="al-soft">Agreed on {sayDate(now.agreed_on)}{agreements.length > 1 ? `, version ${now.version}` : ''}.</p></> : <p>Nothing is written down yet. A group writes it together, in its own words: what helps to feel safe here.</p>}
      </Card>
    </Section>
  );
};

/** The group meets on a bank holiday of its rule all the same. */
export const allTheSame = page({
  params: z.object({ id: z.uuid() }),
  form: z.object({ day: text({ missing: 'Choose the day', max: 10 }) }),
  send: async ({ tx, params: { id }, form: { day } }) => {
    await meetAllTheSame(tx, id, day);
    return redirectTo(`/groups/${id}`, 'group-all-the-same');
  },
});
