import { ColumnHeading, TableRow } from './table-row.tsx';
import type { Cell, Column } from './table-row.tsx';
import { classes } from './words.ts';
import type { Size, Words } from './words.ts';

export type TableProps = {
  caption?: Words;
  captionSize?: Size;
  /** The caption is only read out: for a table under a heading that says the same. */
  captionHidden?: boolean;
  columns: Column[];
  rows: Cell[][];
  /** Stacks each row on a phone, each cell under its column's heading. On unless turned off. */
  responsive?: boolean;
  /** Shorter than stacked on a phone: `pair` puts the last column beside the first and the others below, `days` sets seven columns as a week under a name. */
  phone?: 'pair' | 'days';
  firstCellIsHeader?: boolean;
  compact?: boolean;
  striped?: boolean;
  border?: boolean;
  lastRowBorder?: boolean;
  id?: string;
};

const tableClasses = ({ compact, responsive = true, phone, border = true, lastRowBorder = true, striped }: TableProps): string =>
  classes(
    'nhsuk-table',
    compact && 'nhsuk-table--compact',
    responsive && 'nhsuk-table--responsive',
    responsive && phone && `al-table--${phone}`,
    !border && 'nhsuk-table--no-border',
    border && !lastRowBorder && 'nhsuk-table--no-last-row-border',
    striped && 'nhsuk-table--striped',
  );

const Caption = ({ caption, captionSize, captionHidden }: TableProps) => (
  <caption className={classes('nhsuk-table__caption', captionSize && `nhsuk-table__caption--${captionSize}`, captionHidden && 'nhsuk-u-visually-hidden')}>
    {caption}
  </caption>
);

const Head = ({ columns, responsive }: { columns: Column[]; responsive: boolean }) => (
  <thead className="nhsuk-table__head" role={responsive ? 'rowgroup' : undefined}>
    <tr className="nhsuk-table__row" role={responsive ? 'row' : undefined}>
      {columns.map((column, index) => (
        <th
          key={index}
          className={classes('nhsuk-table__header', column.numeric && 'nhsuk-table__header--numeric', column.width && `nhsuk-u-width-${column.width}`)}
          scope="col"
          role={responsive ? 'columnheader' : undefined}
        >
          <ColumnHeading column={column} />
        </th>
      ))}
    </tr>
  </thead>
);

export const Table = (props: TableProps) => {
  const { caption, columns, rows, responsive = true, firstCellIsHeader, id } = props;
  return (
    <table className={tableClasses(props)} id={id} role={responsive ? 'table' : undefined}>
      {caption && <Caption {...props} />}
      {columns.length > 0 && <Head columns={columns} responsive={responsive} />}
      <tbody className="nhsuk-table__body">
        {rows.map((cells, index) => (
          <TableRow key={index} cells={cells} columns={columns} responsive={responsive} firstCellIsHeader={firstCellIsHeader} />
        ))}
      </tbody>
    </table>
  );
};
