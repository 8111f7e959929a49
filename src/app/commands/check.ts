import { runProgram } from '../run-program.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'check',
  usage: '',
  summary: 'For developers: types, lint (with file sizes), and the direction of imports.',
  needsDatabase: false,
  run: async ({ out, stopped }) => {
    const steps: [string, string[]][] = [
      ['Types', ['typescript/bin/tsc', '--noEmit', '-p', '.']],
      ['Lint', ['eslint/bin/eslint.js', '--max-warnings', '0', '.']],
      ['Direction of imports', ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src', 'browser', 'tests', 'bench']],
    ];
    let failed = 0;
    for (const [name, args] of steps) {
      out(`── ${name}`);
      const code = await runProgram(args, stopped);
      if (code !== 0) failed += 1;
      out(code === 0 ? `${name}: good.` : `${name}: see above.`);
    }
    return failed === 0 ? 0 : 1;
  },
};
