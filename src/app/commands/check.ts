import { wrongImports } from '../import-direction.ts';
import { runProgram } from '../run-program.ts';
import type { Command, CommandContext } from '../command.ts';

export const command: Command = {
  name: 'check',
  usage: '',
  summary: 'For developers: types, lint (with file sizes), and the direction of imports.',
  needsDatabase: false,
  run: async (context) => {
    const steps: [string, () => Promise<boolean>][] = [
      ['Types', async () => await runProgram(['typescript/bin/tsc', '--noEmit', '-p', '.'], context.stopped) === 0],
      ['Lint', async () => await runProgram(['eslint/bin/eslint.js', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint', '.'], context.stopped) === 0],
      ['Direction of imports', () => checkImports(context)],
    ];
    let failed = 0;
    for (const [name, isGood] of steps) {
      const good = await isGood();
      if (!good) failed += 1;
      context.out(`${name}: ${good ? 'good' : 'see above'}`);
    }
    return failed === 0 ? 0 : 1;
  },
};

/** Having looked at nothing is a failure too: then the check itself is broken. */
async function checkImports({ out }: CommandContext): Promise<boolean> {
  const { wrong, looked } = await wrongImports(['src', 'browser', 'tests', 'bench']);
  for (const line of wrong) out(line);
  out(`${looked} files looked at, ${wrong.length} wrong imports`);
  return looked > 0 && wrong.length === 0;
}
