// Fills the directory of an empty service: the real places of Greater Manchester, then as many copies of them at other spots as are wanted.
import { join } from 'node:path';
import pg from 'pg';
import { importDirectory, sourceOf } from '../src/directory/index.ts';
import { kyselyOf } from '../src/kit/db/kysely.ts';
import { projectRoot } from '../src/kit/project-root.ts';

const REAL = 2027;
/** The table, its columns, and which of them are ids that each copy has of its own. */
const COPIED: [table: string, ids: string[]][] = [
  ['place', ['id']], ['location', ['id']], ['location_address', ['location_id']], ['place_at_location', ['place_id', 'location_id', 'id']], ['place_schedule', ['place_id', 'location_id']],
  ['place_phone', ['place_id']], ['place_attribute', ['place_id']], ['place_area', ['place_id']], ['place_cost', ['place_id']],
];

/** Brings in the real places, then copies them until there are so many; the copies lie about, the wider the more there are. */
export async function seedPlaces(superuser: pg.Client, app: pg.ClientConfig, wanted: number): Promise<void> {
  const pool = new pg.Pool({ ...app, max: 2 });
  const file = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
  await importDirectory(kyselyOf(pool), { file, source: sourceOf(file, null) });
  await pool.end();
  const copies = Math.max(0, Math.ceil(wanted / REAL) - 1);
  if (copies === 0) return;
  const wide = Math.min(1.5, 0.04 * Math.sqrt(copies));
  const copyOf = (column: string): string => `md5(o.${column}::text || '/' || k)::uuid`;
  await superuser.query("set session_replication_role = replica; set synchronous_commit = off; select setseed(0.5)");
  for (const [table, ids] of COPIED) await superuser.query(await copyStatement(superuser, table, copies, Object.fromEntries(ids.map((id) => [id, copyOf(id)]))));
  const [lat, lon] = [`o.lat + ${wide} * (random() - 0.5)`, `o.lon + ${wide * 1.6} * (random() - 0.5)`];
  await superuser.query(await copyStatement(superuser, 'location_position', copies, { location_id: copyOf('location_id'), lat: `least(61, ${lat})`, lon: `greatest(-8, ${lon})` }));
  await superuser.query(await copyStatement(superuser, 'place_find', copies, {
    place_id: copyOf('place_id'), location_id: copyOf('location_id'), spot: '(select point(p.lon, p.lat) from location_position p where p.location_id = md5(o.location_id::text || \'/\' || k)::uuid and o.spot is not null)',
  }));
  await superuser.query(`set session_replication_role = origin; update find_word set places = places * ${copies + 1}`);
  await superuser.query('vacuum (analyze) place_find, place, location, place_schedule, place_attribute, find_word');
}

async function copyStatement(superuser: pg.Client, table: string, copies: number, instead: Record<string, string>): Promise<string> {
  const { rows } = await superuser.query<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum", [table]);
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => instead[name] ?? (name === 'source_id' ? "o.source_id || '/' || k" : `o.${name}`));
  return `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from (select * from ${table}) o, generate_series(1, ${copies}) k`;
}
