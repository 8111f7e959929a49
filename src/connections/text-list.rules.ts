// The list of places as a short plain text, for a phone that somebody else may see: no word of health, nobody's name, nothing of who made it. Pure.

export type TextPlace = { name: string; when: string | null; where: string | null; phone: string | null; closed: boolean };

/** More does not fit into what somebody reads on a phone. */
export const MOST_IN_TEXT = 6;

/**
 * One line a place: what it is called, when, where, the number to ring first. A part that has a health word in it is left out; where that is the
 * name, the place is called by its number in the list, and the number to ring still stands.
 */
export const placesAsText = (places: readonly TextPlace[], hasHealthWord: (text: string) => boolean): string => {
  const safe = (part: string | null): string | null => (part !== null && part.trim() !== '' && !hasHealthWord(part) ? part.trim().replace(/\s+/g, ' ').replace(/\.$/, '') : null);
  return places.slice(0, MOST_IN_TEXT).map((place, i) => {
    const parts = [safe(place.name) ?? `Place ${i + 1}`, safe(place.when), safe(place.where), place.closed ? 'May be closed' : null, place.phone ? `Ring ${place.phone} first` : 'Ask before you go'];
    return `${i + 1}. ${parts.filter((part) => part !== null).join('. ')}.`;
  }).join('\n');
};

/** Opens a text on the phone with these words in it, to nobody yet: who gets it is chosen there. */
export const smsLink = (text: string): string => `sms:?&body=${encodeURIComponent(text)}`;
