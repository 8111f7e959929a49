// The readiness of one team: what there is with its evidence, what is missing and who sees to it, who signed. And signing.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { dayOf, sayDate, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { FormErrors, fields, PostButton } from '../../../kit/forms/index.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, Columns, EmptyState, NowCard, PageTitle, Quote, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import type { Role } from '../../../access/index.ts';
import { endException, readyTeam, signReadiness } from '../actions/keep-readiness.ts';
import { readyItems, readyTerms } from '../items.ts';
import { preparationsOf } from '../preparation.queries.ts';
import { factsOf, lastConcerns, placedIn } from '../readiness.queries.ts';
import type { TeamFacts } from '../readiness.queries.ts';
import { mayPlace, needsLook, readinessOn, signingProblem } from '../readiness.rules.ts';
import type { ItemState, Readiness } from '../readiness.rules.ts';
import { missingOf, sayAgain, sayMissing, saySigner, sayState } from '../say-readiness.ts';
import { factsOfTeam } from '../team-readiness.ts';
import { Preparations } from './preparations.tsx';

const params = z.object({ id: z.uuid() });
const none = z.object({});

const standingWords = ({ standing, until, newest }: ItemState, today: Day): string => {
  if (standing === 'there') return `Good until ${sayDate(until ?? '')}.`;
  if (standing === 'to sign') return 'Written down, to be signed.';
  if (standing === 'ran out') return `Ran out on ${sayDate(until ?? '')}.`;
  return newest?.due_on ? `${newest.owner} sees to it by ${sayDate(newest.due_on)}${newest.due_on < today ? '. That day has passed' : ''}.` : 'Nobody has said yet who sees to it.';
};

const Item = ({ state, today, href, source }: { state: ItemState; today: Day; href: string | null; source: string | undefined }) => {
  const evidence = state.standing !== 'not there' && state.newest?.kind === 'evidence' ? state.newest : null;
  return (
    <CardRow>
      <strong>{href ? <a href={href}>{state.item.words}</a> : state.item.words}</strong><br />
      {evidence && <>{evidence.words} <span className="al-soft">{evidence.owner}, {sayDate(evidence.on_day ?? today)}.</span><br /></>}
      {standingWords(state, today)}
      {source && <Details summary="Where this comes from"><p>{/^https?:/.test(source.split(' ').at(-1) ?? '') ? <>{source.split(' ').slice(0, -1).join(' ')} <a href={source.split(' ').at(-1)} rel="noreferrer">{source.split(' ').at(-1)?.replace(/^https?:\/\/(www\.)?/, '').split('/')[0]}</a></> : source}</p></Details>}
    </CardRow>
  );
};

const Signatures = ({ all, r }: { all: TeamFacts; r: Readiness }) => (
  <ul>
    {(['manager', 'peer worker'] as const).map((as) => {
      const newest = all.signatures.filter((s) => s.signs_as === as).at(-1);
      const open = r.unsigned.includes(as);
      return <li key={as}>{as === 'manager' ? 'The team’s manager' : 'A peer worker'}: {newest ? `${newest.by_name ?? 'somebody who has left'}, ${sayDate(dayOf(newest.signed_at))}${open ? '. To be signed again' : ''}` : 'has not signed yet'}.</li>;
    })}
  </ul>
);

const SignCard = ({ id, problem, as, r, idempotencyKey }: { id: string; problem: string | null; as: 'manager' | 'peer worker'; r: Readiness; idempotencyKey: string }) => (
  problem ? <Card heading="Signing" headingLevel={2}><p>{problem}</p></Card> : (
    <NowCard heading={`Sign as ${saySigner(as)}`} headingLevel={2} actions={<PostButton filled action={`/readiness/${id}/sign`} idempotencyKey={idempotencyKey}>Sign: it is as written here</PostButton>}
      after={as === 'manager' ? 'A peer worker signs too. It counts when both have.' : 'The team’s manager signs too. It counts when both have.'}>
      <p>Please read each line first. You say with your name that it is so.{r.lookAgain ? ` You were asked to look again, because ${sayAgain(r.lookAgain.why)}.` : ''}</p>
    </NowCard>
  )
);

const mayWrite = (role: Role): boolean => role === 'lead' || role === 'host_team' || role === 'peer_worker';

export const teamReadiness = page({
  params,
  show: async ({ tx, params: { id }, refused, key }) => {
    const team = await readyTeam(tx, id);
    const today = dayOf(tx.now);
    const { role, accountId } = tx.viewer;
    const [all, placed, sessions, concerns] = await Promise.all([factsOf(tx, [id]), placedIn(tx, today), preparationsOf(tx, id, 3), role === 'lead' ? lastConcerns(tx) : []]);
    const facts = factsOfTeam(all, id);
    const r = readinessOn(facts, today, readyTerms());
    audit(tx, { action: 'readiness.open', object: 'host_team', objectId: id });
    const exception = all.exceptions[0];
    const look = all.looks[0];
    const running = placed.includes(id) && !mayPlace(r);
    const manager = all.managers[0];
    const signsAs = role === 'peer_worker' ? 'peer worker' as const : role === 'host_team' && manager?.account_id === accountId ? 'manager' as const : null;
    const concernAt = concerns.find((c) => c.team_id === id)?.at;
    const lastWord = [...all.again.map((a) => a.at), ...all.signatures.map((s) => s.signed_at)].sort((a, b) => b.getTime() - a.getTime())[0];
    const worry = concernAt !== undefined && lastWord !== undefined && concernAt > lastWord;
    const source = new Map(readyItems().map((i) => [i.key, i.source]));
    const missing = missingOf(r);
    const rest = r.items.filter((i) => !missing.includes(i));
    const ownSource = (key: string): string | undefined => source.get(key) ?? all.own.filter((o) => o.id === key).map((o) => `Added for this team: ${o.why}`)[0];
    const row = (state: ItemState) => <Item key={state.item.key} state={state} today={today} href={mayWrite(role) ? `/readiness/${id}/items/${state.item.key}` : null} source={ownSource(state.item.key)} />;
    return pageOf(`${team.name}: readiness`, (
      <>
        <FormErrors form={fields(none)} refused={refused} />
        <PageTitle caption={role === 'host_team' ? <a href="/our-referrals">Our referrals</a> : <a href="/readiness">Ready teams</a>} lede={`${sayState(r)}. ${sayMissing(r)}`}>{team.name}</PageTitle>
        <Columns
          main={(
            <>
              {running && (
                <NowCard heading="Peer workers are here while readiness is not" headingLevel={2} actions={(role === 'lead' || role === 'manager') && <ButtonLink filled={needsLook({ placed: true, readiness: r, looked: look ?? null }, today)} href={`/readiness/${id}/look`}>Say that you have looked</ButtonLink>}>
                  <p>Nobody is sent away. Nobody new comes until it is put right.</p>
                  {look ? <p>{look.by_name ?? 'Somebody'} looked {sayWhichDay(dayOf(look.at), today)} and looks again on {sayDate(look.again_on)}: {look.words}</p> : <p>Nobody has looked at it yet. A peer lead or a manager does.</p>}
                </NowCard>
              )}
              {worry && <NowCard heading="A concern was raised about somebody here" headingLevel={2} actions={<><PostButton action={`/readiness/${id}/again`} idempotencyKey={key} hidden={{ why: 'concern' }}>Ask the team to look again</PostButton><PostButton action={`/readiness/${id}/no-need`} idempotencyKey={key}>There is no need</PostButton></>}><p>On {sayDate(dayOf(concernAt))}, after the last word about this team’s readiness. Most concerns have nothing to do with it. Only you see this: the team is not told of a concern.</p></NowCard>}
              {signsAs && <SignCard id={id} as={signsAs} r={r} problem={signingProblem(r, signsAs, accountId ?? '', facts.signatures)} idempotencyKey={key} />}
              {missing.length > 0 && <Section heading={missing.length === 1 ? 'One thing is missing' : `${missing.length} things are missing`}><CardList>{missing.map(row)}</CardList></Section>}
              {rest.length > 0 && <Details summary={rest.length === 1 ? 'One thing is written down' : `${rest.length} things are written down`} open={signsAs !== null && r.state !== 'ready'}><CardList>{rest.map(row)}</CardList></Details>}
              {role === 'lead' && <Actions><ButtonLink href={`/readiness/${id}/add`}>Add something this team needs</ButtonLink></Actions>}
            </>
          )}
          aside={(
            <>
              <Card heading="Signed" headingLevel={2} actions={(role === 'lead' || role === 'administrator') && <ButtonLink href={`/readiness/${id}/manager`}>{manager ? 'Change the manager' : 'Name the manager'}</ButtonLink>}>
                <Signatures all={all} r={r} />
                <p className="al-soft">{manager ? `${manager.name} signs as the manager.` : 'Nobody is named as the manager yet, so nobody can sign for the team.'}</p>
                {role === 'lead' && all.signatures.length > 0 && !r.lookAgain && <PostButton action={`/readiness/${id}/again`} idempotencyKey={key} hidden={{ why: 'somebody asked' }}>Ask them to look again</PostButton>}
              </Card>
              <Section heading="Preparing together">
                <Preparations sessions={sessions} today={today} />
                {(role === 'lead' || role === 'peer_worker') && <Actions><ButtonLink href={`/readiness/${id}/session`}>Write down a session</ButtonLink></Actions>}
              </Section>
              {(exception || role === 'lead' || role === 'manager') && (
                <Section heading="Exception">
                  {exception && exception.taken_back_at === null && exception.until_on >= today ? (
                    <Card actions={(role === 'lead' || role === 'manager') && <PostButton action={`/readiness/${id}/exception/back`} idempotencyKey={key}>Take it back</PostButton>}>
                      <p>{exception.by_name ?? 'Somebody'} signed it on {sayDate(dayOf(exception.signed_at))}, until {sayDate(exception.until_on)}:</p><Quote>{exception.reason}</Quote>
                    </Card>
                  ) : <EmptyState actions={!mayPlace(r) && (role === 'lead' || role === 'manager') && <ButtonLink href={`/readiness/${id}/exception`}>Sign an exception</ButtonLink>}>{exception ? `None now. The last ended ${exception.taken_back_at ? `early, on ${sayDate(dayOf(exception.taken_back_at))}` : `on ${sayDate(exception.until_on)}`}.` : 'None. A peer lead or a manager can sign one, with a reason and an end, when waiting would be worse.'}</EmptyState>}
                </Section>
              )}
              {r.state === 'ready' && !running && role === 'host_team' && <Aside>Thank you. Peer workers can come to you.</Aside>}
            </>
          )}
        />
      </>
    ));
  },
});

export const readinessSign = page({ params, show: teamReadiness.show, send: async ({ tx, params: { id } }) => (await signReadiness(tx, id)) ?? redirectTo(`/readiness/${id}`, 'readiness-signed') });
export const exceptionBack = page({ params, send: async ({ tx, params: { id } }) => { await endException(tx, id); return redirectTo(`/readiness/${id}`, 'exception-back'); } });
