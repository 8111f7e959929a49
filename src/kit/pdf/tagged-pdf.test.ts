// What a screen reader finds in a PDF of ours.
import { describe, expect, test } from 'vitest';
import { taggedPdf } from './index.ts';

const raw = async (foot?: string) => (await taggedPdf({ title: 'Żółw’s review', author: 'Maureen', ...(foot ? { foot } : {}) }, (sheet) => {
  sheet.title('Żółw’s review');
  sheet.paragraph({ words: 'Where it stands', href: 'https://example.org/review' });
  sheet.section('What we read', (part) => {
    part.list(['One', 'Two'], { numbered: true });
    part.table({ head: ['What', 'How many'], rows: Array.from({ length: 60 }, (_, i) => [`Search ${i}`, '12']), rowHeads: true });
    part.section('What was left out', (inner) => { inner.paragraph('Three of them.'); inner.rule(); });
  });
})).toString('latin1');
const tagsOf = (pdf: string) => [...pdf.matchAll(/\/S \/(\w+)/g)].map((m) => m[1]);

describe('a tagged PDF', () => {
  test('says its title and language, and carries its typeface', async () => {
    const pdf = await raw();
    for (const part of ['%PDF-1.7', '/StructTreeRoot', '/Marked true', '/Lang (en-GB)', '/DisplayDocTitle true', '/ParentTree', 'pdfuaid', '/FontFile2', '/ToUnicode']) expect(pdf, part).toContain(part);
  });

  test('has headings in their order, lists, and a table whose cells know their headings', async () => {
    const tags = tagsOf(await raw());
    expect(tags.filter((t) => /^H\d$/.test(t ?? ''))).toEqual(['H1', 'H2', 'H3']);
    for (const [tag, times] of [['L', 1], ['LI', 2], ['Table', 1], ['TR', 61], ['TH', 62], ['TD', 60]] as const) expect(tags.filter((t) => t === tag), tag).toHaveLength(times);
    expect(await raw()).toContain('/Scope /Row');
  });

  test('a link is a link and says where it leads', async () => {
    const pdf = await raw();
    expect(tagsOf(pdf)).toContain('Link');
    expect(pdf).toContain('/Contents (https://example.org/review)');
  });

  test('a foot stands on every page and adds none', async () => {
    const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;
    expect(pages(await raw('Thistledown'))).toBe(pages(await raw()));
  });
});
