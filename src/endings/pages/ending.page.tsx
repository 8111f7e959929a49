// The ending of somebody's support, for their worker, the lead, or (a colleague's own record) a named person: the day, the talks, and how it ended.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FormErrors, oneOf, PostButton } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayDate, sayDay, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Aside, ButtonLink, Card, EmptyState, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { personById } from '../../people/index.ts';
import { openReferralOf } from '../../referrals/index.ts';
import { answerDate } from '../actions/agree-ending.ts';
import { datesOf, endingsOf, standingsOf, talksOf } from '../ending.queries.ts';
import type { DateRow, EndingRow, Standing, TalkRow } from '../ending.queries.ts';
import { mindUntil, talkDue } from '../ending-date.rules.ts';
import { DateHistory, Talks, TheDay } from '../ending-parts.tsx';
import { lastSeen, mayGoOn, sayEnded } from '../ending.rules.ts';
import { hopeOf, summaryOf } from '../keepsake.queries.ts';
import { handoversOf } from '../handover.queries.ts';
import { isOpenHandover } from '../handover.rules.ts';

const params = z.object({ id: z.uuid() });
const noForm = fields(z.object({}));

export const endingPage = page({
  params,
  show: async ({ tx, params: { id }, refused }) => {
    const person = found(await personById(tx, id));
    const today = dayOf(tx.now);
    const [settings, supports, endings] = await Promise.all([settingsOf(tx), standingsOf(tx, id), endingsOf(tx, id)]);
    look(tx, 'ending.open', id);
    const s = supports[0];
    const name = person.known_as;
    const title = `How support ends for ${name}`;
    const back = <a href={tx.viewer.role === 'named_person' ? `/colleagues/${id}` : `/people/${id}`}>{name}</a>;
    const [worker, lead] = [tx.viewer.role === 'peer_worker', tx.viewer.role === 'lead'];
    if (!s) return pageOf(title, <Reading><PageTitle caption={back}>{title}</PageTitle><EmptyState>{name} has no peer worker yet. When they have one, the day on which support ends stands here.</EmptyState></Reading>);
    const [dates, talks, hope, summary, handovers, waiting] = await Promise.all([datesOf(tx, s.id), talksOf(tx, s.id), worker ? hopeOf(tx, s.id) : undefined, worker ? summaryOf(tx, s.id) : undefined, handoversOf(tx, id), lead ? openReferralOf(tx, id) : undefined]);
    const open = dates.find((d) => d.answer === null);
    const handover = handovers.find(isOpenHandover) ?? handovers.find((h) => h.done_at !== null && h.to_support_id === s.id);
    const running = s.ended_at === null && s.locked_at === null;
    return pageOf(title, (
      <Reading>
        <FormErrors form={noForm} refused={refused} />
        <PageTitle caption={back}>{title}</PageTitle>
        {s.locked_at && <Aside>This record is closed. It is kept, and nothing more is written in it.</Aside>}
        {running && <Proposal id={id} date={open} support={s} worker={worker} today={today} />}
        {running && <Running id={id} support={s} talks={talks} worker={worker} today={today} months={settings.support_months} asked={open !== undefined} />}
        {!running && s.ended_at && <Ended id={id} support={s} row={endings.find((e) => e.support_id === s.id && e.undone_at === null)} now={tx.now} days={settings.circle_after_ending_days} lead={lead} waiting={waiting !== undefined} />}
        {handover && <p><a href={`/people/${id}/handover`}>{handover.done_at ? `Handed over from ${handover.from_name} to ${handover.to_name}` : `Handing over to ${handover.to_name}`}</a></p>}
        <Talks support={s} talks={talks} today={today} />
        {worker && !s.locked_at && (
          <Section heading={`What ${name} takes with them`}>
            <Card actions={<><ButtonLink href={`/people/${id}/ending/summary`}>{summary ? 'Change the summary together' : 'Write the summary together'}</ButtonLink><ButtonLink href={`/people/${id}/ending/paper`}>{summary ? 'Print the summary' : 'Print one to write on'}</ButtonLink>{!hope && <ButtonLink href={`/people/${id}/ending/hope`}>Write down what they say about hope</ButtonLink>}</>}
              after={`${name} may also write it alone, in their own account or on paper; then you see it only if they say so.`}>
              <p>{summary ? `A summary is there, last changed on ${sayDate(dayOf(summary.changed_at))}.` : 'No summary that you can see.'} {hope ? `About hope they said: “${hope.words}”` : ''}</p>
            </Card>
          </Section>
        )}
        <DateHistory dates={dates} support={s} voice="they" today={today} />
        {supports.length > 1 && <Section heading="Support before"><ul>{supports.slice(1).map((b) => <li key={b.id}>{b.worker_name}, {sayDate(dayOf(b.began_at))}{b.ended_at ? ` to ${sayDate(dayOf(b.ended_at))}. ${sayEnded(b.ended_how, 'they', b.worker_name)}` : ''}</li>)}</ul></Section>}
        {running && lead && !handover && <p><a href={`/people/${id}/handover`}>Hand over to another peer worker</a></p>}
        {!s.locked_at && !worker && <p><a href={`/people/${id}/died`}>If {name} has died</a></p>}
      </Reading>
    ));
  },
});

const Proposal = ({ id, date: d, support: s, worker, today }: { id: string; date: DateRow | undefined; support: Standing; worker: boolean; today: Day }) => {
  if (!d) return null;
  const who = d.proposed_by === 'person' ? s.known_as : s.worker_name;
  if (!worker) return <Aside>{`${who} proposed ${sayDate(d.ending_on)} ${sayWhichDay(d.said_on, today)}. Not answered yet.`}</Aside>;
  const action = `/people/${id}/ending/answer`;
  return (
    <NowCard heading={`${d.proposed_by === 'person' ? `${s.known_as} asks for` : 'You proposed'} ${sayDate(d.ending_on)}`} headingLevel={2}
      actions={<><PostButton action={action} idempotencyKey={newId()} hidden={{ answer: 'yes' }} filled={d.proposed_by === 'person'}>{d.proposed_by === 'person' ? `Yes, ${sayDate(d.ending_on)}` : `${s.known_as} said yes today`}</PostButton><PostButton action={action} idempotencyKey={newId()} hidden={{ answer: 'no' }}>Leave it as it was</PostButton></>}>
      <p>{d.why} Said {sayWhichDay(d.said_on, today)}.</p>
    </NowCard>
  );
};

type RunningProps = { id: string; support: Standing; talks: readonly TalkRow[]; worker: boolean; today: Day; months: number; asked: boolean };
const Running = ({ id, support: s, talks, worker, today, months, asked }: RunningProps) => {
  const due = talkDue({ beganOn: dayOf(s.first_held_at ?? s.began_at), endingOn: s.ending_on, talkedOn: talks.map((t) => t.talked_on) }, today);
  return (
    <>
      <Card heading={`With ${s.worker_name}`} headingLevel={2} actions={worker && <>{due && <ButtonLink href={`/people/${id}/ending/talk`} filled>We talked about the ending</ButtonLink>}{!asked && <ButtonLink href={`/people/${id}/ending/date`}>Another day</ButtonLink>}{!due && <ButtonLink href={`/people/${id}/ending/talk`}>We talked about the ending</ButtonLink>}</>}>
        <TheDay support={s} voice="they" today={today} months={months} />
        {due && <p>{due === 'half-way' ? 'Half-way has come: a good time to talk about how it ends.' : 'Four weeks or less: talk about how it ends, and what they take with them.'}</p>}
        {due && worker && <p><a href={`/people/${id}/group-wish`}>Ask again: one to one, a group, or both</a></p>}
      </Card>
      <Card heading="Ending it" headingLevel={2} actions={<ButtonLink href={`/people/${id}/ending/end`}>Write down how it ended</ButtonLink>}>
        <p>After {worker ? 'your' : 'their'} last meeting, or when {s.known_as} stops, moves away, or would rather not go on. Nothing is anybody’s fault.</p>
      </Card>
    </>
  );
};

type EndedProps = { id: string; support: Standing; row: EndingRow | undefined; now: Date; days: number; lead: boolean; waiting: boolean };
const Ended = ({ id, support: s, row, now, days, lead, waiting }: EndedProps) => {
  const [endedOn, today] = [dayOf(s.ended_at ?? now), dayOf(now)];
  return (
    <Card heading={`Ended ${sayWhichDay(endedOn, today)}`} headingLevel={2}
      actions={!s.locked_at && <>{mayGoOn(s, now) && <PostButton action={`/people/${id}/ending/go-on`} idempotencyKey={newId()}>{s.known_as} changed their mind: go on</PostButton>}{s.ended_how === 'stopped coming' && <ButtonLink href={`/people/${id}/ending/letter`}>Print a letter that leaves the door open</ButtonLink>}{lead && !waiting && <ButtonLink href={`/people/${id}/come-back`}>They asked to come back</ButtonLink>}</>}>
      <p>{sayEnded(s.ended_how, 'they', s.worker_name)}{row ? ` Written down by ${row.recorded_role === 'person' ? 'themself' : row.recorded_role === 'lead' ? 'the lead' : s.worker_name}.` : ''}{row?.last_met ? ` The last meeting was ${row.last_met === 'together' ? 'face to face' : row.last_met === 'by phone' ? 'by phone' : 'not held'}.` : ''}</p>
      {row?.tried && <p>What was tried: {row.tried}</p>}
      <p className="al-soft">{s.worker_name} sees the record until {sayDay(lastSeen(s.ended_at ?? now, days), today)}. {mayGoOn(s, now) ? `${s.known_as} can change their mind until ${sayDay(mindUntil(endedOn), today)}.` : waiting ? 'They have asked to come back.' : 'They can always ask to come back: one history.'}</p>
    </Card>
  );
};

export const endingAnswer = page({
  params,
  form: z.object({ answer: oneOf(['yes', 'no'], 'Choose yes, or leave it as it was') }),
  show: async ({ tx, params: { id } }) => {
    found((await standingsOf(tx, id))[0]);
    return redirectTo(`/people/${id}/ending`);
  },
  send: async ({ tx, params: { id }, form: { answer } }) => {
    found((await standingsOf(tx, id))[0]);
    const done = await answerDate(tx, id, answer, dayOf(tx.now));
    return redirectTo(`/people/${id}/ending`, done.ok ? (answer === 'yes' ? 'ending-agreed' : 'ending-kept') : 'ending-answered-already');
  },
});
