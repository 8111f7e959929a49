import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../kit/plain-error.ts';
import { projectRoot } from '../../kit/project-root.ts';
import type { Command } from '../command.ts';
import { runProgram } from '../run-program.ts';

export const command: Command = {
  name: 'bench',
  usage: '[<name> …]',
  summary: 'Runs the benchmarks of bench/, or those named, one after the other. Each prints one table.',
  needsDatabase: false,
  run: async ({ args, say, stopped }) => {
    const all = readdirSync(join(projectRoot, 'bench')).filter((name) => name.endsWith('.bench.ts')).map((name) => name.replace('.bench.ts', ''));
    const unknown = args.find((name) => !all.includes(name));
    if (unknown !== undefined || all.length === 0) throw new PlainError(`There is no benchmark "${unknown ?? ''}". There are: ${all.join(', ') || 'none yet'}.`);
    let worst = 0;
    for (const name of args.length > 0 ? args : all) {
      if (stopped.aborted) return 130;
      say(`── ${name}`);
      worst = Math.max(worst, await runProgram([await bundled(name)], stopped, { NODE_ENV: 'production' }));
    }
    return worst;
  },
};

/** Benchmarks are TypeScript with markup, so each is bundled as the app is, and measured as it would run. */
async function bundled(name: string): Promise<string> {
  const { build } = await import('esbuild');
  const outfile = join(projectRoot, 'dist', 'bench', `${name}.mjs`);
  await build({
    absWorkingDir: projectRoot, entryPoints: [`bench/${name}.bench.ts`], outfile, bundle: true, platform: 'node', target: 'node24', format: 'esm',
    packages: 'external', jsx: 'automatic', sourcemap: true, logLevel: 'warning',
  });
  return outfile;
}
