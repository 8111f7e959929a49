// From where places are found: asked once, the first part of a postcode and one figure, never the whole.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { keepArea } from '../../people/index.ts';
import { tidied, whereIs } from '../../directory/index.ts';
import { openTo } from '../whose-places.ts';
import type { Whose } from '../whose-places.ts';

const form = z.object({ area: text({ missing: 'Enter the first part of a postcode, like M21 9', what: 'The area', max: 60 }) });
const SECTOR = /^[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?$/;

const Fields = ({ whose, typed, errors, idempotencyKey }: { whose: Whose; typed: Typed; errors: Errors; idempotencyKey: string }) => (
  <Form action={`${whose.path}/area`} idempotencyKey={idempotencyKey}>
    <TextField form={fields(form, typed, errors)} name="area" label={whose.mine ? 'Where do you live?' : `Where does ${whose.name} live?`} width={10} autoComplete="off"
      hint="The first part of the postcode and one figure, like M21 9. Of a whole postcode only that is kept. It is asked once." />
    <Button variant="secondary">Keep this area</Button>
  </Form>
);

/** Drawn among their places while it is not known. One may also look near a town without it. */
export const AskArea = ({ whose, idempotencyKey }: { whose: Whose; idempotencyKey: string }) => <Card><Fields whose={whose} typed={{}} errors={{}} idempotencyKey={idempotencyKey} /></Card>;

const show = async (tx: Tx, personId: string, typed: Typed, errors: Errors, refused: string | null, key: string): Promise<Answer> => {
  const whose = await openTo(tx, personId);
  look(tx, 'places.open', personId);
  return pageOf('Where places are near to', (
    <Reading>
      <FormErrors form={fields(form, typed, errors)} refused={refused} />
      <PageTitle>Where places are near to</PageTitle>
      <Fields whose={whose} typed={Object.keys(typed).length > 0 ? typed : { area: whose.person.postcode_sector ?? '' }} errors={errors} idempotencyKey={key} />
      <p><a href={whose.path}>Back to the places</a></p>
    </Reading>
  ));
};

const send = async (tx: Tx, personId: string, typed: string): Promise<Answer> => {
  const whose = await openTo(tx, personId);
  const where = await whereIs(tx, tidied({ q: '', near: typed }).near);
  if (!where.ok || !SECTOR.test(where.label)) return invalid({ area: 'We do not know this postcode. Enter the first part of one, like M21 9, or leave this and look near a town' });
  const done = await keepArea(tx, personId, where.label);
  return done.ok ? redirectTo(whose.path, 'area-kept') : no(done.because);
};

export const theirArea = page({
  params: z.object({ id: z.uuid() }), form,
  show: ({ tx, params, typed, errors, refused, key }) => show(tx, params.id, typed, errors, refused, key),
  send: ({ tx, params, form: { area } }) => send(tx, params.id, area),
});
export const myArea = page({
  form,
  show: ({ tx, typed, errors, refused, key }) => show(tx, found(tx.viewer.personId), typed, errors, refused, key),
  send: ({ tx, form: { area } }) => send(tx, found(tx.viewer.personId), area),
});
