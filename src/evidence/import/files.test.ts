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

  // Title, year, authors, DOI, PubMed number of every record of files that other people's programs wrote (tests/reference/evidence/README.md says whose).
  test.each<[string, string, [string, number | null, string[], string | null, string?][]]>([
    ['ovid-psycinfo.ris', 'ris', [
      ['The influence of self-criticism on depression', 2019, ['Trindade, Ines A', 'Irons, Chris', 'Ferreira, Claudia', 'Portela, Francisco', 'Pinto-Gouveia, Jose'], '10.1002/cpp.2398'],
      ['Gender differences in inflammatory bowel disease:', 2019, ['Trindade, Ines A', 'Ferreira, Claudia', 'Duarte, Cristiana', 'Pinto-Gouveia, Jose'], '10.1177/1359105317742958'],
    ]],
    ['proquest.ris', 'ris', [
      ['Predictors of posttraumatic stress symptom', 2019, ['Jones, Hannah', 'Dorahy, Martin J', 'Britt, Eileen', 'Rowlands, Amy', 'Renouf, Charlotte', 'Carter, Janet D', 'Hanna, Donncha'], '10.1002/jts.22387'],
      ['An online educational program', 2019, ['Brand, Bethany L', 'Schielke, Hugo J', 'Putnam, Karen T', 'Putnam, Frank W', 'Loewenstein, Richard J', 'Myrick, Amie', 'Jepsen, Ellen K K', 'Langeland, Willemien', 'Steele, Kathy', 'Classen, Catherine C', 'Lanius, Ruth A'], '10.1002/jts.22370'],
    ]],
    ['scopus.ris', 'ris', [['Stress and the brain-gut axis', 2020, ['Labanski, A.', 'Langhorst, J.', 'Engler, H.', 'Elsenbruch, S.'], '10.1016/j.psyneuen.2019.104501']]],
    ['zotero-of-pubmed.ris', 'ris', [
      ['The importance of cognitive flexibility', 2019, ['Rudnik, Agata', 'Piotrowicz, Grazyna', 'Basinska, Malgorzata A.', 'Rashedi, Vahid'], '10.5114/pg.2018.81081'],
      ['Outcomes of inflammatory bowel disease surgery', 2019, ['Hicks, G.', 'Abdulaal, A.', 'Slesser, A. A. P.', 'Mohsen, Y.'], '10.1007/s10151-019-02080-0'],
      ['Mindfulness-Based Cognitive Therapy', 2019, ['Ewais, Tatjana', 'Begun, Jakob', 'Kenny, Maura', 'Headey, Alan', 'Kisely, Steve'], '10.2196/14432'],
    ]],
    ['ieee.ris', 'ris', [
      ['The European Approach to the Exascale', 2019, ['G. Kalbe', 'G. Kalbe'], '10.1109/mcse.2018.2884139'],
      ['Challenges for Benchmarking', 2014, ['D. R. C. Hill'], '10.1109/hpcsim.2014.6903809'],
    ]],
    ['endnote-of-embase.ris', 'ris', [['EndNote: The Only Reference', 2024, ['Smith, A. Nonymous', 'Doe, J.', 'End, N. Ote', 'Ref, E. Rence'], '10.1234/endnote.joke.2024']]],
    ['endnote.bib', 'bibtex', [['Alzheimer mechanisms and', 2012, ['Huang, Y.', 'Mucke, L.'], null]]],
    ['jabref-3.bib', 'bibtex', [['The paper in subgroup', 2017, ['Doe, John'], null], ['The article in my other subgroup', null, ['Other, I.'], null], ['the paper in two groups', null, ['Unkonw, I'], null]]],
    ['jabref-of-pubmed.bib', 'bibtex', [
      ['Predictors of treatment failure', 2013, ['Gibb, F W', 'Zamm itt, NaN', 'Beckett, G', 'Strachan, M W J'], '10.3275/8949', '23633646'],
      ['Rheumatoid Arthritis: National', 2009, ['National Collaborating Centre for Chronic Conditions (UK)'], null, '21413195'],
    ]],
    ['papers-for-mac.bib', 'bibtex', [['The physical volcanology of the 1600 eruption', 2001, ['Adams, Nancy K', 'DeSilva, Shanaka L', 'Self, Steven', 'Salas, Guido', 'Schubring, Steven', 'Permenter, Jason L', 'Arbesman, Kendra'], null]]],
    ['by-hand-for-latex.bib', 'bibtex', [
      ['An overview of KRL', 1977, ['Bobrow, Daniel G.', 'Winograd, Terry'], null], ['Production rules as a representation for knowledge', 1977, ['Davis, Randall', 'Buchanan, Bruce', 'Shortliffe, Edward'], null],
      ['The nonlinear nature of plans', 1975, ['Sacerdoti, Earl'], null], ['Research in Natural Language', 1978, ['Woods, William A.'], null], ['Rigor Mortis: a response to Nilsson', 1991, ['Birnbaum, Lawrence'], null],
    ]],
    ['pubmed.nbib', 'nbib', [
      ['Time lapse: A glimpse', 2020, ['Griffin, Darren K', 'Larkin, Denis M', "O'Connor, Rebecca E"], '10.1016/j.ejmg.2019.03.004', '30922926'],
      ['Symbiosis between Cretaceous', 2023, ['Peñalver, Enrique', 'Álvarez-Parra, Sergio', 'Solórzano-Kraemer, Mónica M', 'Pérez-de la Fuente, Ricardo'], '10.1073/pnas.2217872120', '37068225'],
      ['Spinosaurus is not an aquatic', 2022, ['Sereno, Paul C', 'Fish, Frank E'], '10.7554/elife.80092', '36448670'],
    ]],
    ['pubmed-2010.nbib', 'nbib', [['From danger and motherhood to health and beauty: health advice for the factory girl in', 2009, ['Long, Vicky', 'Marland, Hilary'], null, '20481061']]],
    ['pmc.nbib', 'nbib', [
      ['A method package for', 2018, ['Takeuchi, Yuichi', 'Osaki, Hironobu', 'Matsumine, Hajime', 'Niimi, Yosuke', 'Sasaki, Ryo', 'Miyata, Mariko'], '10.1016/j.mex.2018.03.007', '30042925'],
      ['Role of gender in the treatment', 2018, ['Thapliyal, Priyanka', 'Hay, Phillipa', 'Conti, Janet'], '10.1186/s40337-018-0207-1', '30123504'], ['Phonological coding', 2014, ['Leinenger, Mallorie'], '10.1037/a0037830', '25150679'],
      ['Becoming the Denigrated', 2012, ['Goldberg, Susan G.'], '10.3389/fpsyg.2012.00347', '23049521'], ['Invited Editorial presents', 2010, ['Buchbinder, Rachelle', 'Osborne, Richard H', 'Kallmes, David'], null, '20230352'],
    ]],
  ])('%s, made by another program, is read whole', async (name, format, records) => {
    const done = await file(join('real', name));
    expect({ format: done.format, mended: done.mended, refused: done.refused }).toEqual({ format, mended: [], refused: [] });
    expect(done.taken.map((r, i) => [r.title.slice(0, records[i]?.[0].length), r.year, r.authors, r.doi, r.pmid])).toEqual(records.map(([title, year, authors, doi, pmid]) => [title, year, authors, doi, pmid ?? null]));
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

  const LONG = 1_000_000;
  test.each<[string, string]>([
    ['signs that open and never close', `TY  - JOUR\nTI  - One\nAB  - ${'<i'.repeat(LONG)}\nER  - \n`], ['a number without end', `PMID- 1\nTI  - One\nAID - 10.5555/${')'.repeat(LONG)}x [doi]\n`],
    ['lines that go on', `PMID- 1\nTI  - One\nAB  - a\n${'      more words\n'.repeat(LONG / 10)}`], ['short forms before every entry', `${`@string{a = "${'x'.repeat(50_000)}"}\n`.repeat(20)}${'@article{k, title={One}, year={2010}}\n'.repeat(400)}`],
    ['a first line of gaps', `${'\t'.repeat(LONG)}title\nx`], ['gaps after a word', `@article{k,\n journal = acm${' '.repeat(90_000)}x\n}`], ['brackets', `@article{k, title={${'{'.repeat(LONG)}}}\n`],
  ])('made to keep a computer busy: %s', async (_what, text) => {
    const done = await read(text);
    expect(done.taken.length + done.refused.length).toBeLessThanOrEqual(400);
  }, 60_000);

  test.each(['', 'hello', '<html><body>Not found</body></html>', '%PDF-1.7', 'name;town\nAsh;Leeds'])('%j is no file of records', async (text) => expect((await read(text)).format).toBeNull());
});
