// Every command by name, in the order help shows them. A file is only loaded when its command runs.
import type { Command } from '../command.ts';
import { helpFor } from './help.ts';

export const commands: Record<string, () => Promise<{ command: Command }>> = {
  demo: () => import('./demo.ts'),
  start: () => import('./start.ts'),
  administrator: () => import('./administrator.ts'),
  migrate: () => import('./migrate.ts'),
  test: () => import('./test.ts'),
  check: () => import('./check.ts'),
  bench: () => import('./bench.ts'),
  directory: () => import('./directory.ts'),
  'directory check': () => import('./directory-check.ts'),
  'better-off': () => import('./better-off.ts'),
  allocate: () => import('./allocate.ts'),
  people: () => import('./people.ts'),
  export: () => import('./export.ts'),
  backup: () => import('./backup.ts'),
  'backup-key': () => import('./backup-key.ts'),
  restore: () => import('./restore.ts'),
  audit: () => import('./audit.ts'),
  schema: () => import('./schema.ts'),
  help: async () => ({ command: helpFor(commands) }),
};
