// For a board, on A4: fives and over only, what each figure means, where it comes from, and what is missing.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, PageTitle, PrintButton } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { boardOf } from '../board.ts';
import { sayMonth } from '../months.rules.ts';
import { BoardFigureView } from '../parts/board-figure.tsx';
import { HopeQuotes } from '../parts/hope-quotes.tsx';
import { BoardNotes } from '../parts/board-notes.tsx';

export const boardPage = page({
  show: async ({ tx }) => {
    const { said, figures, twelve } = await boardOf(tx);
    audit(tx, { action: 'report.print' });
    return pageOf('The service over time, for a board', (
      <div className="al-board">
        <div className="al-no-print"><p><a href="/service/over-time">The service over time</a></p><Actions><PrintButton /></Actions></div>
        <PageTitle caption={`${sayMonth(twelve.first)} to ${sayMonth(twelve.last)}, printed ${sayDate(dayOf(tx.now))}`}>Peer support over time</PageTitle>
        <HopeQuotes said={said} />
        {figures.map(({ figure, words }) => <BoardFigureView key={figure.figure} figure={figure} words={words} />)}
        <BoardNotes today={dayOf(tx.now)} />
      </div>
    ));
  },
});
