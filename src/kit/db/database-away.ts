const awayCodes = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
  '57P01', '57P02', '57P03', // being shut down, crashed, still starting
  '57014', // a statement ran into its time limit
  '53100', '53200', '53300', '53400', // disk full, out of memory, too many connections
  '25006', // a replica: cannot write
  '58030', // input/output error
]);
const awayMessages = [/^Connection terminated/, /timeout exceeded when trying to connect/, /^Query read timeout/, /Client has encountered a connection error/, /^Cannot use a pool after calling end/];

const notAMoment = /^(28|3D|42)/; // let in by nobody, no such database: wrong settings, not a bad moment

/** FATAL and PANIC end a connection: the server could not go on, for instance on a full disk. */
function endedByServer(error: Error): boolean {
  return ['FATAL', 'PANIC'].includes((error as Error & { severity?: string }).severity ?? '');
}

/**
 * Whether an error means that the database cannot be used just now (503, try again) rather than that we made a mistake (500).
 * Covers lost and refused connections, a server that starts or stops, time limits, a full disk.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  const code = (error as Error & { code?: unknown }).code;
  if (typeof code === 'string' && (awayCodes.has(code) || code.startsWith('08'))) return true;
  if (endedByServer(error) && !notAMoment.test(String(code))) return true;
  return awayMessages.some((pattern) => pattern.test(error.message)) || (error.cause !== undefined && isDatabaseAway(error.cause));
}
