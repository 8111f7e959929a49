import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, manyIds } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { count, dayOf, sayWeekdays, sayWhichDay } from '../../kit/times.ts';
import { Button, Pagination } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { referralAsSent, referralState } from '../../referrals/index.ts';
import type { ReferralAsSent } from '../../referrals/index.ts';
import { roomLeft, workersWithRoom } from '../../workforce/index.ts';
import type { WorkerRoom } from '../../workforce/index.ts';
import { suggestWorkers } from '../actions/suggest-workers.ts';
import { takeBackOffer } from '../actions/take-back-offer.ts';
import { offersOf } from '../offer.queries.ts';
import { isOpen, mayAdd, MOST_AT_ONCE } from '../offer.rules.ts';
import { SaidBefore, ShownNow } from './shown-now.tsx';
import { WishesCard } from './wishes-card.tsx';

const PAGE = 20;
const form = z.object({ workers: manyIds('Choose at least one peer worker') });
const query = z.object({ page: z.coerce.number().int().min(1).max(20).catch(1).default(1) });
type FormOf = ReturnType<typeof fields<typeof form>>;

/** Whom could this person meet: workers with room, their area and days. The lead suggests; the person chooses. */
export const match = page({
  params: z.object({ id: z.uuid() }),
  query,
  form,
  show: async ({ tx, params: { id }, query: { page: n }, typed, errors, refused: because, key }) => {
    const r = found(await referralAsSent(tx, id));
    const person = found(await personById(tx, found(r.person_id)));
    look(tx, 'match.open', person.id, { object: 'referral', objectId: id });
    if (referralState(r) !== 'accepted') return notWaiting(r, because);
    const offers = await offersOf(tx, id);
    const open = offers.filter(isOpen);
    const may = mayAdd(offers);
    const rows = may === 0 ? [] : await couldSuggest(tx, r, offers.filter((o) => isOpen(o) || o.answer === 'no').map((o) => o.worker_id), n);
    const f = fields(form, typed, errors);
    const today = dayOf(tx.now);
    const name = person.known_as;
    const more = { previous: n > 1 ? { href: `/referrals/${id}/match?page=${n - 1}` } : undefined, next: rows.length > PAGE ? { href: `/referrals/${id}/match?page=${n + 1}` } : undefined };
    return pageOf(`A peer worker for ${name}`, (
      <>
        <FormErrors form={f} refused={because} />
        <PageTitle lede={<>You suggest up to {words(MOST_AT_ONCE)}. {name} chooses, or says no without a reason. <a href={`/people/${person.id}`}>{name}’s page</a></>}>{`A peer worker for ${name}`}</PageTitle>
        <Columns
          main={(
            <>
              {open.length > 0 && <Section heading={`${name} can choose from`}><ShownNow offers={offers} referralId={id} name={name} hasAccount={person.account_id !== null} invite={person.account_id !== null || person.online_safe === false ? null : `/people/${person.id}/invitation`} keyFor={newId} today={today} /></Section>}
              {may > 0 && (
                <Section heading={open.length > 0 ? `Show ${name} somebody else too` : 'With room now'}>
                  {rows.length === 0 ? <NobodyHasRoom again={open.length > 0 || n > 1} /> : <Suggest form={f} referralId={id} formKey={key} workers={rows.slice(0, PAGE)} near={near(r)} may={may} name={name} filled={open.length === 0} />}
                  {(more.previous || more.next) && <Pagination {...more} />}
                </Section>
              )}
            </>
          )}
          aside={(
            <>
              <Section heading="What they wish"><WishesCard referral={r} /></Section>
              {offers.some((o) => o.answer === 'no') && <Section heading="Said before"><Card><SaidBefore offers={offers} name={name} today={today} /></Card></Section>}
              <p><a href={`/referrals/${id}`}>The referral, as it was sent</a></p>
              <p><a href={`/referrals/${id}/stop`}>{name} would rather not, for now</a></p>
            </>
          )}
        />
      </>
    ));
  },
  send: async ({ tx, params: { id }, form: { workers } }) => {
    const result = await suggestWorkers(tx, id, workers);
    if (result.ok) return redirectTo(`/referrals/${id}/match`, 'match-suggested');
    if (result.because === 'no room') return refused(`${result.who} has no room any more, or is away. Nobody was shown. Choose again.`);
    return refused(result.because === 'too many' ? `You can show ${words(result.may)} more. ${words(MOST_AT_ONCE, true)} at once is enough to choose from.` : 'This referral does not wait for a peer worker any more.');
  },
});

const NUMBERS = ['nobody', 'one', 'two', 'three'];
const words = (n: number, first = false): string => {
  const word = NUMBERS[n] ?? String(n);
  return first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
};

/** Areas that count as near: those of the team and the ward that asked. */
const near = (r: ReferralAsSent): string[] => [r.ward_area, r.team_area].filter((area): area is string => area !== null);

const couldSuggest = (tx: Tx, r: ReferralAsSent, except: string[], n: number): Promise<WorkerRoom[]> =>
  workersWithRoom(tx, { near: near(r), except, limit: PAGE + 1, offset: (n - 1) * PAGE });

type SuggestProps = { form: FormOf; referralId: string; formKey: string; workers: WorkerRoom[]; near: string[]; may: number; name: string; filled: boolean };
const Suggest = ({ form: f, referralId, formKey, workers, near: areas, may, name, filled }: SuggestProps) => (
  <Form action={`/referrals/${referralId}/match`} idempotencyKey={formKey}>
    <CheckboxesField form={f} name="workers" label={`Whom would you like to suggest to ${name}?`} hint={`Up to ${words(may)}. Those near come first, then by area and name.`}
      items={workers.map((w) => ({
        value: w.id,
        label: `${w.known_as}${w.area ? `, ${w.area}` : ''}${w.area && areas.includes(w.area) ? ' (near)' : ''}`,
        hint: `${sayWeekdays(w.working_days)}. Room for ${count(roomLeft(w), 'more person', 'more people')}. ${w.profile || 'No profile written yet.'}`,
      }))} />
    <Actions><Button variant={filled ? undefined : 'secondary'}>Show {name} these profiles</Button></Actions>
  </Form>
);

const NobodyHasRoom = ({ again }: { again: boolean }) => (
  <EmptyState actions={<ButtonLink href="/workers">See all peer workers</ButtonLink>}>
    {again ? 'Nobody else has room now.' : 'Nobody has room now. Room comes back when a support ends, when somebody is back, or when a worker says they have more.'}
  </EmptyState>
);

const notWaiting = (r: ReferralAsSent, because: string | null) => pageOf('No peer worker is looked for now', (
  <>
    <PageTitle lede={because}>No peer worker is looked for now</PageTitle>
    <Card actions={<ButtonLink href={`/referrals/${r.id}`}>Open the referral</ButtonLink>}>
      <p>{r.matched_at ? `${r.person_known_as} chose a peer worker ${sayWhichDay(dayOf(r.matched_at), dayOf(r.matched_at))}.` : 'This referral does not wait for a peer worker.'}</p>
    </Card>
  </>
));

/** Takes one profile back. The list is where it happened, so that is where it leads. */
export const takeBack = page({
  params: z.object({ id: z.uuid(), offer: z.uuid() }),
  send: async ({ tx, params: { id, offer } }) => {
    await takeBackOffer(tx, id, offer);
    return redirectTo(`/referrals/${id}/match`, 'match-taken-back');
  },
});
