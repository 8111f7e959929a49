// Asks somebody else's feed: bounded in size and time, and only at the very address that was typed. What a feed answers (a redirect, the
// address of its description) never leads to another host, so it cannot make this machine ask one of its neighbours.
import { PlainError } from '../../../kit/plain-error.ts';

export type FeedAnswer = { status: number; body: unknown; /** Why the body is not JSON. */ broken: string | null; seconds: number; headers: Headers };
export type AskFeed = (path: string, query?: Record<string, string>) => Promise<FeedAnswer>;

const MOST_BYTES = 20_000_000;
const MOST_SECONDS = 15;
const MOST_REDIRECTS = 3;

/** The address of a feed as typed, without a slash at its end. */
export function feedAddress(typed: string): URL {
  try {
    const url = new URL(typed);
    if (!/^https?:$/.test(url.protocol) || url.username !== '') throw new Error('not a web address');
    url.pathname = url.pathname.replace(/\/+$/, '');
    url.search = url.hash = '';
    return url;
  } catch {
    throw new PlainError(`"${typed}" is not the address of a feed. It looks like https://directory.example/oruk/v3`);
  }
}

/** Asks this feed. `path` stands behind its address, or is a whole address on the same host. */
export function askFeed(feed: URL, stopped: AbortSignal): AskFeed {
  return async (path, query = {}) => {
    let url = /^https?:/.test(path) ? new URL(path) : new URL(feed.origin + feed.pathname + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const from = performance.now();
    for (let turn = 0; ; turn += 1) {
      if (url.origin !== feed.origin) throw new PlainError(`It leads to another host (${url.host}), which is not asked.`);
      const answer = await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' }, signal: AbortSignal.any([stopped, AbortSignal.timeout(MOST_SECONDS * 1_000)]) });
      const to = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
      if (to !== null && turn < MOST_REDIRECTS) {
        await answer.body?.cancel();
        url = new URL(to, url);
        continue;
      }
      const text = await textOf(answer);
      const read = jsonOf(text);
      return { status: answer.status, ...read, seconds: (performance.now() - from) / 1_000, headers: answer.headers };
    }
  };
}

async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new PlainError('The answer is larger than 20 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonOf(text: string): { body: unknown; broken: string | null } {
  try {
    return { body: JSON.parse(text), broken: null };
  } catch {
    return { body: null, broken: 'The answer is not JSON.' };
  }
}
