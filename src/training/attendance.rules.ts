// Where somebody stands: hours so far, hours still possible, and whether they can still complete it. Pure; said in kind words.
import { sayMinutes } from '../kit/times.ts';

/** A session as it counts for one learner. `attended` is null while nothing is written down. */
export type SessionSoFar = { id: string; minutes: number; attended: number | null };
export type CatchUp = { sessionId: string; minutes: number; done: boolean };
/** Null: the programme has no such rule. */
export type Asks = { percent: number | null; absenceCap: number | null };

export type Standing = {
  total: number;
  /** Attended and caught up. */
  had: number;
  /** Of it, caught up. */
  caughtUp: number;
  /** Sessions without a register yet: to come, or not written down. */
  coming: number;
  /** Missed and not caught up, of what is written down. */
  missed: number;
  /** Missed, with a catch-up booked. */
  booked: number;
  /** The least that completes it. */
  needed: number;
  /** What may still be missed; 0 or more only while they can pass by attending. */
  spare: number;
  /** What catch-up would bring them back within both rules; 0 when nothing is needed. */
  short: number;
  says: 'has passed' | 'can still pass' | 'with catch-up booked' | 'with catch-up';
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** Catch-up counts up to what was missed of its session, whatever was done on top. */
const towards = (session: SessionSoFar, catchUps: readonly CatchUp[]): { done: number; booked: number } => {
  if (session.attended === null) return { done: 0, booked: 0 };
  const gap = Math.max(0, session.minutes - session.attended);
  const of = (done: boolean): number => sum(catchUps.filter((c) => c.sessionId === session.id && c.done === done).map((c) => c.minutes));
  const done = Math.min(gap, of(true));
  return { done, booked: Math.min(gap - done, of(false)) };
};

export const standingOf = (sessions: readonly SessionSoFar[], catchUps: readonly CatchUp[], { percent, absenceCap }: Asks): Standing => {
  const total = sum(sessions.map((s) => s.minutes));
  const written = sessions.filter((s) => s.attended !== null);
  const counted = written.map((s) => ({ ...towards(s, catchUps), attended: Math.min(s.minutes, s.attended ?? 0), minutes: s.minutes }));
  const caughtUp = sum(counted.map((c) => c.done));
  const had = sum(counted.map((c) => c.attended)) + caughtUp;
  const missed = sum(counted.map((c) => c.minutes)) - had;
  const coming = total - had - missed;
  const booked = sum(counted.map((c) => c.booked));
  const needed = percent === null ? 0 : Math.ceil((total * percent) / 100);
  const cap = absenceCap ?? total;
  const spare = Math.min(had + coming - needed, cap - missed);
  const short = Math.max(0, -spare);
  const passed = total > 0 && had >= needed && missed + coming <= cap;
  return { total, had, caughtUp, coming, missed, booked, needed, spare: Math.max(0, spare), short, says: passed ? 'has passed' : short === 0 ? 'can still pass' : booked >= short ? 'with catch-up booked' : 'with catch-up' };
};

/** "You", or a name. */
const who = (name: string | null): { has: string; can: string; need: string; they: string } =>
  name === null ? { has: 'You have', can: 'You can', need: 'You need', they: 'you' } : { has: `${name} has`, can: `${name} can`, need: `${name} needs`, they: name };

/** Where somebody stands, in two or three sentences. To the learner (`name` null) or about them. Blames nobody. */
export const sayStanding = (s: Standing, name: string | null = null): string => {
  const w = who(name);
  if (s.total > 0 && s.coming === s.total) return `All ${sayMinutes(s.total)} are still to come.${s.needed > 0 ? ` ${w.need} ${sayMinutes(s.needed)}, and may miss ${s.spare === 0 ? 'nothing' : `up to ${sayMinutes(s.spare)}`}.` : ''}`;
  const had = `${w.has} ${sayMinutes(s.had)} of ${sayMinutes(s.total)}.`;
  if (s.says === 'has passed') return `${had} That is enough: the attendance is done.`;
  const rule = s.needed > 0 ? ` ${w.need} ${sayMinutes(s.needed)}${s.coming > 0 ? `; ${sayMinutes(s.coming)} ${s.coming === 60 ? 'is' : 'are'} still to come` : ''}.` : '';
  if (s.says === 'can still pass') return `${had}${rule} ${w.can} still complete it by coming, and may miss ${s.spare === 0 ? 'nothing more' : `up to ${sayMinutes(s.spare)}`}${s.spare === 0 ? ' without catching it up' : ' more'}.`;
  const short = `Coming alone does not reach it now. Catching up ${sayMinutes(s.short)} does.`;
  return s.says === 'with catch-up booked' ? `${had} ${short} That is booked: with it, ${w.they === 'you' ? 'you are' : `${w.they} is`} back.` : `${had} ${short}${s.booked > 0 ? ` ${sayMinutes(s.booked)} of it ${s.booked === 60 ? 'is' : 'are'} booked.` : ''}`;
};
export const STANDING_WORDS: Record<Standing['says'], string> = { 'has passed': 'Attendance done', 'can still pass': 'Can still complete it', 'with catch-up booked': 'Catch-up is booked', 'with catch-up': 'A catch-up would do it' };

/** The nine domains, each with the minutes of it that somebody had: attended or caught up. A session that speaks to two counts for both. */
export const domainsCovered = (sessions: readonly { id: string; minutes: number; attended: number | null; domains: readonly number[] }[], catchUps: readonly CatchUp[]): { domain: number; had: number; of: number }[] =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((domain) => {
    const its = sessions.filter((s) => s.domains.includes(domain));
    return { domain, had: sum(its.map((s) => Math.min(s.minutes, (s.attended ?? 0)) + towards(s, catchUps).done)), of: sum(its.map((s) => s.minutes)) };
  });

export type PieceState = 'not yet' | 'in hand' | 'met';
export const PIECE_STATES = ['not yet', 'in hand', 'met'] as const;

/** Why a certificate cannot be given now, or null. Coming and completing are two different papers. */
export const certificateProblem = (kind: 'attendance' | 'completion', s: Standing, pieces: readonly PieceState[], over: boolean): string | null => {
  if (s.had === 0) return 'Nothing is written down that they came to yet.';
  if (kind === 'attendance') return over || s.says === 'has passed' ? null : 'It is given once the last session has been.';
  if (s.says !== 'has passed') return 'The attendance is not complete. What catching up would do stands above.';
  const open = pieces.filter((p) => p !== 'met').length;
  return open === 0 ? null : `${open === 1 ? 'One piece is' : `${open} pieces are`} not met yet.`;
};
