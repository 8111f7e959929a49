// Makes data/geo/postcodes_gb.bin from a list of postcodes with their positions: node src/directory/search/make-postcodes.ts <list.csv.gz>
// The list: postcode,lat,lon,… (OS Code-Point Open as WGS84). What the file is like: postcodes.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../../kit/project-root.ts';
import { LAT_STEP, LON_STEP, SECTOR_ENTRY, unitNumber } from './postcode-table.rules.ts';

const [list] = process.argv.slice(2);
if (!list) throw new Error('Say which list: node src/directory/search/make-postcodes.ts <list.csv.gz>');

const sectors = new Map<string, [number, number, number][]>();
for (const line of gunzipSync(readFileSync(list)).toString('utf8').split('\n').slice(1)) {
  const [postcode, lat, lon] = line.split(',');
  if (!postcode || !lat || !lon) continue;
  const sector = postcode.slice(0, -2);
  const rows = sectors.get(sector) ?? [];
  rows.push([unitNumber(postcode.slice(-2)), Math.round(Number(lat) / LAT_STEP), Math.round(Number(lon) / LON_STEP)]);
  sectors.set(sector, rows);
}

const bytes: number[] = [];
const put = (signed: number): void => {
  let left = signed >= 0 ? signed * 2 : -signed * 2 - 1;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  bytes.push(left);
};
const names = [...sectors.keys()].sort();
const index = Buffer.alloc(4 + names.length * SECTOR_ENTRY, ' ');
index.writeUInt32LE(names.length, 0);
names.forEach((name, at) => {
  index.write(name, 4 + at * SECTOR_ENTRY, 'latin1');
  index.writeUInt32LE(bytes.length, 4 + at * SECTOR_ENTRY + 6);
  let before: [number, number, number] = [-1, 0, 0];
  for (const row of (sectors.get(name) ?? []).sort((a, b) => a[0] - b[0])) {
    put(row[0] - before[0]);
    put(row[1] - before[1]);
    put(row[2] - before[2]);
    before = row;
  }
  put(0);
});
writeFileSync(join(projectRoot, 'data', 'geo', 'postcodes_gb.bin'), Buffer.concat([index, Buffer.from(bytes)]));
console.log(`${names.length} sectors, ${(index.length + bytes.length).toLocaleString('en')} bytes`);
