import { z } from 'zod';
import { found, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { FormErrors, PostButton, fields } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayWeekdays, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { isOpen, offerById, offersOpenTo, offersToPerson, sayNo, sayRecorded } from '../../matching/index.ts';
import type { Offer } from '../../matching/index.ts';
import { experienceOnProfiles, roomOf, sayMine } from '../../workforce/index.ts';
import { chooseWorker } from '../actions/choose-worker.ts';
import { sayNotChosen } from '../choosing-words.ts';
import { supportsOfPerson } from '../my-supports.queries.ts';
import { namesOf } from '../note-names.queries.ts';
import type { Names } from '../note-names.queries.ts';

const offerParams = z.object({ offer: z.uuid() });
const noForm = fields(z.object({}));

/** Up to three short profiles. The person chooses, or says no to one or to all, and never has to say why. */
export const chooseFrom = page({
  show: async ({ tx, refused: because }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'match.mine', personId);
    const all = await offersToPerson(tx, personId);
    const open = all.filter(isOpen);
    const room = await roomOf(tx, open.map((o) => o.worker_id));
    const said = await experienceOnProfiles(tx, open.map((o) => o.worker_id));
    const names = await namesOf(tx, all.map((o) => o.answered_by));
    const today = dayOf(tx.now);
    return pageOf('Who would you like to meet?', (
      <Reading>
        <FormErrors form={noForm} refused={because} />
        <PageTitle lede={open.length > 0 ? 'You choose. There is no hurry. You can meet somebody first, say no to any of them or to all, and you never have to say why.' : undefined}>Who would you like to meet?</PageTitle>
        {open.length === 0 && <NobodyToChoose all={all} today={today} />}
        {open.map((o) => <Profile key={o.id} offer={o} said={said.get(o.worker_id) ?? []} hasRoom={(room.get(o.worker_id) ?? 0) > 0} />)}
        {open.length > 1 && <Actions><PostButton action="/choose-worker/none" idempotencyKey={newId()}>None of them, thank you</PostButton></Actions>}
        {open.length > 0 && <p>On paper is just as good: ask anybody in the team to print this. <a href={`/t/${tx.viewer.trustSlug}/say`}>Not happy, or want to say thanks?</a></p>}
        <Before offers={all} names={names} today={today} />
      </Reading>
    ));
  },
});

const Profile = ({ offer: o, said, hasRoom }: { offer: Offer; /** What they let be said of their experience. */ said: readonly string[]; hasRoom: boolean }) => (
  <Card heading={o.known_as} headingLevel={2} id={`offer-${o.id}`} actions={(
    <>
      {hasRoom && <ButtonLink href={`/choose-worker/${o.id}`}>Choose {o.known_as}</ButtonLink>}
      <PostButton action={`/choose-worker/${o.id}/no`} idempotencyKey={newId()}>No to {o.known_as}</PostButton>
    </>
  )}>
    <Quote>{o.profile || `${o.known_as} has not written anything here yet. You can ask before you choose.`}</Quote>
    {said.length > 0 && <ul>{said.map((item) => <li key={item}>{sayMine(item)}</li>)}</ul>}
    <p>Works {sayWeekdays(o.working_days)}.</p>
    {!hasRoom && <p>{o.known_as} has no room just now. You can wait, or choose somebody else.</p>}
  </Card>
);

const NobodyToChoose = ({ all, today }: { all: Offer[]; today: Day }) => {
  const chosen = all.find((o) => o.answer === 'yes');
  if (chosen) return <Card actions={<ButtonLink href="/my-support">My support</ButtonLink>}><p>You chose {chosen.known_as} {sayWhichDay(chosen.said_on ?? dayOf(chosen.answered_at ?? chosen.suggested_at), today)}.</p></Card>;
  return (
    <EmptyState actions={<ButtonLink href="/my-support">My support</ButtonLink>}>
      {all.some((o) => o.answer === 'no') ? 'You said no to everybody shown so far. That is fine. The peer lead looks for somebody else and shows you here.' : 'Nobody is shown yet. The peer lead suggests up to three people, and they appear here.'}
    </EmptyState>
  );
};

/** What was answered before, and who wrote it down when it was not the person here. */
const Before = ({ offers, names, today }: { offers: Offer[]; names: Names; today: Day }) => {
  const said = offers.filter((o) => o.answer !== null);
  return said.length === 0 ? null : (
    <Section heading="What you said">
      <ul>
        {said.map((o) => (
          <li key={o.id}>
            {o.answer === 'yes' ? 'Yes' : 'No'} to {o.known_as}, {sayWhichDay(o.said_on ?? dayOf(o.answered_at ?? o.suggested_at), today)}.{' '}
            {o.said_on && o.said_how && sayRecorded(names.get(o.answered_by ?? '') ?? 'The peer lead', 'you', { said_on: o.said_on, said_how: o.said_how }, today)}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The person's own open profile, or 404. */
const mine = async (tx: Tx, id: string): Promise<Offer> => {
  const offer = found(await offerById(tx, id));
  found(offer.person_id === tx.viewer.personId || null);
  return offer;
};

/** Before it is done: what happens next, and what the worker will be able to see. */
export const chooseOne = page({
  params: offerParams,
  show: async ({ tx, params: { offer: id }, refused: because, key }) => {
    const offer = await mine(tx, id);
    look(tx, 'match.mine', offer.person_id);
    const name = offer.known_as;
    const before = (await supportsOfPerson(tx, offer.person_id)).find((s) => s.ended_at === null);
    return pageOf(`Choose ${name}?`, (
      <Reading>
        <FormErrors form={noForm} refused={because} />
        <PageTitle>{`Choose ${name}?`}</PageTitle>
        {isOpen(offer) ? (
          <Card actions={(
            <>
              <PostButton action={`/choose-worker/${id}`} idempotencyKey={key}>Yes, I choose {name}</PostButton>
              <PostButton action={`/choose-worker/${id}/meet-first`} idempotencyKey={newId()}>Meet {name} first</PostButton>
              <ButtonLink href="/choose-worker">Go back</ButtonLink>
            </>
          )}>
            <p>{name} works {sayWeekdays(offer.working_days)}, sees it on the next of those days, and gets in touch in the way you said is safe.</p>
            <p>From now on {name} can see how to reach you, what you hope for, when you expect to leave hospital, and what you two write down. Nobody else sees more than before.</p>
            <p>Not sure? <strong>Meet {name} first.</strong> You both know it is a first meeting, the others stay open to you, and afterwards you say how it goes on.</p>
            {before && <p>Your time with {before.worker_name} ends then. That is nobody’s fault, and nobody asks why.</p>}
            <p>You can change your mind later, here or by telling {name} or the peer lead.</p>
          </Card>
        ) : <Card actions={<ButtonLink href="/choose-worker">Who you can choose from</ButtonLink>}><p>{name} is not waiting for your answer now.</p></Card>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { offer: id } }) => {
    const offer = await mine(tx, id);
    const result = await chooseWorker(tx, id, null);
    return result.ok ? redirectTo('/my-support', 'worker-chosen') : refused(sayNotChosen(result.because, offer.known_as, true));
  },
});

/** The same, but the two meet first: the others stay open, and afterwards the person says how it goes on. */
export const meetFirst = page({
  params: offerParams,
  show: ({ params: { offer } }) => redirectTo(`/choose-worker/${offer}`),
  send: async ({ tx, params: { offer: id } }) => {
    const offer = await mine(tx, id);
    const result = await chooseWorker(tx, id, null, true);
    return result.ok ? redirectTo('/my-support', 'meeting-first') : refused(sayNotChosen(result.because, offer.known_as, true));
  },
});

export const noToOne = page({
  params: offerParams,
  show: () => redirectTo('/choose-worker'),
  send: async ({ tx, params: { offer: id } }) => said(await sayNo(tx, [await mine(tx, id)], null)),
});

export const noToAll = page({
  show: () => redirectTo('/choose-worker'),
  send: async ({ tx }) => said(await sayNo(tx, await offersOpenTo(tx, found(tx.viewer.personId)), null)),
});

const said = (result: Awaited<ReturnType<typeof sayNo>>) => (result.ok ? redirectTo('/choose-worker', 'said-no') : redirectTo('/choose-worker', 'said-already'));
