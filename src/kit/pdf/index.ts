// Tagged PDFs: what the house prints for somebody to keep.
export { taggedPdf } from './tagged-pdf.ts';
export type { PdfAbout } from './tagged-pdf.ts';
export type { Sheet, SheetLine } from './sheet.ts';
export type { SheetTable } from './sheet-table.ts';
