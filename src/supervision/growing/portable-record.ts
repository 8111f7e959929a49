// The record a worker takes with them, as a tagged PDF.
import { taggedPdf } from '../../kit/pdf/index.ts';
import { sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export type PortableSection = { heading: string; says?: string; items: string[] };
export type PortableRecord = { name: string; service: string; began: Day; printed: Day; sections: PortableSection[] };

/** The sheet as bytes. Sections without anything in them are left out. */
export const portablePdf = (record: PortableRecord): Promise<Buffer> => {
  const title = `${record.name}: my record as a peer worker`;
  return taggedPdf({ title, author: record.name }, (sheet) => {
    sheet.title(title);
    sheet.paragraph(`Peer worker at ${record.service} since ${sayDate(record.began)}. Put together by me on ${sayDate(record.printed)}; what stands here is what I chose to take.`, { gap: 10 });
    for (const { heading, says, items } of record.sections.filter((s) => s.items.length > 0)) {
      sheet.section(heading, (inside) => {
        if (says) inside.paragraph(says, { size: 11, gap: 4 });
        inside.list(items);
      });
    }
  });
};
