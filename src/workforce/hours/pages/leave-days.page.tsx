// A request for leave, answered by the lead: who else is off then, and what is left.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Actions, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { awayOn } from '../../absence.queries.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { answerLeave } from '../actions/take-leave.ts';
import { bookingById } from '../leave.queries.ts';
import { sayLeaveDays } from './my-leave.page.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ answer: oneOf(['agreed', 'another time'], 'Choose an answer') });

export const leaveDays = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const b = found(await bookingById(tx, id));
    const today = dayOf(tx.now);
    const others = (await awayOn(tx, b.from_on, b.until_on)).filter((a) => a.worker_id !== b.worker_id);
    audit(tx, { action: 'leave.open', object: 'leave_booking', objectId: id });
    const f = fields(form, typed, errors);
    const open = b.answer === null && !b.called_off_at;
    return pageOf(`Leave: ${b.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/rota">Rota</a>} lede={`${sayLeaveDays(b, today)}, ${sayWeekHours(b.minutes)}${b.paid ? '' : ', unpaid'}.`}>{`Leave: ${b.known_as}`}</PageTitle>
        <Section heading="Who else is away then">{others.length === 0 ? <p>Nobody else is away on these days.</p> : <ul>{others.map((a) => <li key={a.id}>{a.worker_name}, {sayDate(a.from_on)}{a.until_on === a.from_on ? '' : ` to ${sayDate(a.until_on)}`}</li>)}</ul>}</Section>
        {open ? (
          <Form action={`/leave-days/${id}`} idempotencyKey={key}>
            <RadiosField form={f} name="answer" label="Your answer" hint="Agreed days stand under Away at once; there you choose who covers." items={[{ value: 'agreed', label: 'Agree to these days' }, { value: 'another time', label: 'Ask for another time' }]} />
            <Actions><Button>Give this answer</Button></Actions>
          </Form>
        ) : <p>{b.called_off_at ? `${b.known_as} has taken this back.` : b.answer === 'agreed' ? <>This is agreed. <a href={`/away/${b.absence_id}`}>Days away and who covers</a></> : 'You asked for another time.'}</p>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { answer } }) => {
    const done = await answerLeave(tx, id, answer === 'agreed');
    return 'kind' in done ? done : redirectTo(done.absenceId ? `/away/${done.absenceId}` : '/rota', done.absenceId ? 'leave-agreed' : 'leave-another-time');
  },
});
