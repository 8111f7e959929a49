// One learner, for whoever trains them: where they stand, what was missed and caught up, pieces, placement, certificates.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayDate, sayMinutes, sayMoment } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, Columns, EmptyState, PageTitle, ProgressBar, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { learnerITeach, learnerStops } from '../actions/run-cohort.ts';
import { endCatchUp } from '../actions/take-register.ts';
import { giveCertificate, stopPlacement } from '../actions/see-through.ts';
import { certificateProblem, sayStanding } from '../attendance.rules.ts';
import { certificatesOf } from '../certificate.queries.ts';
import { placementsOf } from '../learner.queries.ts';
import { standingsOf } from '../where-they-stand.ts';
import { CATCH_UP_STATE, Certificates, PieceLines } from './learner-parts.tsx';
import { sayThere } from './register.page.tsx';

const params = z.object({ id: z.uuid() });

export const learnerPage = page({
  params,
  show: async ({ tx, params: { id }, key }) => {
    const { learner, cohort } = await learnerITeach(tx, id);
    const [all, placements, certificates] = await Promise.all([standingsOf(tx, cohort, [learner]), placementsOf(tx, [id]), certificatesOf(tx, [id])]);
    audit(tx, { action: 'learner.open', object: 'learner', objectId: id });
    const { standing, attended, catchUps, marks, soFar, pieceStates } = all.of(learner);
    const lead = tx.viewer.role === 'lead';
    const today = dayOf(tx.now);
    const gaps = all.sessions.filter((s) => { const so = soFar.find((x) => x.id === s.id)?.attended; return so !== null && so !== undefined && so < s.minutes; });
    const may = (['attendance', 'completion'] as const).filter((kind) => !certificates.some((c) => c.kind === kind && c.withdrawn_at === null));
    return pageOf(learner.name, (
      <>
        <PageTitle caption={<a href={`/training/cohorts/${cohort.id}`}>{cohort.name}</a>} lede={sayStanding(standing, learner.name)}>{learner.name}</PageTitle>
        <Columns
          main={(
            <>
              {standing.had > 0 && <ProgressBar value={standing.had} max={standing.total}>{sayMinutes(standing.had)} of {sayMinutes(standing.total)}{standing.caughtUp > 0 ? `, ${sayMinutes(standing.caughtUp)} of it caught up` : ''}</ProgressBar>}
              <Section heading="Missed, and caught up">
                {gaps.length === 0 ? <EmptyState>Nothing missed so far.</EmptyState> : <CardList>{gaps.map((s) => <Gap key={s.id} session={s} there={attended.get(s.id)?.minutes ?? 0} before={dayOf(s.begins_at) < learner.joined_on} of={catchUps.filter((c) => c.session_id === s.id)} learnerId={id} today={today} idempotencyKey={key} />)}</CardList>}
              </Section>
              <Section heading="Pieces of work"><PieceLines pieces={all.pieces} marks={marks} today={today} href={(pieceId) => `/training/learners/${id}/pieces/${pieceId}`} /></Section>
              {attended.size > 0 && <Details summary="Every session" expander><ul>{all.sessions.filter((s) => attended.has(s.id)).map((s) => <li key={s.id}>{s.title}, {sayMoment(s.begins_at, today)}: {sayThere(attended.get(s.id)?.minutes ?? 0, s.minutes).toLowerCase()}</li>)}</ul></Details>}
            </>
          )}
          aside={(
            <>
              <Section heading="Placement">
                {placements.length === 0 ? <p>None yet. {learner.name} works beside a buddy, in a team that is ready.</p> : <CardList>{placements.map((p) => <CardRow key={p.id} action={lead && p.until_on >= today && <PostButton action={`/training/learners/${id}/placement/${p.id}/off`} idempotencyKey={key} hiddenText={`in ${p.team}`}>Call off</PostButton>}>{p.team}, beside {p.buddy}, {sayDate(p.from_on)} to {sayDate(p.until_on)}</CardRow>)}</CardList>}
                {lead && <Actions><ButtonLink href={`/training/learners/${id}/placement`}>Arrange a placement</ButtonLink></Actions>}
              </Section>
              <Section heading="Certificates">
                <p className="al-soft">Two papers: one says that somebody came, the other that they completed it.</p>
                <Certificates certificates={certificates} lead={lead} />
                {lead && may.map((kind) => {
                  const because = certificateProblem(kind, standing, pieceStates, all.over);
                  return because === null ? <PostButton key={kind} action={`/training/learners/${id}/certificates/${kind}`} idempotencyKey={key}>{`Give the certificate of ${kind}`}</PostButton> : <p key={kind} className="al-soft">Of {kind}: {because}</p>;
                })}
              </Section>
              <Section heading="To take along">
                <p><a href={`/training/learners/${id}/record.pdf`}>Training record (PDF)</a>, <a href={`/training/learners/${id}/record.json`}>as a data file</a>, <a href={`/training/learners/${id}/timetable`}>timetable to print</a></p>
              </Section>
              {lead && (learner.left_on === null ? <Details summary={`${learner.name} stops`}><p>No reason is asked or kept. What they did stays, and they can come back.</p><PostButton action={`/training/learners/${id}/stop`} idempotencyKey={key}>Write down that they stop</PostButton></Details>
                : <PostButton action={`/training/learners/${id}/back`} idempotencyKey={key}>{`${learner.name} is back`}</PostButton>)}
            </>
          )} />
      </>
    ));
  },
});

type GapProps = { session: { id: string; title: string; minutes: number; begins_at: Date }; there: number; before: boolean; of: { id: string; minutes: number; planned_on: Day; with_name: string; done_on: Day | null }[]; learnerId: string; today: Day; idempotencyKey: string };
const Gap = ({ session, there, before, of, learnerId, today, idempotencyKey }: GapProps) => {
  const open = of.filter((c) => c.done_on === null);
  const left = session.minutes - there - of.reduce((sum, c) => sum + c.minutes, 0);
  return (
    <CardRow action={left > 0 && <ButtonLink href={`/training/learners/${learnerId}/catch-up/${session.id}`} hiddenText={session.title}>Book a catch-up</ButtonLink>}>
      <strong>{session.title}</strong>, {sayDate(dayOf(session.begins_at))}. {before ? 'Before they joined.' : `${sayThere(there, session.minutes)}.`}
      {of.map((c) => <p key={c.id}>{CATCH_UP_STATE(c, today)}</p>)}
      {open.map((c) => <Actions key={c.id}>{c.planned_on <= today && <PostButton action={`/training/catch-ups/${c.id}/done`} idempotencyKey={idempotencyKey} filled hiddenText={session.title}>It is caught up</PostButton>}<PostButton action={`/training/catch-ups/${c.id}/off`} idempotencyKey={idempotencyKey} hiddenText={session.title}>Call it off</PostButton></Actions>)}
    </CardRow>
  );
};

export const learnerStop = page({ params, send: async ({ tx, params: { id } }) => redirectTo(`/training/cohorts/${(await learnerStops(tx, id, dayOf(tx.now))).cohort_id}`, 'learner-stopped') });
export const learnerBack = page({ params, send: async ({ tx, params: { id } }) => { await learnerStops(tx, id, null); return redirectTo(`/training/learners/${id}`, 'learner-back'); } });
export const catchUpEnd = page({
  params: z.object({ id: z.uuid(), how: z.enum(['done', 'off']) }),
  send: async ({ tx, params: { id, how } }) => {
    const { learnerId, outcome } = await endCatchUp(tx, id, how === 'done');
    return redirectTo(`/training/learners/${learnerId}`, ({ done: 'caught-up', off: 'catch-up-off', 'too early': 'catch-up-early', known: 'catch-up-known' } as const)[outcome]);
  },
});
export const placementOff = page({
  params: z.object({ id: z.uuid(), placement: z.uuid() }),
  send: async ({ tx, params: { id, placement } }) => {
    await stopPlacement(tx, id, placement);
    return redirectTo(`/training/learners/${id}`, 'placement-off');
  },
});
export const certificateGive = page({
  params: z.object({ id: z.uuid(), kind: z.enum(['attendance', 'completion']) }),
  send: async ({ tx, params: { id, kind } }) => {
    const done = await giveCertificate(tx, id, kind);
    return redirectTo(`/training/learners/${id}`, 'id' in done ? 'certificate-given' : 'certificate-not-given');
  },
});
