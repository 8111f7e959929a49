// Where the picture of income by hours stands: a line in a box, the hours below, the money at the side.
export type Drawn = {
  width: number; height: number; line: string; out: number; bands: { x: number; width: number }[]; hours: { x: number; says: string }[]; money: { y: number; says: string }[];
  chosen: { x: number; y: number }; left: number; right: number; top: number; bottom: number;
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [432, 288, 52, 424, 14, 250] as const;
const MARKS = [0, 8, 16, 24, 30, 37.5];

/** Steps that people count in, about five of them. */
const stepFor = (most: number): number => [25, 50, 100, 200, 250, 500, 1_000].find((step) => most / step <= 5) ?? 2_000;

/** `net[0]` is nothing worked, then each half hour, in pounds a week. `worse`: half hours at which less is left than out of work. */
export const drawCurve = (net: readonly number[], chosenHalf: number): Drawn => {
  const out = net[0] ?? 0;
  const step = stepFor(Math.max(...net) * 1.05);
  const most = Math.ceil((Math.max(...net) * 1.02) / step) * step;
  const x = (half: number): number => round(LEFT + ((RIGHT - LEFT) * half) / (net.length - 1));
  const y = (pounds: number): number => round(BOTTOM - ((BOTTOM - TOP) * pounds) / most);
  return {
    width: WIDTH, height: HEIGHT, left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM, out: y(out),
    line: net.map((pounds, half) => `${half === 0 ? 'M' : 'L'}${x(half)} ${y(pounds)}`).join(''),
    bands: worseBands(net).map(([from, to]) => ({ x: x(from - 0.5), width: round(x(to + 0.5) - x(from - 0.5)) })),
    hours: MARKS.map((hours) => ({ x: x(hours * 2), says: hours === 37.5 ? '37½' : String(hours) })),
    money: Array.from({ length: most / step + 1 }, (_, i) => ({ y: y(i * step), says: `£${(i * step).toLocaleString('en-GB')}` })),
    chosen: { x: x(chosenHalf), y: y(net[Math.round(chosenHalf)] ?? out) },
  };
};

/** Runs of half hours at which less is left, to the penny. */
export const worseBands = (net: readonly number[]): [number, number][] => {
  const runs: [number, number][] = [];
  const out = Math.round((net[0] ?? 0) * 100);
  net.forEach((pounds, half) => {
    if (half === 0 || Math.round(pounds * 100) >= out) return;
    const last = runs.at(-1);
    if (last && last[1] === half - 1) last[1] = half;
    else runs.push([half, half]);
  });
  return runs;
};

const round = (n: number): number => Math.round(n * 10) / 10;
