// Several files in one download: a ZIP archive with nothing compressed, which every system opens (APPNOTE.TXT 6.3). No package needed for so little.
import { crc32 } from 'node:zlib';

export type ZipFile = { name: string; body: string | Buffer };

const UTF8_NAMES = 0x0800;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;

/** The date and time as DOS keeps them: two seconds fine, from 1980 on. */
const dosTime = (at: Date): { time: number; date: number } => ({
  time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | Math.floor(at.getUTCSeconds() / 2),
  date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
});

const header = (size: number, fill: (view: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(size);
  fill(bytes);
  return bytes;
};

/** One archive of these files, in their order. */
export const zipOf = (files: readonly ZipFile[], at: Date): Buffer => {
  const { time, date } = dosTime(at);
  const [bodies, index]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const file of files) {
    const [name, body] = [Buffer.from(file.name, 'utf8'), Buffer.from(file.body as string)];
    const crc = crc32(body);
    // The ten fields that both headers share, from the version that is needed to the length of the name.
    const shared = (bytes: Buffer, from: number): void => {
      for (const [i, value] of [VERSION, UTF8_NAMES, 0, time, date].entries()) bytes.writeUInt16LE(value, from + i * 2);
      for (const [i, value] of [crc, body.length, body.length].entries()) bytes.writeUInt32LE(value, from + 10 + i * 4);
      bytes.writeUInt16LE(name.length, from + 22);
    };
    const local = header(30, (bytes) => { bytes.writeUInt32LE(LOCAL, 0); shared(bytes, 4); });
    index.push(header(46, (bytes) => { bytes.writeUInt32LE(CENTRAL, 0); bytes.writeUInt16LE(VERSION, 4); shared(bytes, 6); bytes.writeUInt32LE(offset, 42); }), name);
    bodies.push(local, name, body);
    offset += local.length + name.length + body.length;
  }
  const directory = Buffer.concat(index);
  const end = header(22, (bytes) => {
    bytes.writeUInt32LE(END, 0);
    bytes.writeUInt16LE(files.length, 8);
    bytes.writeUInt16LE(files.length, 10);
    bytes.writeUInt32LE(directory.length, 12);
    bytes.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...bodies, directory, end]);
};
