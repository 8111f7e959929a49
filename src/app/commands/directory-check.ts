// alongside directory check: the official validator's checks on any Open Referral UK 3.0 feed.
import { PlainError } from '../../kit/plain-error.ts';
import { checkFeedAt, reportLines } from '../../directory/index.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'directory check',
  usage: '<address>',
  summary: 'Checks an Open Referral UK 3.0 feed as the official validator does; exit code 1 when a level 1 check is not good.',
  needsDatabase: false,
  run: async ({ args, out, stopped }) => {
    const [address, ...more] = args;
    if (!address || more.length > 0) throw new PlainError('Which feed shall be checked? npm run alongside -- directory check https://directory.example/oruk/v3');
    const report = await checkFeedAt(address, stopped);
    reportLines(report).forEach(out);
    return report.passed ? 0 : 1;
  },
};
