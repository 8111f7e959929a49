// The hours at which nobody is worse off: not one number but a set, as intervals of half hours, each edge with what causes it.

/** Half hours up to full time. */
export const HALF_HOURS = 75;

export type Interval = { from: number; to: number; edge: string };
export type Curve = {
  /** The gain a week at so many half hours, in whole pence; differences are taken before rounding. */
  gain(halfHours: number): number;
  /** What the law changes between one half hour and the next, in words; empty when only pay changes. */
  changes(before: number, after: number): readonly string[];
};

/** "15½" */
export const sayHours = (halfHours: number): string => (halfHours % 2 === 0 ? `${halfHours / 2}` : `${(halfHours - 1) / 2 || ''}½`);

export const gainsOf = (curve: Curve): number[] => {
  const gains: number[] = [];
  for (let halfHours = 1; halfHours <= HALF_HOURS; halfHours += 1) gains.push(curve.gain(halfHours));
  return gains;
};

/** Gains of 0 and more, as intervals. `gains[0]` is half an hour. */
export const noWorseOff = (curve: Curve, gains: readonly number[]): Interval[] => {
  const intervals: Interval[] = [];
  for (let i = 0; i < gains.length; i += 1) {
    if ((gains[i] ?? -1) < 0) continue;
    const first = i;
    while ((gains[i + 1] ?? -1) >= 0) i += 1;
    intervals.push({ from: (first + 1) / 2, to: (i + 1) / 2, edge: `${fromEdge(curve, first + 1)}; ${toEdge(curve, i + 1, gains.length)}` });
  }
  return intervals;
};

const fromEdge = (curve: Curve, halfHours: number): string => {
  if (halfHours === 1) return 'from the first half hour';
  const why = curve.changes(halfHours - 1, halfHours);
  return `from ${sayHours(halfHours)} hours ${why.length > 0 ? `because ${why.join(' and ')}` : 'the pay makes up for what is lost'}`;
};

const toEdge = (curve: Curve, halfHours: number, last: number): string => {
  if (halfHours === last) return `up to ${sayHours(last)} hours, full time`;
  const why = curve.changes(halfHours, halfHours + 1);
  return `up to ${sayHours(halfHours)} hours, because at ${sayHours(halfHours + 1)} ${why.length > 0 ? why.join(' and ') : 'more is lost than the pay brings'}`;
};
