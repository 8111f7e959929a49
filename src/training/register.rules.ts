// A register taken twice, or by two people at once, loses nothing. Pure.

/** Minutes written down for one learner: null while there is nothing. */
export type Mark = { learnerId: string; minutes: number };
/** What somebody pressed: who is not here, by ticking; everybody else is here. `seen` is what stood there when the page was opened (null: nothing). */
export type Pressed = { learnerId: string; notHere: boolean; seen: number | null };
export type Merged = { write: Mark[]; kept: string[] };

/**
 * What to write. Whoever is ticked is written as not here; whoever is not ticked is here, unless somebody wrote something else for them
 * meanwhile: an unticked box is no statement against a colleague's, so theirs is kept and named. Pressing again writes nothing.
 */
export const mergeRegister = (pressed: readonly Pressed[], now: ReadonlyMap<string, number>, full: number): Merged => {
  const write: Mark[] = [];
  const kept: string[] = [];
  for (const { learnerId, notHere, seen } of pressed) {
    const stands = now.get(learnerId) ?? null;
    if (notHere) {
      if (stands !== 0) write.push({ learnerId, minutes: 0 });
      continue;
    }
    if (stands === null) write.push({ learnerId, minutes: full });
    else if (stands !== full && stands === seen && seen === 0) write.push({ learnerId, minutes: full }); // the tick was taken away
    else if (stands !== full && stands !== seen) kept.push(learnerId);
  }
  return { write, kept };
};

/** Minutes at a session by how late somebody came and how early they went; null when that is longer than the session. */
export const minutesThere = (full: number, late: number, early: number): number | null => (late + early > full ? null : full - late - early);
