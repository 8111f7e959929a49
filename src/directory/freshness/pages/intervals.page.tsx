// /keep-directory/intervals: how often each kind of place is checked, and what becomes of an entry that nobody confirms.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { fields, Form, FormErrors, text, TextField, wholeNumber } from '../../../kit/forms/index.ts';
import { invalid, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { Actions, Aside, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { count } from '../../../kit/times.ts';
import { changeHowOften } from '../actions/change-how-often.ts';
import { intervalsNow, type Interval } from '../intervals.queries.ts';

const days = (what: string, missing: string, min: number, max: number) => wholeNumber({ missing, what, min, max });
const form = z.object({
  kind: text({ missing: 'Choose which', max: 40 }),
  months: days('The months', 'Enter after how many months', 1, 24),
  after_report_days: days('The days after a report', 'Enter after how many days', 1, 90),
  sinks_after_days: days('The days until it comes last', 'Enter after how many days', 0, 366),
  leaves_after_days: days('The days until it leaves the list', 'Enter after how many days', 1, 1830),
});
const KINDS: Record<string, string> = { 'session group': 'Groups that meet', 'venue or charity': 'Venues and charities', statutory: 'Statutory places' };

export const intervals = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const all = await intervalsNow(tx);
    const f = fields(form, typed, errors, idOf(String(typed.kind ?? '')));
    return pageOf('How often places are checked', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/keep-directory">Keep the directory</a>} lede="How long a check is good for. A change counts at once, for everybody and for what was checked before.">How often places are checked</PageTitle>
        {all.map((one) => <OneKind key={one.kind} one={one} typed={typed.kind === one.kind ? typed : null} errors={typed.kind === one.kind ? errors : {}} idempotencyKey={key} />)}
        <Aside><p>An entry that nobody of ours ever checked is not hidden: it stays listed as what it is. On an entry’s own page you can say that it is checked as another kind.</p></Aside>
      </Reading>
    ));
  },
  send: async ({ tx, form: { kind, ...spans } }) => {
    if (spans.leaves_after_days <= spans.sinks_after_days) return invalid({ leaves_after_days: 'It comes last in lists before it leaves them: enter more days than above' });
    await changeHowOften(tx, kind, spans);
    return redirectTo('/keep-directory/intervals', 'interval-changed');
  },
});

const idOf = (kind: string): string => kind.replaceAll(' ', '-');

type OneKindProps = { one: Interval; typed: Record<string, string | string[] | undefined> | null; errors: Parameters<typeof fields>[2]; idempotencyKey: string };
const OneKind = ({ one, typed, errors, idempotencyKey }: OneKindProps) => {
  const f = fields(form, { ...asTyped(one), ...typed }, errors, idOf(one.kind));
  const box = (name: 'months' | 'after_report_days' | 'sinks_after_days' | 'leaves_after_days', label: string, suffix: string) => <TextField form={f} name={name} label={label} width={4} inputMode="numeric" suffix={suffix} />;
  return (
    <Section heading={KINDS[one.kind] ?? one.kind} id={idOf(one.kind)}>
      <p>{sayInterval(one)}{one.terms.length > 0 ? <> Entries sorted under {[...new Set(one.terms.map((term) => term.replace('’', '\'')))].join(', ')}.</> : ' All that are not named under the others.'}</p>
      <Form action="/keep-directory/intervals" idempotencyKey={idempotencyKey}>
        <input type="hidden" name="kind" value={one.kind} />
        {box('months', 'Check it again after', 'months')}
        {box('after_report_days', 'After somebody found something wrong, check within', 'days')}
        {box('sinks_after_days', 'Due, and nobody has confirmed it: it comes last in lists after', 'days')}
        {box('leaves_after_days', 'Still nobody: it leaves the public list after', 'days')}
        <Actions><Button variant="secondary">Save<span className="nhsuk-u-visually-hidden"> for {KINDS[one.kind] ?? one.kind}</span></Button></Actions>
      </Form>
    </Section>
  );
};

const asTyped = ({ months, after_report_days, sinks_after_days, leaves_after_days }: Interval): Record<string, string> =>
  ({ months: String(months), after_report_days: String(after_report_days), sinks_after_days: String(sinks_after_days), leaves_after_days: String(leaves_after_days) });

const sayInterval = ({ months }: Interval): string => `Checked every ${months === 1 ? 'month' : count(months, 'month')}.`;
