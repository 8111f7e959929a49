import { defineConfig } from 'vitest/config';

// Two runs: everything on rules, queries, slices and processes; then journeys in a real browser, one at a time.
export default defineConfig({
  test: {
    globalSetup: ['tests/setup/database-server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { TZ: 'UTC', ALONGSIDE_LOG: 'quiet' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'slices', include: ['src/**/*.test.{ts,tsx}', 'browser/**/*.test.ts', 'tests/*.test.ts', 'tests/*/*.test.ts'] } },
      { extends: true, test: { name: 'journeys', include: ['tests/journeys/*.spec.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
