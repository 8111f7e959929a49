// /colleagues/:id/no-longer: somebody stops working here, and their record is like everybody's again. With a reason, which they can read.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, mustTick, text, TextAreaField, TickField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../person.queries.ts';
import { takeWallDown } from '../actions/take-wall-down.ts';

const form = z.object({ why: text({ missing: 'Enter why, in a few words', what: 'Why', max: 300 }), sure: mustTick('Tick that they know about this') });

export const noLongerColleague = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const person = found(await personById(tx, id));
    look(tx, 'colleague.open', id);
    const f = fields(form, typed, errors);
    const name = person.known_as;
    return pageOf(`${name} does not work here any more`, (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/colleagues/${id}`}>{name}</a>} lede="The peer lead looks after the record from then on, as for everybody. You two do not find it any more.">{`${name} does not work here any more`}</PageTitle>
        <Form action={`/colleagues/${id}/no-longer`} idempotencyKey={key}>
          <TextAreaField form={f} name="why" label="Why" hint="For instance: left on 30 November." rows={2} readsThis={`${name} reads this, in what changed. Their peer worker can too.`} />
          <TickField form={f} name="sure" label={`${name} knows that the peer lead will find the record`} />
          <Actions><Button>Give the record to the peer lead</Button><ButtonLink href={`/colleagues/${id}`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) => {
    found(await personById(tx, id));
    const done = await takeWallDown(tx, id, why);
    return done === 'done' ? redirectTo('/colleagues', 'colleague-no-longer')
      : refused(done === 'double' ? 'There is another record here with the same NHS number. Ring the peer lead: the two must be looked at first. Nothing was changed.' : 'This could not be done. Nothing was changed.');
  },
});
