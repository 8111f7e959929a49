// /referrals/:id/wishes and /my-wishes: what somebody wishes of a peer worker. It may change; what was wished before is kept with its day.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { referralAsSent } from '../../referrals/index.ts';
import { sayWishes } from '../actions/say-wishes.ts';
import { mustProblem, wishDayProblem } from '../match-reasons.rules.ts';
import { areasOfWorkers, newestWish } from '../wish.queries.ts';
import type { MatchWish } from '../wish.queries.ts';
import { typedWishes, WishFields, wishesOf, wishFields } from './wishes-form.tsx';

const theirs = z.object({ ...wishFields, on: date({ missing: 'Enter the day they said it', what: 'The day they said it' }) });
const mine = z.object(wishFields);
/** What they chose before stays to be chosen. */
const withTheirs = (areas: readonly string[], wish: MatchWish | undefined): string[] => [...new Set([...areas, ...(wish?.area ? [wish.area] : [])])];

export const wishesPage = page({
  params: z.object({ id: z.uuid() }),
  form: theirs,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const r = found(await referralAsSent(tx, id));
    const person = found(await personById(tx, found(r.person_id)));
    look(tx, 'match.open', person.id, { object: 'referral', objectId: id });
    const [wish, areas] = [await newestWish(tx, person.id), await areasOfWorkers(tx)];
    const f = fields(theirs, Object.keys(typed).length > 0 ? typed : { ...typedWishes(wish), ...typedFrom({ on: dayOf(tx.now) }) }, errors);
    const name = person.known_as;
    return pageOf(`What ${name} wishes of a peer worker`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede={`Fill it in with ${name}. It orders the list of workers and says why. Only what must be so rules anybody out, and only where many are looked for at once.`}>{`What ${name} wishes of a peer worker`}</PageTitle>
        {r.worker_wishes && <p>In {name}’s own words, as it was asked: {r.worker_wishes}</p>}
        <Form action={`/referrals/${id}/wishes`} idempotencyKey={key}>
          <WishFields form={f} areas={withTheirs(areas, wish)} you={false} />
          <DateField form={f} name="on" label={`On which day did ${name} say it?`} />
          <Actions><Button>Save what {name} wishes</Button><ButtonLink href={`/referrals/${id}/match`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    const r = found(await referralAsSent(tx, id));
    const wrong = wishDayProblem(form.on, dayOf(tx.now));
    if (wrong) return invalid({ on: wrong });
    const missing = mustProblem(wishesOf(form));
    if (missing) return invalid({ [missing.field]: missing.message });
    await sayWishes(tx, found(r.person_id), wishesOf(form), form.on);
    return redirectTo(`/referrals/${id}/match`, 'wishes-saved');
  },
});

/** The person says it themself. */
export const myWishes = page({
  form: mine,
  show: async ({ tx, typed, errors, key }) => {
    const personId = found(tx.viewer.personId);
    const [wish, areas] = [await newestWish(tx, personId), await areasOfWorkers(tx)];
    look(tx, 'match.mine', personId);
    const f = fields(mine, Object.keys(typed).length > 0 ? typed : typedWishes(wish), errors);
    return pageOf('What I wish of a peer worker', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede={`Nothing has to be ticked. The peer lead reads it when they look for somebody.${wish ? ` You said this ${sayWhichDay(wish.saidOn, dayOf(tx.now))}; it may change.` : ''}`}>What I wish of a peer worker</PageTitle>
        <Form action="/my-wishes" idempotencyKey={key}>
          <WishFields form={f} areas={withTheirs(areas, wish)} you />
          <Actions><Button>Save what I wish</Button><ButtonLink href="/my-support">Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const missing = mustProblem(wishesOf(form));
    if (missing) return invalid({ [missing.field]: missing.message });
    await sayWishes(tx, found(tx.viewer.personId), wishesOf(form), dayOf(tx.now));
    return redirectTo('/my-support', 'wishes-saved');
  },
});
