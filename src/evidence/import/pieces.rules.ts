// A file of records taken apart, record by record, before anything in it is understood: so that one broken record breaks only itself. Pure.

export const FORMATS = ['ris', 'nbib', 'bibtex', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT_NAMES: Record<Format, string> = { ris: 'RIS', nbib: 'PubMed (NBIB)', bibtex: 'BibTeX', csv: 'CSV table' };

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
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  return /[,;\t]/.test(first) && /(^|[,;\t"])\s*(article )?title\s*($|[,;\t"])/i.test(first) ? 'csv' : null;
};

const put = (piece: Piece, line: string): void => {
  piece.text += `${line}\n`;
};
const goesOn = (piece: Piece, words: string): void => {
  const last = piece.tags.at(-1);
  if (last && words) last[1] = `${last[1]} ${words}`.trim();
};

/** RIS: from TY to ER; a record whose end is missing ends where the next begins. */
export const risPieces = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  let stray = false;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = RIS_TAG.exec(line) ?? [];
    if (tag === 'TY') {
      if (open && !stray) open.wrong.push('The record had no end (ER)');
      pieces.push(open = { row: pieces.length + 1, tags: [['TY', value.trim()]], text: `${line}\n`, wrong: [] });
      stray = false;
      continue;
    }
    if (!open && tag && tag !== 'ER') {
      pieces.push(open = { row: pieces.length + 1, tags: [], text: '', wrong: ['It does not say what it is (TY)'] });
      stray = true;
    }
    if (!open) continue;
    put(open, line);
    if (tag === 'ER') open = null;
    else if (tag) open.tags.push([tag, value.trim()]);
    else goesOn(open, line.trim());
  }
  if (open && !stray) open.wrong.push('The record had no end (ER)');
  return pieces;
};

/** PubMed's own: a record begins with PMID; a line that goes on is indented. */
export const nbibPieces = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = NBIB_TAG.exec(line) ?? [];
    if (tag === 'PMID' || (tag && !open)) pieces.push(open = { row: pieces.length + 1, tags: [], text: '', wrong: tag === 'PMID' ? [] : ['It does not begin with its PubMed number (PMID)'] });
    if (!open) continue;
    put(open, line);
    if (tag) open.tags.push([tag, value.trim()]);
    else if (/^\s+\S/.test(line)) goesOn(open, line.trim());
    else if (line.trim() === '') open = null;
  }
  return pieces;
};

/** BibTeX: an entry from its @ to the next; short forms (@string) go before every entry, so that it can be read alone. */
export const bibtexPieces = (text: string): Piece[] => {
  const parts: { kind: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const kind = BIBTEX_ENTRY.exec(line)?.[1]?.toLowerCase();
    if (kind) parts.push({ kind, text: '' });
    const open = parts.at(-1);
    if (open) open.text += `${line}\n`;
  }
  const short = parts.filter((part) => part.kind === 'string').map((part) => part.text).join('');
  return parts.filter((part) => !['string', 'comment', 'preamble'].includes(part.kind)).map((part, at) => ({ row: at + 1, tags: [['kind', part.kind]], text: short + part.text.replace(/^[ \t]*%.*$/gm, ''), wrong: [] }));
};
