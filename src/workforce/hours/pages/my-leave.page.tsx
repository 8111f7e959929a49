// My leave: what is due and left this leave year, asking for days, taking back.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, PostButton, RadiosField, TextField, ticked, TickField, typedFrom } from '../../../kit/forms/index.ts';
import { Button, SummaryList } from '../../../kit/nhs/index.ts';
import { dayOf, sayDate, sayDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Actions, Aside, CardList, CardRow, Columns, EmptyState, PageTitle, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { employedWorkerById } from '../../admin-worker.queries.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { hours } from '../../posts/fields.ts';
import { askForLeave, callOffLeave } from '../actions/take-leave.ts';
import type { Booking } from '../leave.queries.ts';
import { leaveOn } from '../my-leave.ts';
import type { LeaveOfYear } from '../my-leave.ts';

const form = z.object({
  from: date({ missing: 'Enter the first day', what: 'The first day' }), until: ifGiven(date({ missing: '', what: 'The last day' })), hours: ifGiven(hours({ missing: '', most: 59_940, least: 1 })),
  paid: oneOf(['yes', 'no'], 'Choose paid or unpaid'), know: ticked(),
});
const signed = (minutes: number): string => (minutes < 0 ? `${sayWeekHours(-minutes)} too many taken` : sayWeekHours(minutes));

export const BalanceList = ({ leave }: { leave: LeaveOfYear }) => {
  const b = leave.balance;
  if (!b) return <EmptyState>{`The balance cannot be said yet: we need to know ${leave.missing ?? 'more'}. The lead or the administrator enters it under pay terms; nothing is guessed.`}</EmptyState>;
  return (
    <>
      <SummaryList border={false} rows={[
        { key: 'Left', value: <strong>{signed(b.left)}</strong> }, { key: 'Leave this year', value: sayWeekHours(b.leave) }, { key: 'Share of bank holidays', value: sayWeekHours(b.bankHolidays) },
        ...(b.carried !== 0 ? [{ key: 'Brought in', value: `${b.carried < 0 ? 'less ' : ''}${sayWeekHours(Math.abs(b.carried))}${leave.carriedWhy ? `: ${leave.carriedWhy}` : ''}` }] : []),
        { key: 'Taken or agreed', value: sayWeekHours(b.taken) }, { key: 'Asked for', value: sayWeekHours(b.asked) }, { key: 'Bank holidays on working days', value: sayWeekHours(b.heldByBankHolidays) },
      ]} />
      <p className="al-soft">By the hours of the contract, day by day, so a change in the year counts from its day. Everybody gets the same share of bank holidays, whichever weekdays they work.</p>
      {leave.unknownAfter && <p className="al-soft">Bank holidays are known here until {sayDate(leave.unknownAfter)}. Later ones in this leave year are not counted yet.</p>}
    </>
  );
};

const standing = (b: Booking): string => (b.called_off_at ? 'Taken back' : b.answer === null ? 'Asked for, not answered yet' : b.answer === 'agreed' ? (b.back_on ? `Agreed; back on ${sayDate(b.back_on)}` : 'Agreed') : 'Your lead asks for another time');
export const sayLeaveDays = (b: Pick<Booking, 'from_on' | 'until_on'>, today: Day): string => (b.from_on === b.until_on ? sayDay(b.from_on, today) : `${sayDay(b.from_on, today)} to ${sayDay(b.until_on, today)}`);

export const myLeave = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const worker = found(await employedWorkerById(tx, found(tx.viewer.workerId)));
    const today = dayOf(tx.now);
    const leave = await leaveOn(tx, worker, today);
    audit(tx, { action: 'leave.open', object: 'peer_worker', objectId: worker.id });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ paid: 'yes' }), errors);
    return pageOf('My leave', (
      <>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-hours">My hours</a>} lede={`Your leave year: ${sayDate(leave.year.from)} to ${sayDate(leave.year.until)}.`}>My leave</PageTitle>
        <Columns
          main={(
            <>
              <Section heading="Ask for leave">
                <Form action="/my-hours/leave" idempotencyKey={key}>
                  <DateField form={f} name="from" label="First day" hint="For example, 21 12 2026" />
                  <DateField form={f} name="until" label="Last day" hint="Leave it empty for one day." />
                  {(leave.patterns.length === 0 || errors.hours) && <TextField form={f} name="hours" label="How many hours is that?" hint="Only needed where no pattern says how long your days are." width={5} />}
                  <RadiosField form={f} name="paid" label="Paid from my leave?" inline items={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No, unpaid' }]} />
                  {errors.know && <TickField form={f} name="know" label="I know, ask all the same" />}
                  <Actions><Button>Ask for these days</Button></Actions>
                  <p className="al-soft">Your lead reads this and answers. Colleagues only see that you are away.</p>
                </Form>
              </Section>
              <Section heading="What I asked for">
                {leave.bookings.length === 0 ? <EmptyState>Nothing yet this leave year. When you ask for days they stand here, with the answer.</EmptyState> : (
                  <CardList>
                    {leave.bookings.map((b) => (
                      <CardRow key={b.id} action={b.answer === null && !b.called_off_at ? <PostButton action={`/my-hours/leave/${b.id}/off`} idempotencyKey={key} hiddenText={sayLeaveDays(b, today)}>Take back</PostButton> : b.absence_id && !b.called_off_at && b.until_on >= today && !b.back_on ? <a href={`/away/${b.absence_id}`}>Not going after all?</a> : undefined}>
                        <strong>{sayLeaveDays(b, today)}</strong>: {sayWeekHours(b.minutes)}{b.paid ? '' : ', unpaid'}. {standing(b)}.
                      </CardRow>
                    ))}
                  </CardList>
                )}
              </Section>
            </>
          )}
          aside={<Section heading="This leave year"><BalanceList leave={leave} />{leave.balance && leave.balance.left < 0 && <Aside>More is taken or asked for than is due. Please speak with your lead.</Aside>}</Section>} />
      </>
    ));
  },
  send: async ({ tx, form: v }) => (await askForLeave(tx, { from: v.from, until: v.until ?? v.from, paid: v.paid === 'yes', minutes: v.hours ?? null, knows: v.know })) ?? redirectTo('/my-hours/leave', 'leave-asked'),
});

export const leaveOff = page({
  params: z.object({ id: z.uuid() }),
  show: () => redirectTo('/my-hours/leave'),
  send: async ({ tx, params: { id } }) => (await callOffLeave(tx, id)) ?? redirectTo('/my-hours/leave', 'leave-taken-back'),
});
