// /people/:id/colleague: the lead learns that somebody supported is a colleague, and hands the record to the two named people.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, mustTick, TickField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../person.queries.ts';
import { wallOffColleague } from '../actions/open-in-emergency.ts';

const form = z.object({ sure: mustTick('Tick that this person works here') });

export const colleagueWall = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    const person = found(await personById(tx, id));
    look(tx, 'person.open', id);
    const f = fields(form, typed, errors);
    return pageOf('This person is a colleague', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle caption={<a href={`/people/${id}`}>{person.known_as}</a>} lede="Somebody who works here can be supported like anybody else, without their colleagues knowing.">This person is a colleague</PageTitle>
        <p>From then on no colleague’s search, list or count finds this record, yours included. The two named people look after it, and whoever supports {person.known_as} keeps seeing what they see now. You cannot undo this yourself: ask one of the named people.</p>
        <Form action={`/people/${id}/colleague`} idempotencyKey={key}>
          <TickField form={f} name="sure" label={`${person.known_as} works here, and knows about this`} />
          <Actions><Button>Hand it to the named people</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id } }) => {
    found(await personById(tx, id));
    return (await wallOffColleague(tx, id)) ? redirectTo('/people', 'colleague-walled') : refused('Nobody is named for colleagues yet, so nobody could look after it. Ask your administrator to name two people first.');
  },
});
