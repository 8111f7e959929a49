// WTE over time and on any day: a chart with its table. For a lead, an administrator and a manager.
import { z } from 'zod';
import { BarChart } from '../../../kit/chart/bar-chart.tsx';
import { date, DateField, fields } from '../../../kit/forms/index.ts';
import { pageOf } from '../../../kit/http/index.ts';
import { addMonths, count, dayOf, sayDate } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, Card, Columns, EmptyState, PageTitle, PrintButton, ScreenOrPaper, Section, Views } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { establishmentSums } from '../post.queries.ts';
import { fundedByMonth, wteByMonth, wteOn } from '../wte.queries.ts';
import type { WteSpan } from '../wte.queries.ts';
import { exact, sayExact, sayWte, toNumber } from '../wte.rules.ts';

const text = z.string().max(20).catch('').default('');
const query = z.object({ months: z.enum(['12', '36']).catch('12').default('12'), 'on-day': text, 'on-month': text, 'on-year': text });
const askForm = z.object({ on: date({ missing: 'Enter a day', what: 'The day' }) });
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const short = (day: Day): string => `${NAMES[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
/** Contracted hours a week, on average over the days of a month, as a decimal like the WTE beside it. */
const hoursOf = ({ minuteDays, days }: WteSpan): string => sayExact(exact(BigInt(minuteDays), BigInt(days * 60)));

type Both = { month: string; until: Day; contracted: WteSpan; funded: WteSpan | undefined };
const Months = ({ spans, funded, today }: { spans: WteSpan[]; funded: WteSpan[]; today: Day }) => {
  const anyPost = funded.some((f) => f.minuteDays > 0);
  const rows = spans.map((s): Both => ({ month: short(s.from), until: s.until, contracted: s, funded: anyPost ? funded.find((f) => f.from === s.from) : undefined }));
  const known = rows.filter((r) => r.contracted.wte !== null && r.funded?.wte !== null);
  const first = known.find((r) => r.contracted.minuteDays + (r.funded?.minuteDays ?? 0) > 0);
  if (!first) return <EmptyState>Nobody was contracted in these months, or nobody has said what full time is. When both are known, each month appears here.</EmptyState>;
  return (
    <>
      <BarChart id="wte" title={anyPost ? 'Funded and contracted WTE by month' : 'WTE by month'} desc={`From ${first.month}: ${known.map((r) => `${r.month} ${saysBoth(r)}`).join(', ')}.`}
        bars={known.map((r) => ({ label: r.month, parts: partsOf(r), says: saysBoth(r) }))} looks={{ full: 'contracted, average over the month', open: 'funded and vacant', hatched: 'contracted above what is funded' }} />
      <table className="al-numbers">
        <caption className="nhsuk-u-visually-hidden">WTE by month</caption>
        <thead><tr><th scope="col">Month</th>{anyPost && <th scope="col">Funded WTE</th>}<th scope="col">{anyPost ? 'Contracted WTE' : 'WTE'}</th><th scope="col">Hours a week</th></tr></thead>
        <tbody>{rows.map((r) => <tr key={r.month}><th scope="row">{r.month.replace(' ', '\u00a0')}{r.until === today ? ' so far' : ''}</th>{anyPost && <td>{r.funded ? sayOne(r.funded) : '0.00'}</td>}<td>{sayOne(r.contracted)}</td><td>{hoursOf(r.contracted)}</td></tr>)}</tbody>
      </table>
    </>
  );
};

const sayOne = ({ wte }: WteSpan): string => (wte === null ? 'not known' : sayExact(wte));
const saysBoth = (r: Both): string => (r.funded ? `${sayOne(r.contracted)} of ${sayOne(r.funded)}` : sayOne(r.contracted));
const partsOf = (r: Both): { full: number; open: number; hatched: number } => {
  const has = r.contracted.wte ? toNumber(r.contracted.wte) : 0;
  if (!r.funded) return { full: has, open: 0, hatched: 0 };
  const may = r.funded.wte ? toNumber(r.funded.wte) : 0;
  return { full: Math.min(has, may), open: Math.max(0, may - has), hatched: Math.max(0, has - may) };
};

export const wteOverTime = page({
  query,
  show: async ({ tx, query: { months, 'on-day': day, 'on-month': month, 'on-year': year } }) => {
    const today = dayOf(tx.now);
    const typed = { 'on-day': day, 'on-month': month, 'on-year': year };
    const asked = day || month || year ? askForm.safeParse({ on: { day, month, year } }) : null;
    const on = asked?.success ? asked.data.on : null;
    const f = fields(askForm, typed, asked && !asked.success ? { on: asked.error.issues[0]?.message ?? '' } : {});
    const since = `${addMonths(today, 1 - Number(months)).slice(0, 7)}-01`;
    const [spans, funded, then, posts] = await Promise.all([wteByMonth(tx, since, today), fundedByMonth(tx, since, today), on ? wteOn(tx, on) : null, on ? establishmentSums(tx, on) : null]);
    audit(tx, { action: 'wte.open', detail: { months } });
    return pageOf('WTE over time', (
      <div className="al-board">
        <PageTitle caption={<ScreenOrPaper screen={<a href="/posts">Posts</a>} paper={`${tx.viewer.trustName ?? ''}, as it stood on ${sayDate(today)}`} />} lede="Whole-time equivalents (WTE): contracted hours over what is full time, averaged over the days of each month. Right to the minute, also where hours change in the middle of a month. What is funded stands beside what is contracted.">WTE over time</PageTitle>
        <Columns
          main={(
            <>
              <Views label="How far back" views={[{ label: '12 months', href: '/posts/over-time', current: months === '12' }, { label: '36 months', href: '/posts/over-time?months=36', current: months === '36' }]} />
              <Months spans={spans} funded={funded} today={today} />
            </>
          )}
          aside={(
            <div className={then ? undefined : 'al-no-print'}><Section heading="On any day">
              <Card>
                {then && on && <p><strong>{sayWte(then.wte)}</strong> on {sayDate(on)}: {sayWeekHours(then.minutes)} a week.{posts && posts.posts > 0 ? ` Funded: ${sayWeekHours(posts.funded)} a week in ${count(posts.posts, 'post')}; ${posts.vacant === 0 ? 'nothing' : sayWeekHours(posts.vacant)} vacant.` : ''}</p>}
                <form action="/posts/over-time" method="get"><DateField form={f} name="on" label="Which day?" hint="For example, 1 4 2026" /><Actions><Button variant="secondary">Show that day</Button></Actions></form>
              </Card>
            </Section></div>
          )} />
        <Actions><PrintButton /></Actions>
      </div>
    ));
  },
});
