// Room: how many more people a worker says they can be with. A number each worker sets; nothing here ranks anybody. Pure.

export type HasRoom = { room_for: number; with_now: number; away_until: string | null };

/** How many more people there is room for; never below none, and none while the worker is away. */
export const roomLeft = ({ room_for, with_now, away_until }: HasRoom): number => (away_until === null ? Math.max(0, room_for - with_now) : 0);

export type AreaRoom = { area: string; room: number; with_now: number };

/** Room added up by area, in the order of the alphabet; workers without one come last, as "anywhere". */
export const roomByArea = (workers: readonly (HasRoom & { area: string | null })[]): AreaRoom[] => {
  const areas = new Map<string, AreaRoom>();
  for (const worker of workers) {
    const area = worker.area ?? 'anywhere';
    const so_far = areas.get(area) ?? { area, room: 0, with_now: 0 };
    areas.set(area, { area, room: so_far.room + roomLeft(worker), with_now: so_far.with_now + worker.with_now });
  }
  return [...areas.values()].sort((a, b) => (a.area === 'anywhere' ? 1 : b.area === 'anywhere' ? -1 : a.area < b.area ? -1 : 1));
};
