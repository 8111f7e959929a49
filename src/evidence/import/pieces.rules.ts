// A file of records taken apart, record by record, before anything in it is understood: so that one broken record breaks only itself. Pure.

export const FORMATS = ['ris', 'nbib', 'bibtex', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT_NAMES: Record<Format, string> = { ris: 'RIS', nbib: 'PubMed (NBIB)', bibtex: 'BibTeX', csv: 'CSV table' };

/** No record of a paper is as long, with a thousand authors neither: what is longer is refused as one record, and not read. */
export const LONGEST_PIECE = 100_000;
const LONGEST_HEADER = 4000;

/** One record as it stands in the file. `row` counts records from 1. */
export type Piece = { row: number; tags: [tag: string, value: string][]; text: string; wrong: string[] };

/** The letters of a file: by its byte order mark, else UTF-8, else (older programs) Windows-1252, and whether that was a guess. */
export const lettersOf = (bytes: Uint8Array): { text: string; guessed: boolean } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: tidy(new TextDecoder('utf-16le').decode(bytes)), guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: tidy(new TextDecoder('utf-16be').decode(bytes)), guessed: false };
  try {
    return { text: tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), guessed: false };
  } catch {
    return { text: tidy(new TextDecoder('windows-1252').decode(bytes)), guessed: true };
  }
};

/** Without byte order mark and what no database holds; every line end the same. */
export const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\u0000', '').replace(/\r\n?/g, '\n');

const RIS_TAG = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/;
const NBIB_TAG = /^([A-Z]{2,4}) {0,2}- ?(.*)$/;
const BIBTEX_ENTRY = /^[ \t]*@[ \t]*([a-z]+)[ \t]*[{(]/i;

/** Which program's kind of file this is, by what stands in it, whatever it is called; null when it is none of them. */
export const formatOf = (text: string): Format | null => {
  if (/^\s{0,3}TY {1,2}- /m.test(text)) return 'ris';
  if (/^PMID ?- ?\d/m.test(text)) return 'nbib';
  if (new RegExp(BIBTEX_ENTRY, 'im').test(text)) return 'bibtex';
  const first = (text.trimStart().split('\n', 1)[0] ?? '').slice(0, LONGEST_HEADER).replace(/ {2,}/g, ' ');
  return /[,;\t]/.test(first) && /(^|[,;\t"])\s*(article )?title\s*($|[,;\t"])/i.test(first) ? 'csv' : null;
};

const put = (piece: Piece, line: string): void => {
  if (piece.text.length <= LONGEST_PIECE) piece.text += `${line}\n`;
};
const goesOn = (piece: Piece, words: string): void => {
  const last = piece.tags.at(-1);
  if (last && words && last[1].length <= LONGEST_PIECE) last[1] = `${last[1]} ${words}`.trim();
};

const MAKES_A_RECORD = /^(T[I1]|BT|CT|A[U1])$/;
/** RIS: from TY to ER; a record whose end is missing ends where the next begins. What Ovid writes after an end (NL and links) is no record. */
export const risPieces = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  let stray = false;
  let counted = true;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = RIS_TAG.exec(line) ?? [];
    if (tag === 'TY') {
      if (open && !stray) open.wrong.push('The record had no end (ER)');
      pieces.push(open = { row: pieces.length + 1, tags: [['TY', value.trim()]], text: `${line}\n`, wrong: [] });
      [stray, counted] = [false, true];
      continue;
    }
    if (!open && tag && tag !== 'ER') {
      open = { row: pieces.length + 1, tags: [], text: '', wrong: ['It does not say what it is (TY)'] };
      [stray, counted] = [true, false];
    }
    if (!open) continue;
    if (!counted && tag && MAKES_A_RECORD.test(tag)) counted = pieces.push(open) > 0;
    put(open, line);
    if (tag === 'ER') open = null;
    else if (tag) open.tags.push([tag, value.trim()]);
    else goesOn(open, line.trim());
  }
  if (open && !stray) open.wrong.push('The record had no end (ER)');
  return pieces;
};

/** PubMed's own: a record begins with PMID (in PubMed Central's files with PMC, then PMID); a line that goes on is indented. */
export const nbibPieces = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = NBIB_TAG.exec(line) ?? [];
    const goesFirst = open?.tags.every(([before]) => before === 'PMC') === true;
    if (open && tag === 'PMID' && goesFirst) open.wrong = [];
    else if (tag === 'PMID' || (tag && !open)) pieces.push(open = { row: pieces.length + 1, tags: [], text: '', wrong: tag === 'PMID' ? [] : ['It does not begin with its PubMed number (PMID)'] });
    if (!open) continue;
    put(open, line);
    if (tag) open.tags.push([tag, value.trim()]);
    else if (/^\s+\S/.test(line)) goesOn(open, line.trim());
    else if (line.trim() === '') open = null;
  }
  return pieces;
};

const MONTHS = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/i;
/** An author field that names an organisation, as JabRef writes it: one name of five words or more, or with a bracket. */
const isOneBody = (name: string): boolean => !/,|\sand\s|[{}\\]/.test(name) && (name.includes('(') || name.trim().split(/\s+/).length > 4);
/** An entry as EndNote, JabRef and people write it, made whole: a key where there is none, an organisation kept in one piece, and a short form nobody explains read as it stands. */
const madeWhole = (entry: string, explained: ReadonlySet<string>): string => entry
  .replace(/^(\s*@\s*[a-z]+\s*[{(])\s*(?:,|(?=[a-z][\w-]*\s*=))/i, '$1record,')
  .replace(/^([ \t]*author[ \t]*=[ \t]*)\{([^{}\n]*)\}/gim, (line: string, field: string, name: string) => (isOneBody(name) ? `${field}{{${name}}}` : line))
  .replace(/^([ \t]*[a-z][\w-]*[ \t]*=[ \t]*)([a-z][\w:.+-]*)([ \t]*(?:,[ \t]*)?)$/gim, (line: string, name: string, word: string, end: string) =>
    (MONTHS.test(word) || explained.has(word.toLowerCase()) ? line : `${name}{${word}}${end}`));

/** BibTeX: an entry from its @ to the next; short forms (@string) go before every entry, so that it can be read alone. */
export const bibtexPieces = (text: string): Piece[] => {
  const parts: { kind: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const kind = BIBTEX_ENTRY.exec(line)?.[1]?.toLowerCase();
    if (kind) parts.push({ kind, text: '' });
    const open = parts.at(-1);
    if (open && open.text.length <= LONGEST_PIECE) open.text += `${line}\n`;
  }
  const all = parts.filter((part) => part.kind === 'string').map((part) => part.text).join('');
  const short = all.length <= LONGEST_PIECE ? all : '';
  const explained = new Set([...short.toLowerCase().matchAll(/(?<![\w:.+-])[a-z][\w:.+-]*(?=[ \t=])/g)].map(([word]) => word));
  const whole = (entry: string): string => short + (entry.length > LONGEST_PIECE ? entry : madeWhole(entry.replace(/^[ \t]*%.*$/gm, ''), explained));
  return parts.filter((part) => !['string', 'comment', 'preamble'].includes(part.kind)).map((part, at) => ({ row: at + 1, tags: [['kind', part.kind]], text: whole(part.text), wrong: [] }));
};
