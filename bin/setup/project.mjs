// Where the project is, and how setup speaks.
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, without a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Something the person at the terminal can put right: shown as a sentence, without a stack trace. */
export class SetupProblem extends Error {}

/** Says what is going on, on standard error, so that results on standard output stay clean. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
