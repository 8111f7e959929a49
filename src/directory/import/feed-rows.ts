// Reads a JSON feed piece by piece, so that memory does not grow with the feed: an Open Referral list
// ({"contents": […]} or {"services": […]}), a bare list, one service, or one service a line (ndjson).
import { PlainError } from '../../kit/plain-error.ts';
import { textOf } from './feed-bytes.ts';

export type FeedRow = {
  list: 'services' | 'taxonomy_terms';
  /** Its turn in its list, counted from 1. */
  at: number;
  /** The parsed value; a row that is no JSON or too large has a fault instead. */
  value?: unknown;
  fault?: string;
  /** What was mended before the row became a service. */
  mended?: readonly string[];
};

const LISTS = new Map<string, FeedRow['list']>([['contents', 'services'], ['content', 'services'], ['services', 'services'], ['taxonomy_terms', 'taxonomy_terms']]);
const LONGEST_ROW = 2_000_000;
const LONGEST_ENVELOPE = 20_000;

/** What a page of a feed says of itself beside its rows (total_pages and the like), once it is read. */
export type Envelope = Readonly<Record<string, unknown>>;

/** The rows in a stream of bytes: UTF-8, or UTF-16 with a byte order mark. Throws a PlainError when it is not JSON or ends in the middle. */
export async function* rowsOf(bytes: AsyncIterable<Uint8Array>, told?: (envelope: Envelope) => void): AsyncGenerator<FeedRow> {
  const splitter = makeSplitter();
  for await (const text of textOf(bytes)) yield* splitter.take(text);
  const envelope = splitter.end();
  told?.(envelope);
}

type Splitter = { take: (text: string) => FeedRow[]; end: () => Envelope };

/** Follows brackets and strings only; each row's own text is left to JSON.parse. */
function makeSplitter(): Splitter {
  const open: string[] = [];
  let inString = false;
  let escaped = false;
  let word = '';
  let key = '';
  let list: FeedRow['list'] | null = null;
  let listDepth = 0;
  let sawList = false;
  let row: string | null = null;
  let started = false;
  let around = '';
  const counts = { services: 0, taxonomy_terms: 0 };

  const finish = (name: FeedRow['list'], text: string): FeedRow => {
    counts[name] += 1;
    if (text.length > LONGEST_ROW) return { list: name, at: counts[name], fault: 'It is larger than two million characters.' };
    try {
      return { list: name, at: counts[name], value: JSON.parse(text) as unknown };
    } catch {
      return { list: name, at: counts[name], fault: 'It is not JSON.' };
    }
  };

  const openBracket = (mark: string): void => {
    open.push(mark);
    started = true;
    if (list !== null || mark !== '[') return;
    const named = open.length === 1 ? 'services' : open.length === 2 && open[0] === '{' ? (LISTS.get(key) ?? null) : null;
    if (named === null) return;
    list = named;
    listDepth = open.length;
    sawList = true;
  };

  const closeBracket = (mark: string): void => {
    if (open.pop() !== (mark === '}' ? '{' : '[')) throw new PlainError('This file is not JSON: its brackets do not match. Nothing was imported.');
  };

  const take = (text: string): FeedRow[] => {
    const rows: FeedRow[] = [];
    let from = row === null ? -1 : 0;
    const cut = (to: number): string => (row ?? '') + (from < 0 ? '' : text.slice(from, to));
    for (let at = 0; at < text.length; at += 1) {
      const mark = text[at] as string;
      if (open.length === 1 && list === null && around.length < LONGEST_ENVELOPE) around += mark;
      if (inString) {
        if (escaped) escaped = false;
        else if (mark === '\\') escaped = true;
        else if (mark === '"') inString = false;
        else if (open.length === 1 && word.length < 100) word += mark;
        continue;
      }
      if (mark <= ' ' || mark === '\uFEFF') continue;
      const atList = list !== null && open.length === listDepth;
      if (atList && (mark === ',' || mark === ']')) {
        if (from >= 0) rows.push(finish(list as FeedRow['list'], cut(at)));
        row = null;
        from = -1;
      } else if (from < 0 && (atList || (open.length === 0 && mark === '{'))) {
        from = at;
      }
      if (mark === '"') {
        inString = true;
        if (open.length === 1) word = '';
      } else if (mark === ':' && open.length === 1) key = word;
      else if (mark === '{' || mark === '[') {
        const before = list;
        openBracket(mark);
        if (before === null && list !== null) {
          row = null;
          from = -1;
        }
      } else if (mark === '}' || mark === ']') {
        closeBracket(mark);
        if (open.length === 1 && around.length < LONGEST_ENVELOPE) around += mark;
        if (list !== null && open.length < listDepth) list = null;
        if (open.length === 0) {
          if (!sawList && from >= 0) rows.push(finish('services', cut(at + 1)));
          row = null;
          from = -1;
          sawList = false;
        }
      } else if (open.length === 0 && mark !== ',') {
        throw new PlainError('This file is not JSON. Nothing was imported.');
      }
    }
    if (from >= 0) {
      const kept = cut(text.length);
      row = kept.length > LONGEST_ROW ? kept.slice(0, LONGEST_ROW + 1) : kept;
    }
    return rows;
  };

  const end = (): Envelope => {
    if (!started) throw new PlainError('The file is empty. Nothing was imported.');
    if (open.length > 0 || inString) throw new PlainError('The file ends in the middle. Nothing was imported.');
    return envelopeOf(around);
  };
  return { take, end };
}

function envelopeOf(around: string): Envelope {
  try {
    const read: unknown = JSON.parse(`{${around}`);
    return typeof read === 'object' && read !== null ? (read as Envelope) : {};
  } catch {
    return {};
  }
}
