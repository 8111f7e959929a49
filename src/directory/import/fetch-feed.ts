// Fetches a feed from the web: http(s) only, public addresses only, bounded in size and time. The address that was checked is the one that is asked.
import { lookup as resolve } from 'node:dns';
import { request as plain, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createGunzip } from 'node:zlib';
import { PlainError } from '../../kit/plain-error.ts';
import { atMost } from './feed-bytes.ts';
import { isPublicAddress } from './public-address.ts';

export type FetchLimits = {
  /** Hosts that may be asked wherever they are: ALONGSIDE_FEED_HOSTS. */
  allowedHosts: readonly string[];
  /** Milliseconds without a byte before a server counts as hanging. */
  patience?: number;
  /** Bytes of one answer, unpacked. */
  most?: number;
  stopped?: AbortSignal;
};
export type Fetched = { url: URL; type: string; bytes: AsyncGenerator<Uint8Array> };

const REDIRECTS = 5;
const MOST = 500_000_000;

/** Opens an address, following redirects that lead to public addresses only. Throws a PlainError that says what to do. */
export async function fetchFeed(address: URL, limits: FetchLimits): Promise<Fetched> {
  let url = address;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const answer = await ask(url, limits);
    const to = answer.headers.location;
    if (answer.statusCode !== undefined && answer.statusCode >= 300 && answer.statusCode < 400 && to) {
      answer.destroy();
      const next = URL.canParse(to, url) ? new URL(to, url) : null;
      if (!next) throw new PlainError(`${url.host} sends us on to something that is no address. Nothing was imported.`);
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw new PlainError(`${url.host} sends us on to an address without https. Nothing was imported.`);
      url = next;
      continue;
    }
    if (answer.statusCode !== 200) {
      answer.destroy();
      throw new PlainError(`${url.host} answered ${answer.statusCode} for ${url.pathname}. Nothing was imported.`);
    }
    return { url, type: answer.headers['content-type'] ?? '', bytes: bodyOf(answer, url, limits) };
  }
  throw new PlainError(`${address.host} sends us on more than ${REDIRECTS} times. Nothing was imported.`);
}

function ask(url: URL, { allowedHosts, patience = 30_000, stopped }: FetchLimits): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new PlainError(`A feed is fetched by https or http, not ${url.protocol} Nothing was imported.`);
  if (url.username || url.password) throw new PlainError('An address with a name and password in it is not fetched. Nothing was imported.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const free = allowedHosts.includes(url.host) || allowedHosts.includes(host);
  if (!free && isIP(host) && !isPublicAddress(host)) throw notPublic(url);
  return new Promise((done, fail) => {
    const asked = (url.protocol === 'https:' ? secure : plain)(url, {
      headers: { accept: 'application/json, application/x-ndjson, text/csv;q=0.9', 'accept-encoding': 'gzip', 'user-agent': 'Alongside directory import' },
      lookup: free ? undefined : checkedLookup(url), timeout: patience, agent: false, signal: stopped, maxHeaderSize: 32_768,
    }, done);
    const slow = setTimeout(() => asked.destroy(new PlainError(`${url.host} does not answer. Nothing was imported.`)), patience);
    asked.on('response', () => clearTimeout(slow));
    asked.on('error', (fault) => {
      clearTimeout(slow);
      fail(fault instanceof PlainError ? fault : new PlainError(stopped?.aborted ? 'The import was stopped. Nothing was imported.' : `${url.host} cannot be reached (${(fault as NodeJS.ErrnoException).code ?? 'no answer'}). Nothing was imported.`));
    });
    asked.end();
  });
}

/** Resolves a name, refuses it when any of its addresses is not public, and gives the connection the very addresses that were checked. */
function checkedLookup(url: URL): LookupFunction {
  return (host, options, done) => {
    resolve(host, { all: true, family: options.family ?? 0 }, (fault, found) => {
      if (fault) return done(fault, '', 0);
      const first = found[0];
      if (!first || found.some(({ address }) => !isPublicAddress(address))) return done(notPublic(url), '', 0);
      if (options.all) (done as unknown as (fault: null, all: typeof found) => void)(null, found);
      else done(null, first.address, first.family);
    });
  };
}

function notPublic(url: URL): PlainError {
  return new PlainError(`${url.hostname} is not on the public internet, so it is not asked. If it is a feed of your own, name it in ALONGSIDE_FEED_HOSTS. Nothing was imported.`);
}

async function* bodyOf(answer: IncomingMessage, url: URL, { patience = 30_000, most = MOST }: FetchLimits): AsyncGenerator<Uint8Array> {
  const packed = answer.headers['content-encoding'];
  if (packed !== undefined && !/^(gzip|identity)$/i.test(packed)) throw new PlainError(`${url.host} packs its feed in a way that was not asked for (${packed}). Nothing was imported.`);
  answer.setTimeout(patience, () => answer.destroy(new PlainError(`${url.host} stopped in the middle of its answer. Nothing was imported.`)));
  const packing = /gzip/i.test(packed ?? '') || /\.gz$/i.test(url.pathname);
  const unpacked = packing ? createGunzip() : null;
  if (unpacked) answer.on('error', (fault) => unpacked.destroy(fault));
  try {
    yield* atMost(unpacked ? answer.pipe(unpacked) : answer, most);
  } catch (fault) {
    if (fault instanceof PlainError) throw fault;
    throw new PlainError(`The answer of ${url.host} broke off or could not be unpacked. Nothing was imported.`);
  } finally {
    answer.destroy();
  }
}
