// The command line, as built into dist/cli.mjs and run by bin/alongside.mjs.
import { Socket } from 'node:net';
import { openDatabase } from '../kit/db/connect.ts';
import { pendingMigrations } from '../kit/db/migrate.ts';
import { inSources } from '../kit/in-sources.ts';
import { errorFields, log } from '../kit/log.ts';
import { PlainError } from '../kit/plain-error.ts';
import type { Command, CommandContext } from './command.ts';
import { commands } from './commands/index.ts';
import { readSettings } from './settings.ts';

const patienceMs = 1_000;

async function main(first: string, given: string[]): Promise<number> {
  // Some commands have a name of two words.
  const two = given.length > 0 && Object.hasOwn(commands, `${first} ${given[0]}`);
  const [name, args] = two ? [`${first} ${given[0]}`, given.slice(1)] : [first, given];
  const load = commands[/^(--help|-h)$/.test(name) ? 'help' : name];
  if (!load || !Object.hasOwn(commands, name.replace(/^(--help|-h)$/, 'help'))) throw new PlainError(`There is no command "${name}". The list: npm run alongside -- help`);
  const { command } = await load();
  if (args.includes('--help')) {
    process.stdout.write(`npm run alongside -- ${command.name} ${command.usage}\n${command.summary}\n`);
    return 0;
  }
  const context: CommandContext = {
    args,
    settings: readSettings(process.env),
    stopped: stopSignal(),
    out: (line) => { process.stdout.write(`${line}\n`); },
    say: (line) => { process.stderr.write(`${line}\n`); },
  };
  return (await runWith(command, context)) ?? 0;
}

async function runWith(command: Command, context: CommandContext): Promise<number | void> {
  if (command.needsDatabase === false) return command.run(context);
  const database = await openDatabase(context.settings, 'command');
  try {
    if (command.needsDatabase === 'migrated') {
      const pending = await pendingMigrations(database.appPool);
      if (pending.length > 0) throw new PlainError(`The database is not up to date: ${pending[0]} is missing. Run: npm run alongside -- migrate`);
    }
    return await command.run({ ...context, database });
  } finally {
    await database.close();
  }
}

/** Stops on a signal, and when whoever started us is gone. A second signal, later than a double press, ends at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  const asked = (): void => {
    if (first !== 0 && Date.now() - first > patienceMs) process.exit(130);
    first ||= Date.now();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  const pipe = process.env['ALONGSIDE_PARENT_PIPE'];
  delete process.env['ALONGSIDE_PARENT_PIPE'];
  if (pipe !== undefined) {
    const parent = new Socket({ fd: Number(pipe), readable: true, writable: false });
    parent.on('error', () => undefined).on('close', () => stop.abort()).resume().unref();
  }
  return stop.signal;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // else whoever read our results has seen enough: end in order
});
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log('error', 'a fault that nobody caught ends this process', errorFields(error));
    process.exit(1);
  });
}

const [name = 'help', ...args] = process.argv.slice(2);
main(name, args).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof PlainError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`Something went wrong inside Alongside.\n${error instanceof Error ? inSources(error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
