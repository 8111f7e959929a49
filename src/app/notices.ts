// What is said once after something was done. Addresses carry no words: the redirect names a key, kept in a cookie for one page.
const NOTICES: Record<string, string> = {
  saved: 'Saved.',
};

/** Slices add their own keys when their routes are gathered. */
export const addNotices = (more: Record<string, string>): void => {
  for (const [key, words] of Object.entries(more)) {
    if (NOTICES[key] && NOTICES[key] !== words) throw new Error(`The notice "${key}" is said in two ways`);
    NOTICES[key] = words;
  }
};

export const noticeFor = (key: string | null): string | null => (key === null ? null : (NOTICES[key] ?? null));
