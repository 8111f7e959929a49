// The parts of a review that are words, and what each asks.
export const PARTS = ['title', 'question', 'include', 'leave out', 'asked for by', 'make of it', 'standpoint', 'think again', 'supporter', 'supporter helped', 'one reader because'] as const;
export type Part = (typeof PARTS)[number];
export type Words = Partial<Record<Part, string>>;
