// How data/geo/postcodes_gb.bin is written. First a number (how many sectors), then for each sector, in the order of their names, six letters of its
// name and where its rows begin; then the rows of each sector, each as three steps from the row before: unit, latitude, longitude. A step of nought ends.

/** About eleven and ten metres: the source itself is good to about five. */
export const LAT_STEP = 0.0001;
export const LON_STEP = 0.00015;
/** Bytes of one sector in the index: six for its name, four for where its rows begin. */
export const SECTOR_ENTRY = 10;

/** The last two letters of a postcode as a number, in their order. */
export function unitNumber(letters: string): number {
  return (letters.charCodeAt(0) - 65) * 26 + letters.charCodeAt(1) - 65;
}

/** Where a postcode lies, from the table's bytes; null when it has no such postcode. `unit` is its last two letters. */
export function findPostcode(table: Uint8Array, sector: string, unit: string): { lat: number; lon: number } | null {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const rows = beginningOf(table, view, sector.padEnd(6));
  if (rows === null) return null;
  let at = rows;
  const step = (): number => {
    let [value, worth] = [0, 1];
    for (;;) {
      const byte = table[at++] ?? 0;
      value += (byte & 127) * worth;
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      worth *= 128;
    }
  };
  const wanted = unitNumber(unit);
  let [number, lat, lon] = [-1, 0, 0];
  for (let more = step(); more > 0; more = step()) {
    number += more;
    lat += step();
    lon += step();
    if (number >= wanted) return number === wanted ? { lat: lat * LAT_STEP, lon: lon * LON_STEP } : null;
  }
  return null;
}

function beginningOf(table: Uint8Array, view: DataView, name: string): number | null {
  const sectors = view.getUint32(0, true);
  let [low, high] = [0, sectors - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = 4 + middle * SECTOR_ENTRY;
    const here = String.fromCharCode(...table.subarray(entry, entry + 6));
    if (here === name) return 4 + sectors * SECTOR_ENTRY + view.getUint32(entry + 6, true);
    if (here < name) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
