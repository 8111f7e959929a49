// Room: how many more people a worker says they can be with. A number each worker sets; nothing here ranks anybody. Pure.

export type HasRoom = { room_for: number; with_now: number; away_until: string | null };

/** How many more people there is room for; never below none, and none while the worker is away. */
export const roomLeft = ({ room_for, with_now, away_until }: HasRoom): number => (away_until === null ? Math.max(0, room_for - with_now) : 0);

/** An area, or "anywhere" for workers without one: for how many people there is room (`roomLeft`, added up), how many we are with, and how many workers have room. */
export type AreaRoom = { area: string; room: number; with_now: number; workers: number };

/** How many workers with room are in one of these areas. */
export const workersNear = (areas: readonly AreaRoom[], near: readonly (string | null)[]): number =>
  areas.filter(({ area }) => area !== 'anywhere' && near.includes(area)).reduce((sum, { workers }) => sum + workers, 0);
