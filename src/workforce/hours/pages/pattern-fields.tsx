// The boxes of a pattern: hours, and when a day begins if that is fixed, for each day of each week of the turn.
import { z } from 'zod';
import { date, DateField, field, ifGiven, postedText, TextField, ticked, time, typedFrom } from '../../../kit/forms/index.ts';
import type { FormState, Typed } from '../../../kit/forms/index.ts';
import { Fieldset } from '../../../kit/nhs/index.ts';
import { Views } from '../../../kit/look/index.ts';
import { hours } from '../../posts/fields.ts';
import type { PatternTyped } from '../actions/keep-pattern.ts';
import { TURNS } from '../pattern.rules.ts';
import type { Pattern } from '../pattern.rules.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SLOTS = [1, 2, 3, 4].flatMap((week) => NAMES.map((name, i) => ({ week, weekday: i + 1, name, hours: `w${week}d${i + 1}`, starts: `s${week}d${i + 1}` })));
const boxes = Object.fromEntries(SLOTS.flatMap((s) => [[s.hours, ifGiven(hours({ missing: '', like: '5 or 5h 30', most: 900 }))], [s.starts, ifGiven(time({ missing: '', what: 'The time' }))]])) as Record<string, ReturnType<typeof ifGiven<number | string>>>;

export const patternForm = z.object({
  weeks: field<1 | 2 | 4>((posted) => { const n = TURNS.find((one) => String(one) === postedText(posted)); return n ? { value: n } : { problem: 'Choose one, two or four weeks' }; }),
  from: date({ missing: 'Enter the Monday it begins', what: 'The day' }), know: ticked(), ...boxes,
});
export const patternFrom = (read: Record<string, unknown>): PatternTyped => ({
  weeks: Number(read.weeks), from: String(read.from),
  days: SLOTS.filter((s) => s.week <= Number(read.weeks) && Number(read[s.hours] ?? 0) > 0).map((s) => ({ week: s.week, weekday: s.weekday, minutes: Number(read[s.hours]), starts: typeof read[s.starts] === 'string' ? String(read[s.starts]) : null })),
});
/** A start without hours says nothing of how long. */
export const startProblems = (v: Record<string, unknown>): Record<string, string | undefined> => Object.fromEntries(SLOTS.map((s) => [s.hours, v[s.starts] !== undefined && v[s.hours] === undefined ? 'Enter how many hours' : undefined]));
const said = (minutes: number): string => (minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}h ${minutes % 60}`);
/** A pattern as it would have been typed. */
export const typedPattern = (p: Pattern | undefined): Typed => typedFrom(Object.fromEntries((p?.days ?? []).flatMap((d) => [[`w${d.week}d${d.weekday}`, said(d.minutes)], ...(d.starts ? [[`s${d.week}d${d.weekday}`, d.starts]] : [])])));

export const turnQuery = z.object({ weeks: z.enum(['1', '2', '4']).optional().catch(undefined) });
export const TurnViews = ({ path, weeks }: { path: string; weeks: number }) => (
  <Views label="How many weeks in turn" views={[[1, 'Every week the same'], [2, 'Two weeks in turn'], [4, 'Four weeks in turn']].map(([n, label]) => ({ href: `${path}?weeks=${n}`, label, current: weeks === n }))} />
);

export const PatternFields = ({ form: f, weeks }: { form: FormState<string>; weeks: number }) => (
  <>
    <DateField form={f} name="from" label="From which Monday?" hint="For example, 7 12 2026" />
    {Array.from({ length: weeks }, (_, w) => (
      <Fieldset key={w} legend={weeks === 1 ? 'Each week' : `Week ${w + 1}`} legendAs={{ size: 's' }}>
        {SLOTS.filter((s) => s.week === w + 1).map((s) => (
          <div className="al-pattern-day" key={s.hours}>
            <TextField form={f} name={s.hours} label={<>{s.name}<span className="nhsuk-u-visually-hidden">{weeks > 1 ? `, week ${w + 1}` : ''}: hours</span></>} width={4} autoComplete="off" />
            <TextField form={f} name={s.starts} label={<><span className="nhsuk-u-visually-hidden">{s.name}{weeks > 1 ? `, week ${w + 1}` : ''}: </span>begins at</>} width={5} autoComplete="off" />
          </div>
        ))}
      </Fieldset>
    ))}
  </>
);
