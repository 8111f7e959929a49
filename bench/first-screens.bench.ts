// L6: the first screens at 1,000, 10,000 and 100,000 people. Each screen is measured at all sizes in turn, round after round, so that
// whoever else uses the machine slows all of them alike.
import { floorNote, measure, peopleWanted, withBench, type Bench, type Cost, type Service, type Side } from './kit.ts';
import { accountsOfPeople, signInPerson, signInStaff, signInWorker, type SignedIn } from './seed.ts';
import { printTable, type Line } from './table.ts';

const growth = 1.5;
const rounds = 3;
const requests = 300;
/** As many sign in for a screen, so that no one row is always at hand. */
const atMost = 50;

type Screen = { name: string; path: string; who(service: Service): Promise<SignedIn[]> };

const one = async (signing: Promise<SignedIn>): Promise<SignedIn[]> => [await signing];
/** One after the other: they share one connection. */
const each = async (numbers: readonly number[], signIn: (number: number) => Promise<SignedIn>): Promise<SignedIn[]> => {
  const signedIn: SignedIn[] = [];
  for (const number of numbers.slice(0, atMost)) signedIn.push(await signIn(number));
  return signedIn;
};
const screens: Screen[] = [
  { name: 'Today (a peer worker)', path: '/today', who: ({ superuser, size }) => each(Array.from({ length: Math.floor(size.live / 12) }, (_, worker) => worker), (worker) => signInWorker(superuser, worker)) },
  { name: 'The service today (a lead)', path: '/service', who: ({ superuser }) => one(signInStaff(superuser, 'lead')) },
  { name: 'My support (a person)', path: '/my-support', who: ({ superuser, size }) => each(accountsOfPeople(size), (person) => signInPerson(superuser, person)) },
  { name: 'Our referrals (a host team)', path: '/our-referrals', who: ({ superuser }) => one(signInStaff(superuser, 'host_team')) },
];

const sideOf = async ({ path, who }: Screen, service: Service): Promise<Side> => {
  const signedIn = await who(service);
  return { at: service.app, next: (n) => ({ path, cookie: signedIn[n % signedIn.length]?.cookie }) };
};

/** By how much the slowest twentieth grew from each size to the next: the median round's, once for each size after the first. */
const linesOf = (name: string, sizes: readonly number[], costs: readonly Cost[], floor: Cost): Line[] => sizes.map((people, index) => {
  const [cost, before, smaller] = [costs[index] ?? floor, costs[index - 1], sizes[index - 1]];
  const beside = `app ${cost.appMs.toFixed(2)}, database ${cost.databaseMs.toFixed(2)}; ${(cost.cpuMs / floor.cpuMs).toFixed(1)} times the floor; p95 ${cost.p95.toFixed(0)} ms`;
  const what = `${name}, ${people.toLocaleString('en')} people: CPU-ms`;
  if (before === undefined || smaller === undefined) return { what, figure: cost.cpuMs.toFixed(2), beside };
  const grew = (cost.p95 / before.p95) ** (1 / Math.log10(people / smaller));
  return { what, figure: cost.cpuMs.toFixed(2), goal: `p95 × ≤ ${growth.toFixed(1)}`, met: grew <= growth, beside: `${beside}, × ${grew.toFixed(2)} a decade` };
});

const sizesUpTo = (largest: number): number[] => [...[1_000, 10_000].filter((size) => size < largest), largest];

const run = async (bench: Bench): Promise<number> => {
  const sizes = sizesUpTo(peopleWanted());
  const services: Service[] = [];
  for (const size of sizes) services.push(await bench.service(size));
  const largest = services.at(-1);
  if (!largest) return 1;
  const floor = await bench.floor(largest);
  const lines: Line[] = [];
  let low: Cost | null = null;
  for (const screen of screens) {
    const sides: Side[] = [];
    for (const service of services) sides.push(await sideOf(screen, service));
    const costs = await measure(bench.server, [...sides, { at: floor, next: floorNote.read }], { rounds, requests });
    low = costs.at(-1) ?? null;
    if (low) lines.push(...linesOf(screen.name, sizes, costs.slice(0, -1), low));
  }
  if (low) lines.push({ what: 'floor: one row by its key: CPU-ms', figure: low.cpuMs.toFixed(2), beside: `app ${low.appMs.toFixed(2)}, database ${low.databaseMs.toFixed(2)}; p95 ${low.p95.toFixed(0)} ms` });
  return printTable('L6: first screens as the service grows, 16 connections', lines);
};

process.exitCode = await withBench(run);
