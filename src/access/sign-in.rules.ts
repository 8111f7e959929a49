// How guessing is slowed down. Pure.

/** NHS login's figures are the starting values (quality: battery S4, S6). */
export const SIGN_IN_LIMITS = { windowMinutes: 10, perAccount: 10, perSource: 60 };

/** Whether one more try is allowed, given how many failed lately for this account and from this place. */
export const mayTry = (failed: { account: number; source: number }): boolean =>
  failed.account < SIGN_IN_LIMITS.perAccount && failed.source < SIGN_IN_LIMITS.perSource;

/** A path of our own to go back to after signing in, else null: never another site. */
export const safeNext = (next: string | undefined): string | null =>
  next && /^\/(?![/\\])[\w\-./]*$/.test(next) && !next.startsWith('/sign-') ? next : null;
