// A table whose first row says what stands in each column, for eyes and for a screen reader alike.
export type SheetTable = {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Parts of the width, as many as columns; even where not said. */
  widths?: readonly number[];
  /** The first cell of each row names the row. */
  rowHeads?: boolean;
  size?: number;
};

export const INK = '#1f2a2a';
const LINE = '#ded7cb';
const HEAD_GROUND = '#e4f0ec';
type Cell = { text: string; type: 'TH' | 'TD'; scope?: 'Column' | 'Row'; backgroundColor?: string; font?: { src: string } };

export const tableOn = (doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, table: SheetTable): void => {
  const room = doc.page.width - doc.page.margins.left - doc.page.margins.right;
  const parts = table.widths ?? table.head.map(() => 1);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const head: Cell[] = table.head.map((text) => ({ text, type: 'TH', scope: 'Column', backgroundColor: HEAD_GROUND, font: { src: 'bold' } }));
  const rows: Cell[][] = table.rows.map((row) => row.map((text, i) => (i === 0 && table.rowHeads ? { text, type: 'TH', scope: 'Row' } : { text, type: 'TD' })));
  doc.font('plain').fontSize(table.size ?? 11).fillColor(INK);
  doc.table({
    structParent: parent, position: { x: doc.page.margins.left, y: doc.y }, maxWidth: room,
    columnStyles: parts.map((part) => ({ width: (room * part) / all })),
    defaultStyle: { padding: 5, border: { top: 0, left: 0, right: 0, bottom: 0.75 }, borderColor: LINE, textColor: INK, textOptions: { lineGap: 2 } },
    data: [head, ...rows],
  } as unknown as PDFKit.Mixins.TableOptionsWithData);
  doc.x = doc.page.margins.left;
  doc.moveDown(0.8);
};
