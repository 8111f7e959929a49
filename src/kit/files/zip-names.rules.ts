// What is in a ZIP archive, by its index at the end (APPNOTE.TXT 4.3.12). Word, PowerPoint and OpenDocument files are such archives.

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MOST_NAMES = 5_000;

const endOf = (bytes: Buffer): number => {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
};

/** The names of the archive's files; null when its index cannot be read to its end. */
export const zipNames = (bytes: Buffer): string[] | null => {
  const end = endOf(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_NAMES) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
};

/** The first file of the archive where it is stored as it is: OpenDocument says its type there, before anything else. */
export const firstStored = (bytes: Buffer): { name: string; words: string } | null => {
  if (bytes.length < 30 || bytes.readUInt16LE(8) !== 0) return null;
  const [size, name, extra] = [bytes.readUInt32LE(18), bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
  const from = 30 + name + extra;
  return { name: bytes.toString('utf8', 30, 30 + name), words: bytes.toString('utf8', from, from + Math.min(size, 200)) };
};
