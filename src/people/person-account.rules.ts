// Whether a person may be given a way in online. Pure.

/** Why no link can be made for somebody, or null. Online can be unsafe: then paper and voice are as good. */
export const cannotInvite = (person: { known_as: string; online_safe: boolean | null; locked_at: Date | null }): string | null => {
  if (person.locked_at) return 'This record is kept, but nothing more is written in it.';
  if (person.online_safe === false) return `${person.known_as} said that online is not safe. Everything of theirs can be printed. If that has changed, change it on their page first.`;
  return null;
};
