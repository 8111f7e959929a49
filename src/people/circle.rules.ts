// Who sees a person: what may be shared, when a record may be opened in an emergency, and how looks are told. Pure.
import type { Day } from '../kit/times.ts';

/** What a person can share with a carer or friend: exactly these parts, and nothing else exists for them. */
export const SHARE_PARTS = [
  'next meeting', 'peer worker', 'places', 'my words to them', 'plan: what-matters', 'plan: first-days', 'plan: steps', 'plan: keeping-well', 'plan: people', 'plan: home', 'plan: money-and-work', 'plan: health', 'plan: first-week', 'plan: first-month',
] as const;
export type SharePart = (typeof SHARE_PARTS)[number];
export const PART_WORDS: Record<SharePart, { label: string; hint?: string }> = {
  'next meeting': { label: 'When I next meet my peer worker', hint: 'The day, the time and the place. Not what we talk about.' },
  'peer worker': { label: 'Who my peer worker is', hint: 'Their first name, what they say about themselves, and the days they work.' },
  places: { label: 'The places I am trying', hint: 'Their names, and since when you go. Not why, and not what you said no to.' },
  'my words to them': { label: 'Something I write to them', hint: 'You write it after this. You can take it back.' },
  // Parts of the person's plan; a test holds them to the plan's own list.
  'plan: what-matters': { label: 'From my plan: what matters to me' }, 'plan: first-days': { label: 'From my plan: the first three days' }, 'plan: steps': { label: 'From my plan: steps' },
  'plan: keeping-well': { label: 'From my plan: keeping well' }, 'plan: people': { label: 'From my plan: people' }, 'plan: home': { label: 'From my plan: home' }, 'plan: money-and-work': { label: 'From my plan: money and work' },
  'plan: health': { label: 'From my plan: questions about my health' }, 'plan: first-week': { label: 'From my plan: the first week' }, 'plan: first-month': { label: 'From my plan: the first month' },
};

export type CircleKind = 'self' | 'support' | 'cover' | 'shared' | 'break_glass' | 'named';
export type CircleFacts = { kind: CircleKind; since: Date; until: Date | null; ended_at: Date | null };

/** Whether a row opens anything at this moment. */
export const isOpenNow = (row: CircleFacts, at: Date): boolean => row.ended_at === null && row.since <= at && (row.until === null || row.until > at);

// ── Opening one record in an emergency ──
export const EMERGENCY_HOURS = 2;
export const SHORTEST_REASON = 10;
/** How lately somebody must have proved again who they are. */
export const CONFIRMED_MINUTES = 5;

export const isConfirmed = (confirmedAt: Date | null, at: Date): boolean => confirmedAt !== null && at.getTime() - confirmedAt.getTime() <= CONFIRMED_MINUTES * 60_000;

export type EmergencyAsk = { reason: string; confirmed: boolean; /** A record this viewer has open in an emergency now. */ openNow: boolean; /** They see this record's words already. */ seesAlready: boolean };

/** Why a record may not be opened in an emergency now, or null when it may. One record at a time; never without a reason and a fresh proof of who asks. */
export const emergencyRefusal = (ask: EmergencyAsk): 'reason' | 'confirm' | 'one at a time' | 'sees already' | null => {
  if (!ask.confirmed) return 'confirm';
  if (ask.reason.trim().length < SHORTEST_REASON) return 'reason';
  if (ask.seesAlready) return 'sees already';
  return ask.openNow ? 'one at a time' : null;
};

export type EmergencyRow = { account_id: string; reviewed_at: Date | null };
/** Who may review that a record was opened: anybody who may, but never the one who opened it; once. */
export const mayReview = (row: EmergencyRow, reviewer: string): boolean => row.reviewed_at === null && row.account_id !== reviewer;

// ── Who looked ──
export type LookRow = { account_id: string | null; role: string; day: Day; action: string; times: number; reasons: string[] };
export type Look = { account_id: string | null; role: string; day: Day; times: number; actions: string[]; reasons: string[] };

/** Looks by viewer and day, the newest day first, each viewer once a day with everything they did. */
export const looksByDay = (rows: readonly LookRow[]): Look[] => {
  const looks = new Map<string, Look>();
  for (const row of rows) {
    const key = `${row.day} ${row.account_id ?? ''} ${row.role}`;
    const look = looks.get(key) ?? { account_id: row.account_id, role: row.role, day: row.day, times: 0, actions: [], reasons: [] };
    looks.set(key, { ...look, times: look.times + row.times, actions: [...new Set([...look.actions, row.action])], reasons: [...new Set([...look.reasons, ...row.reasons])] });
  }
  return [...looks.values()].sort((a, b) => (a.day === b.day ? b.times - a.times : a.day < b.day ? 1 : -1));
};

/** The same over all days: for "who looked this month". */
export const looksByViewer = (looks: readonly Look[]): Omit<Look, 'day'>[] => {
  const viewers = new Map<string, Omit<Look, 'day'>>();
  for (const { day: _day, ...look } of looks) {
    const key = `${look.account_id ?? ''} ${look.role}`;
    const before = viewers.get(key);
    viewers.set(key, before ? { ...before, times: before.times + look.times, actions: [...new Set([...before.actions, ...look.actions])], reasons: [...new Set([...before.reasons, ...look.reasons])] } : look);
  }
  return [...viewers.values()].sort((a, b) => b.times - a.times);
};
