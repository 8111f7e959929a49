// Plan a meeting, call or text: a date can be offered by phone, with one hand.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ticked, TickField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { newestStay } from '../../stays/index.ts';
import { planContact } from '../actions/plan-contact.ts';
import { workingSupport } from '../my-supports.queries.ts';
import { planForm, planFrom, planProblems, ringers } from '../plan-form.ts';
import { PlanFields } from './parts/plan-fields.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ ...planForm.shape, askedAgain: ticked() });

export const planContactPage = page({
  params,
  form,
  also: planProblems,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const support = found(await workingSupport(tx, id));
    const stay = await newestStay(tx, id);
    const onWard = stay !== undefined && stay.left_on === null;
    const colleagues = await ringers(tx);
    look(tx, 'contact.plan-open', id);
    const start = typedFrom({ how: onWard ? 'on the ward' : undefined, minutes: '45', rings: colleagues[0]?.value });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : start, errors);
    return pageOf(`Plan a meeting with ${support.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={onWard ? `On ${stay.ward} now.` : undefined}>{`Plan a meeting with ${support.known_as}`}</PageTitle>
        {support.safe_contact && <Aside><strong>Safe way to reach them:</strong> {support.safe_contact}</Aside>}
        <Form action={`/people/${id}/next-meeting`} idempotencyKey={key}>
          {support.rather_not_at && <TickField form={f} name="askedAgain" label={`${support.known_as} said they would rather not, and has now asked to meet again`} />}
          <PlanFields form={f} today={dayOf(tx.now)} ringers={colleagues} ward={stay !== undefined} />
          <p className="al-soft">{support.known_as} sees the day, time and place on their own page, if they use it. Nothing is sent to a phone.</p>
          <Actions><Button>Plan it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: values }) => {
    const read = await planFrom(tx, values);
    if ('errors' in read) return invalid(read.errors);
    const done = await planContact(tx, id, { ...read.plan, askedAgain: values.askedAgain });
    return done.ok ? redirectTo(`/contacts/${done.contactId}`, 'contact-planned') : no(done.because);
  },
});
