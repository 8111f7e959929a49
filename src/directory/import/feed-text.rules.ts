// Mending the text that feeds carry: markup out, odd characters out, a stand-in for "nothing" read as nothing.

/** Told once for each thing that had to be mended, in words for whoever keeps the feed. */
export type Mend = (because: string) => void;

/** Stands before a letter whose bytes were no UTF-8 and were read as Windows-1252. */
export const OTHER_ENCODING = '\uFFFC';

const NOTHING = /^(n\/?a|null|none|undefined|not known|unknown|tbc|-+|\.)$/i;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  eacute: 'é',
};

/**
 * Plain text of at most `longest` characters, or null when there is none (absent, empty, "NA", "Not known"). Takes HTML
 * out and says so; drops control characters; keeps line breaks and tidies other spaces. A number becomes its text;
 * anything else that is not text is reported and left out.
 */
export function plainText(value: unknown, field: string, longest: number, mend: Mend): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') {
    mend(`${field}: not text, left out.`);
    return null;
  }
  let text = value.length > longest * 4 ? value.slice(0, longest * 4) : value;
  if (text.includes('\uFFFD')) mend(`${field}: some letters could not be read.`);
  if (text.includes(OTHER_ENCODING)) {
    mend(`${field}: letters in another encoding, read as Windows-1252.`);
    text = text.replaceAll(OTHER_ENCODING, '');
  }
  const unmarked = withoutMarkup(text);
  if (unmarked !== text) mend(`${field}: HTML taken out.`);
  text = unmarked
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text.length === 0) return null;
  if (NOTHING.test(text)) {
    mend(`${field}: "${text}" read as not given.`);
    return null;
  }
  if (text.length <= longest) return text;
  mend(`${field}: longer than ${longest} characters, cut.`);
  return (
    text
      .slice(0, longest - 1)
      .toWellFormed()
      .replace('\uFFFD', '') + '…'
  );
}

/** The text without tags and with entities as characters. Text without markup comes back as it was. */
export function withoutMarkup(text: string): string {
  const untagged = /<[a-z!/][^<>]{0,2000}>/i.test(text)
    ? text
        .replace(/<(script|style)\b[^<>]{0,2000}>[^]*?<\/\1\s*>/gi, ' ')
        .replace(/<(br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]{0,2000}>/gi, '\n')
        .replace(/<[a-z!/][^<>]{0,2000}>/gi, '')
    : text;
  return untagged.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : undefined;
}
