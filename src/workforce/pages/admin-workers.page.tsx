import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate, sayWeekdays } from '../../kit/times.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { employedWorkers } from '../admin-worker.queries.ts';
import { sayWeekHours } from '../contract.rules.ts';

const query = z.object({ page: z.coerce.number().int().min(1).max(50).catch(1).default(1), left: z.string().optional().catch(undefined) });

/** Peer workers as the administrator keeps them: hours, days and room, never whom they support. */
export const adminWorkers = page({
  query,
  show: async ({ tx, query: { page: number, left } }) => {
    const gone = left !== undefined;
    const { workers, more } = await employedWorkers(tx, { left: gone, page: number });
    audit(tx, { action: 'worker.list', ids: workers.map((one) => one.id) });
    const today = dayOf(tx.now);
    const to = (n: number): string => `/admin/workers?${gone ? 'left=1&' : ''}page=${n}`;
    return pageOf(gone ? 'Peer workers who have left' : 'Peer workers', (
      <Reading>
        <PageTitle lede={gone ? undefined : 'Their hours, days and room. Whom they support is not shown here.'}>{gone ? 'Peer workers who have left' : 'Peer workers'}</PageTitle>
        {!gone && <Actions><ButtonLink href="/admin/workers/new" filled>Add a peer worker</ButtonLink><ButtonLink href="/admin/cover">Cover for a lead</ButtonLink></Actions>}
        {workers.length === 0 ? <EmptyState>{gone ? 'Nobody has left.' : 'No peer worker yet. Add the first, with their days and hours.'}</EmptyState> : (
          <CardList>
            {workers.map((one) => (
              <CardRow key={one.id}>
                <a href={`/admin/workers/${one.id}`}>{one.known_as}</a>{one.area ? `, ${one.area}` : ''}
                <br />{one.left_on && one.left_on < today ? `Left ${sayDate(one.left_on)}` : <>{one.minutes_a_week === null ? 'No hours set' : `${sayWeekHours(one.minutes_a_week)} a week`} · {sayWeekdays(one.working_days)} · room for {one.room_for}{one.left_on ? ` · last day ${sayDate(one.left_on)}` : ''}</>}
              </CardRow>
            ))}
          </CardList>
        )}
        {(number > 1 || more) && <Pagination previous={number > 1 ? { href: to(number - 1) } : undefined} next={more ? { href: to(number + 1) } : undefined} />}
        <p>{gone ? <a href="/admin/workers">Those who work here</a> : <a href="/admin/workers?left=1">Those who have left</a>}</p>
      </Reading>
    ));
  },
});
