// My training: what is next, where I stand, my pieces, my papers; whom I have beside me, and interviews I lead.
import { found, pageOf } from '../../kit/http/index.ts';
import { addDays, dayOf, sayDate, sayMinutes, sayMoment } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { ButtonLink, Card, CardList, CardRow, EmptyState, NowCard, PageTitle, ProgressBar, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { domainsCovered, sayStanding } from '../attendance.rules.ts';
import { certificatesOf } from '../certificate.queries.ts';
import type { Certificate } from '../certificate.queries.ts';
import { cohortById, cohorts } from '../cohort.queries.ts';
import type { Cohort } from '../cohort.queries.ts';
import { besideMe, learningsOf, placementsOf } from '../learner.queries.ts';
import type { Learner, Placement } from '../learner.queries.ts';
import { sayDomain } from '../domains.ts';
import { interviewsILead } from '../recruitment/candidate.queries.ts';
import { asCatchUp, standingsOf } from '../where-they-stand.ts';
import type { Standings } from '../where-they-stand.ts';
import { CATCH_UP_STATE, Certificates, PieceLines } from './learner-parts.tsx';

/** Cohorts shown whole; earlier ones are one press away in the record. */
const SHOWN = 3;

export const myTraining = page({
  show: async ({ tx }) => {
    const me = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    const [mine, beside, interviews, trained] = await Promise.all([learningsOf(tx, me), besideMe(tx, me, addDays(today, -14)), interviewsILead(tx, me, new Date(tx.now.getTime() - 14 * 86_400_000)), cohorts(tx, { limit: 3, offset: 0 })]);
    const ids = mine.map((l) => l.id);
    const [placements, certificates] = await Promise.all([placementsOf(tx, ids), certificatesOf(tx, ids)]);
    const shown = await Promise.all(mine.slice(0, SHOWN).map(async (learner) => {
      const cohort = found(await cohortById(tx, learner.cohort_id));
      return { learner, cohort, all: await standingsOf(tx, cohort, [learner]) };
    }));
    audit(tx, { action: 'training.mine' });
    return pageOf('My training', (
      <Reading>
        <PageTitle lede="What comes next, where you stand, and what is yours to keep.">My training</PageTitle>
        {shown.length === 0 && <EmptyState>You are in no cohort now. When a lead adds you to one, its timetable is here before you say yes. What you learned elsewhere stands under <a href="/my-growing">Growing</a>.</EmptyState>}
        {shown.map((one) => <OneCohort key={one.learner.id} {...one} now={tx.now} today={today} placements={placements.filter((p) => p.learner_id === one.learner.id)} certificates={certificates.filter((c) => c.learner_id === one.learner.id)} />)}
        {interviews.length > 0 && <Section heading="Interviews I lead"><CardList>{interviews.map((i) => <CardRow key={i.id}>{i.name}, {sayMoment(i.at, today)}{i.place ? `, ${i.place}` : ''}.{i.with_name ? ` ${i.with_name} sits beside you.` : ''} <span className="al-soft">The lead tells them how it was decided.</span></CardRow>)}</CardList></Section>}
        {beside.length > 0 && <Section heading="Whom I have beside me"><CardList>{beside.map((p) => <CardRow key={p.id}>{p.name}, {p.team}, {sayDate(p.from_on)} to {sayDate(p.until_on)}</CardRow>)}</CardList></Section>}
        {trained.length > 0 && <p><a href="/training">Cohorts I train</a>: {trained.map((c) => c.name).join(', ')}</p>}
      </Reading>
    ));
  },
});

type One = { learner: Learner; cohort: Cohort; all: Standings; now: Date; today: Day; placements: Placement[]; certificates: Certificate[] };
const OneCohort = ({ learner, cohort, all, now, today, placements, certificates }: One) => {
  const { standing, catchUps, marks, soFar } = all.of(learner);
  const next = all.sessions.find((s) => s.begins_at > now);
  const ahead = catchUps.filter((c) => c.done_on === null);
  return (
    <Section heading={`${cohort.programme}: ${cohort.name}`}>
      {learner.answer === null && next && <NowCard heading="Does this timetable suit you?" actions={<ButtonLink filled href={`/my-training/${learner.id}`}>See the timetable and answer</ButtonLink>}><p>{sayDate(cohort.begins_on)} to {sayDate(cohort.ends_on)}. What it would do to your own limits is shown to you alone.</p></NowCard>}
      {next && <Card heading="Next" after={next.covers ?? undefined}><p><strong>{next.title}</strong>, {sayMoment(next.begins_at, today)}, {sayMinutes(next.minutes)}{next.place ? `, ${next.place}` : ''}</p>{ahead.map((c) => <p key={c.id}>{CATCH_UP_STATE(c, today)}</p>)}<p><a href={`/my-training/${learner.id}`}>The whole timetable</a></p></Card>}
      <Card heading="Where I stand"><p>{sayStanding(standing)}</p>{standing.had > 0 && <ProgressBar value={standing.had} max={standing.total}>{sayMinutes(standing.had)} of {sayMinutes(standing.total)}</ProgressBar>}{!next && ahead.map((c) => <p key={c.id}>{CATCH_UP_STATE(c, today)}</p>)}</Card>
      {placements.map((p) => <p key={p.id}>Placement: {p.team}, beside {p.buddy}, {sayDate(p.from_on)} to {sayDate(p.until_on)}</p>)}
      <h3 className="al-card__heading">My pieces of work</h3>
      <PieceLines pieces={all.pieces} marks={marks} today={today} />
      <Details summary="Competences I have covered"><ul>{domainsCovered(soFar, catchUps.map(asCatchUp)).filter((d) => d.of > 0).map((d) => <li key={d.domain}>{sayDomain(d.domain)}: {sayMinutes(d.had)} of {sayMinutes(d.of)}</li>)}</ul></Details>
      {certificates.length > 0 && <><h3 className="al-card__heading">My certificates</h3><Certificates certificates={certificates} /></>}
      <p><a href={`/training/learners/${learner.id}/record.pdf`}>My training record (PDF)</a>, <a href={`/training/learners/${learner.id}/record.json`}>as a data file</a>. Yours to keep and to show.</p>
    </Section>
  );
};
