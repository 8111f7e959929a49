// Fills a migrated database with so many places: the real entries of Greater Manchester through the importer, then copies of their rows with ids of their own, each copy somewhere else.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/kit/project-root.ts';
import type { Directory } from './kit.ts';

const COPY = `create function bench_copy(id uuid, k int) returns uuid language sql immutable as $$
  select (lpad(to_hex((('x' || left(id::text, 8))::bit(32)::bigint # ((k::bigint * 2654435761) % 4294967296))), 8, '0') || substr(id::text, 9))::uuid $$`;
/** Copies lie on a grid of half a degree over England and Wales. */
const [LAT, LON] = ['((k % 7) - 3) * 0.5', '(((k / 7) % 7) - 4) * 0.5'];
/** Columns that point to something of the same copy; all others are taken as they are, but for those named beside the table. */
const POINTS = new Set(['organisation_id', 'location_id', 'place_id', 'contact_id']);
const TABLES: [string, Record<string, string>][] = [
  ['organisation', { source_id: "source_id || '-' || k", name: "name || ' ' || k" }], ['organisation_identifier', {}],
  ['place', { source_id: "source_id || '-' || k", name: "name || ' ' || k" }], ['location', { source_id: "source_id || '-' || k" }], ['location_address', {}],
  ['location_position', { lat: `lat + ${LAT}`, lon: `lon + ${LON}` }], ['location_access', {}], ['place_at_location', {}], ['place_schedule', {}], ['place_contact', {}], ['place_phone', {}],
  ['place_cost', {}], ['place_language', {}], ['place_area', {}], ['place_funding', {}], ['place_attribute', {}],
  ['place_find', { name: "name || ' ' || k", spot: `point(spot[0] + ${LON}, spot[1] + ${LAT})` }],
];

/** The real entries only, as the command brings them in. */
export const importReal = async ({ url }: Directory, folder: string): Promise<void> => {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'cli.mjs'), 'directory', 'import', join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz')], {
    stdio: 'ignore', env: { PATH: process.env['PATH'], NODE_ENV: 'production', ALONGSIDE_DATA: folder, DATABASE_URL: url },
  });
  const code = await new Promise<number | null>((resolve) => { child.once('close', resolve); });
  if (code !== 0) throw new Error(`the real places could not be brought in (${code})`);
};

/** At least so many places: whole copies of the real ones. */
export const seedPlaces = async (directory: Directory, folder: string, howMany: number): Promise<number> => {
  const { superuser } = directory;
  await importReal(directory, folder);
  await superuser.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '256MB'");
  await superuser.query(COPY);
  const { rows: [real] } = await superuser.query<{ n: string }>('select count(*) as n from place');
  const copies = Math.ceil(howMany / Number(real?.n ?? 1)) - 1;
  if (copies > 0) {
    for (const [table, changed] of TABLES) {
      const { rows: columns } = await superuser.query<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum", [table]);
      const values = columns.map(({ name }) => changed[name] ?? (name === 'id' || POINTS.has(name) ? `bench_copy(t.${name}, k)` : `t.${name}`));
      await superuser.query(`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.map((value) => value.replaceAll(/\b(source_id|name|lat|lon|spot)\b(?= *[|+[])/g, 't.$1')).join(', ')} from ${table} t cross join generate_series(1, ${copies}) k`);
    }
  }
  await superuser.query('delete from find_word; insert into find_word (word, places) select word, count(distinct place_id) from place_find, unnest(words) as word where length(word) between 2 and 40 and word ~ \'[[:alpha:]]\' group by word');
  await superuser.query('set session_replication_role = default');
  await superuser.query('vacuum analyze');
  const { rows: [all] } = await superuser.query<{ n: string }>('select count(*) as n from place');
  return Number(all?.n ?? 0);
};
