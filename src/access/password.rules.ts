// What a password must be: long, and not one that everybody tries first. No rules about capitals or signs (NCSC, NIST SP 800-63B). Pure.

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
/** So many letters or figures must be left when everything easy to guess is taken out. */
const LEFT_OVER = 4;

const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Runs that a hand or a child makes: 12345, abcde, aaaa, qwerty. */
const ROWS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba', 'qwertyuiop', 'poiuytrewq', 'asdfghjkl', 'lkjhgfdsa', 'zxcvbnm', 'mnbvcxz'];
const withoutRuns = (letters: string): string => {
  let rest = letters.replace(/(.)\1{2,}/gu, '').replace(/(.{2,4}?)\1{2,}/gu, '');
  for (const row of ROWS) {
    for (let length = row.length; length >= 4; length -= 1) {
      for (let at = 0; at + length <= row.length; at += 1) rest = rest.replaceAll(row.slice(at, at + length), '');
    }
  }
  return rest;
};

/**
 * What is wrong with a new password, or null. `about` are words that somebody who knows the person would try (their name, e-mail, the
 * service's name); `common` the passwords used most. A password made of nothing but such words, runs and years is refused.
 */
export const passwordProblem = (password: string, about: readonly string[], common: readonly string[]): string | null => {
  if (!password) return 'Enter a password';
  if ([...password].length < SHORTEST_PASSWORD) return `Use ${SHORTEST_PASSWORD} characters or more. Three words that do not belong together are easy to remember`;
  if ([...password].length > LONGEST_PASSWORD) return `Use ${LONGEST_PASSWORD} characters or fewer`;
  const easy = [...about.flatMap((words) => words.split(/[\s@.\-_]+/)), ...common].map(lettersOf).filter((word) => word.length >= LEFT_OVER).sort((a, b) => b.length - a.length);
  let rest = lettersOf(password);
  for (const word of easy) rest = rest.replaceAll(word, '');
  rest = withoutRuns(rest).replace(/(19|20)\d\d/g, '');
  return [...rest].length < LEFT_OVER ? 'This is one of the first that others would try. Use three words that do not belong together' : null;
};
