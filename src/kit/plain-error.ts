/**
 * Something the person at the terminal can put right. The message is whole sentences: what is wrong, and what to do.
 * The command line shows it without a stack trace and ends with exit code 1.
 */
export class PlainError extends Error {
  override name = 'PlainError';
}
