// Chance that always falls the same way, so that every demonstration tells the same lives.

export type Dice = {
  /** A number from 0 up to but not 1. */
  roll(): number;
  /** A whole number from least to most. */
  whole(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** True about so often. */
  chance(p: number): boolean;
};

/** Mulberry32 from a seed. */
export const diceFrom = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    roll,
    whole: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    pick: (from) => {
      const one = from[Math.floor(roll() * from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    chance: (p) => roll() < p,
  };
};
