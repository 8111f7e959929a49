import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { Details } from '../../kit/nhs/index.ts';
import { page } from '../../access/index.ts';
import { everyTeam } from '../admin-team.queries.ts';
import type { AdminTeam } from '../admin-team.queries.ts';

const Row = ({ team }: { team: AdminTeam }) => (
  <CardRow>
    <a href={`/admin/teams/${team.id}`}>{team.name}</a>
    <br /><span className="al-soft">{[team.area, team.phone, team.manager_name, team.closed_at ? `closed ${sayDate(dayOf(team.closed_at))}` : team.has_link ? 'has its own referral link' : null].filter(Boolean).join(' · ') || 'Nothing more is known yet'}</span>
  </CardRow>
);

const KINDS = [['ward', 'Wards'], ['community', 'Community teams']] as const;

/** Wards and community teams, and the way to each. */
export const adminTeams = page({
  show: async ({ tx }) => {
    const teams = await everyTeam(tx);
    const open = teams.filter((team) => !team.closed_at);
    const closed = teams.filter((team) => team.closed_at);
    return pageOf('Teams', (
      <>
        <PageTitle lede="The wards and community teams your service works beside. A team without accounts can ask for peer support with a link of its own.">Teams</PageTitle>
        {open.length === 0 && <EmptyState>No team yet. Add the first ward or community team: then its staff can ask for peer support.</EmptyState>}
        <p><ButtonLink href="/admin/teams/new" filled>Add a team</ButtonLink></p>
        {KINDS.map(([kind, heading]) => {
          const here = open.filter((team) => team.kind === kind);
          return here.length > 0 && <Section heading={heading} key={kind}><CardList>{here.map((team) => <Row team={team} key={team.id} />)}</CardList></Section>;
        })}
        {closed.length > 0 && <Details summary={`Closed teams (${closed.length})`}><CardList>{closed.map((team) => <Row team={team} key={team.id} />)}</CardList></Details>}
      </>
    ));
  },
});
