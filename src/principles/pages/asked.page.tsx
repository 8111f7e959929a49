// What teams asked peer workers for that is not peer support, by team and kind: pressed by workers and declined as referrals, in one table. For the lead.
import { pageOf } from '../../kit/http/index.ts';
import { Table } from '../../kit/nhs/index.ts';
import { addDays, count, dayOf, sayDate } from '../../kit/times.ts';
import { EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { kindOf } from '../principles-data.ts';
import { askedByTeam, lastTalks } from '../refused.queries.ts';
import type { AskedCount } from '../refused.queries.ts';

export const LATELY_DAYS = 90;
export const YEAR_DAYS = 365;
export const timesOf = (c: AskedCount): [string, string, string, string] => [kindOf(c.kind).choice, String(c.lately), String(c.in_year), c.happened > 0 ? count(c.happened, 'time') : 'no'];

export const askedPage = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    const [rows, talks] = [await askedByTeam(tx, addDays(today, -LATELY_DAYS), addDays(today, -YEAR_DAYS)), await lastTalks(tx)];
    audit(tx, { action: 'principles.asked' });
    const teams = [...new Set(rows.map((r) => r.team_id))];
    return pageOf('Asked for what is not ours', (
      <>
        <PageTitle caption={<a href="/principles">The watch over our principles</a>} lede="What peer workers refused in one press, and referrals that were declined for it, together. It is kept without who pressed. A number is a reason for a talk with a team, not for blame.">Asked for what is not ours</PageTitle>
        {rows.length === 0 && <EmptyState>Nobody asked a peer worker for anything else in the last year. When somebody does, they press “That is not peer support” on Today, and it is counted here by team.</EmptyState>}
        {teams.map((id) => {
          const own = rows.filter((r) => r.team_id === id);
          const talked = talks.find((t) => t.team_id === id);
          const name = own[0]?.team ?? 'No team was named';
          return (
            <Section key={id ?? ''} heading={name}>
              <Table caption={name} captionHidden columns={[{ heading: 'Asked for' }, { heading: 'In 90 days', numeric: true }, { heading: 'In a year', numeric: true }, { heading: 'Happened all the same', numeric: true }]} rows={own.map(timesOf)} />
              {id && <p>{talked ? `You last talked with them on ${sayDate(talked.on_day)}. ` : ''}<a href={`/principles/asked/${id}`}>{talked ? `Talks with ${name}` : `Talk with ${name}`}</a></p>}
            </Section>
          );
        })}
      </>
    ));
  },
});
