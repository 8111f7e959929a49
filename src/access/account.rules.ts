// One's own account. Pure.

/** Whether a passkey may be removed: something must be left to sign in with. */
export const mayLosePasskey = (passkeys: number, hasPassword: boolean): boolean => hasPassword || passkeys > 1;
