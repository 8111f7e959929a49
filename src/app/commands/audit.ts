import { anchorsIn, verifyAudit } from '../../audit/index.ts';
import { now } from '../../kit/clock.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'audit',
  usage: 'verify',
  summary: 'Checks that nobody changed the record of who did or saw what, and names the first bad row of each chain.',
  needsDatabase: 'migrated',
  run: async ({ args, out, settings, database }) => {
    if (args[0] !== 'verify' || args.length > 1) throw new PlainError('The audit can be verified: npm run alongside -- audit verify');
    const verdicts = await verifyAudit(kyselyOf(database.appPool), anchorsIn(settings.anchorsFolder), now());
    for (const v of verdicts) {
      out(`${v.chain}  ${v.rows} rows, ${v.anchors} signed heads: ${v.problem ?? 'whole'}`);
      for (const { at, seq, before } of v.restores) out(`  A backup was restored on ${at}: it had reached number ${seq}; ${before - seq} later rows were lost with the old database.`);
    }
    if (verdicts.length === 0) out('Nothing has been recorded yet.');
    return verdicts.some((v) => v.problem !== null) ? 1 : 0;
  },
};
