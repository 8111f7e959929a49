// /match-many: who with whom, all at once. A set of proposals to begin with; the lead decides on each, then the worker, then the person.
import { z } from 'zod';
import { invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { field, fields, Form, FormErrors, postedText } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { isId } from '../../kit/ids.ts';
import { count } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { askMany } from '../actions/ask-many.ts';
import type { AskedMany, Choice } from '../actions/ask-many.ts';
import type { Proposal } from '../allocate/explain.rules.ts';
import { matchMany, placesLeft } from '../match-many.ts';
import type { ManyMatched } from '../match-many.ts';
import { inBetween } from '../match-many.queries.ts';
import { LeftWaiting, ProposalCard } from './proposals.tsx';

/** As many as one can decide on at a sitting; the next come when these are decided. */
const AT_ONCE = 12;
type Decided = { referral: string; worker: string | null };
const decision = () => field<Decided | null>((posted) => {
  const [referral = '', worker = ''] = (postedText(posted) ?? '').split(' ');
  return { value: isId(referral) ? { referral, worker: isId(worker) ? worker : null } : null };
});
const NAMES = Array.from({ length: AT_ONCE }, (_, i) => `choice-${i + 1}`);
export const form = z.object(Object.fromEntries(NAMES.map((name) => [name, decision()])));

/** Each proposal at its place: where somebody was decided on before, they stay there. */
const atPlaces = (proposals: readonly Proposal[], typed: Typed): (Proposal | undefined)[] => {
  const posted = NAMES.map((name) => String(typed[name] ?? '').split(' ')[0]);
  const fresh = proposals.filter((p) => !posted.includes(p.person.id));
  return posted.map((id) => (id ? proposals.find((p) => p.person.id === id) : fresh.shift()));
};
/** An error whose person is not proposed for any more is said above the form. */
const split = (errors: Errors, places: readonly (Proposal | undefined)[]): { shown: Errors; lost: string | null } => {
  const gone = Object.entries(errors).filter(([name]) => !places[NAMES.indexOf(name)]);
  return { shown: Object.fromEntries(Object.entries(errors).filter(([name]) => places[NAMES.indexOf(name)])), lost: gone[0]?.[1] ?? null };
};

export const matchManyPage = page({
  form,
  also: (values) => ({ [NAMES[0]!]: Object.values(values).some((one) => one !== null && one !== undefined) ? undefined : 'Choose for at least one person: ask somebody, or leave them out' }),
  show: async ({ tx, typed, errors, refused: because, key }) => {
    const [many, between] = [await matchMany(tx), await inBetween(tx)];
    const { waiting, answer } = many;
    audit(tx, { action: 'match.many-open', ids: waiting.map((p) => p.person_id) });
    const places = atPlaces(answer?.proposals ?? [], typed);
    const { shown, lost } = split(errors, places);
    const f = fields(form, typed, shown);
    const here = places.flatMap((proposal, i) => (proposal ? [{ proposal, name: NAMES[i]! }] : []));
    const later = (answer?.proposals.length ?? 0) - here.length;
    return pageOf('Who with whom, all at once', (
      <>
        <FormErrors form={f} refused={because ?? lost} />
        <PageTitle lede={lede(many)}>Who with whom, all at once</PageTitle>
        <Columns
          main={here.length === 0 ? <Nobody many={many} /> : (
            <Form action="/match-many" idempotencyKey={key}>
              {here.map(({ proposal, name }) => <ProposalCard key={proposal.person.id} form={f} name={name} proposal={proposal} personId={waiting.find((p) => p.id === proposal.person.id)?.person_id ?? ''} />)}
              {later > 0 && <p>{count(later, 'more proposal')}. They come when these are decided, worked out anew.</p>}
              <Actions><Button>Ask the peer workers you chose</Button></Actions>
            </Form>
          )}
          aside={(
            <>
              <Section heading="How this is worked out"><Card><How proven={answer?.proven ?? false} any={here.length > 0} /></Card></Section>
              {answer && answer.left.length > 0 && <Section heading="Nobody proposed yet"><LeftWaiting left={answer.left} people={waiting} /></Section>}
              {between > 0 && <p><a href="/referrals?waiting=match">{count(between, 'person', 'people')}</a> not here: somebody is asked for them already, or they are choosing.</p>}
            </>
          )}
        />
      </>
    ));
  },
  send: async ({ tx, form: decided }) => {
    const all = NAMES.map((name) => decided[name] ?? null);
    const choices = all.flatMap((one): Choice[] => (one?.worker ? [{ referral: one.referral, worker: one.worker }] : []));
    if (choices.length === 0) return redirectTo('/match-many', 'match-many-left');
    const asked = await askMany(tx, choices);
    if (asked.ok) return redirectTo('/match-many', 'match-many-asked');
    const place = NAMES[all.findIndex((one) => one?.referral === asked.at.referral)]!;
    return asked.because.because === 'not waiting' ? refused('Somebody here does not wait for a peer worker any more. Nobody was asked. Look again.') : invalid({ [place]: problem(asked.because) });
  },
});

const problem = (because: Exclude<AskedMany, { ok: true }>['because']): string => {
  switch (because.because) {
    case 'too full': return `${because.who} has ${because.room === 0 ? 'no room any more' : `room for ${because.room}`}, and is chosen for more. Nobody was asked. Choose again`;
    case 'not for them': return 'They said that one to one is not for them. Nobody was asked. Look again';
    case 'no room': return `${because.who} has no room any more, or is away. Nobody was asked. Choose again`;
    case 'too many': return 'Enough workers are asked or shown for this person already. Nobody was asked';
    case 'not waiting': return 'They do not wait any more';
  }
};

const lede = ({ waiting, more, workers, answer }: ManyMatched): string => {
  if (waiting.length === 0) return 'A peer worker for everybody who waits, looked for together.';
  const room = workers.reduce((sum, w) => sum + placesLeft(w), 0);
  return [
    `${more ? `The ${waiting.length} who have waited longest are` : waiting.length === 1 ? 'One person is' : `${waiting.length} people are`} here, and room for ${room}.`,
    answer ? `${count(answer.proposals.length, 'proposal')} to begin with.` : '', 'You decide on each; then the worker is asked; then the person chooses.',
  ].filter(Boolean).join(' ');
};

const Nobody = ({ many: { waiting, answer } }: { many: ManyMatched }) => {
  if (waiting.length === 0) return <EmptyState>Nobody is waiting here now. When you say yes to a referral they appear here, until a worker is asked for them.</EmptyState>;
  if (!answer) return <EmptyState actions={<ButtonLink href="/referrals?waiting=match">Look for one person after the other</ButtonLink>}>This took too long just now, so nothing is proposed. Try again in a minute, or look for one person after the other.</EmptyState>;
  return <EmptyState actions={<ButtonLink href="/workers">See all peer workers</ButtonLink>}>Nobody can be proposed now. Room comes back when a support ends, when somebody is back, or when a worker says they have more.</EmptyState>;
};

const How = ({ proven, any }: { proven: boolean; any: boolean }) => (
  <>
    <p>What must be so is kept, always. Then one thing after the other: as many people as can be meet somebody with everything they wished; the longest waits end first; single wishes and who is near; and the work is spread, by how full each worker says they are. Nobody is scored.</p>
    {any && proven && <p>No other set of proposals does better in that order. This was checked.</p>}
    <Details summary="What it does not know">
      <p>Whether two people would like each other, and everything that is only in somebody’s own words: read the referral. Workers may be missing here for many reasons, and no page says which.</p>
    </Details>
  </>
);
