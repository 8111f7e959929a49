// A lead writes down that somebody is in hospital, as told: for the first time since we know them, or again. Support goes on.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as refuse } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { comeIntoHospital } from '../actions/come-into-hospital.ts';
import { newestStay } from '../stay.queries.ts';
import { ToldFields, toldFrom, toldProblems, toldShape } from '../told.tsx';
import { aWard, WardField } from './stay-left.page.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ ward: aWard(), began_on: date({ missing: 'Enter the day they came', what: 'The day they came' }), ...toldShape });

export const inHospital = page({
  params, form,
  also: (v) => ({ ward: v.ward ? undefined : 'Choose the ward', ...toldProblems(v) }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const person = found(await personById(tx, id));
    look(tx, 'stay.open', id);
    const stay = await newestStay(tx, id);
    if (stay?.left_on === null && !refused) return redirectTo(`/stays/${stay.id}`);
    const f = fields(form, typed, errors);
    return pageOf(`${person.known_as} is in hospital`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`Peer support goes on: this is not a failure, and nothing starts over. ${person.known_as}’s peer worker sees where they are.`}>{`${person.known_as} is in hospital`}</PageTitle>
        <Form action={`/people/${id}/in-hospital`} idempotencyKey={key}>
          {await WardField({ tx, form: f })}
          <DateField form={f} name="began_on" label="The day they came" />
          <ToldFields form={f} lead />
          <Actions><Button>Save that they are there</Button></Actions>
        </Form>
        <p className="al-soft">Not on the list? Only wards this service works with are. Ask whoever looks after accounts to add it.</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const person = await personById(tx, id);
    if (!person) throw new NotFound();
    const told = toldFrom(tx, v, '');
    if ('errors' in told) return invalid(told.errors);
    const done = await comeIntoHospital(tx, { personId: id, wardId: v.ward ?? '', beganOn: v.began_on, locked: person.locked_at !== null }, told.told);
    if (done.ok) return redirectTo(`/stays/${done.stayId}`, 'stay-began');
    return 'errors' in done ? invalid(done.errors) : refuse(done.because);
  },
});
