// The table beside a chart: the truth in numbers. Each number opens who is in it.
import type { ReactNode } from 'react';

export type NumberRow = { key: string; label: ReactNode; cells: ReactNode[]; /** All together: set apart from the rows above. */ all?: boolean };

export const Numbers = ({ caption, first, columns, rows }: { caption: ReactNode; first: string; columns: readonly string[]; rows: readonly NumberRow[] }) => (
  <table className="al-numbers">
    <caption>{caption}</caption>
    <thead><tr><th scope="col">{first}</th>{columns.map((c) => <th key={c} scope="col">{c}</th>)}</tr></thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key} className={row.all ? 'al-numbers__all' : undefined}>
          <th scope="row">{row.label}</th>{row.cells.map((cell, i) => <td key={i}>{cell}</td>)}
        </tr>
      ))}
    </tbody>
  </table>
);
