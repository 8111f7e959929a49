// A feed on the web, page after page: stops at its end, and says so when pages go round, are too many or take too long.
import { createHash } from 'node:crypto';
import { PlainError } from '../../kit/plain-error.ts';
import { rowsOfCsv } from './csv-rows.ts';
import type { CsvMapping } from './csv-mapping.rules.ts';
import { detailsFrom } from './feed-details.ts';
import { fetchFeed, type Fetched, type FetchLimits } from './fetch-feed.ts';
import { objectOf } from './feed-object.rules.ts';
import { rowsOf, type Envelope, type FeedRow } from './feed-rows.ts';

export type PagingLimits = FetchLimits & { mapping?: CsvMapping | null; mostPages?: number; mostBytes?: number; mostMinutes?: number };

/** Bytes of one service: more is no service. */
const MOST_ONE = 2_000_000;

/** The rows of a feed at an address: all its pages, one file of lines, a CSV; also from the address of the API itself. */
export async function* rowsOfUrl(address: URL, limits: PagingLimits): AsyncGenerator<FeedRow> {
  const { mostPages = 10_000, mostBytes = 4_000_000_000, mostMinutes = 60 } = limits;
  const ends = performance.now() + mostMinutes * 60_000;
  const met = new Map<string, number>();
  let bytes = 0;
  let at = 0;
  let base = address;
  const bounded = (length: number): void => {
    bytes += length;
    if (bytes > mostBytes) throw new PlainError(`This feed is longer than ${Math.round(mostBytes / 1e6)} MB. Nothing was imported.`);
    if (performance.now() > ends) throw new PlainError(`This feed took longer than ${mostMinutes} minutes. Nothing was imported.`);
  };
  const details = detailsFrom(async (id) => {
    const got = await fetchFeed(detailAddress(base, id), { ...limits, most: Math.min(limits.most ?? MOST_ONE, MOST_ONE) });
    let size = 0;
    let first: unknown = null;
    for await (const row of rowsOf(counting(got.bytes, (length) => { size += length; }))) first ??= row.value;
    bytes += size;
    return first;
  }, () => bounded(0));
  for (let page = 1; page <= mostPages; page += 1) {
    const got = await fetchFeed(pageAddress(base, page), limits);
    const counted = counting(got.bytes, bounded);
    if (isCsv(got, limits)) return yield* rowsOfCsv(counted, limits.mapping ?? null);
    let envelope: Envelope = {};
    const ids = createHash('sha256');
    let rows = 0;
    let api: string | null = null;
    // The page is read to its end before any of its services is asked for: its server need not hold a connection open meanwhile.
    const short: FeedRow[] = [];
    for await (const row of rowsOf(counted, (told) => { envelope = told; })) {
      const value = objectOf(row.value);
      if (rows === 0 && typeof value?.['openapi_url'] === 'string' && !('name' in value)) api = 'services';
      else {
        rows += 1;
        ids.update(`${String(value?.['id'])}\n`);
        if (row.list === 'services') at += 1;
        const counted = row.list === 'services' ? { ...row, at } : row;
        if (isList(base) && details.isShort(counted)) short.push(counted);
        else yield counted;
      }
    }
    for (let from = 0; from < short.length; from += 40) yield* await details.filled(short.slice(from, from + 40));
    if (api !== null && page === 1 && base === address) {
      base = new URL(address);
      base.pathname = `${base.pathname.replace(/\/$/, '')}/services`;
      page = 0;
      continue;
    }
    if (rows === 0 || isLast(envelope, page)) return;
    const digest = ids.digest('base64');
    const before = met.get(digest);
    if (before !== undefined) throw new PlainError(`The pages of this feed go round: page ${page} holds what page ${before} held. Nothing was imported.`);
    met.set(digest, page);
  }
  throw new PlainError(`This feed has more than ${mostPages} pages. Nothing was imported.`);
}

/** A list of an API, whose services have addresses of their own under it. */
const isList = (base: URL): boolean => base.pathname.endsWith('/services') && base.searchParams.get('format') !== 'ndjson';

function detailAddress(base: URL, id: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname}/${encodeURIComponent(id)}`;
  url.search = '';
  return url;
}

function pageAddress(base: URL, page: number): URL {
  const url = new URL(base);
  if (url.searchParams.get('format') === 'ndjson' || /\.(json|ndjson|csv)(\.gz)?$/i.test(url.pathname)) return url;
  if (page > 1 || url.pathname.endsWith('services')) url.searchParams.set('page', String(page));
  if (url.pathname.endsWith('services') && !url.searchParams.has('per_page')) url.searchParams.set('per_page', '100');
  return url;
}

/** Whether nothing comes after this page, by what Open Referral 3.0 and 1.0 say of it; a feed that says nothing has one page. */
function isLast(envelope: Envelope, page: number): boolean {
  const total = envelope['total_pages'] ?? envelope['totalPages'];
  if (typeof total === 'number') return page >= total;
  const last = envelope['last_page'] ?? envelope['last'];
  return last !== false;
}

function isCsv({ url, type }: Fetched, { mapping }: PagingLimits): boolean {
  return /text\/csv/i.test(type) || /\.csv(\.gz)?$/i.test(url.pathname) || (mapping !== null && mapping !== undefined);
}

async function* counting(bytes: AsyncIterable<Uint8Array>, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield chunk;
  }
}
