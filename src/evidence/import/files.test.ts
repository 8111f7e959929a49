// Files as other programs write them, read whole: tests/reference/evidence says which program each is of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../kit/project-root.ts';
import type { FoundRecord } from './found-record.rules.ts';
import { formatOf, lettersOf } from './pieces.rules.ts';
import { piecesOf, readPiece } from './read-piece.ts';

const read = async (bytes: Uint8Array | string) => {
  const { text, guessed } = typeof bytes === 'string' ? { text: bytes, guessed: false } : lettersOf(bytes);
  const format = formatOf(text);
  if (!format) return { format, guessed, taken: [], mended: [], refused: [] };
  const all = await Promise.all(piecesOf(format, text).map((piece) => readPiece(format, piece)));
  return { format, guessed, taken: all.flatMap((one) => ('record' in one ? [one.record] : [])), mended: all.flatMap((one) => ('record' in one ? one.mended : [])), refused: all.flatMap((one) => ('refused' in one ? [one] : [])) };
};
const file = (name: string) => read(readFileSync(join(projectRoot, 'tests/reference/evidence', name)));

describe('files of other programs', () => {
  test.each<[string, string, Partial<FoundRecord>[]]>([
    ['zotero.ris', 'ris', [
      { kind: 'article-journal', authors: ['Thistlewood, Ash', 'Quillfeather, Una M.'], year: 2020, publishedIn: 'Journal of Invented Studies', volume: '12', issue: '3', pages: '101-112', doi: '10.5555/invented.2020.001', url: 'https://example.org/one', summary: 'First line of the summary. It has a dash - and a tag-like word in it: TY is not a tag here.' },
      { title: 'A page about cafés and Żółw, read once', authors: ['Hedgerow Invented Peer Charity'], year: 2019, url: 'https://example.org/page' },
    ]],
    ['endnote.ris', 'ris', [
      { authors: ['Nettleton, Bisi', 'Bramblecote, T.'], year: 2015, doi: '10.5555/invented.2015.77', pmid: '99999901', pages: '33-41', summary: 'Background: a summary that goes on over three lines.' },
      { kind: 'chapter', title: 'A chapter, invented', authors: ['Sedgewick, Orla'], year: 2012, publishedIn: 'A Book of Invented Chapters', publisher: 'Hedge Press', pages: '5-20' },
    ]],
    ['utf16.ris', 'ris', [{ title: 'Sixteen bits, invented', authors: ['Orchardson, Zoe'], year: 2005 }]],
    ['mendeley.bib', 'bibtex', [
      { title: 'Peer work in UK hospitals: an invented study', authors: ['Müller, Jörg', 'Fernsby, Tilda', "O'Neil, Seán"], year: 2014, publishedIn: 'Invented Journal of Peer Work', volume: '20', issue: '4', pages: '392-411', doi: '10.5555/invented.2014.5', pmid: '99999902', summary: 'An invented study of % 12 people & their friends.' },
      { title: 'What helps, invented', authors: ['Burdock Invented Network'], url: 'http://example.org/burdock', year: null },
    ]],
    ['pubmed.nbib', 'nbib', [
      { title: 'Peer work in UK hospitals: an invented study with a title so long that PubMed folds it over two lines', authors: ['Müller, Jörg', 'Fernsby, Tilda'], year: 2014, publishedIn: 'Invented journal of peer work', volume: '20', issue: '4', pages: '392-411', doi: '10.5555/invented.2014.5', pmid: '99999902', summary: 'BACKGROUND: Invented. METHODS: Twelve people who do not exist were asked about the peer workers they do not have. RESULTS: None. CONCLUSIONS: This file shows how lines are folded.' },
      { title: 'A title PubMed translated and put in brackets, invented', authors: ['Juniperly, Noor', 'Invented Study Group'], year: 2022, doi: null, pmid: '99999903' },
    ]],
    ['pubmed.csv', 'csv', [{ title: 'An invented paper in a PubMed table.', authors: ['Meadowcroft, J', 'Nightjar, AB'], year: 2021, publishedIn: 'Invent J', doi: '10.5555/invented.2021.9', pmid: '99999904' }]],
  ])('%s is read whole', async (name, format, records) => {
    const done = await file(name);
    expect({ format: done.format, mended: done.mended, refused: done.refused, guessed: done.guessed }).toEqual({ format, mended: [], refused: [], guessed: false });
    expect(done.taken).toHaveLength(records.length);
    records.forEach((record, i) => expect(done.taken[i]).toMatchObject(record));
  });

  test('an old Windows program’s letters are read, and that they were guessed is known', async () => {
    const done = await file('old-windows.ris');
    expect(done.guessed).toBe(true);
    expect(done.taken[0]).toMatchObject({ title: 'L’été inventé – an old program’s letters', authors: ['Pennywort, Renée'], publishedIn: 'Revue', year: 1998 });
  });

  test('of a BibTeX file with a broken entry, only that entry is refused; short forms reach every entry', async () => {
    const done = await file('jabref.bib');
    expect(done.taken.map((one) => one.title)).toEqual(['Listening first', 'A book about hedges, invented', 'After the broken one']);
    expect(done.taken[0]).toMatchObject({ publishedIn: 'Journal of Invented Studies', authors: ['Gorseby, Ina', 'Łukaszewski, Paweł'] });
    expect(done.refused).toHaveLength(1);
    expect(done.refused[0]?.refused).toContain('bracket');
    expect(done.refused[0]?.title).toContain('lost its closing bracket');
  });

  test('a table: a cell over two lines, a formula kept as a title, a short row refused with its reason', async () => {
    const done = await file('zotero.csv');
    expect(done.taken[0]).toMatchObject({ title: 'Invented, with "quotes" and a comma', authors: ['Knapweed, Lyle', 'Lichfold, Mina'], year: 2018, summary: 'A summary over two lines' });
    expect(done.taken[1]).toMatchObject({ kind: 'webpage', title: '=HYPERLINK("https://example.org","a title that is a formula")' });
    expect(done.refused).toEqual([expect.objectContaining({ refused: 'It has 2 cells and the header has 16.' })]);
  });

  test.each([
    ['a record without an end', 'TY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\nER  - \n', ['One', 'Two'], ['The record had no end (ER)'], []],
    ['a record without a beginning', 'TI  - Lost\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n', ['Lost', 'Two'], ['It does not say what it is (TY)'], []],
    ['one space before the dash', 'TY - JOUR\nTI - One\nER - \n', ['One'], [], []],
    ['no title', 'TY  - JOUR\nAU  - A\nER  - \nTY  - JOUR\nTI  - Two\nER  - ', ['Two'], [], ['It has no title']],
    ['a title twice', 'TY  - JOUR\nTI  - One\nTI  - Another\nER  - \n', ['One'], ['TI was there 2 times: the first is kept'], []],
    ['an unknown kind', 'TY  - XXXX\nTI  - One\nPY  - 2011\nER  - \n', ['One'], [], []],
    ['names that mean something to JavaScript', 'TY  - JOUR\nTI  - __proto__\nAU  - constructor\nER  - \n', ['__proto__'], [], []],
  ])('broken RIS: %s', async (_what, text, titles, mended, refused) => {
    const done = await read(text);
    expect(done.taken.map((one) => one.title)).toEqual(titles);
    expect(done.mended).toEqual(mended);
    expect(done.refused.map((one) => one.refused)).toEqual(refused);
  });

  test.each(['', 'hello', '<html><body>Not found</body></html>', '%PDF-1.7', 'name;town\nAsh;Leeds'])('%j is no file of records', async (text) => expect((await read(text)).format).toBeNull());
});
