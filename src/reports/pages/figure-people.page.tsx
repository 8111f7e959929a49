// Who is in a number, and who is not yet: the list behind each cell of a table.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { CardList, EmptyState, PageTitle, Views } from '../../kit/look/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { audit, page } from '../../access/index.ts';
import { listFigure } from '../figure.queries.ts';
import { figureWords, PARTS, partsOf } from '../figures.rules.ts';
import { isMonth, sayMonth, spanOf } from '../months.rules.ts';
import { daysSet, twelveOf } from '../over-time.ts';
import { FigureRow } from '../parts/figure-row.tsx';
import { sayArea } from '../parts/figure-view.tsx';
import { figureParams } from './figure.page.tsx';

const PAGE = 20;
const query = z.object({
  part: z.enum(PARTS).catch('yes').default('yes'), month: z.string().refine(isMonth).optional().catch(undefined), area: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export const figurePeople = page({
  params: figureParams,
  query,
  show: async ({ tx, params: { figure }, query: { part, month, area, page: n } }) => {
    const { first, last, span } = twelveOf(tx);
    const words = figureWords(figure, await daysSet(tx));
    const rows = await listFigure(tx, { figure, part, span: month ? spanOf(month) : span, area: area === undefined ? undefined : area || null }, { limit: PAGE + 1, offset: (n - 1) * PAGE });
    const shown = rows.slice(0, PAGE);
    audit(tx, { action: 'report.list', ids: shown.map((r) => r.person_id ?? r.id), detail: { figure, part, ...(month ? { month } : {}), ...(area === undefined ? {} : { area }) } });
    const link = (more: Record<string, string>) => `/service/over-time/${figure}/people?${new URLSearchParams({ part, ...(month ? { month } : {}), ...(area === undefined ? {} : { area }), ...more })}`;
    const when = month ? sayMonth(month) : `${sayMonth(first)} to ${sayMonth(last)}`;
    return pageOf(`${words.title}: who`, (
      <>
        <p><a href={`/service/over-time/${figure}`}>{words.title}, by month</a></p>
        <PageTitle caption={[when, area === undefined ? null : sayArea(area || null)].filter(Boolean).join(', ')} lede={`${words.who.charAt(0).toUpperCase()}${words.who.slice(1)}, by the day ${words.when}, the newest first.`}>{words.title}: who</PageTitle>
        <Views label="Who" views={partsOf(figure).map((p) => ({ href: link({ part: p, page: '1' }), current: p === part, label: words[p].charAt(0).toUpperCase() + words[p].slice(1) }))} />
        {shown.length === 0 ? <EmptyState>{n === 1 ? 'Nobody here.' : 'There is nobody on this page.'}</EmptyState> : <CardList>{shown.map((row) => <FigureRow key={row.id} figure={figure} row={row} />)}</CardList>}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: link({ page: String(n - 1) }) } : undefined} next={rows.length > PAGE ? { href: link({ page: String(n + 1) }) } : undefined} />}
      </>
    ));
  },
});
