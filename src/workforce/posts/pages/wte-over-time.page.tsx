// WTE over time and on any day: a chart with its table. For a lead, an administrator and a manager.
import { z } from 'zod';
import { BarChart } from '../../../kit/chart/bar-chart.tsx';
import { date, DateField, fields } from '../../../kit/forms/index.ts';
import { pageOf } from '../../../kit/http/index.ts';
import { addMonths, dayOf, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Button, Table } from '../../../kit/nhs/index.ts';
import { Actions, Card, Columns, EmptyState, PageTitle, PrintButton, Section, Views } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { wteByMonth, wteOn } from '../wte.queries.ts';
import type { WteSpan } from '../wte.queries.ts';
import { exact, sayExact, sayWte, toNumber } from '../wte.rules.ts';

const text = z.string().max(20).catch('').default('');
const query = z.object({ months: z.enum(['12', '36']).catch('12').default('12'), 'on-day': text, 'on-month': text, 'on-year': text });
const askForm = z.object({ on: date({ missing: 'Enter a day', what: 'The day' }) });
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const short = (day: Day): string => `${NAMES[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
/** Contracted hours a week, on average over the days of a month, as a decimal like the WTE beside it. */
const hoursOf = ({ minuteDays, days }: WteSpan): string => sayExact(exact(BigInt(minuteDays), BigInt(days * 60)));

const Months = ({ spans, today }: { spans: WteSpan[]; today: Day }) => {
  const known = spans.filter((s) => s.wte !== null);
  const first = known.find((s) => s.minuteDays > 0);
  if (!first) return <EmptyState>Nobody was contracted in these months, or nobody has said what full time is. When both are known, each month appears here.</EmptyState>;
  return (
    <>
      <BarChart id="wte" title="WTE by month" desc={`From ${short(first.from)}: ${known.map((s) => `${short(s.from)} ${s.wte ? sayExact(s.wte) : ''}`).join(', ')}.`}
        bars={known.map((s) => ({ label: short(s.from), parts: { full: s.wte ? toNumber(s.wte) : 0, open: 0, hatched: 0 }, says: s.wte ? sayExact(s.wte) : '' }))} looks={{ full: 'contracted, average over the month' }} />
      <Table caption="WTE by month" captionHidden columns={[{ heading: 'Month' }, { heading: 'WTE', numeric: true }, { heading: 'Hours a week', numeric: true }]}
        rows={spans.map((s) => [`${short(s.from)}${s.until === today ? ' so far' : ''}`, s.wte === null ? 'not known' : sayExact(s.wte), hoursOf(s)])} />
    </>
  );
};

export const wteOverTime = page({
  query,
  show: async ({ tx, query: { months, 'on-day': day, 'on-month': month, 'on-year': year } }) => {
    const today = dayOf(tx.now);
    const typed = { 'on-day': day, 'on-month': month, 'on-year': year };
    const asked = day || month || year ? askForm.safeParse({ on: { day, month, year } }) : null;
    const on = asked?.success ? asked.data.on : null;
    const f = fields(askForm, typed, asked && !asked.success ? { on: asked.error.issues[0]?.message ?? '' } : {});
    const [spans, then] = await Promise.all([wteByMonth(tx, `${addMonths(today, 1 - Number(months)).slice(0, 7)}-01`, today), on ? wteOn(tx, on) : null]);
    audit(tx, { action: 'wte.open', detail: { months } });
    return pageOf('WTE over time', (
      <>
        <PageTitle caption={<a href="/posts">Posts</a>} lede="Whole-time equivalents (WTE): contracted hours over what is full time, averaged over the days of each month. Right to the minute, also where hours change in the middle of a month.">WTE over time</PageTitle>
        <Columns
          main={(
            <>
              <Views label="How far back" views={[{ label: '12 months', href: '/posts/over-time', current: months === '12' }, { label: '36 months', href: '/posts/over-time?months=36', current: months === '36' }]} />
              <Months spans={spans} today={today} />
            </>
          )}
          aside={(
            <Section heading="On any day">
              <Card>
                {then && on && <p><strong>{sayWte(then.wte)}</strong> on {sayDate(on)}: {sayWeekHours(then.minutes)} a week.</p>}
                <form action="/posts/over-time" method="get"><DateField form={f} name="on" label="Which day?" hint="For example, 1 4 2026" /><Actions><Button variant="secondary">Show that day</Button></Actions></form>
              </Card>
            </Section>
          )} />
        <Actions><PrintButton /></Actions>
      </>
    ));
  },
});
