// Gives a list of the feed: one page of it, or all of it line by line; or says that nothing has changed.
import { createHash } from 'node:crypto';
import type { Asked, OpenAsked, Tx } from '../../access/index.ts';
import { jsonOf, NotFound } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { isUuid } from './feed-value.rules.ts';
import { feedEdition, idsOfList, MARK_EVERY, marksOf, type Listed, type Marks } from './feed-list.queries.ts';
import type { Paging } from './feed-query.rules.ts';
import { envelope, placeOfPage } from './feed-page.rules.ts';

type FeedRecord = Record<string, unknown>;
type ReadRecords = (tx: Tx, ids: string[]) => Promise<FeedRecord[]>;
type Asking = Pick<Asked<unknown, unknown>, 'tx' | 'origin' | 'open'>;
export type List = { listed: Listed; records: ReadRecords; /** All in one page, however many. */ allAtOnce?: boolean };

const PER_PAGE = 50;
const BATCH = 200;
/** Change it when records are made in another way, so that nobody goes on with what they kept. */
const SHAPE = 1;
const MOST_KEPT = 64;
/** Marks of lists asked for lately, each for one edition; by a digest, so that what was searched for is not kept. */
const kept = new Map<string, Marks>();

const digest = (...parts: readonly unknown[]): string => createHash('sha256').update(parts.join('\u001F')).digest('base64url').slice(0, 27);
const openOf = ({ open }: Asking): OpenAsked => {
  if (!open) throw new Error('the feed is open data');
  return open;
};

/** Answers 304 when the asker has this edition's answer, else what `give` makes. One small statement tells. */
export async function unlessKept(asking: Asking, give: (headers: Record<string, string>, edition: string) => Promise<Answer>): Promise<Answer> {
  const { has, address } = openOf(asking);
  const edition = await feedEdition(asking.tx);
  const tag = digest(SHAPE, edition, asking.origin, address);
  const headers = { etag: `W/"${tag}"` };
  return has?.includes(tag) ? { kind: 'unchanged', headers } : give(headers, edition);
}

export function giveList(asking: Asking, paging: Paging, list: List): Promise<Answer> {
  return unlessKept(asking, async (headers, edition) => {
    const { again } = openOf(asking);
    if (paging.format === 'ndjson') return { kind: 'stream', type: 'application/x-ndjson; charset=utf-8', lines: everyLine(again, list), headers };
    const marks = await marksKept(asking.tx, list.listed, edition);
    if (list.allAtOnce) return { kind: 'stream', type: 'application/json; charset=utf-8', lines: oneList(again, list, marks.total), headers };
    const page = { number: paging.page ?? 1, size: paging.per_page ?? PER_PAGE, total: marks.total };
    const { mark, over, most } = placeOfPage(page, MARK_EVERY);
    const ids = most === 0 ? [] : await idsOfList(asking.tx, list.listed, { at: marks.ids[mark], over, most });
    return jsonOf(envelope(page, ids.length === 0 ? [] : await list.records(asking.tx, ids)), 200, headers);
  });
}

/** One record, or 404. */
export function giveOne(asking: Asking, id: string, record: (tx: Tx, id: string) => Promise<FeedRecord | undefined>): Promise<Answer> {
  if (!isUuid(id)) throw new NotFound();
  return unlessKept(asking, async (headers) => {
    const one = await record(asking.tx, id.toLowerCase());
    if (!one) throw new NotFound();
    return jsonOf(one, 200, headers);
  });
}

async function marksKept(tx: Tx, listed: Listed, edition: string): Promise<Marks> {
  const { sql, parameters } = listed.compile(tx.db);
  const key = digest(edition, sql, JSON.stringify(parameters));
  const known = kept.get(key);
  if (known) return known;
  const marks = await marksOf(tx, listed);
  kept.set(key, marks);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return marks;
}

/** Every record, in transactions of a few hundred: a slow reader holds nothing. Whatever changes meanwhile, each comes at most once. */
async function* batches(again: OpenAsked['again'], { listed, records }: List): AsyncGenerator<FeedRecord[]> {
  for (let after: string | undefined; ;) {
    const from = { after, over: 0, most: BATCH };
    const batch = await again(async (tx) => {
      const ids = await idsOfList(tx, listed, from);
      return { last: ids.at(-1), records: ids.length === 0 ? [] : await records(tx, ids) };
    });
    if (batch.last === undefined) return;
    yield batch.records;
    after = batch.last;
  }
}

async function* everyLine(again: OpenAsked['again'], list: List): AsyncGenerator<string> {
  for await (const batch of batches(again, list)) yield batch.map((record) => `${JSON.stringify(record)}\n`).join('');
}

async function* oneList(again: OpenAsked['again'], list: List, total: number): AsyncGenerator<string> {
  const { contents: _contents, ...head } = envelope({ number: 1, size: Math.max(total, 1), total }, []);
  yield `${JSON.stringify({ ...head, size: total }).slice(0, -1)},"contents":[`;
  let first = true;
  for await (const batch of batches(again, list)) {
    const text = batch.map((record) => JSON.stringify(record)).join(',');
    if (text === '') continue;
    yield first ? text : `,${text}`;
    first = false;
  }
  yield ']}';
}
