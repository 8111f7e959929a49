// Who the lead says somebody is, when they accept. Pure.

export const NEW = 'new';
/** Somebody new whose NHS number must be wrong, because another person has it. */
export const NEW_WITHOUT_NUMBER = 'new-without-number';
export type WhoItIs = { kind: 'known'; personId: string } | { kind: 'new'; withoutNumber: boolean };

/** Reads the lead's choice; undefined when it is none of those offered. */
export const whoItIs = (chosen: string | undefined, offered: readonly string[]): WhoItIs | undefined => {
  if (chosen === NEW || chosen === NEW_WITHOUT_NUMBER) return { kind: 'new', withoutNumber: chosen === NEW_WITHOUT_NUMBER };
  return chosen !== undefined && offered.includes(chosen) ? { kind: 'known', personId: chosen } : undefined;
};
