// A figure's table as a file that may be passed on, and all of them together: fives and over only.
import { fileOf } from '../../kit/http/index.ts';
import { writeCsv } from '../../kit/csv.ts';
import { dayOf } from '../../kit/times.ts';
import { audit, page } from '../../access/index.ts';
import { boardOf } from '../board.ts';
import { boardRows, COLUMNS } from '../board-rows.rules.ts';
import { figureParams } from './figure.page.tsx';

export const figureFile = page({
  params: figureParams,
  show: async ({ tx, params: { figure } }) => {
    const { figures } = await boardOf(tx);
    audit(tx, { action: 'report.file', detail: { figure } });
    return fileOf(`over-time-${figure}.csv`, 'text/csv; charset=utf-8', writeCsv(COLUMNS, figures.filter((f) => f.figure.figure === figure).flatMap((f) => boardRows(f.figure, f.words, dayOf(tx.now)))));
  },
});

export const countsFile = page({
  show: async ({ tx }) => {
    const { figures } = await boardOf(tx);
    audit(tx, { action: 'report.file' });
    return fileOf('over-time.csv', 'text/csv; charset=utf-8', writeCsv(COLUMNS, figures.flatMap((f) => boardRows(f.figure, f.words, dayOf(tx.now)))));
  },
});
