// Ready teams: every host team, gaps first, each with what is missing, who sees to it and by when. A host team finds its own.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { addDays, dayOf, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Pagination } from '../../../kit/nhs/index.ts';
import { Aside, ButtonLink, CardList, CardRow, EmptyState, PageTitle, QuietTag, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { readyTerms } from '../items.ts';
import { mayPlace, needsLook } from '../readiness.rules.ts';
import { missingOf, sayMissing, sayState } from '../say-readiness.ts';
import { watchedTeams } from '../watched-teams.ts';
import type { WatchedTeam } from '../watched-teams.ts';

/** The first gap that has an owner and a day: "Sam sees to it by 3 December 2026". */
const nextOwner = ({ readiness }: WatchedTeam, today: Day): string => {
  const first = missingOf(readiness).flatMap((i) => (i.newest?.kind === 'to do' && i.newest.due_on ? [i.newest] : [])).sort((a, b) => (a.due_on ?? '').localeCompare(b.due_on ?? ''))[0];
  if (!first?.due_on) return missingOf(readiness).length > 0 ? 'Nobody has said yet who sees to it.' : '';
  return `Next: ${first.owner} sees to it by ${sayDate(first.due_on)}${first.due_on < today ? ', which has passed' : ''}.`;
};

const Row = ({ team, today }: { team: WatchedTeam; today: Day }) => {
  const { readiness: r } = team;
  const now = needsLook(team, today);
  const soon = r.until !== null && r.until <= addDays(today, readyTerms().soon_days);
  return (
    <CardRow now={now} action={<ButtonLink href={`/readiness/${team.id}`} hiddenText={`the readiness of ${team.name}`}>Open</ButtonLink>}>
      <a href={`/readiness/${team.id}`}><strong>{team.name}</strong></a><br />
      <strong>{sayState(r)}.</strong> {soon && mayPlace(r) && <QuietTag>Soon</QuietTag>} {sayMissing(r)} {nextOwner(team, today)}
      {team.placed && !mayPlace(r) && <><br />Peer workers are there while readiness is not. {now ? <strong>Somebody named must look at it.</strong> : 'Somebody has looked at it.'}</>}
    </CardRow>
  );
};

const PAGE = 20;
const query = z.object({ page: z.coerce.number().int().min(1).max(100).catch(1).default(1) });

export const readinessList = page({
  query,
  show: async ({ tx, query: { page: n } }) => {
    const today = dayOf(tx.now);
    if (tx.viewer.role === 'host_team') {
      audit(tx, { action: 'readiness.list', object: 'host_team', objectId: tx.viewer.teamIds[0] });
      return tx.viewer.teamIds[0] ? redirectTo(`/readiness/${tx.viewer.teamIds[0]}`) : pageOf('Ready teams', <><PageTitle>Ready teams</PageTitle><EmptyState>Your account is not part of a team yet. Ask whoever looks after accounts in your service to put it right.</EmptyState></>);
    }
    const all = await watchedTeams(tx);
    const teams = all.slice((n - 1) * PAGE, n * PAGE);
    audit(tx, { action: 'readiness.list', ids: teams.map((t) => t.id) });
    const [open, fine] = [teams.filter((t) => !mayPlace(t.readiness)), teams.filter((t) => mayPlace(t.readiness))];
    const look = all.filter((t) => needsLook(t, today)).length;
    return pageOf('Ready teams', (
      <>
        <PageTitle lede="A team is ready when everything is written down and its manager and a peer worker have both signed. Until then nobody is placed there.">Ready teams</PageTitle>
        {look > 0 && <Aside>{look === 1 ? 'In one team' : `In ${look} teams`} peer workers work while readiness is not there. They stay. Somebody named looks at it and says what happens.</Aside>}
        {all.length === 0 && <EmptyState>There are no host teams yet. When the administrator adds a ward or a community team, its readiness begins here.</EmptyState>}
        {open.length > 0 && <Section heading="Not ready"><CardList>{open.map((t) => <Row key={t.id} team={t} today={today} />)}</CardList></Section>}
        {fine.length > 0 && <Section heading="Peer workers may be placed"><CardList>{fine.map((t) => <Row key={t.id} team={t} today={today} />)}</CardList></Section>}
        <p>{tx.viewer.role === 'peer_worker' ? <a href="/set-up/others">How other services do it</a> : <><a href="/set-up">Setting up peer support, in four phases</a>, <a href="/set-up/others">how other services do it</a></>}</p>
        {all.length > PAGE && <Pagination previous={n > 1 ? { href: `/readiness?page=${n - 1}` } : undefined} next={all.length > n * PAGE ? { href: `/readiness?page=${n + 1}` } : undefined} />}
      </>
    ));
  },
});
