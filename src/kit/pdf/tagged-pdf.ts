// A tagged PDF: title, language, headings, lists, tables and links are in it as such, so that a screen reader reads it as the page on screen is read. One way of making them for the whole house.
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { sheetOn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export type PdfAbout = {
  title: string;
  author: string;
  /** As BCP 47; British English unless said. */
  language?: string;
  landscape?: boolean;
  /** At the foot of every page beside its number; a screen reader passes over it. */
  foot?: string;
};

const FONTS = join(projectRoot, 'data', 'fonts');
const MARGIN = 56;
const FOOT_INK = '#4d5a59';

const numberPages = (doc: PDFKit.PDFDocument, foot: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    const { width, height, margins } = doc.page;
    // Below the margin pdfkit would begin a new page: the margin is lifted while the foot is written.
    const bottom = margins.bottom;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('plain').fontSize(9).fillColor(FOOT_INK).text(count > 1 ? `${foot}  ·  ${page + 1} of ${count}` : foot, margins.left, height - 36, { width: width - margins.left - margins.right, lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
};

/** A link says where it leads (PDF/UA 7.18.5); pdfkit leaves that empty for links it makes from text. */
const linksSayWhere = (doc: PDFKit.PDFDocument): void => {
  const link = doc.link.bind(doc);
  doc.link = (x, y, width, height, url, more) => link(x, y, width, height, url, { ...more, Contents: new String(url) as string });
};

/** The document as bytes: `write` says what stands in it, in the order it is read. */
export const taggedPdf = async (about: PdfAbout, write: (sheet: Sheet) => void): Promise<Buffer> => {
  const { default: PDFDocument } = await import('pdfkit'); // with its fonts' reader a tenth of a start: loaded when something is printed
  const doc = new PDFDocument({
    size: 'A4', layout: about.landscape ? 'landscape' : 'portrait', margin: MARGIN, bufferPages: about.foot !== undefined,
    pdfVersion: '1.7', tagged: true, subset: 'PDF/UA', lang: about.language ?? 'en-GB', displayTitle: true,
    info: { Title: about.title, Author: about.author, Creator: 'Alongside' },
  } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((done, failed) => {
    doc.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts))).on('error', failed);
  });
  doc.registerFont('plain', join(FONTS, 'AtkinsonHyperlegibleNext-Regular.ttf'));
  doc.registerFont('bold', join(FONTS, 'AtkinsonHyperlegibleNext-Bold.ttf'));
  linksSayWhere(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  write(sheetOn(doc, document));
  document.end();
  if (about.foot !== undefined) numberPages(doc, about.foot);
  doc.end();
  return whole;
};
