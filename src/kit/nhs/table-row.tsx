// One row of a table; on a phone each cell stands under its column's heading, which is in the HTML.
import { classes } from './words.ts';
import type { Words } from './words.ts';

export type Column = {
  heading: Words;
  numeric?: boolean;
  hiddenText?: string;
  width?: 'one-half' | 'one-third' | 'two-thirds' | 'one-quarter' | 'three-quarters';
  /** Keeps the column's cells on one line: dates, reference numbers. */
  nowrap?: boolean;
};
export type Cell = Words;

type RowProps = { cells: Cell[]; columns: Column[]; responsive: boolean; firstCellIsHeader?: boolean };

export const ColumnHeading = ({ column }: { column: Column }) => (
  <>
    {column.heading}
    {column.hiddenText && <span className="nhsuk-u-visually-hidden"> {column.hiddenText}</span>}
  </>
);

const Body = ({ words, column, responsive }: { words: Cell; column: Column | undefined; responsive: boolean }) => {
  if (!responsive || !column) return words;
  return (
    <>
      <span className="nhsuk-table__heading" aria-hidden="true"><ColumnHeading column={column} /> </span>
      {typeof words === 'string' || typeof words === 'number' ? words : <span>{words}</span>}
    </>
  );
};

export const TableRow = ({ cells, columns, responsive, firstCellIsHeader }: RowProps) => (
  <tr className="nhsuk-table__row" role={responsive ? 'row' : undefined}>
    {cells.map((words, index) => {
      const column = columns[index];
      const header = index === 0 && firstCellIsHeader;
      const block = header ? 'nhsuk-table__header' : 'nhsuk-table__cell';
      const className = classes(block, column?.numeric && `${block}--numeric`, column?.nowrap && 'nhsuk-u-nowrap');
      const body = <Body words={words} column={column} responsive={responsive} />;
      return header
        ? <th key={index} className={className} scope="row" role={responsive ? 'rowheader' : undefined}>{body}</th>
        : <td key={index} className={className} role={responsive ? 'cell' : undefined}>{body}</td>;
    })}
  </tr>
);
