// Placeholder until the demo service is in.
import type { OpenDatabase } from '../../kit/db/connect.ts';

/** Fills an empty, migrated database with the invented service, saying how far it is. */
export async function makeDemo(_database: OpenDatabase, say: (line: string) => void): Promise<void> {
  say('The demo service is not made yet.');
}

/** How to sign in as each role: lines for the terminal. */
export async function signInList(_database: OpenDatabase): Promise<string[]> {
  return [];
}
