// The thread that solves, so that the server goes on answering. Built into dist/solve-thread.mjs.
import { parentPort } from 'node:worker_threads';
import { allocate } from './allocate.ts';
import type { Problem } from './problem.rules.ts';

parentPort?.on('message', ({ id, problem, seconds }: { id: number; problem: Problem; seconds: number }) => {
  allocate(problem, seconds).then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
