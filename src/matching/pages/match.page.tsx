import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, fields, FormErrors, ifGiven, manyIds, oneOf, typedFrom } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { ButtonLink, Card, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { offersOneToOne, personById, personHref, sayWish, wishesOf } from '../../people/index.ts';
import { referralAsSent, referralState } from '../../referrals/index.ts';
import type { ReferralAsSent } from '../../referrals/index.ts';
import { askWorkers } from '../actions/ask-workers.ts';
import { takeBackOffer } from '../actions/take-back-offer.ts';
import { asksOf } from '../ask.queries.ts';
import { ASK_SAID_HOW, askSaidOnProblem, isAsked, mayAsk } from '../ask.rules.ts';
import { NO_WISHES, sayOrder } from '../match-reasons.rules.ts';
import { offersOf } from '../offer.queries.ts';
import { isOpen, MOST_AT_ONCE } from '../offer.rules.ts';
import { shortlistFor } from '../shortlist.ts';
import { newestWish } from '../wish.queries.ts';
import { AskedNow } from './asked-now.tsx';
import { SaidBefore, ShownNow } from './shown-now.tsx';
import { Shortlist, words } from './shortlist-form.tsx';
import { WishesCard } from './wishes-card.tsx';

const PAGE = 10;
export const form = z.object({
  workers: manyIds('Choose at least one peer worker'), first: oneOf(['ask', ...ASK_SAID_HOW], 'Choose whether they have said yes already'),
  on: ifGiven(date({ missing: '', what: 'The day they said yes' })),
});
const query = z.object({ page: z.coerce.number().int().min(1).max(40).catch(1).default(1) });

/** Whom could this person meet, and why. A worker is asked first; then the person chooses. For the lead, and for a colleague's own record the two named people. */
export const match = page({
  params: z.object({ id: z.uuid() }),
  query,
  form,
  also: ({ first, on }) => ({ on: first && first !== 'ask' && !on ? 'Enter the day they said yes' : undefined }),
  show: async ({ tx, params: { id }, query: { page: n }, typed, errors, refused: because, key }) => {
    const r = found(await referralAsSent(tx, id));
    const person = found(await personById(tx, found(r.person_id)));
    look(tx, 'match.open', person.id, { object: 'referral', objectId: id });
    if (referralState(r) !== 'accepted') return notWaiting(r, because);
    const [offers, asks, wish] = [await offersOf(tx, id), await asksOf(tx, id), await newestWish(tx, person.id)];
    const open = offers.filter(isOpen);
    const how = (await wishesOf(tx, person.id)).find((w) => w.about === 'one to one or group');
    const may = offersOneToOne(how) ? mayAsk(offers, asks) : 0;
    const all = may === 0 ? [] : await shortlistFor(tx, r, wish ?? NO_WISHES);
    const rows = all.slice((n - 1) * PAGE, n * PAGE);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    const today = dayOf(tx.now);
    const name = person.known_as;
    const lead = tx.viewer.role === 'lead';
    const more = { previous: n > 1 ? { href: `/referrals/${id}/match?page=${n - 1}` } : undefined, next: all.length > n * PAGE ? { href: `/referrals/${id}/match?page=${n + 1}` } : undefined };
    const busy = open.length > 0 || asks.some(isAsked);
    return pageOf(`A peer worker for ${name}`, (
      <>
        <FormErrors form={f} refused={because} />
        <PageTitle lede={<>You ask up to {words(MOST_AT_ONCE)} workers. Whoever says yes is shown to {name}, who chooses, or says no without a reason. <a href={personHref(tx.viewer.role, person.id)}>{name}’s page</a></>}>{`A peer worker for ${name}`}</PageTitle>
        <Columns
          main={(
            <>
              {open.length > 0 && <Section heading={`${name} can choose from`}><ShownNow offers={offers} referralId={id} name={name} hasAccount={person.account_id !== null} invite={!lead || person.account_id !== null || person.online_safe === false ? null : `/people/${person.id}/invitation`} links={lead} keyFor={newId} today={today} /></Section>}
              <AskedNow asks={asks} referralId={id} links={lead} keyFor={newId} today={today} />
              {how && !offersOneToOne(how) && <EmptyState>{`${sayWish(how, false)} Nobody is looked for over that. When ${name} says otherwise, their peer worker or they themself write it down, and workers stand here again.`}</EmptyState>}
              {may > 0 && (
                <Section heading={busy ? `Somebody else for ${name} too` : 'Who could be asked'}>
                  {rows.length === 0 ? <NobodyHasRoom again={busy || n > 1} links={lead} /> : <Shortlist form={f} referralId={id} formKey={key} workers={rows} may={may} name={name} order={sayOrder(wish ?? NO_WISHES)} filled={open.length === 0} />}
                  {(more.previous || more.next) && <Pagination {...more} />}
                </Section>
              )}
            </>
          )}
          aside={(
            <>
              <Section heading="What they wish"><WishesCard referral={r} wish={wish} today={today} /></Section>
              {offers.some((o) => o.answer === 'no') && <Section heading="Said before"><Card><SaidBefore offers={offers} name={name} today={today} /></Card></Section>}
              <p><a href={`/referrals/${id}`}>The referral, as it was sent</a></p>
              <p><a href={`/referrals/${id}/stop`}>{name} would rather not, for now</a></p>
            </>
          )}
        />
      </>
    ));
  },
  send: async ({ tx, params: { id }, form: { workers, first, on } }) => {
    const how = ASK_SAID_HOW.find((one) => one === first);
    const wrong = how && on ? askSaidOnProblem(on, null, dayOf(tx.now)) : null;
    if (wrong) return invalid({ on: wrong });
    const result = await askWorkers(tx, id, workers, how && on ? { saidOn: on, saidHow: how } : null);
    if (result.ok) return redirectTo(`/referrals/${id}/match`, how ? 'match-suggested' : 'match-asked');
    if (result.because === 'not for them') return refused('They said that one to one is not for them. Nobody is asked over that.');
    if (result.because === 'no room') return refused(`${result.who} has no room any more, or is away. Nobody was asked. Choose again.`);
    return refused(result.because === 'too many' ? `You can ask ${words(result.may)} more. ${words(MOST_AT_ONCE, true)} at once is enough to choose from.` : 'This referral does not wait for a peer worker any more.');
  },
});

const NobodyHasRoom = ({ again, links }: { again: boolean; links: boolean }) => (
  <EmptyState actions={links && <ButtonLink href="/workers">See all peer workers</ButtonLink>}>
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
