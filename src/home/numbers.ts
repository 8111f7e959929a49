// Small numbers as people say them.
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "two", "12", "100 or more" from the number at which counting stops. */
export const sayNumber = (n: number, stopsAt = Number.POSITIVE_INFINITY): string => (n >= stopsAt ? `${stopsAt} or more` : (WORDS[n] ?? String(n)));

/** "Two referrals": a number and its thing, beginning a sentence. */
export const sayMany = (n: number, thing: string, things = `${thing}s`, stopsAt?: number): string => {
  const words = `${sayNumber(n, stopsAt)} ${n === 1 ? thing : things}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
};
