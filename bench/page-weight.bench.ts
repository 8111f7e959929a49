// L7: what Chromium loads, in bytes on the wire, headers too: a first view with an empty cache, then every other page of each role; at two sizes.
import type { Browser, Page } from 'playwright-core';
import type { MemberRole } from '../src/access/viewer.ts';
import { firstScreen } from '../src/app/nav.ts';
import { allRoutes } from '../src/app/routes.ts';
import { openBrowser, windowOf } from './browser.ts';
import { peopleWanted, withBench, type Running, type Service } from './kit.ts';
import { accountsOfPeople, openContact, peopleOf, personId, signInPerson, signInStaff, signInWorker, type SignedIn } from './seed.ts';
import { printTable, type Line } from './table.ts';

const goals = { first: 100_000, later: 30_000, script: 60_000, growth: 1.25 };
const smallest = 1_000;
/** These send somebody away or sign them out. */
const leaves = new Set(['/first', '/leave', '/sign-out', '/choose', '/confirm', '/passkey/ask']);

type Weight = { all: number; script: number };
type Weighed = Map<string, Weight>;

/** Everything the page fetched, once nothing has come for half a second. Null for a file to keep, which is no page. */
const weigh = async (page: Page, url: string): Promise<Weight | null> => {
  const wire = await page.context().newCDPSession(page);
  const [types, weight] = [new Map<string, string>(), { all: 0, script: 0 }];
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (types.get(requestId) === 'Script') weight.script += encodedDataLength;
  });
  let file = false;
  page.once('download', () => { file = true; });
  const answer = await page.goto(url, { waitUntil: 'networkidle' }).catch((error: unknown) => {
    if (file || /Download is starting/.test(String(error))) return null;
    throw error;
  });
  await wire.detach();
  if (!answer) return null;
  if (!answer.ok()) throw new Error(`${url} answered ${answer.status()}`);
  return weight;
};

type Visitor = { role: MemberRole | 'nobody'; signedIn: SignedIn | null; withIds: string[] };

const visitorsOf = async ({ superuser, size }: Service): Promise<Visitor[]> => {
  const newest = peopleOf(size, 0).at(-3) ?? 1;
  const [person, contact] = [`/people/${personId(newest)}`, `/contacts/${openContact(newest)}`];
  const self = accountsOfPeople(size).at(0) ?? 1;
  return [
    { role: 'nobody', signedIn: null, withIds: ['/t/bench', '/t/bench/help-now'] },
    { role: 'peer_worker', signedIn: await signInWorker(superuser, 0), withIds: [person, `${person}/notes`, `${person}/record`, contact] },
    { role: 'lead', signedIn: await signInStaff(superuser, 'lead'), withIds: [person] },
    { role: 'person', signedIn: await signInPerson(superuser, self), withIds: [] },
    { role: 'host_team', signedIn: await signInStaff(superuser, 'host_team'), withIds: [] },
    { role: 'manager', signedIn: await signInStaff(superuser, 'manager'), withIds: [] },
    { role: 'administrator', signedIn: await signInStaff(superuser, 'administrator'), withIds: [] },
  ];
};

/** The first screen first, then every page of the role that needs no id, then those given. Public pages are weighed signed out. */
const pathsOf = ({ role, withIds }: Visitor): string[] => {
  const open = allRoutes(false).filter(({ allow, page, path }) => page.show && !path.includes(':') && !leaves.has(path)
    && (role === 'nobody' ? allow === 'anyone' : Array.isArray(allow) && (allow as string[]).includes(role)));
  return [...new Set([role === 'nobody' ? '/sign-in' : firstScreen(role), ...open.map(({ path }) => path), ...withIds])];
};

const visit = async (browser: Browser, at: Running, visitor: Visitor, weighed: Weighed): Promise<void> => {
  const url = `http://127.0.0.1:${at.port}`;
  const context = await windowOf(browser, url, visitor.signedIn?.cookie ?? null);
  for (const [index, path] of pathsOf(visitor).entries()) {
    const page = await context.newPage();
    const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
    const weight = await weigh(page, url + path);
    if (weight) weighed.set(`${visitor.role.replaceAll('_', ' ')} ${name}${index === 0 ? ', first view' : ''}`, weight);
    await page.close();
  }
  await context.close();
};

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const linesOf = (small: Weighed, large: Weighed): Line[] => {
  const all = [...large].map(([name, { all: bytes, script }]) => ({ name, bytes, script, before: small.get(name)?.all ?? bytes }));
  const firsts = all.filter(({ name }) => name.endsWith('first view'));
  const later = all.filter(({ name }) => !name.endsWith('first view')).sort((a, b) => b.bytes - a.bytes);
  const grown = [...all].sort((a, b) => b.bytes / b.before - a.bytes / a.before);
  const line = ({ name, bytes, before }: (typeof all)[number], goal: number): Line => ({ what: name, figure: kB(bytes), goal: `≤ ${kB(goal)}`, met: bytes <= goal, beside: `${kB(before)} at ${smallest.toLocaleString('en')} people` });
  const script = Math.max(...all.map((one) => one.script));
  return [
    ...firsts.map((one) => line(one, goals.first)),
    ...later.slice(0, 12).map((one) => line(one, goals.later)),
    { what: `the ${later.length - 12} other pages, at most`, figure: kB(later[12]?.bytes ?? 0), goal: `≤ ${kB(goals.later)}`, met: (later[12]?.bytes ?? 0) <= goals.later },
    { what: 'script, first view', figure: kB(script), goal: `≤ ${kB(goals.script)}`, met: script <= goals.script },
    ...grown.slice(0, 5).map(({ name, bytes, before }): Line => ({ what: `grew most: ${name}`, figure: `× ${(bytes / before).toFixed(2)}`, goal: `× ≤ ${goals.growth}`, met: bytes <= before * goals.growth, beside: `${kB(before)} to ${kB(bytes)}` })),
  ];
};

process.exitCode = await withBench(async (bench) => {
  const sizes = [smallest, Math.max(peopleWanted(), smallest * 2)];
  const browser = await openBrowser();
  try {
    const weights: Weighed[] = [];
    for (const size of sizes) {
      const [service, weighed]: [Service, Weighed] = [await bench.service(size), new Map()];
      for (const visitor of await visitorsOf(service)) await visit(browser, service.app, visitor, weighed);
      await service.app.stop();
      weights.push(weighed);
    }
    const [small = new Map(), large = new Map()] = weights;
    return printTable(`L7: bytes on the wire in Chromium, ${sizes[1]?.toLocaleString('en')} people beside ${smallest.toLocaleString('en')}`, linesOf(small, large));
  } finally {
    await browser.close();
  }
});
