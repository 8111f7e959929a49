// Once per test run: a throw-away PostgreSQL with a migrated template that every test file copies.
import type { TestProject } from 'vitest/node';
import { prepareJobs } from '../../src/app/jobs/job-queue.ts';
import { migrate } from '../../src/kit/db/migrate.ts';
import { makeThrowawayDatabase, startThrowaway, throwawayConfig, type ThrowawayServer } from '../../src/kit/db/throwaway.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: ThrowawayServer;
  }
}

export const templateName = 'alongside_template';

let started: Promise<Awaited<ReturnType<typeof startThrowaway>>> | null = null;
let users = 0;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  started ??= start();
  const { stop, ...server } = await started;
  project.provide('databaseServer', server);
  return async () => {
    users -= 1;
    if (users === 0) await stop();
  };
}

async function start(): ReturnType<typeof startThrowaway> {
  const server = await startThrowaway();
  try {
    await makeThrowawayDatabase(server, templateName);
    await migrate(throwawayConfig(server, templateName, 'owner'));
    await prepareJobs(throwawayConfig(server, templateName, 'owner'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
