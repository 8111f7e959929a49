// /our-groups: groups on a ward or with a team, for its staff, and all of them for a manager: counts of five and over, and nobody.
import { pageOf } from '../../kit/http/index.ts';
import { addDays, count, dayOf } from '../../kit/times.ts';
import { CardList, CardRow, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { groupsHere } from '../group.queries.ts';
import { saySession } from '../group-parts.tsx';
import { groupCounts } from '../session.queries.ts';

const WEEKS = 12;

export const ourGroups = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    const [counts, here] = await Promise.all([groupCounts(tx, addDays(today, -7 * WEEKS), today), groupsHere(tx)]);
    const ward = tx.viewer.role === 'host_team';
    return pageOf('Groups', (
      <Reading>
        <PageTitle lede={`${ward ? 'Groups that peer workers lead with you.' : 'Groups that peer workers lead.'} In the last ${WEEKS} weeks. Who comes is theirs, and no number from one to four is shown.`}>Groups</PageTitle>
        {counts.length === 0 ? <EmptyState>{ward ? 'No group meets with your team. Talk with your peer lead if people would like one.' : 'No group meets yet.'}</EmptyState> : (
          <CardList>{counts.map((c) => {
            const g = here.find((one) => one.id === c.group_id);
            return <CardRow key={c.group_id}><strong>{c.name}</strong> {count(c.held, 'session')} held. {c.held === 0 ? '' : c.came === null ? 'Fewer than five came in all.' : `People came ${count(c.came, 'time')} in all.`}{g?.next_at && g.next_minutes !== null && ward ? ` Next: ${saySession({ at: g.next_at, minutes: g.next_minutes }, today)}.` : ''}</CardRow>;
          })}</CardList>
        )}
        <p className="al-soft">A good week is not a full room. Numbers are here to plan rooms and hours.</p>
      </Reading>
    ));
  },
});
