// Thrown, not answered: not there, not yours, broken. One handler in the server turns them into pages.

/** Not there, or not yours to know about: always 404. */
export class NotFound extends Error {
  override name = 'NotFound';
}
/** A page this role never has: 403, and a row in the audit. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** The value, or a 404 when there is none. */
export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new NotFound();
  return value;
};
