// The checks of the official validator, in its order: what the feed is, its description, then each list, then single records.
import { PlainError } from '../../../kit/plain-error.ts';
import type { AskFeed, FeedAnswer } from './ask-feed.ts';
import { againstSchema } from './schema-check.ts';

export type Check = { path: string; level: 1 | 2; outcome: 'passed' | 'failed' | 'warning'; why: string[] };
export type FeedReport = { version: string | null; checks: Check[]; /** What the validator does not ask but people who use a feed do. */ notes: string[]; passed: boolean };
type Group = { root: string; level: 1 | 2; list: string; one: string };
type Listed = { ids: string[]; why: string[]; asked: number };

const GROUPS: readonly Group[] = [
  { root: '/services', level: 1, list: 'service_list', one: 'service' },
  { root: '/taxonomies', level: 2, list: 'taxonomy_list', one: 'taxonomy' },
  { root: '/taxonomy_terms', level: 2, list: 'taxonomy_term_list', one: 'taxonomy_term' },
  { root: '/organizations', level: 2, list: 'organization_list', one: 'organization' },
  { root: '/service_at_locations', level: 2, list: 'service_at_location_list', one: 'service_at_location' },
];
const MOST_IDS = 10;
const SLOW_SECONDS = 5;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks a feed. Level 1 (`/`, `/services`, `/services/{id}`) decides whether it passes; what is wrong at level 2 is a warning. */
export async function checkFeed(ask: AskFeed, origin: string): Promise<FeedReport> {
  const checks: Check[] = [];
  const notes: string[] = [];
  const tell = (path: string, level: 1 | 2, why: string[], onlyWarn = false): void => {
    checks.push({ path, level, why, outcome: why.length === 0 ? 'passed' : level === 1 && !onlyWarn ? 'failed' : 'warning' });
  };
  const root = await problemsOf(ask, '/', 'api_details', notes);
  const version = isObject(root.body) && typeof root.body['version'] === 'string' ? root.body['version'] : null;
  if (root.why.length === 0 && version !== 'HSDS-UK-3.0') notes.push(`/: its version is "${version}"; these are the checks of HSDS-UK-3.0.`);
  tell('/', 1, root.why);
  const description = isObject(root.body) ? String(root.body['openapi_url'] ?? '') : '';
  if (URL.canParse(description) && new URL(description).origin === origin) tell('its OpenAPI document', 2, await descriptionProblems(ask, description));
  else notes.push('Its OpenAPI document is not on the same host, so it was not read; the official schemas were used.');

  for (const { root: path, level, list, one } of GROUPS) {
    const { ids, why, asked } = await checkList(ask, path, list, notes);
    tell(path, level, why);
    if (why.length === 0 && ids.length === 0) checks[checks.length - 1] = { path, level, outcome: 'warning', why: ['The list is empty.'] };
    const problems: string[] = [];
    for (const id of ids) problems.push(...(await problemsOf(ask, `${path}/${encodeURIComponent(id)}`, one, notes)).why.map((reason) => `${id}: ${reason}`));
    if (ids.length === 0) tell(`${path}/{id}`, level, [asked > 0 ? 'No id could be taken from the list, so no record was asked for.' : 'The list could not be read, so no record was asked for.'], why.length === 0);
    else tell(`${path}/{id}`, level, problems);
  }
  return { version, checks, notes: [...new Set(notes)], passed: checks.every(({ outcome }) => outcome !== 'failed') };
}

/** First page, middle page, last page; and up to ten ids from them, spread evenly. */
async function checkList(ask: AskFeed, path: string, schema: string, notes: string[]): Promise<Listed> {
  const why: string[] = [];
  const ids = new Set<string>();
  let asked = 0;
  const read = async (page: number): Promise<number> => {
    const answer = await problemsOf(ask, path, schema, notes, { page: String(page) });
    asked += answer.body === null ? 0 : 1;
    why.push(...answer.why.map((reason) => (page === 1 ? reason : `Page ${page}: ${reason}`)));
    const body = isObject(answer.body) ? answer.body : {};
    if (answer.body !== null && !Array.isArray(body['contents'])) why.push(`Page ${page} has no list "contents".`);
    else for (const one of (body['contents'] as unknown[] | undefined) ?? []) if (isObject(one) && typeof one['id'] === 'string') ids.add(one['id']);
    return typeof body['total_pages'] === 'number' ? body['total_pages'] : 1;
  };
  const last = Math.floor(await read(1));
  for (const page of new Set([Math.ceil(last / 2), last])) if (page > 1) await read(page);
  const all = [...ids];
  return { why, asked, ids: all.filter((_id, n) => Math.floor((n * MOST_IDS) / all.length) !== Math.floor(((n - 1) * MOST_IDS) / all.length)).slice(0, MOST_IDS) };
}

/** What is wrong with one answer; its body when there is one. */
async function problemsOf(ask: AskFeed, path: string, schema: string, notes: string[], query: Record<string, string> = {}): Promise<{ body: unknown; why: string[] }> {
  const answer = await askOrWhy(ask, path, query);
  if (typeof answer === 'string') return { body: null, why: [answer] };
  if (answer.seconds > SLOW_SECONDS) notes.push(`${path}: took ${answer.seconds.toFixed(0)} seconds to answer.`);
  if (answer.status < 200 || answer.status >= 300) return { body: null, why: [`It answered ${answer.status}.`] };
  if (answer.broken !== null) return { body: null, why: [answer.broken] };
  return { body: answer.body, why: againstSchema(schema, answer.body) };
}

async function askOrWhy(ask: AskFeed, path: string, query: Record<string, string> = {}): Promise<FeedAnswer | string> {
  try {
    return await ask(path, query);
  } catch (error) {
    if (error instanceof PlainError) return error.message;
    return (error as Error).name === 'TimeoutError' ? 'It did not answer in 15 seconds.' : 'It could not be reached.';
  }
}

async function descriptionProblems(ask: AskFeed, address: string): Promise<string[]> {
  const answer = await askOrWhy(ask, address);
  if (typeof answer === 'string') return [answer];
  if (answer.status !== 200) return [`It answered ${answer.status}.`];
  const body = isObject(answer.body) ? answer.body : {};
  const paths = isObject(body['paths']) ? body['paths'] : {};
  return [
    ...(typeof body['openapi'] === 'string' ? [] : ['It does not say "openapi".']), ...(isObject(body['info']) ? [] : ['It has no "info".']),
    ...['/', '/services', '/services/{id}'].filter((path) => !isObject(paths[path])).map((path) => `It does not describe ${path}.`),
  ];
}
