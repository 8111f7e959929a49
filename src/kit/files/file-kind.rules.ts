// What a file is, by what is in it. What it is called, and what the browser says it is, count for nothing.
import { firstStored, zipNames } from './zip-names.rules.ts';

export const FILE_KINDS = ['pdf', 'pptx', 'docx', 'xlsx', 'odp', 'odt', 'ods', 'png', 'jpeg', 'text'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

type Known = { words: string; ending: string; type: string };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';
export const KNOWN: Record<FileKind, Known> = {
  pdf: { words: 'PDF', ending: 'pdf', type: 'application/pdf' },
  pptx: { words: 'PowerPoint', ending: 'pptx', type: `${OFFICE}.presentationml.presentation` },
  docx: { words: 'Word', ending: 'docx', type: `${OFFICE}.wordprocessingml.document` },
  xlsx: { words: 'Excel', ending: 'xlsx', type: `${OFFICE}.spreadsheetml.sheet` },
  odp: { words: 'OpenDocument slides', ending: 'odp', type: `${OPEN}.presentation` },
  odt: { words: 'OpenDocument text', ending: 'odt', type: `${OPEN}.text` },
  ods: { words: 'OpenDocument sheet', ending: 'ods', type: `${OPEN}.spreadsheet` },
  png: { words: 'PNG picture', ending: 'png', type: 'image/png' },
  jpeg: { words: 'JPEG picture', ending: 'jpg', type: 'image/jpeg' },
  text: { words: 'plain text', ending: 'txt', type: 'text/plain; charset=utf-8' },
};

const begins = (bytes: Buffer, sign: string): boolean => bytes.subarray(0, sign.length / 2).equals(Buffer.from(sign, 'hex'));

/** An archive that is an office document, without anything in it that runs by itself. */
const officeKind = (bytes: Buffer): FileKind | null => {
  const names = zipNames(bytes);
  if (names === null || names.some((name) => /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i.test(name))) return null;
  const first = firstStored(bytes);
  if (first?.name === 'mimetype') {
    return (['odp', 'odt', 'ods'] as const).find((kind) => first.words === KNOWN[kind].type || first.words.startsWith(`${KNOWN[kind].type}PK`)) ?? null;
  }
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : null;
};

const LOOKS_LIKE_MORE = /^(<[!?a-z/]|#!|%!|MZ|\{\\rtf)/i;
/** What older programs call "Unicode": UTF-16 with its byte order mark, whole pairs, no control characters. */
const isUtf16Text = (bytes: Buffer): boolean => {
  try {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
    return !LOOKS_LIKE_MORE.test(text.slice(0, 1024).trimStart()) && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffe\uffff]/.test(text);
  } catch {
    return false;
  }
};
/** Words and nothing else: UTF-8, UTF-16 that says so (or the old Western letters) without control characters, and no page or picture written as text. */
const isPlainText = (bytes: Buffer): boolean => {
  if (begins(bytes, 'fffe') || begins(bytes, 'feff')) return isUtf16Text(bytes);
  const start = bytes.toString('latin1', 0, 1024).replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (LOOKS_LIKE_MORE.test(start)) return false;
  return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
};

/** What the bytes are, or null when it is nothing we know. */
export const kindOf = (bytes: Buffer): FileKind | null => {
  if (bytes.length === 0) return null;
  if (begins(bytes, '255044462d')) return bytes.subarray(-2048).includes('%%EOF') ? 'pdf' : null;
  if (begins(bytes, '89504e470d0a1a0a')) return 'png';
  if (begins(bytes, 'ffd8ff')) return 'jpeg';
  if (begins(bytes, '504b0304')) return officeKind(bytes);
  return isPlainText(bytes) ? 'text' : null;
};

/** "a PDF, PowerPoint or Word file". */
export const kindsInWords = (kinds: readonly FileKind[]): string => {
  const words = kinds.map((kind) => KNOWN[kind].words);
  const last = words.pop() ?? '';
  return words.length === 0 ? `${last} file` : `${words.join(', ')} or ${last} file`;
};
