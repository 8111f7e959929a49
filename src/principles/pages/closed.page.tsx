import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { CardList, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { closedPrincipleConcerns, PAGE } from '../concern.queries.ts';
import { ConcernRow } from './concern-row.tsx';

const query = z.object({ page: z.coerce.number().int().min(1).max(500).catch(1).default(1) });
const href = (n: number): string => `/principles/closed?page=${n}`;

/** What was closed, the newest first: each with everything that was said. */
export const closedPage = page({
  query,
  show: async ({ tx, query: { page: n } }) => {
    const rows = await closedPrincipleConcerns(tx, { limit: PAGE + 1, offset: (n - 1) * PAGE });
    audit(tx, { action: 'principles.closed-list', ids: rows.slice(0, PAGE).map((c) => c.id) });
    return pageOf('Closed concerns', (
      <Reading>
        <PageTitle caption={<a href="/principles">The watch over our principles</a>} lede="Each keeps what was found, what was done and why it was closed.">Closed concerns</PageTitle>
        {rows.length === 0 ? <EmptyState>Nothing has been closed yet.</EmptyState> : <CardList>{rows.slice(0, PAGE).map((c) => <ConcernRow key={c.id} concern={c} today={dayOf(tx.now)} />)}</CardList>}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: href(n - 1) } : undefined} next={rows.length > PAGE ? { href: href(n + 1) } : undefined} />}
      </Reading>
    ));
  },
});
