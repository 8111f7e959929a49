// Changes to one record wait for each other here, before they take a connection. Waiting on the row's lock inside the database each would
// hold one: a hundred changes of one record would leave nobody else any (battery R9).
import { isDatabaseAway } from './db/database-away.ts';

const STANDSTILL_MS = 10_000;
const MOST_WAITING = 200;

/** Too many changes of one thing were waiting, or none of them got on. Counts as "the database is away": 503, try again. */
export class WaitedTooLong extends Error {
  readonly code = '53400';
  constructor() {
    super('too many changes of one record were waiting');
  }
}

type Waiting = { go: () => void; giveUp: (error: unknown) => void };
/** Waiting is right while the queue moves, however slow the machine: the clock runs from the last change that ended. */
type Queue = { waiting: Waiting[]; standstill: NodeJS.Timeout | null };
const queues = new Map<string, Queue>();

const sendAway = (queue: Queue, error: unknown): void => queue.waiting.splice(0).forEach((one) => one.giveUp(error));

const passOn = (key: string, queue: Queue): void => {
  const next = queue.waiting.shift();
  if (next) {
    queue.standstill?.refresh();
    next.go();
    return;
  }
  if (queue.standstill) clearTimeout(queue.standstill);
  queues.delete(key);
};

/** Resolves when everything of this key before has ended; whoever asks first goes first. */
const myTurn = async (key: string, standstillMs: number): Promise<Queue> => {
  const queue = queues.get(key);
  if (!queue) {
    const made: Queue = { waiting: [], standstill: null };
    queues.set(key, made);
    return made;
  }
  if (queue.waiting.length >= MOST_WAITING) throw new WaitedTooLong();
  queue.standstill ??= setTimeout(() => sendAway(queue, new WaitedTooLong()), standstillMs);
  await new Promise<void>((go, giveUp) => { queue.waiting.push({ go, giveUp }); });
  return queue;
};

/**
 * Runs `work` when all earlier work with the same key has ended; without a key, at once. When the database is away for the one whose turn
 * it is, it is away for all who wait: they are told now instead of one after the other.
 */
export const inTurn = async <T>(key: string | null, work: () => Promise<T>, standstillMs = STANDSTILL_MS): Promise<T> => {
  if (key === null) return work();
  const queue = await myTurn(key, standstillMs);
  try {
    return await work();
  } catch (error) {
    if (isDatabaseAway(error)) sendAway(queue, error);
    throw error;
  } finally {
    passOn(key, queue);
  }
};
