// Cover for a peer lead: dated, by somebody else. Pure.

type Cover = { leadId: string; coverId: string; from: string; until: string };
type Known = { lead_account_id: string; from_on: string; until_on: string };

/** What is wrong with a cover, by field; nothing when it will do. */
export const coverProblems = (cover: Cover, known: readonly Known[], today: string): Record<string, string | undefined> => ({
  cover: cover.leadId === cover.coverId ? 'Choose somebody else: nobody covers for themselves' : undefined,
  until: cover.until < cover.from ? 'The last day must not be before the first' : cover.until < today ? 'The last day must be today or later' : undefined,
  from: known.some((one) => one.lead_account_id === cover.leadId && one.from_on <= cover.until && one.until_on >= cover.from) ? 'Somebody covers on some of these days already. End that first, or choose other days' : undefined,
});
