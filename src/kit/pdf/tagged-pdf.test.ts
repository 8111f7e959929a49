// What a screen reader finds in a PDF of ours.
import { describe, expect, test } from 'vitest';
import { pdfPages } from '../../../tests/setup/pdf-pages.ts';
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

  test('a table that goes on over pages says on each what stands in its columns, to a screen reader once; what follows begins at the usual place', async () => {
    const pdf = await taggedPdf({ title: 'Searches', author: 'Maureen', foot: 'Thistledown' }, (sheet) => {
      sheet.title('Searches');
      sheet.table({ head: ['Looked for', 'How many'], rows: Array.from({ length: 60 }, (_, i) => [`Search ${i}.`, '12']) });
      sheet.paragraph('Afterwards. '.repeat(600));
    });
    const pages = pdfPages(pdf).map((p) => p.words);
    expect(pages.length).toBeGreaterThan(3);
    for (const [i, words] of pages.entries()) expect(words.match(/Looked for/g)?.length ?? 0, `page ${i + 1}`).toBe(words.includes('Search ') ? 1 : 0);
    expect(pages.filter((words) => words.includes('Search '))).toHaveLength(3);
    for (let i = 0; i < 60; i += 1) expect(pages.join(' ').match(new RegExp(`Search ${i}\\.`, 'g')), `row ${i}`).toHaveLength(1);
    const tags = tagsOf(pdf.toString('latin1'));
    for (const [tag, times] of [['TR', 61], ['TH', 2], ['TD', 120]] as const) expect(tags.filter((t) => t === tag), tag).toHaveLength(times);
    const lines = pages.map((words) => words.match(/Afterwards/g)?.length ?? 0);
    expect(lines[3], 'a page of words is as full after a table as it is without one').toBe(Math.max(...lines));
  });

  test.each([0, 6])('the head of a table does not stand alone at the foot of a page (%i points further down)', async (gap) => {
    const pages = pdfPages(await taggedPdf({ title: 'Searches', author: 'Maureen' }, (sheet) => {
      for (let i = 0; i < 26; i += 1) sheet.paragraph(`Line ${i}`, { gap: 8 + gap / 26 });
      sheet.table({ head: ['Looked for', 'How many'], rows: [['Tea', '12'], ['Bread', '3']] });
    })).map((p) => p.words);
    expect(pages.filter((words) => words.includes('Looked for'))).toEqual([expect.stringContaining('Tea')]);
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
