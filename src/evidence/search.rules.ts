// Where somebody can look. A magazine on the table counts as much as a database. Pure.
export const SEARCH_KINDS = ['database', 'web', 'magazine', 'person', 'other'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** The two columns of a PRISMA 2020 flow. */
export const SIDES = ['databases', 'other ways'] as const;
export type Side = (typeof SIDES)[number];
export const SIDE_WORDS: Record<Side, { plain: string; term: string }> = { databases: { plain: 'From databases', term: 'Databases and registers' }, 'other ways': { plain: 'In other ways', term: 'Other methods' } };
export const SEARCH_KIND_WORDS: Record<SearchKind, string> = { database: 'A database', web: 'Web pages', magazine: 'A magazine or newsletter', person: 'Somebody who was asked', other: 'Somewhere else' };
export const SEARCH_KIND_MANY: Record<SearchKind, string> = { database: 'from databases', web: 'from web pages', magazine: 'from magazines', person: 'from people who were asked', other: 'from elsewhere' };
