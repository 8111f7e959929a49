// What the database refuses that is neither a bad moment nor a mistake of ours.

/** Whether a value that should be an id was something else, as when somebody changes a hidden field: there is nothing of that name. */
export const isNoId = (error: unknown): boolean => error instanceof Error && (error as Error & { code?: unknown }).code === '22P02' && /\buuid\b/.test(error.message);
