// What may stand on a sheet: each as the tag it is, in reading order. Text flows on to the next page by itself.
import { INK, tableOn } from './sheet-table.ts';
import type { SheetTable } from './sheet-table.ts';

const GREEN = '#12524a';

/** Words, or words that lead somewhere. */
export type SheetLine = string | { words: string; href: string };
export type Sheet = {
  /** The one title. */
  title: (words: string) => void;
  paragraph: (words: SheetLine, how?: { size?: number; bold?: boolean; gap?: number }) => void;
  list: (items: readonly SheetLine[], how?: { numbered?: boolean }) => void;
  table: (table: SheetTable) => void;
  /** A heading and what stands under it; a section inside a section gets the next smaller heading. */
  section: (heading: string, write: (sheet: Sheet) => void) => void;
  /** A thin line and room, passed over by a screen reader. */
  rule: () => void;
};

type Font = 'plain' | 'bold';
const TITLE = { size: 22, gap: 6 };
const HEADINGS = [TITLE, { size: 15, gap: 4 }, { size: 13, gap: 3 }];
const LINE_GAP = 3;
/** Room for a heading and the first lines, or rows, of what it heads. */
const ROOM_FOR_HEADING = 130;
const BEFORE_HEADING = 8;

/** Writes on `doc` under the structure element `parent`. */
export const sheetOn = (doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, level = 1): Sheet => {
  const words = (into: PDFKit.PDFStructureElement, line: SheetLine, font: Font, size: number, gap: number, before = '') => {
    const href = typeof line === 'string' ? undefined : line.href;
    const text = `${before}${typeof line === 'string' ? line : line.words}`;
    const set = () => doc.font(font).fontSize(size).fillColor(href ? GREEN : INK).text(text, { lineGap: LINE_GAP, paragraphGap: gap, ...(href ? { link: href, underline: true } : { link: null, underline: false }) } as PDFKit.Mixins.TextOptions);
    into.add(href ? doc.struct('Link', {}, () => { set(); }) : () => { set(); });
  };
  const block = (tag: string, line: SheetLine, font: Font, size: number, gap: number) => {
    const element = doc.struct(tag);
    parent.add(element);
    words(element, line, font, size, gap);
    element.end();
  };
  return {
    title: (text) => block('H1', text, 'bold', TITLE.size, TITLE.gap),
    paragraph: (line, how = {}) => block('P', line, how.bold ? 'bold' : 'plain', how.size ?? 12, how.gap ?? 8),
    list: (items, how = {}) => {
      const list = doc.struct('L');
      parent.add(list);
      items.forEach((item, i) => {
        const li = doc.struct('LI');
        list.add(li);
        const body = doc.struct('LBody');
        li.add(body);
        words(body, item, 'plain', 12, 4, how.numbered ? `${i + 1}.  ` : '•  ');
        body.end();
        li.end();
      });
      list.end();
    },
    table: (table) => tableOn(doc, parent, table),
    section: (text, write) => {
      // A heading alone at the foot of a page belongs to the next one.
      if (doc.y + ROOM_FOR_HEADING > doc.page.height - doc.page.margins.bottom) doc.addPage();
      else doc.y += BEFORE_HEADING;
      const section = doc.struct('Sect');
      parent.add(section);
      const { size, gap } = HEADINGS[level] ?? HEADINGS.at(-1)!;
      const title = doc.struct(`H${Math.min(level + 1, 6)}`);
      section.add(title);
      words(title, text, 'bold', size, gap);
      title.end();
      write(sheetOn(doc, section, level + 1));
      section.end();
    },
    rule: () => {
      const { left, right } = doc.page.margins;
      doc.markContent('Artifact', { type: 'Layout' });
      doc.save().lineWidth(1).strokeColor('#ded7cb').moveTo(left, doc.y + 4).lineTo(doc.page.width - right, doc.y + 4).stroke().restore();
      doc.endMarkedContent();
      doc.moveDown(1);
    },
  };
};
