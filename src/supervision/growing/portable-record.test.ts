// The PDF itself: tagged, titled, in a language, with its typeface inside.
import { describe, expect, test } from 'vitest';
import { portablePdf } from './portable-record.ts';

const RECORD = { name: 'Włodek “W” Śliwa', service: 'Thistledown', began: '2026-01-05', printed: '2026-11-23', sections: [{ heading: 'Training', items: ['Peer support, five weeks', 'Safeguarding'] }, { heading: 'Nothing in this one', items: [] }] };
const raw = async () => (await portablePdf(RECORD)).toString('latin1');

describe('a portable record', () => {
  test('is a tagged PDF that says its title and its language', async () => {
    const pdf = await raw();
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/Marked true', '/Lang (en-GB)', '/DisplayDocTitle true', '/ParentTree', 'pdfuaid']) expect(pdf, part).toContain(part);
  });

  test('has headings, paragraphs and lists as such, and no heading of an empty section', async () => {
    const pdf = await raw();
    const tags = [...pdf.matchAll(/\/S \/(\w+)/g)].map((m) => m[1]);
    expect(tags.filter((t) => t === 'H1')).toHaveLength(1);
    expect(tags.filter((t) => t === 'H2')).toHaveLength(1);
    expect(tags.filter((t) => t === 'L')).toHaveLength(1);
    expect(tags.filter((t) => t === 'LBody')).toHaveLength(2);
  });

  test('carries its typeface, so that a Polish name looks right anywhere', async () => {
    const pdf = await raw();
    expect(pdf).toContain('/FontFile2');
    expect(pdf).toContain('/ToUnicode');
    expect(pdf).not.toContain('/BaseFont /Helvetica');
  });
});
