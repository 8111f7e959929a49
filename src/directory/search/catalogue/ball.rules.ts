// Spots as they are kept in memory: on a ball of radius one, and in squares of the map.

/** Three coordinates on a ball of radius one, from degrees. */
export function onBall(lat: number, lon: number): [number, number, number] {
  const [up, across] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(up) * Math.cos(across), Math.cos(up) * Math.sin(across), Math.sin(up)];
}

/** Degrees: squares of nearly three kilometres in Great Britain. */
const [TALL, WIDE] = [0.025, 0.04];
const A_ROW = 10_000;
/** From the middle of a square to its furthest corner, anywhere from 49 degrees north. */
export const HALF_SQUARE_M = 2100;

/** Which square a spot is in; nought stands for no spot. */
export const squareOf = (lat: number, lon: number): number => Math.floor((lat + 90) / TALL) * A_ROW + Math.floor((lon + 180) / WIDE) + 1;

/** The middle of a square. */
export function middleOf(square: number): [number, number, number] {
  const [row, column] = [Math.floor((square - 1) / A_ROW), (square - 1) % A_ROW];
  return onBall((row + 0.5) * TALL - 90, (column + 0.5) * WIDE - 180);
}

const EARTH_M = 6371008.8;
/** Some sixty kilometres. */
const SHORT_CHORD = 0.01;

/** Along the ground, from the square of the straight line on a ball of radius one; Infinity where the position is not known. */
export function metresOf(square: number): number {
  const chord = Math.sqrt(square);
  // The arc over a short chord by its series, to a millimetre: many thousand are asked for, and an arc sine costs more than all the rest of it.
  if (chord < SHORT_CHORD) return EARTH_M * chord * (1 + square / 24);
  return chord >= SHORT_CHORD ? 2 * EARTH_M * Math.asin(Math.min(1, chord / 2)) : Infinity;
}

/** The square of the straight line that is as long along the ground. */
export const lineOf = (metres: number): number => (metres === Infinity ? Infinity : (2 * Math.sin(Math.min(Math.PI / 2, metres / EARTH_M / 2))) ** 2);
