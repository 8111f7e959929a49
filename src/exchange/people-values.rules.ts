// Small values of an old list: yes or no, a phone number that lost its nought, an address of an e-mail. Pure.
import { readUkPhone } from '../kit/forms/index.ts';

const YES = ['y', 'yes', 'true', '1', 'x', '✓', '✔', 'agreed', 'given'];
const NO = ['n', 'no', 'false', '0', 'refused', 'declined'];

/** Null when nothing was written. */
export const readYesNo = (typed: string | undefined): boolean | null | 'unreadable' => {
  const said = typed?.toLowerCase().trim();
  if (!said) return null;
  return YES.includes(said) ? true : NO.includes(said) ? false : 'unreadable';
};

/** A UK number as it was written; one that lost its first nought in a spreadsheet gets it back; anything else is kept as words. */
export const readPhone = (typed: string | undefined): { value: string | null; words: string | null; mended: string | null } => {
  if (!typed) return { value: null, words: null, mended: null };
  const read = readUkPhone(typed);
  if ('value' in read) return { value: read.value, words: null, mended: null };
  const nought = /^[1237]\d{8,9}$/.test(typed.replace(/[\s().-]/g, '')) ? readUkPhone(`0${typed}`) : read;
  if ('value' in nought) return { value: nought.value, words: null, mended: 'the nought in front was missing' };
  return { value: null, words: typed, mended: 'not one UK number, so it is kept as words under "safe contact"' };
};

/** One address, or null. */
export const readEmail = (typed: string | undefined): string | null => {
  const address = typed?.trim() ?? '';
  return /^[^\s@<>"(),:;]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address) ? address : null;
};
