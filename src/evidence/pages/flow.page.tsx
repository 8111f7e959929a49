// /reviews/:id/flow: drawn from the records as they stand this moment.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { deskOf } from '../desk.ts';
import { flowOf } from '../record.queries.ts';
import { Flow, FlowTables } from './flow-drawing.tsx';

export const flowPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const desk = await deskOf(tx, id);
    if (!desk.writes) return redirectTo(desk.path);
    const flow = await flowOf(tx, desk.id);
    return pageOf('From what we found to what is in', (
      <Reading>
        <PageTitle caption={<a href={desk.path}>{desk.title}</a>} lede="Counted anew each time this page is opened, from the records themselves.">From what we found to what is in</PageTitle>
        <p className="al-soft">The field calls this a PRISMA 2020 flow diagram: databases in one column, other ways in the other. We read title and summary of what came in other ways too, so both columns have that step.</p>
        {flow.all[0]?.n === 0 ? <EmptyState>Nothing has been brought in yet, so there is nothing to draw.</EmptyState> : <><Flow flow={flow} /><FlowTables flow={flow} /></>}
      </Reading>
    ));
  },
});
