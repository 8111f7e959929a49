// A table whose first row says what stands in each column, for eyes and for a screen reader alike. Where it goes on over pages, each page says it again, for eyes only.
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
/** Room for the head and a row or two: a head alone at the foot of a page belongs to the next one. */
const ROOM_FOR_HEAD = 80;
type Cell = { text: string; type: 'TH' | 'TD'; scope?: 'Column' | 'Row'; backgroundColor?: string; font?: { src: string } };
type Row = Parameters<PDFKit.Mixins.PDFTableObject['row']>[0];

/** Draws with `head` again at the top of each page that the rows go on to: pdfkit sets a row at the upper margin, so the margin is moved down by the head's height as long as the table lasts. */
const headOnEachPage = (doc: PDFKit.PDFDocument, height: number, head: () => void, rows: () => void): void => {
  const { continueOnNewPage } = doc;
  const lower = () => { doc.page.margins = { ...doc.page.margins, top: doc.page.margins.top + height }; };
  doc.continueOnNewPage = (options) => {
    continueOnNewPage.call(doc, options);
    doc.markContent('Artifact', { type: 'Pagination' });
    head();
    doc.endMarkedContent();
    lower();
    return doc;
  };
  lower();
  rows();
  doc.page.margins = { ...doc.page.margins, top: doc.page.margins.top - height };
  doc.continueOnNewPage = continueOnNewPage;
};

export const tableOn = (doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, table: SheetTable): void => {
  const room = doc.page.width - doc.page.margins.left - doc.page.margins.right;
  const parts = table.widths ?? table.head.map(() => 1);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const head: Cell[] = table.head.map((text) => ({ text, type: 'TH', scope: 'Column', backgroundColor: HEAD_GROUND, font: { src: 'bold' } }));
  const rows: Cell[][] = table.rows.map((row) => row.map((text, i) => (i === 0 && table.rowHeads ? { text, type: 'TH', scope: 'Row' } : { text, type: 'TD' })));
  const drawn = (structParent?: PDFKit.PDFStructureElement): PDFKit.Mixins.PDFTableObject => {
    doc.font('plain').fontSize(table.size ?? 11).fillColor(INK);
    return doc.table({
      ...(structParent ? { structParent } : {}), position: { x: doc.page.margins.left, y: doc.y }, maxWidth: room,
      columnStyles: parts.map((part) => ({ width: (room * part) / all })),
      defaultStyle: { padding: 5, border: { top: 0, left: 0, right: 0, bottom: 0.75 }, borderColor: LINE, textColor: INK, textOptions: { lineGap: 2 } },
    } as PDFKit.Mixins.TableOptions);
  };
  if (doc.y + ROOM_FOR_HEAD > doc.page.height - doc.page.margins.bottom) doc.addPage();
  const from = doc.y;
  const whole = drawn(parent).row(head as Row);
  headOnEachPage(doc, doc.y - from, () => { drawn().row(head as Row).end(); }, () => { for (const row of rows) whole.row(row as Row); });
  whole.end();
  doc.x = doc.page.margins.left;
  doc.moveDown(0.8);
};
