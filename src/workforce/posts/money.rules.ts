// Money and hours as people type them. Pure.

/** "1,250", "£12.60", "25000.00" in pence; null when it cannot be read. */
export const readPounds = (typed: string): number | null => {
  const parts = /^£?\s*(\d{1,3}(?:[, ]\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  return parts ? Number(parts[1]?.replace(/[, ]/g, '')) * 100 + Number((parts[2] ?? '0').padEnd(2, '0')) : null;
};

/** Hours up to a year's: "202.5", "202h 30", "202:30", in minutes; null when it cannot be read. */
export const readHours = (typed: string): number | null => {
  const decimal = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:h|hrs?|hours?)?$/i.exec(typed.trim());
  if (decimal) return Math.round(Number(`${decimal[1]}.${decimal[2] ?? 0}`) * 60);
  const exact = /^(\d{1,3})\s*(?::|h|hrs?|hours?)\s*(?:and\s*)?([0-5]?\d)\s*(?:m|min|mins|minutes?)?$/i.exec(typed.trim());
  return exact ? Number(exact[1]) * 60 + Number(exact[2]) : null;
};
