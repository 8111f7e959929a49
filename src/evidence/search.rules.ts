// Where somebody can look. A magazine on the table counts as much as a database. Pure.
export const SEARCH_KINDS = ['database', 'web', 'magazine', 'person', 'other'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const SEARCH_KIND_WORDS: Record<SearchKind, string> = { database: 'A database', web: 'Web pages', magazine: 'A magazine or newsletter', person: 'Somebody who was asked', other: 'Somewhere else' };
export const SEARCH_KIND_MANY: Record<SearchKind, string> = { database: 'from databases', web: 'from web pages', magazine: 'from magazines', person: 'from people who were asked', other: 'from elsewhere' };
