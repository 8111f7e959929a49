import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { count, dayOf, sayWeekdays, sayWhichDay } from '../../kit/times.ts';
import { CardList, CardRow, EmptyState, PageTitle, QuietTag } from '../../kit/look/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { audit, page } from '../../access/index.ts';
import { workersAndRoom } from '../room.queries.ts';
import type { WorkerRoom } from '../room.queries.ts';
import { roomLeft } from '../room.rules.ts';

const PAGE = 20;
const query = z.object({ page: z.coerce.number().int().min(1).max(50).catch(1).default(1) });

/** "room for 2", "no room now" or when they are back. */
export const sayRoom = (worker: WorkerRoom, today: string): string => {
  if (worker.away_until) return worker.away_until === today ? 'away today' : `away, last day ${sayWhichDay(worker.away_until, today).replace(/^on /, '')}`;
  const left = roomLeft(worker);
  return left === 0 ? 'no room now' : `room for ${left}`;
};

/** Everybody who works here, by area and name. A list to find somebody in, never an order of merit. */
export const workerList = page({
  query,
  show: async ({ tx, query: { page: n } }) => {
    const rows = await workersAndRoom(tx, { limit: PAGE + 1, offset: (n - 1) * PAGE });
    const workers = rows.slice(0, PAGE);
    audit(tx, { action: 'worker.list', ids: workers.map((w) => w.id) });
    const today = dayOf(tx.now);
    return pageOf('Peer workers', (
      <>
        <PageTitle lede="By area and name. Room is what each of them says they have, less the people they are with now.">Peer workers</PageTitle>
        <p><a href="/better-off/shared">Money and hours that workers chose to share with me</a></p>
        {workers.length === 0 ? <EmptyState>Nobody is here yet. The administrator adds peer workers; then they appear here with their days and their room.</EmptyState> : (
          <CardList>
            {workers.map((w) => (
              <CardRow key={w.id} action={<QuietTag>{sayRoom(w, today)}</QuietTag>}>
                <strong><a href={`/workers/${w.id}`}>{w.known_as}</a></strong>{w.area ? `, ${w.area}` : ''}. {sayWeekdays(w.working_days)}. With {count(w.with_now, 'person', 'people')} now.
              </CardRow>
            ))}
          </CardList>
        )}
        {(n > 1 || rows.length > PAGE) && (
          <Pagination previous={n > 1 ? { href: `/workers?page=${n - 1}` } : undefined} next={rows.length > PAGE ? { href: `/workers?page=${n + 1}` } : undefined} />
        )}
      </>
    ));
  },
});
