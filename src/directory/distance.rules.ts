// Distances on the ground, and how people say them.
import type { Spot } from './geography.ts';

const EARTH_KM = 6371.0088;
export const METRES_A_MILE = 1609.344;

/** Kilometres between two spots in a straight line (haversine). */
export function kilometresBetween(a: Spot, b: Spot): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * "less than half a mile", "about 1 mile", "about 3½ miles", "about 24 miles". Always "about": both ends are the middle of
 * something, and roads are not straight.
 */
export function sayDistance(metres: number): string {
  const miles = metres / METRES_A_MILE;
  if (miles < 0.5) return 'less than half a mile';
  if (miles >= 10) return `about ${Math.round(miles)} miles`;
  const halves = Math.round(miles * 2);
  const whole = Math.floor(halves / 2);
  const half = halves % 2 === 1 ? '½' : '';
  if (halves === 1) return 'about half a mile';
  return `about ${whole}${half} ${halves === 2 ? 'mile' : 'miles'}`;
}
