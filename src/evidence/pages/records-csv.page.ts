// /reviews/:id/records.csv: every record as a row. A title that a spreadsheet would run is made harmless.
import { z } from 'zod';
import { fileOf } from '../../kit/http/index.ts';
import { writeCsv } from '../../kit/csv.ts';
import { audit, page } from '../../access/index.ts';
import { deskOf } from '../desk.ts';
import { recordsAfter } from '../record.queries.ts';
import type { RecordRow } from '../record.queries.ts';

const COLUMNS = ['title', 'authors', 'year', 'published_in', 'volume', 'issue', 'pages', 'doi', 'pmid', 'url', 'read_on', 'same_as_another', 'first_look', 'second_look', 'left_out_because'] as const;
const PORTION = 5000;
const MOST = 60_000;

export const recordsCsv = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const desk = await deskOf(tx, id);
    const all: RecordRow[] = [];
    for (let some = await recordsAfter(tx, desk.id, null, PORTION); some.length > 0 && all.length < MOST; some = await recordsAfter(tx, desk.id, some.at(-1)?.id ?? null, PORTION)) all.push(...some);
    audit(tx, { action: 'review.records-taken', object: 'review', objectId: desk.id, detail: { records: all.length } });
    return fileOf('review-records.csv', 'text/csv; charset=utf-8', writeCsv(COLUMNS, all.map((r) => ({
      title: r.title, authors: r.authors.join('; '), year: r.year, published_in: r.published_in, volume: r.volume, issue: r.issue, pages: r.pages, doi: r.doi, pmid: r.pmid, url: r.url, read_on: r.seen_on,
      same_as_another: r.gone_into ? 'yes' : '', first_look: r.first_look, second_look: r.first_look === 'in' ? r.second_look : '', left_out_because: r.out_reason,
    }))));
  },
});
