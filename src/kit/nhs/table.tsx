import { classes } from './words.ts';
import type { Size, Words } from './words.ts';

/** A heading says what stands beneath it; a cell is plain text, or text with a link or emphasis. */
export type Column = { heading: Words; numeric?: boolean; hiddenText?: string };
export type Cell = Words;

export type TableProps = {
  caption?: Words;
  captionSize?: Size;
  columns: Column[];
  rows: Cell[][];
  /** Stacks each row on a phone, each cell under its column's heading. On unless turned off. */
  responsive?: boolean;
  firstCellIsHeader?: boolean;
  compact?: boolean;
  id?: string;
};

const Heading = ({ column }: { column: Column }) => (
  <>
    {column.heading}
    {column.hiddenText && <span className="nhsuk-u-visually-hidden"> {column.hiddenText}</span>}
  </>
);

const Body = ({ words, column, responsive }: { words: Cell; column: Column | undefined; responsive: boolean }) => {
  if (!responsive || !column) return words;
  return (
    <>
      <span className="nhsuk-table__heading" aria-hidden="true"><Heading column={column} /> </span>
      {typeof words === 'string' || typeof words === 'number' ? words : <span>{words}</span>}
    </>
  );
};

const Row = ({ cells, ...table }: { cells: Cell[] } & Pick<TableProps, 'columns' | 'responsive' | 'firstCellIsHeader'>) => {
  const { columns, responsive = true, firstCellIsHeader } = table;
  return (
    <tr className="nhsuk-table__row" role={responsive ? 'row' : undefined}>
      {cells.map((words, index) => {
        const column = columns[index];
        const body = <Body words={words} column={column} responsive={responsive} />;
        return index === 0 && firstCellIsHeader
          ? <th key={index} className={classes('nhsuk-table__header', column?.numeric && 'nhsuk-table__header--numeric')} scope="row" role={responsive ? 'rowheader' : undefined}>{body}</th>
          : <td key={index} className={classes('nhsuk-table__cell', column?.numeric && 'nhsuk-table__cell--numeric')} role={responsive ? 'cell' : undefined}>{body}</td>;
      })}
    </tr>
  );
};

export const Table = (props: TableProps) => {
  const { caption, captionSize, columns, rows, responsive = true, compact, id } = props;
  return (
    <table className={classes('nhsuk-table', compact && 'nhsuk-table--compact', responsive && 'nhsuk-table--responsive')} id={id} role={responsive ? 'table' : undefined}>
      {caption && <caption className={classes('nhsuk-table__caption', captionSize && `nhsuk-table__caption--${captionSize}`)}>{caption}</caption>}
      {columns.length > 0 && (
        <thead className="nhsuk-table__head" role={responsive ? 'rowgroup' : undefined}>
          <tr className="nhsuk-table__row" role={responsive ? 'row' : undefined}>
            {columns.map((column, index) => (
              <th key={index} className={classes('nhsuk-table__header', column.numeric && 'nhsuk-table__header--numeric')} scope="col" role={responsive ? 'columnheader' : undefined}>
                <Heading column={column} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody className="nhsuk-table__body">
        {rows.map((cells, index) => <Row key={index} cells={cells} {...props} />)}
      </tbody>
    </table>
  );
};
