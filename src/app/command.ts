// What a command is. Each lives in a file of its own in commands/ and has a line in commands/index.ts.
import type { OpenDatabase } from '../kit/db/connect.ts';
import type { Settings } from './settings.ts';

export type CommandContext = {
  /** What was typed after the command's name. */
  args: string[];
  settings: Settings;
  /** Aborted by Ctrl-C, SIGTERM or the end of the process that started us: finish what is under way and return. */
  stopped: AbortSignal;
  /** One line of result, on standard output. */
  out(line: string): void;
  /** One line for the person at the terminal, on standard error. */
  say(line: string): void;
};

type Described = {
  name: string;
  /** What follows the name, for instance '<file> [--dry-run]'. */
  usage: string;
  /** One line for help. */
  summary: string;
};

/** Answers the exit code; nothing means 0. A PlainError is shown as its sentence and ends with 1. */
export type Command = Described & (
  | { needsDatabase: false; run(context: CommandContext): Promise<number | void> }
  /** 'open': connected, beside a running app or not. 'migrated': also refuses a schema that is behind. */
  | { needsDatabase: 'open' | 'migrated'; run(context: CommandContext & { database: OpenDatabase }): Promise<number | void> }
);
