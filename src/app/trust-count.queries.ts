// What kind of service a database holds.
import type pg from 'pg';

/** How many trusts there are: invented ones, and real ones. */
export async function countTrusts(pool: pg.Pool): Promise<{ demo: number; real: number }> {
  const { rows } = await pool.query<{ demo: number; real: number }>(
    'select count(*) filter (where demo) as demo, count(*) filter (where not demo) as real from trust');
  return rows[0] ?? { demo: 0, real: 0 };
}
