// Battery R15: two processes on one database are replaced one after the other while people use them; no request fails.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { copyTemplate } from '../setup/test-database.ts';
import { becomesReady, freePort, newDataFolder, start, status, until, type Started } from '../setup/command-line.ts';

const server = inject('databaseServer');

test('a rolling restart of two processes behind a load balancer fails no request', { timeout: 300_000 }, async () => {
  const { name } = await copyTemplate();
  const url = `postgres://alongside_app:${server.password}@${encodeURIComponent(server.socketFolder)}:${server.port}/${name}`;
  const ports = [await freePort(), await freePort()];
  const startOn = async (port: number): Promise<Started> => {
    const env = { DATABASE_URL: url, ALONGSIDE_DATA: newDataFolder(), PORT: String(port), ALONGSIDE_DRAIN_SECONDS: '3' };
    const app = await start(['start'], env);
    expect(await becomesReady(app, port), app.err()).toBe(true);
    return app;
  };
  const apps = await Promise.all(ports.map(startOn));

  // The load balancer: it asks each process every 100 ms whether it is ready, and sends people to those that are.
  let ready = [...ports];
  let balancing = true;
  const balancer = (async () => {
    while (balancing) {
      const states = await Promise.all(ports.map((port) => status(port)));
      ready = ports.filter((_, index) => states[index] === 200);
      await pause(100);
    }
  })();
  const answers: (number | string)[] = [];
  const callers = Array.from({ length: 8 }, async () => {
    while (balancing) {
      const port = ready[Math.floor(Math.random() * ready.length)];
      if (port === undefined) answers.push('nobody was ready');
      else answers.push(await fetch(`http://127.0.0.1:${port}/health/live`).then(async (answer) => { await answer.arrayBuffer(); return answer.status; }, String));
    }
  });

  for (const [index, app] of apps.entries()) {
    app.process.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    apps[index] = await startOn(ports[index] ?? 0);
    await until(() => ready.length === 2);
  }
  balancing = false;
  await Promise.all([balancer, ...callers]);
  for (const app of apps) app.process.kill('SIGTERM');
  await Promise.all(apps.map(({ ended }) => ended));
  expect(answers.length).toBeGreaterThan(200);
  expect(new Set(answers)).toEqual(new Set([200]));
});
