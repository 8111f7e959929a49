// What a group may change in its own entry, and what of it differs from what we have. Pure.
import type { PlacePage } from '../place.queries.ts';

export const EDIT_FIELDS = ['name', 'description', 'when', 'phone', 'email', 'url', 'how_to_join', 'cost'] as const;
export type EditField = (typeof EDIT_FIELDS)[number];
export type EntryWords = Record<EditField, string>;

export const FIELD_WORDS: Record<EditField, string> = {
  name: 'The name', description: 'What it is', when: 'When it is open or meets', phone: 'Phone', email: 'E-mail', url: 'Web page', how_to_join: 'How to join', cost: 'What it costs',
};

/** An entry as the group's own page shows it: one box each. */
export const entryWords = (place: PlacePage, said: { when: string; cost: string }): EntryWords => ({
  name: place.name, description: place.description ?? '', when: said.when, phone: place.phones[0]?.number ?? '', email: place.email ?? '', url: place.url ?? place.organisation_website ?? '',
  how_to_join: place.how_to_join ?? '', cost: said.cost,
});

const squeezed = (text: string): string => text.replace(/\r\n/g, '\n').trim();

/** Only what differs; a box left empty changes nothing unless it had something, and then it says "take this out". */
export const changesIn = (before: EntryWords, typed: Partial<Record<EditField, string | null | undefined>>): Partial<Record<EditField, string>> => {
  const changes: Partial<Record<EditField, string>> = {};
  for (const field of EDIT_FIELDS) {
    const [was, is] = [squeezed(before[field]), squeezed(typed[field] ?? '')];
    if (was !== is) changes[field] = is;
  }
  return changes;
};
