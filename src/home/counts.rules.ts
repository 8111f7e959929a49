// Counts of five and over, for somebody who may see no person. Pure.

/** A count as it leaves the database: null when it is below five. */
export type SmallCount = number | null;
export type TeamCount = { team: string; n: SmallCount };

const FEWEST = 5;

/**
 * The counts by team beside their total, so that nothing below five can be worked out by taking away: when what is hidden adds up to
 * less than five, the smallest of the others is hidden too. Without a total nothing is shown.
 */
export const withoutDifferences = (total: SmallCount, teams: readonly TeamCount[]): TeamCount[] => {
  if (total === null) return teams.map(({ team }) => ({ team, n: null }));
  const shown = [...teams].filter((t) => t.n !== null).sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
  const hidden = new Set(teams.filter((t) => t.n === null).map((t) => t.team));
  let left = total - shown.reduce((sum, t) => sum + (t.n ?? 0), 0);
  while (hidden.size > 0 && left < FEWEST) {
    const smallest = shown.shift();
    if (!smallest) break;
    hidden.add(smallest.team);
    left += smallest.n ?? 0;
  }
  return teams.map(({ team, n }) => ({ team, n: hidden.has(team) ? null : n }));
};

/** "12", or that it is fewer than five. */
export const sayCount = (n: SmallCount): string => (n === null ? 'fewer than five' : String(n));
/** For one part of a total, where a count of five or more may be hidden as well. */
export const sayPart = (n: SmallCount): string => (n === null ? 'not shown' : String(n));
