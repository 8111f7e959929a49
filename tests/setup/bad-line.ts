// A line between the app and its database that can be slow, fall silent or break off: a socket that passes on what it hears, as told.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { inject } from 'vitest';
import { afterwards } from './afterwards.ts';

/** What becomes of the database's answers; what the app says always arrives. */
export type Answers = 'pass' | 'are lost' | 'break off' | { lateMs: number };
export type BadLine = {
  /** Where to connect, in place of the database's own folder. */
  host: string;
  /** From now on. `break off`: the next bytes of an answer arrive cut in half and the line is gone. */
  answers(how: Answers): void;
};

/** A line to the database server of the tests, good at first. Gone with the test file. */
export const badLine = async (): Promise<BadLine> => {
  const { socketFolder, port } = inject('databaseServer');
  const host = mkdtempSync('/tmp/alongside-line-');
  const ends = new Set<Socket>();
  let how: Answers = 'pass';
  const server = createServer((app) => {
    const database = connect(join(socketFolder, `.s.PGSQL.${port}`));
    for (const [one, other] of [[app, database], [database, app]] as const) {
      ends.add(one);
      one.on('error', () => undefined).on('close', () => { ends.delete(one); other.destroy(); });
    }
    app.on('data', (said) => database.write(said));
    database.on('data', (said) => {
      if (how === 'pass') app.write(said);
      else if (how === 'break off') app.write(said.subarray(0, said.length / 2), () => app.destroy());
      else if (how !== 'are lost') setTimeout(() => { if (!app.destroyed) app.write(said); }, how.lateMs);
    });
  });
  await new Promise<void>((resolve) => { server.listen(join(host, `.s.PGSQL.${port}`), resolve); });
  afterwards(() => {
    server.close();
    for (const end of ends) end.destroy();
    rmSync(host, { recursive: true, force: true });
  });
  return { host, answers: (next) => { how = next; } };
};
