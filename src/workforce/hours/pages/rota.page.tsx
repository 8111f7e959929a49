// The rota week of everybody, for a lead: who works when, who is off. An order of names, never of merit.
import { z } from 'zod';
import { pageOf } from '../../../kit/http/index.ts';
import { count, dayOf, ON_PAPER } from '../../../kit/times.ts';
import { Pagination, Table } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, PrintButton, ScreenOrPaper, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { workersAndRoom } from '../../room.queries.ts';
import { leaveAsked } from '../leave.queries.ts';
import { addsUpProblem, patternOn, plannedWeek } from '../pattern.rules.ts';
import { rotaWeek } from '../rota-week.ts';
import type { RotaWeek } from '../rota-week.ts';
import { sayLeaveDays } from './my-leave.page.tsx';
import { sayOff, sayWeek, weekAsked, WeekLinks } from './week-table.tsx';

const PAGE = 20;
const query = z.object({ week: z.string().max(10).catch('').default(''), page: z.coerce.number().int().min(1).max(50).catch(1).default(1) });
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const cell = (week: RotaWeek, n: number): string => {
  const day = plannedWeek(week.patterns, week.monday)[n];
  if (!day) return '';
  const off = sayOff(week, day.day);
  if (off) return off;
  return day.minutes === null || day.minutes === 0 ? '–' : sayWeekHours(day.minutes).replace(/ hours?$/, 'h').replace(/ hours? /, 'h ').replace(/ minutes?$/, 'm');
};
/** What the pattern comes to beside the contract, in few words. */
const beside = (week: RotaWeek): string => {
  const pattern = patternOn(week.patterns, week.monday);
  if (!week.contract) return 'No contract';
  if (!pattern) return `${sayWeekHours(week.contract.minutes_a_week)}, no pattern yet`;
  return `${sayWeekHours(week.contract.minutes_a_week)}${addsUpProblem(pattern, week.contract.minutes_a_week) ? ', the pattern does not add up' : ''}`;
};

export const rotaPage = page({
  query,
  show: async ({ tx, query: { week: asked, page: n } }) => {
    const today = dayOf(tx.now);
    const monday = weekAsked(asked, today);
    const [rows, leave] = await Promise.all([workersAndRoom(tx, { limit: PAGE + 1, offset: (n - 1) * PAGE }), leaveAsked(tx)]);
    const workers = rows.slice(0, PAGE);
    const weeks = await rotaWeek(tx, workers.map((w) => w.id), monday);
    audit(tx, { action: 'rota.list', ids: workers.map((w) => w.id) });
    return pageOf('Rota', (
      <>
        <PageTitle caption={<ScreenOrPaper screen={sayWeek(monday, today)} paper={sayWeek(monday, ON_PAPER)} />} lede="When everybody works, and who is off. Reasons are not kept.">Rota</PageTitle>
        {leave.length > 0 && (
          <div className="al-no-print"><Section heading={`${count(leave.length, 'request')} for leave`}>
            <CardList>{leave.slice(0, 8).map((b) => <CardRow key={b.id} now action={<ButtonLink href={`/leave-days/${b.id}`} hiddenText={`${b.known_as}, ${sayLeaveDays(b, today)}`}>Answer</ButtonLink>}><strong>{b.known_as}</strong>, {sayLeaveDays(b, today)}, {sayWeekHours(b.minutes)}{b.paid ? '' : ', unpaid'}.</CardRow>)}</CardList>
          </Section></div>
        )}
        {workers.length === 0 ? <EmptyState>Nobody is here yet. The administrator adds peer workers; then their weeks appear here.</EmptyState> : (
          <Table caption="Rota of the week" captionHidden compact phone="days" firstCellIsHeader columns={[{ heading: 'Who' }, ...DAYS.map((heading) => ({ heading })), { heading: 'Contract a week' }]}
            rows={workers.map((w, i) => [<a href={`/rota/${w.id}?week=${monday}`} key={w.id}>{w.known_as}</a>, ...DAYS.map((_, d) => (weeks[i] ? cell(weeks[i], d) : '')), weeks[i] ? beside(weeks[i]) : ''])} />
        )}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: `/rota?week=${monday}&page=${n - 1}` } : undefined} next={rows.length > PAGE ? { href: `/rota?week=${monday}&page=${n + 1}` } : undefined} />}
        <WeekLinks path="/rota" monday={monday} today={today} />
        <Actions><PrintButton>Print this week</PrintButton></Actions>
      </>
    ));
  },
});
