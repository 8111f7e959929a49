/** Where this viewer finds a person: the two named people have a page of their own for colleagues. */
export const personHref = (role: string, personId: string): string => `${role === 'named_person' ? '/colleagues' : '/people'}/${personId}`;
