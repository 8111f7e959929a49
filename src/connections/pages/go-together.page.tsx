// Going to a place together the first time: a planned contact like any other, with its check-in off the ward.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ticked, TickField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { placeById, placeRows, sayHowKnown } from '../../directory/index.ts';
import { PlanFields, planForm, planFrom, planProblems, ringers } from '../../support/index.ts';
import { goTogether } from '../actions/go-together.ts';
import { connectionById } from '../connection.queries.ts';
import { sayKind } from '../connection-words.ts';
import { namesHidden } from '../screen.queries.ts';
import { openTo } from '../whose-places.ts';

const form = z.object({ ...planForm.shape, askedAgain: ticked() });

export const goTogetherPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  also: planProblems,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const c = found(await connectionById(tx, id));
    const whose = await openTo(tx, c.person_id);
    if (c.place_id === null || whose.mine) throw new NotFound();
    look(tx, 'contact.plan-open', c.person_id);
    const [place, hidden, colleagues, today] = [found(await placeById(tx, c.place_id)), namesHidden(tx), await ringers(tx), dayOf(tx.now)];
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ how: 'out and about', minutes: '90', rings: colleagues[0]?.value }), errors);
    const when = placeRows(place, today).find(([name]) => name === 'When')?.[1];
    return pageOf('Plan to go together', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={whose.one(id)}>{hidden ? sayKind(c.kinds) : place.name}</a>}>{`Go with ${whose.name}`}</PageTitle>
        {place.withdrawn_at !== null && <p><strong>Not in the directory any more: ring before you go.</strong></p>}
        {!hidden && <Aside><div><strong>When it is open:</strong> {when}</div><p>{sayHowKnown({ ...place, canRing: place.phones.length > 0, canAsk: place.url !== null || place.email !== null }, today)}</p></Aside>}
        {whose.person.safe_contact && <Aside><strong>Safe way to reach them:</strong> {whose.person.safe_contact}</Aside>}
        <Form action={`/connections/${id}/go-together`} idempotencyKey={key}>
          {whose.supports.some((s) => s.mine && s.rather_not_at) && <TickField form={f} name="askedAgain" label={`${whose.name} said they would rather not meet, and has now asked to`} />}
          <PlanFields form={f} today={today} ringers={colleagues} ward={false} />
          <p className="al-soft">Write where you two meet, for example the tram stop. Your lead sees that, so that somebody knows where you are; the name of the place you go to is between you and {whose.name}.</p>
          <Actions><Button>Plan it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: values }) => {
    const read = await planFrom(tx, values);
    if ('errors' in read) return invalid(read.errors);
    const done = await goTogether(tx, id, { ...read.plan, askedAgain: values.askedAgain });
    return done.ok ? redirectTo(`/connections/${id}`, 'going-together') : no(done.because);
  },
});
