// One cohort: who is in it and where each stands, its sessions and their registers, who trains it.
import { z } from 'zod';
import { fileOf, found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { writeCsv } from '../../kit/csv.ts';
import { dayOf, sayDate, sayMinutes, sayMoment } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, Columns, EmptyState, PageTitle, QuietTag, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { stopCohort } from '../actions/run-cohort.ts';
import { STANDING_WORDS } from '../attendance.rules.ts';
import { cohortIRun, trainersOf } from '../cohort.queries.ts';
import type { DatedSession } from '../cohort.queries.ts';
import { learnersOf } from '../learner.queries.ts';
import type { Learner } from '../learner.queries.ts';
import { standingsOf } from '../where-they-stand.ts';
import type { Standings } from '../where-they-stand.ts';

const params = z.object({ id: z.uuid() });
const ANSWERS = { yes: 'Said yes to the timetable', slower: 'Asks for a slower timetable', no: 'Said no to this timetable' } as const;

export const cohortPage = page({
  params,
  show: async ({ tx, params: { id }, key }) => {
    const cohort = found(await cohortIRun(tx, id));
    const [learners, trainers] = await Promise.all([learnersOf(tx, id), trainersOf(tx, id)]);
    const all = await standingsOf(tx, cohort, learners);
    audit(tx, { action: 'cohort.open', object: 'training_cohort', objectId: id });
    const lead = tx.viewer.role === 'lead';
    const today = dayOf(tx.now);
    const [here, left] = [learners.filter((l) => l.left_on === null), learners.filter((l) => l.left_on !== null)];
    const total = all.sessions.reduce((sum, s) => sum + s.minutes, 0);
    return pageOf(cohort.name, (
      <>
        <PageTitle caption={<a href="/training">Training</a>} lede={`${cohort.programme}. ${sayDate(cohort.begins_on)} to ${sayDate(cohort.ends_on)}, ${sayMinutes(total)}.${cohort.called_off_at ? ' This cohort was called off.' : ''}`}>{cohort.name}</PageTitle>
        <Columns
          main={(
            <>
              <Section heading="Learners">
                {here.length === 0 ? <EmptyState>{lead ? 'Nobody yet. Add a peer worker, or somebody from recruitment who is in training.' : 'Nobody yet. A lead adds them.'}</EmptyState> : <CardList>{here.map((l) => <Row key={l.id} learner={l} all={all} today={today} />)}</CardList>}
                {lead && <Actions><ButtonLink filled={here.length === 0} href={`/training/cohorts/${id}/join`}>Add a learner</ButtonLink>{here.length > 0 && <ButtonLink href={`/training/cohorts/${id}/register.csv`}>Download the registers (CSV)</ButtonLink>}</Actions>}
                {left.length > 0 && <Details summary={`${left.length} stopped`}><ul>{left.map((l) => <li key={l.id}><a href={`/training/learners/${l.id}`}>{l.name}</a>, {sayDate(l.left_on ?? today)}</li>)}</ul></Details>}
              </Section>
              <Section heading="Sessions"><Sessions all={all} now={tx.now} today={today} lead={lead} /></Section>
            </>
          )}
          aside={(
            <>
              <Section heading="Trainers">
                {trainers.length === 0 ? <p>Nobody yet. A peer worker who trains takes the register too.</p> : (
                  <CardList>{trainers.map((t) => <CardRow key={t.id} action={lead && <PostButton action={`/training/cohorts/${id}/trainers/${t.id}/end`} idempotencyKey={`${key}`} hiddenText={`${t.name} as a trainer`}>Take off</PostButton>}>{t.name}{t.peer && <> <QuietTag>peer</QuietTag></>}</CardRow>)}</CardList>
                )}
                {lead && <Actions><ButtonLink href={`/training/cohorts/${id}/trainers`}>Add a trainer</ButtonLink></Actions>}
              </Section>
              <Section heading="To complete it">
                <p>{cohort.attend_percent === null ? 'No share of attendance is asked.' : `There for ${cohort.attend_percent}% of the time: ${sayMinutes(Math.ceil((total * cohort.attend_percent) / 100))}.`} {cohort.absence_cap_minutes === null ? '' : `No more than ${sayMinutes(cohort.absence_cap_minutes)} missed and not caught up.`} {all.pieces.length > 0 && `${all.pieces.length} pieces met.`}</p>
              </Section>
              {lead && !cohort.called_off_at && cohort.ends_on >= today && <Details summary="Call this cohort off"><p>It leaves everybody’s lists. What is written down stays. Tell the learners first.</p><PostButton action={`/training/cohorts/${id}/call-off`} idempotencyKey={key}>Call it off</PostButton></Details>}
            </>
          )} />
      </>
    ));
  },
});

/** Sessions to come shown at once; the rest is one press away. */
const SOON = 6;

const Row = ({ learner, all, today }: { learner: Learner; all: Standings; today: Day }) => {
  const { standing: s, pieceStates } = all.of(learner);
  const met = pieceStates.filter((p) => p === 'met').length;
  const begun = s.coming < s.total;
  return (
    <CardRow>
      <a href={`/training/learners/${learner.id}`}>{learner.name}</a>. {begun ? `${STANDING_WORDS[s.says]}: ${sayMinutes(s.had)} of ${sayMinutes(s.total)}.` : 'Nothing is written down yet.'}{(begun || met > 0) && pieceStates.length > 0 && ` ${met} of ${pieceStates.length} pieces met.`}
      {learner.joined_on > today && <span className="al-soft"> Joins on {sayDate(learner.joined_on)}.</span>}{learner.answer && learner.answer !== 'yes' && <> <strong>{ANSWERS[learner.answer]}.</strong></>}{learner.answer === null && learner.worker_id && <span className="al-soft"> Has not answered the timetable yet.</span>}
    </CardRow>
  );
};

const Sessions = ({ all, now, today, lead }: { all: Standings; now: Date; today: Day; lead: boolean }) => {
  const toTake = all.sessions.filter((s) => s.register_at === null && s.begins_at <= now);
  const coming = all.sessions.filter((s) => s.begins_at > now);
  const taken = all.sessions.filter((s) => s.register_at !== null);
  const line = (s: DatedSession) => <><strong>{s.title}</strong>, {sayMoment(s.begins_at, today)}, {sayMinutes(s.minutes)}{s.place && <span className="al-soft">, {s.place}</span>}</>;
  const ahead = (s: DatedSession) => <CardRow key={s.id} action={dayOf(s.begins_at) === today ? <ButtonLink href={`/training/sessions/${s.id}`} hiddenText={`of ${s.title}`}>Take the register</ButtonLink> : lead && <ButtonLink href={`/training/sessions/${s.id}/move`} hiddenText={s.title}>Move</ButtonLink>}>{line(s)}</CardRow>;
  return (
    <>
      {toTake.length > 0 && <CardList>{toTake.map((s) => <CardRow key={s.id} now action={<ButtonLink href={`/training/sessions/${s.id}`} hiddenText={`of ${s.title}`}>Take the register</ButtonLink>}>{line(s)}</CardRow>)}</CardList>}
      {coming.length > 0 && <><h3 className="al-card__heading">To come</h3><CardList>{coming.slice(0, SOON).map(ahead)}</CardList></>}
      {coming.length > SOON && <Details summary={`${coming.length - SOON} more to come`} expander><CardList>{coming.slice(SOON).map(ahead)}</CardList></Details>}
      {taken.length > 0 && <Details summary={`${taken.length} with a register`} expander><CardList>{taken.map((s) => <CardRow key={s.id} action={<ButtonLink href={`/training/sessions/${s.id}`} hiddenText={`of ${s.title}`}>Open</ButtonLink>}>{line(s)}</CardRow>)}</CardList></Details>}
    </>
  );
};

export const cohortOff = page({
  params,
  send: async ({ tx, params: { id } }) => {
    await stopCohort(tx, id);
    return redirectTo('/training', 'cohort-off');
  },
});

/** Minutes of each learner at each session, for a spreadsheet. */
export const cohortCsv = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const cohort = found(await cohortIRun(tx, id));
    const learners = await learnersOf(tx, id);
    const all = await standingsOf(tx, cohort, learners);
    audit(tx, { action: 'cohort.download', object: 'training_cohort', objectId: id });
    const columns = ['learner', 'joined', 'minutes so far', 'minutes caught up', 'minutes in all', 'where they stand', ...all.sessions.map((s, i) => `${i + 1}. ${dayOf(s.begins_at)} ${s.title}`)];
    const rows = learners.map((l) => {
      const { standing: s, attended } = all.of(l);
      return { learner: l.name, joined: l.joined_on, 'minutes so far': s.had, 'minutes caught up': s.caughtUp, 'minutes in all': s.total, 'where they stand': STANDING_WORDS[s.says], ...Object.fromEntries(all.sessions.map((one, i) => [`${i + 1}. ${dayOf(one.begins_at)} ${one.title}`, attended.get(one.id)?.minutes ?? null])) };
    });
    return fileOf('registers.csv', 'text/csv; charset=utf-8', writeCsv(columns, rows));
  },
});
