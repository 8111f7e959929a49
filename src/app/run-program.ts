import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../kit/project-root.ts';

/**
 * Runs a JavaScript program of node_modules in the project, with the terminal's own output, and answers its exit code.
 * @param program its path inside node_modules, then its arguments
 * @param stopped passed on as SIGTERM
 */
export function runProgram([program = '', ...args]: string[], stopped: AbortSignal, env: Record<string, string> = {}): Promise<number> {
  const path = program.startsWith('/') ? program : join(projectRoot, 'node_modules', program);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], {
    cwd: projectRoot, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'],
  });
  stopped.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
