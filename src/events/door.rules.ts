// What is sent from a door: presses, each with an id of its own, made on the phone. Pure.
import { AUDIENCES } from './event.rules.ts';
import type { Audience } from './event.rules.ts';

export type SentPress = { id: string; registration: string | null; audience: Audience | null; back: boolean; at: Date };
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MOST = 500;
const HOURS_48 = 48 * 3_600_000;

/** Presses as a phone kept them; what is none is passed over. A clock that is wrong by days is set to now. */
export const readPresses = (sent: string, now: Date): SentPress[] => {
  let list: unknown;
  try {
    list = JSON.parse(sent);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST).flatMap((one: unknown): SentPress[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { id, registration, audience, back, at } = one as Record<string, unknown>;
    const known = AUDIENCES.find((a) => a === audience) ?? null;
    const who = typeof registration === 'string' && ID.test(registration) ? registration : null;
    if (typeof id !== 'string' || !ID.test(id) || (who === null && known === null)) return [];
    const moment = typeof at === 'number' && Math.abs(at - now.getTime()) < HOURS_48 ? new Date(at) : now;
    return [{ id, registration: who, audience: known, back: back === true, at: moment }];
  });
};

export type Counted = { audience: Audience; people: number; pressed: number };
/** The head-count in the order of the audiences, with those who came along, who were asked nothing. */
export const sayHeads = (counts: readonly Counted[]): { all: number; rows: { audience: Audience; people: number }[]; along: number } => {
  const rows = AUDIENCES.map((audience) => ({ audience, people: counts.find((c) => c.audience === audience)?.pressed ?? 0 })).filter((r) => r.people > 0);
  const all = counts.reduce((n, c) => n + c.people, 0);
  return { all, rows, along: all - rows.reduce((n, r) => n + r.people, 0) };
};
