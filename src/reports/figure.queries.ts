// Who belongs to a figure, counted and listed under the viewer's own eyes. The rules themselves are functions of the database (migration 0150).
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Day } from '../kit/times.ts';
import type { Figure, Part } from './figures.rules.ts';
import type { Span } from './months.rules.ts';
import type { Counted } from './tally.rules.ts';

const asked = (figures: readonly Figure[], { from, until }: Span) => sql`figure_rows(${figures}::text[], ${from}::date, ${until}::date)`;

/** Counts by figure, month, area and part; how a support ended comes with the endings, and who met again later with the second meetings. */
export const countFigures = async (tx: Tx, figures: readonly Figure[], span: Span): Promise<(Counted & { figure: Figure })[]> =>
  // One statement a figure: none may take longer than a statement may, however large the service.
  (await Promise.all(figures.map((figure) => countFigure(tx, figure, span)))).flat();

const countFigure = async (tx: Tx, figure: Figure, span: Span): Promise<(Counted & { figure: Figure })[]> =>
  (await sql<Counted & { figure: Figure }>`select f.figure, to_char(f.on_day, 'YYYY-MM') as month, t.area, f.part, case when f.figure = 'endings' or f.why = 'later' then f.why end as why, count(*)::int as n
    from ${asked([figure], span)} f left join host_team t on t.trust_id = ${trustOf(tx)} and t.id = f.team_id group by 1, 2, 3, 4, 5`.execute(tx.db)).rows;

export type Listed = {
  id: string; person_id: string | null; known_as: string | null;
  /** They have died: counted, and not named in a list. */
  locked: boolean;
  on_day: Day; then_on: Day | null; why: string | null; team: string | null; number: number | null;
};
export type Which = { figure: Figure; part: Part; span: Span; /** null: where the area is not known; undefined: every area. */ area?: string | null };

/** One page of who is in a figure, the newest first. A referral that nobody has said yes to has a number and no name. */
export const listFigure = async (tx: Tx, { figure, part, span, area }: Which, { limit, offset }: { limit: number; offset: number }): Promise<Listed[]> =>
  (await sql<Listed>`select x.id, x.person_id, p.known_as, p.locked_at is not null as locked, x.on_day, x.then_on, x.why, x.team, r.number
    from (select f.*, t.name as team from ${asked([figure], span)} f left join host_team t on t.trust_id = ${trustOf(tx)} and t.id = f.team_id
      where f.part = ${part} ${area === undefined ? sql`` : area === null ? sql`and t.area is null` : sql`and t.area = ${area}`}
      order by f.on_day desc, f.id limit ${limit} offset ${offset}) x
    left join person p on p.trust_id = ${trustOf(tx)} and p.id = x.person_id
    left join referral r on ${figure === 'referrals'} and r.trust_id = ${trustOf(tx)} and r.id = x.id
    order by x.on_day desc, x.id`.execute(tx.db)).rows;
