import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid, NotFound, refused } from '../../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../../kit/http/index.ts';
import { sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { bankHolidays } from '../../../teams/index.ts';
import { putAbsence } from '../../absence.queries.ts';
import { employedWorkerById } from '../../admin-worker.queries.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { workerById } from '../../worker.queries.ts';
import { answerBooking, bookingById, callOffBooking, leaveBetween, putBooking, putCarried } from '../leave.queries.ts';
import { leaveMinutes } from '../leave.rules.ts';
import { sayWarnings } from '../limits.rules.ts';
import { leaveOn } from '../my-leave.ts';
import { limitsOfMine } from '../my-limits.ts';

export type LeaveTyped = { from: Day; until: Day; paid: boolean; /** Said by the worker where no pattern holds. */ minutes: number | null; knows: boolean };

/** A worker asks for leave, in minutes of their allowance by their pattern. Null when done. */
export const askForLeave = async (tx: Tx, { from, until, paid, minutes, knows }: LeaveTyped): Promise<InvalidAnswer | null> => {
  authorise(tx, 'peer_worker');
  const workerId = found(tx.viewer.workerId);
  if (until < from) return invalid({ until: 'The last day must not be before the first' });
  const worker = found(await employedWorkerById(tx, workerId));
  const leave = await leaveOn(tx, worker, from);
  if (until > leave.year.until) return invalid({ until: `Your leave year ends on ${sayDate(leave.year.until)}. Ask for the days before and after it in two parts, because each counts in its own year` });
  if ((await leaveBetween(tx, [workerId], from, until)).length > 0) return invalid({ from: 'You have asked for leave on one of these days already' });
  const planned = minutes ?? leaveMinutes(leave.patterns, bankHolidays(), from, until);
  if (planned === null) return invalid({ hours: 'No pattern of yours says how long these days are. Enter how many hours of leave that is' });
  if (planned === 0) return invalid({ from: 'You do not work on these days, so no leave is needed' });
  if (paid && leave.balance && planned > leave.balance.left) return invalid({ until: leave.balance.left <= 0 ? 'There is no leave left in this leave year' : `That is ${sayWeekHours(planned)}, and ${sayWeekHours(leave.balance.left)} are left in this leave year` });
  const breaks = paid ? [] : (await limitsOfMine(tx, workerId, from)).with({ unpaid: [{ from_on: from, until_on: until }] });
  if (breaks.length > 0 && !knows) return invalid({ know: sayWarnings(breaks) });
  const id = await putBooking(tx, { workerId, from, until, minutes: planned, paid });
  audit(tx, { action: 'leave.ask', object: 'leave_booking', objectId: id, detail: { from, until } });
  return null;
};

/** The lead agrees, or asks for another time. Agreed leave stands among absences, so that cover can be chosen; there it is a day away like any other. */
export const answerLeave = async (tx: Tx, id: string, agreed: boolean): Promise<{ absenceId: string | null } | RefusedAnswer> => {
  authorise(tx, 'lead');
  const booking = found(await bookingById(tx, id));
  if (booking.answer || booking.called_off_at) return refused(booking.called_off_at ? 'This was taken back meanwhile.' : 'This has been answered already.');
  const absenceId = agreed ? await putAbsence(tx, { workerId: booking.worker_id, from: booking.from_on, until: booking.until_on }) : null;
  await answerBooking(tx, id, agreed ? 'agreed' : 'another time', absenceId);
  audit(tx, { action: 'leave.answer', object: 'leave_booking', objectId: id, detail: { agreed } });
  return { absenceId };
};

/** A worker takes back what they asked for, before it is agreed. */
export const callOffLeave = async (tx: Tx, id: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'peer_worker');
  const booking = found(await bookingById(tx, id));
  if (booking.worker_id !== tx.viewer.workerId) throw new NotFound();
  if (!(await callOffBooking(tx, id))) return refused('This has been agreed already. Open it under Away and say that you are not going after all.');
  audit(tx, { action: 'leave.call-off', object: 'leave_booking', objectId: id });
  return null;
};

/** The lead writes down leave brought into a year, or puts a balance right, with why. */
export const carryLeave = async (tx: Tx, workerId: string, yearFrom: Day, minutes: number, why: string): Promise<void> => {
  authorise(tx, 'lead');
  found(await workerById(tx, workerId));
  await putCarried(tx, workerId, yearFrom, minutes, why);
  audit(tx, { action: 'leave.carry', object: 'peer_worker', objectId: workerId, detail: { year: yearFrom, minutes } });
};
