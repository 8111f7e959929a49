// What a typed postcode is, and how much of it may be kept: the sector at most, never the whole of a person's postcode.

export type PostcodeParts = {
  /** The first half: M16. */
  outcode: string;
  /** The first half and one figure: "M16 9". */
  sector: string;
  /** As the Royal Mail writes it: "M16 9EZ". Only ever for a venue; for a person keep the sector. */
  full: string;
};

export type TypedArea =
  | { kind: 'postcode'; outcode: string; sector: string }
  | { kind: 'sector'; outcode: string; sector: string }
  | { kind: 'outcode'; outcode: string }
  | { kind: 'stand-in' }
  | { kind: 'words' };

const FULL = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])([A-Z]{2})$/;
const OUTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;
const SECTOR = /^([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9])$/;

/**
 * A whole UK postcode in its parts, or null when the text is not one. Forgives case, spaces and a letter O typed for a
 * nought in the second half. Stand-ins that records use for "no fixed abode" (ZZ99 …) are not postcodes.
 */
export function readPostcode(text: string): PostcodeParts | null {
  const close = squeeze(text);
  const mended = close.length > 4 ? close.slice(0, -3) + close.slice(-3).replace(/^O/, '0') : close;
  const parts = FULL.exec(mended);
  if (!parts || mended.startsWith('ZZ99')) return null;
  const [, outcode, figure, unit] = parts as unknown as [string, string, string, string];
  return { outcode, sector: `${outcode} ${figure}`, full: `${outcode} ${figure}${unit}` };
}

/**
 * What somebody typed into "near": a postcode (of which only the sector is given back), a sector, an outcode, a
 * stand-in such as ZZ99 3VZ, or words (a town). A bare "M169" is read as the sector M16 9 unless isOutcode says there
 * is such an outcode.
 */
export function readArea(text: string, isOutcode: (outcode: string) => boolean): TypedArea {
  const close = squeeze(text);
  if (close.startsWith('ZZ99')) return { kind: 'stand-in' };
  const postcode = readPostcode(text);
  if (postcode) return { kind: 'postcode', outcode: postcode.outcode, sector: postcode.sector };
  const spaced = SECTOR.exec(text.trim().toUpperCase().replace(/\s+/g, ' '));
  if (spaced?.[1]) return { kind: 'sector', outcode: spaced[1], sector: `${spaced[1]} ${spaced[2]}` };
  if (OUTCODE.test(close) && isOutcode(close)) return { kind: 'outcode', outcode: close };
  const outcode = close.slice(0, -1);
  if (/[0-9]$/.test(close) && OUTCODE.test(outcode) && isOutcode(outcode)) {
    return { kind: 'sector', outcode, sector: `${outcode} ${close.slice(-1)}` };
  }
  return OUTCODE.test(close) ? { kind: 'outcode', outcode: close } : { kind: 'words' };
}

function squeeze(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
