// Which route an address is: a tree of the parts between its slashes. The web server's own table prepares each of 1,600 entries when it starts,
// which was a sixth of every start (decision 0082); so it is given one entry for all of them, and this is asked.
import type { Route } from '../access/page.ts';

type Part = { named: Map<string, Part>; any: Part | null; show: Route | null; send: Route | null };
export type Method = 'show' | 'send';
export type Found = { route: Route; params: Record<string, string> };
export type FindRoute = (method: Method, url: string) => Found | null;

/** No value in an address is this long. */
const LONGEST_VALUE = 200;

const newPart = (): Part => ({ named: new Map(), any: null, show: null, send: null });

/** The part below, made when it is not there yet. */
const below = (part: Part, text: string): Part => {
  if (text.startsWith(':')) return (part.any ??= newPart());
  const known = part.named.get(text) ?? newPart();
  part.named.set(text, known);
  return known;
};

/** What stands between the slashes, each read for itself: an encoded slash parts nothing. Null when it is not readable, or holds NUL, which no database looks up. */
const textsOf = (url: string): string[] | null => {
  const path = url.split('?', 1)[0] ?? '';
  if (path.includes('%00')) return null;
  try {
    return path.split('/').slice(1).map((text) => (text.includes('%') ? decodeURIComponent(text) : text));
  } catch {
    return null;
  }
};

/** Words that stand in the address go before values: `/people/new` is never the person "new". */
const find = (part: Part, method: Method, texts: string[], at: number): Route | null => {
  const text = texts[at];
  if (text === undefined) return part[method];
  const named = part.named.get(text);
  const found = named ? find(named, method, texts, at + 1) : null;
  if (found || !part.any || text === '' || text.length > LONGEST_VALUE) return found;
  return find(part.any, method, texts, at + 1);
};

/** @throws when two routes would answer the same address */
export const routeFinder = (routes: Route[]): FindRoute => {
  const top = newPart();
  for (const route of routes) {
    const part = route.path.split('/').slice(1).reduce(below, top);
    for (const method of ['show', 'send'] as const) {
      if (!route.page[method]) continue;
      if (part[method]) throw new Error(`${route.path} and ${part[method].path} are the same address`);
      part[method] = route;
    }
  }
  return (method, url) => {
    const texts = textsOf(url);
    const route = texts && find(top, method, texts, 0);
    if (!route) return null;
    return { route, params: Object.fromEntries(route.path.split('/').slice(1).flatMap((text, at) => (text.startsWith(':') ? [[text.slice(1), texts[at] ?? '']] : []))) };
  };
};
