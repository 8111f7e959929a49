// How a group is led, as those who came say. No cell under five, no person, no order among those who lead. Pure.
export const ANSWERS = ['yes', 'in part', 'no'] as const;
export type FeedbackAnswer = (typeof ANSWERS)[number];
export type Statement = { statement: string; words: string };
export type Cell = { sheets: number; statement: string; answer: string; n: number };
export type FeedbackRow = { words: string; cells: Record<FeedbackAnswer, number | null> };

/** The table of a group: a cell of fewer than five is not known here, and so not shown. Null: fewer than five have answered. */
export const feedbackTable = (cells: readonly Cell[], statements: readonly Statement[]): { atLeast: number; rows: FeedbackRow[] } | null => {
  const atLeast = cells[0]?.sheets ?? 0;
  if (atLeast < 5) return null;
  return {
    atLeast,
    rows: statements.map(({ statement, words }) => {
      const n = (answer: FeedbackAnswer): number | null => cells.find((c) => c.statement === statement && c.answer === answer && c.n >= 5)?.n ?? null;
      return { words, cells: { yes: n('yes'), 'in part': n('in part'), no: n('no') } };
    }),
  };
};

export const sayCell = (n: number | null): string => (n === null ? 'fewer than 5' : String(n));
