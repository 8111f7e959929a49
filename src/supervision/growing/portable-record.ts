// The record a worker takes with them, as a tagged PDF: headings, lists, language and title are in it, so that a screen reader can read it.
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../../kit/project-root.ts';
import { sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export type PortableSection = { heading: string; says?: string; items: string[] };
export type PortableRecord = { name: string; service: string; began: Day; printed: Day; sections: PortableSection[] };

const FONTS = join(projectRoot, 'data', 'fonts');
const INK = '#1f2a2a';

/** The sheet as bytes. Sections without anything in them are left out. */
export const portablePdf = (record: PortableRecord): Promise<Buffer> => new Promise((done, failed) => {
  const title = `${record.name}: my record as a peer worker`;
  const doc = new PDFDocument({ size: 'A4', margin: 56, pdfVersion: '1.7', tagged: true, subset: 'PDF/UA', lang: 'en-GB', displayTitle: true, info: { Title: title, Author: record.name, Creator: 'Alongside' } } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  doc.on('end', () => done(Buffer.concat(parts)));
  doc.on('error', failed);
  doc.registerFont('plain', join(FONTS, 'AtkinsonHyperlegibleNext-Regular.ttf'));
  doc.registerFont('bold', join(FONTS, 'AtkinsonHyperlegibleNext-Bold.ttf'));
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const write = (parent: PDFKit.PDFStructureElement, tag: string, font: 'plain' | 'bold', size: number, words: string, gap: number) =>
    parent.add(doc.struct(tag, {}, () => { doc.font(font).fontSize(size).fillColor(INK).text(words, { lineGap: 3, paragraphGap: gap }); }));
  write(whole, 'H1', 'bold', 22, title, 6);
  write(whole, 'P', 'plain', 12, `Peer worker at ${record.service} since ${sayDate(record.began)}. Put together by me on ${sayDate(record.printed)}; what stands here is what I chose to take.`, 10);
  for (const section of record.sections.filter((s) => s.items.length > 0)) {
    const sect = doc.struct('Sect');
    whole.add(sect);
    write(sect, 'H2', 'bold', 15, section.heading, 4);
    if (section.says) write(sect, 'P', 'plain', 11, section.says, 4);
    const list = doc.struct('L');
    sect.add(list);
    for (const item of section.items) {
      const li = doc.struct('LI');
      list.add(li);
      li.add(doc.struct('LBody', {}, () => { doc.font('plain').fontSize(12).fillColor(INK).text(`•  ${item}`, { lineGap: 3, paragraphGap: 4 }); }));
      li.end();
    }
    list.end();
    sect.end();
  }
  whole.end();
  doc.end();
});
