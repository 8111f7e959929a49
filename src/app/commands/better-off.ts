// alongside better-off: households as lines of JSON on standard input, answers as lines on standard output.
import { once } from 'node:events';
import { answerLines } from '../../betteroff/index.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'better-off',
  usage: '< households.jsonl',
  summary: 'Works out for each household (one a line, JSON) what it lives on out of work and in work, and at which hours nobody is worse off (docs/better-off.md).',
  needsDatabase: false,
  run: async ({ args, stopped }) => {
    if (args.length > 0) throw new PlainError('Give the households on standard input, one a line: npm run --silent alongside -- better-off < households.jsonl');
    process.stdin.setEncoding('utf8');
    process.stdout.on('error', () => undefined); // whoever read has gone, as `head` does: seen below
    const answers = answerLines(process.stdin);
    for (;;) {
      const { value, done } = await answers.next();
      if (done) return value ? 0 : 1;
      if (stopped.aborted) return 130;
      if (process.stdout.destroyed) return 1;
      if (!process.stdout.write(value)) await room();
    }
  },
};

/** Until there is room for more, or nobody reads any more. */
const room = async (): Promise<void> => {
  const over = new AbortController();
  await Promise.race(['drain', 'close'].map((event) => once(process.stdout, event, { signal: over.signal }))).catch(() => undefined);
  over.abort();
};
