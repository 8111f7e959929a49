// alongside allocate: who with whom, all at once, for a problem on standard input (docs/allocate.md).
import { text } from 'node:stream/consumers';
import { allocateLines } from '../../matching/index.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'allocate',
  usage: '< problem.json',
  summary: 'Who with whom, all at once: people, workers, wishes and slots as JSON in, the best assignment with its proof out. One document, or one a line.',
  needsDatabase: false,
  run: async ({ args, out }) => {
    if (args.length > 0) throw new PlainError('The problem is read from standard input: npm run --silent alongside -- allocate < problem.json');
    return (await allocateLines(await text(process.stdin), out)) ? 0 : 1;
  },
};
