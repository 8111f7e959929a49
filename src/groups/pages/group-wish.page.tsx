// /my-group-wish and /people/:id/group-wish: one to one, a group, both, or not for me. A wish has a day; what was wished before stays.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sayWish, WISH_WORDS, WISHES } from '../../people/index.ts';
import type { GroupWish } from '../../people/index.ts';
import { sayGroupWish } from '../actions/say-group-wish.ts';
import { saidOnProblem } from '../group.rules.ts';
import { groupWishes } from '../place.queries.ts';
import { openTo } from '../whose-groups.ts';
import type { Whose } from '../whose-groups.ts';

const form = z.object({ choice: oneOf(WISHES, 'Choose one'), words: optionalText({ what: 'What you add', max: 500 }), on: ifGiven(date({ missing: 'Enter the day they said it', what: 'The day they said it' })) });

const show = async (tx: Tx, whose: Whose, { typed, errors, refused, key }: { typed: Typed; errors: Errors; refused: string | null; key: string }) => {
  look(tx, 'groups.open', whose.personId);
  const [wish] = await groupWishes(tx, whose.personId);
  const { mine, name } = whose;
  const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ choice: WISHES.find((w) => w === wish?.choice), on: mine ? undefined : dayOf(tx.now) }), errors);
  const back = mine ? '/my-groups' : `/people/${whose.personId}/groups`;
  const title = mine ? 'One to one, a group, or both?' : `One to one, a group, or both: what does ${name} say?`;
  return pageOf(title, (
    <Reading>
      <FormErrors form={f} refused={refused} />
      <PageTitle caption={<a href={back}>{mine ? 'Groups' : `Groups and ${name}`}</a>} lede={wish ? sayWish(wish, mine) : mine ? 'They are different things. Nobody has to like both.' : `Ask ${name}. They are different things, and nobody has to like both.`}>{title}</PageTitle>
      <Form action={mine ? '/my-group-wish' : `/people/${whose.personId}/group-wish`} idempotencyKey={key}>
        <RadiosField form={f} name="choice" label={mine ? 'What would you like?' : 'What do they say?'} items={WISHES.map((value) => ({ value, label: WISH_WORDS[value][mine ? 'mine' : 'their'], ...(value === 'groups are not for me' ? { hint: 'No group is shown or suggested after that, until this is changed.' } : value === 'one-to-one is not for me' ? { hint: 'Nobody is looked for to meet one to one after that, until this is changed.' } : {}) }))} />
        <TextAreaField form={f} name="words" label="Anything to add? (nothing has to be)" rows={3} readsThis={mine ? 'Your peer worker and the peer lead read this.' : `${name} reads this too, and so does the peer lead.`} />
        {!mine && <DateField form={f} name="on" label={`On which day did ${name} say it?`} />}
        <Actions><Button>{mine ? 'Save what I wish' : `Save what ${name} wishes`}</Button><ButtonLink href={back}>Go back</ButtonLink></Actions>
      </Form>
    </Reading>
  ));
};

const send = async (tx: Tx, whose: Whose, v: { choice: GroupWish; words?: string; on?: string }, back: string) => {
  const today = dayOf(tx.now);
  const saidOn = whose.mine ? today : v.on;
  if (!saidOn) return invalid({ on: 'Enter the day they said it' });
  const wrong = saidOnProblem(saidOn, today);
  if (wrong) return invalid({ on: wrong });
  const done = await sayGroupWish(tx, whose.personId, v.choice, v.words ?? '', saidOn);
  return done.ok ? redirectTo(back, 'group-wish-kept') : no(done.because);
};

export const myGroupWish = page({
  form,
  show: async ({ tx, ...shown }) => show(tx, await openTo(tx, found(tx.viewer.personId)), shown),
  send: async ({ tx, form: v }) => send(tx, await openTo(tx, found(tx.viewer.personId)), v, '/my-groups'),
});

export const theirGroupWish = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, ...shown }) => {
    const whose = await openTo(tx, id);
    if (!whose.writes) throw new NotFound();
    return show(tx, whose, shown);
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const whose = await openTo(tx, id);
    if (!whose.writes) throw new NotFound();
    return send(tx, whose, v, `/people/${id}/groups`);
  },
});
