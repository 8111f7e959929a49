// The one clock. Nothing else asks the machine what time it is.

let fixed: Date | null = null;

/** The time now. Tests and screenshots fix it with ALONGSIDE_NOW or `fixNow`. */
export const now = (): Date => (fixed ? new Date(fixed) : new Date());

/** Fixes the clock (null lets it run again). Refused by `npm start`; for tests, pictures and demonstrations. */
export const fixNow = (at: Date | string | null): void => {
  fixed = at === null ? null : new Date(at);
};

if (process.env.ALONGSIDE_NOW) fixNow(process.env.ALONGSIDE_NOW);
