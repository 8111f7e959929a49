// /directory/imports/:id: what became of the rows of one import.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { found, pageOf } from '../../../kit/http/index.ts';
import { CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { dayOf, sayMoment } from '../../../kit/times.ts';
import { importById, reportPart } from '../import-run.queries.ts';
import { sayRun } from './imports.page.tsx';

const PARTS = [['kept ours', 'Our correction was kept'], ['refused', 'Refused'], ['withdrawn', 'Withdrawn by the source'], ['mended', 'Taken and mended']] as const;
const MOST = 50;

export const importReport = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params }) => {
    const run = found(await importById(tx, params.id));
    const parts = [];
    for (const [outcome, heading] of PARTS) parts.push({ outcome, heading, ...(await reportPart(tx, run.id, outcome, MOST)) });
    const said = parts.filter((part) => part.total > 0);
    return pageOf(`Import of ${run.source_name}`, (
      <Reading>
        <PageTitle caption={`${run.file_name}, ${sayMoment(run.began_at, dayOf(tx.now))}`} lede={sayRun(run)}>{run.source_name}</PageTitle>
        {said.length === 0 && run.failed_because === null && <EmptyState>Every row was taken as it was.</EmptyState>}
        {said.map((part) => (
          <Section key={part.outcome} heading={`${part.heading}: ${part.total.toLocaleString('en-GB')}`}>
            <CardList>{part.rows.map((row, at) => (
              <CardRow key={at}><strong>{row.name ?? row.source_id ?? 'No name'}</strong>{row.at_row !== null && `, row ${row.at_row}`}<ul className="nhsuk-list">{row.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul></CardRow>
            ))}</CardList>
            {part.total > MOST && <p>The first {MOST} are shown. The command that imports prints them all.</p>}
          </Section>
        ))}
        <p><a href="/directory/imports">All imports</a></p>
      </Reading>
    ));
  },
});
