// As much of somebody's postcode as is kept: the sector, "M21 9".
import { field, postedText } from '../kit/forms/index.ts';
import { readPostcode } from '../directory/index.ts';

/** The sector of what was typed: from a whole postcode (cut here, kept nowhere) or a sector; null when it is neither. */
export const sectorOf = (typed: string): string | null => {
  const whole = readPostcode(typed);
  if (whole) return whole.sector;
  const sector = /^([A-Z]{1,2}[0-9][A-Z0-9]?) +([0-9])$/.exec(typed.trim().toUpperCase());
  return sector ? `${sector[1]} ${sector[2]}` : null;
};

/** A postcode that may be left out, read as its sector. */
export const area = () =>
  field<string | undefined>((posted) => {
    const typed = postedText(posted);
    if (!typed) return { value: undefined };
    const sector = sectorOf(typed);
    return sector ? { value: sector } : { problem: 'Enter a UK postcode, like M13 9PL, or leave it empty' };
  });
