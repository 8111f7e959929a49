import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';

// Two projects in one run: rules, queries, slices and processes; and journeys in a real browser. They share the workers, because a journey
// waits for its browser and the sweep for its database: so there are two workers more than there are processors (with one more, a third of their time went unused).
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', development: false } }, // pages are drawn by the React that the product runs with, which needs a third less than the one for development
  test: {
    globalSetup: ['tests/setup/database-server.ts'],
    setupFiles: ['tests/setup/each-file.ts'],
    isolate: false, // a worker loads the app once; every test file still has a database and a server of its own
    pool: 'forks',
    maxWorkers: Math.min(availableParallelism() + 2, 6),
    sequence: { sequencer: LongestFirst },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { TZ: 'UTC', ALONGSIDE_LOG: 'quiet', NODE_ENV: 'production' },
    // Limits for hanging, far beyond what the slowest takes on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'slices', include: ['src/**/*.test.{ts,tsx}', 'browser/**/*.test.ts', 'tests/*.test.ts', 'tests/*/*.test.ts'] } },
      { extends: true, test: { name: 'journeys', include: ['tests/journeys/*.spec.ts'], testTimeout: 600_000 } },
    ],
  },
});
