// Solves beside the server: one thread for this process, started when it is first wanted, ended when a question takes too long.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../kit/project-root.ts';
import type { Answer } from './allocate.ts';
import type { Problem } from './problem.rules.ts';

type Asked = { done(answer: Answer): void; failed(error: Error): void };
type Thread = { worker: Worker; asked: Map<number, Asked> };

/** From the sources Node reads TypeScript itself; as built, the thread is a file beside the command line. */
const threadFile = (): URL => (import.meta.url.endsWith('.ts') ? new URL('./solve-thread.ts', import.meta.url) : pathToFileURL(join(projectRoot, 'dist', 'solve-thread.mjs')));

let thread: Thread | null = null;
let asks = 0;

const start = (): Thread => {
  const worker = new Worker(threadFile());
  const started: Thread = { worker, asked: new Map() };
  const gone = (error: Error): void => {
    if (thread === started) thread = null;
    for (const { failed } of started.asked.values()) failed(error);
    started.asked.clear();
  };
  worker.unref();
  worker.on('message', ({ id, answer, error }: { id: number; answer?: Answer; error?: string }) => {
    const one = started.asked.get(id);
    started.asked.delete(id);
    if (started.asked.size === 0) worker.unref();
    if (answer) one?.done(answer);
    else one?.failed(new Error(error));
  });
  worker.on('error', gone);
  worker.on('exit', () => gone(new Error('the thread that solves has ended')));
  return started;
};

/** The best answer, found in the thread. Rejects when it is not there in time; the next question has a new thread. */
export const allocateBeside = (problem: Problem, seconds: number): Promise<Answer> => new Promise((resolve, reject) => {
  const here = (thread ??= start());
  const id = (asks += 1);
  const late = setTimeout(() => { void here.worker.terminate(); }, seconds * 1000);
  const after = <T>(then: (value: T) => void) => (value: T): void => { clearTimeout(late); then(value); };
  here.asked.set(id, { done: after(resolve), failed: after(reject) });
  here.worker.ref();
  here.worker.postMessage({ id, problem, seconds });
});
