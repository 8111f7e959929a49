// What it is like here: every round of statements this viewer may see.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { nameOf, sayRound } from '../say-round.ts';
import { roundList } from '../statements.queries.ts';

const PAGE = 20;
const query = z.object({ page: z.coerce.number().int().min(1).max(100).catch(1).default(1) });

export const statementRounds = page({
  query,
  show: async ({ tx, query: { page: n } }) => {
    const rows = await roundList(tx, { limit: PAGE + 1, offset: (n - 1) * PAGE });
    const shown = rows.slice(0, PAGE);
    audit(tx, { action: 'statements.list', ids: shown.map((r) => r.id) });
    const ask = tx.viewer.role === 'lead' ? <ButtonLink filled href="/statements/new">Ask a set of statements</ButtonLink> : null;
    return pageOf('What it is like here', (
      <>
        <PageTitle lede="Short statements, answered without a name by staff, peer workers and people supported, each group apart. Nothing is shown of fewer than five.">What it is like here</PageTitle>
        {rows.length === 0 ? <EmptyState actions={ask}>{ask ? 'Nothing has been asked yet. Ask before peer workers begin in a team, and again some months later: only then can a change be seen.' : 'Nothing has been asked here yet. When the peer lead opens a round, it appears here.'}</EmptyState> : (
          <>
            {ask && <Actions>{ask}</Actions>}
            <CardList>{shown.map((r) => <CardRow key={r.id} action={<ButtonLink href={`/statements/${r.id}`} hiddenText={nameOf(r)}>Open</ButtonLink>}><a href={`/statements/${r.id}`}><strong>{nameOf(r)}</strong></a><br />Opened on {sayDate(dayOf(r.opened_at))}. {sayRound(r)}</CardRow>)}</CardList>
          </>
        )}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: `/statements?page=${n - 1}` } : undefined} next={rows.length > PAGE ? { href: `/statements?page=${n + 1}` } : undefined} />}
      </>
    ));
  },
});
