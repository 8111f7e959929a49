// On My support: one quiet line on how it ends, what waits for an answer, and how it ended.
import { addDays, dayOf, sayDate, sayDay, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ButtonLink, Card, NowCard, Section } from '../kit/look/index.ts';
import { Details } from '../kit/nhs/index.ts';
import { newId } from '../kit/ids.ts';
import { PostButton } from '../kit/forms/index.ts';
import type { DateRow, Standing, TalkRow } from './ending.queries.ts';
import { mindUntil, sayDefault, talkDue } from './ending-date.rules.ts';
import { mayGoOn, sayEnded } from './ending.rules.ts';
import type { Handover } from './handover.queries.ts';

type Props = { support: Standing; dates: readonly DateRow[]; talks: readonly TalkRow[]; months: number; today: Day };

/** Folded while it is far off; open when there is something to talk about or to answer. */
export const MyEndingCard = ({ support: s, dates, talks, months, today }: Props) => {
  const asked = dates.find((d) => d.answer === null && d.proposed_by === 'worker');
  const due = talkDue({ beganOn: dayOf(s.first_held_at ?? s.began_at), endingOn: s.ending_on, talkedOn: talks.map((t) => t.talked_on) }, today);
  const words = (
    <>
      {s.ending_on ? <p>You and {s.worker_name} have until about <strong>{sayDate(s.ending_on)}</strong>. {due ? 'You can talk about it the next time you meet.' : 'You talk about it half-way and again four weeks before.'} It can move.</p>
        : <p>You and {s.worker_name} have until about <strong>{sayDefault({ stay: s.in_stay ? { leftOn: null } : null, months }, 'you')}</strong>. It can move.</p>}
      {asked && <p><strong>{s.worker_name} proposes {sayDay(asked.ending_on, today)}.</strong> You decide.</p>}
      <p className="al-soft">Until then {s.worker_name} sees your notes, and for two weeks after. Everything stays here for you.</p>
      <p><a href="/my-ending">{asked ? 'Read it and answer' : 'Another day, what I take with me, or stopping'}</a></p>
    </>
  );
  return asked || due ? <Section heading="How it ends"><Card>{words}</Card></Section> : <Details summary="How it ends">{words}</Details>;
};

/** The peer lead proposes somebody else, because the worker cannot go on: the person decides. */
export const MyHandoverCard = ({ handover: h }: { handover: Handover | undefined }) => !h || h.answer !== null ? null : (
  <NowCard heading={`Would you like to go on with ${h.to_name}?`} headingLevel={2} actions={<ButtonLink href="/my-handover">Read about {h.to_name} and decide</ButtonLink>} after="You can say no, and you do not need a reason."><p>{h.from_name} cannot go on supporting you. The peer lead asks whether you would like {h.to_name}.</p></NowCard>
);

/** After the ending: how it ended, who still sees, what they took along, and the door that stays open. */
export const MyEnded = ({ support: s, now, seenDays }: { support: Standing; now: Date; seenDays: number }) => {
  const [endedOn, today] = [dayOf(s.ended_at ?? now), dayOf(now)];
  const seen = addDays(endedOn, seenDays);
  const again = mayGoOn(s, now);
  return (
    <Card heading={`Your support with ${s.worker_name} has ended`} headingLevel={2}
      actions={<>{again && <PostButton action="/my-ending/go-on" idempotencyKey={newId()}>I have changed my mind: go on with {s.worker_name}</PostButton>}<ButtonLink href="/my-ending">What I take with me</ButtonLink>{!again && <ButtonLink href="/come-back">Ask to come back</ButtonLink>}</>}
      after={again ? `You can change your mind until ${sayDay(mindUntil(endedOn), today)}. After that you can always ask to come back.` : 'Coming back is the same record, not a new beginning.'}>
      <p>It ended {sayWhichDay(endedOn, today)}. {sayEnded(s.ended_how, 'you', s.worker_name)} {seen > today ? `${s.worker_name} can still see your notes until ${sayDay(seen, today)}, to finish what is left to write. After that nobody from the service reads this.` : 'Nobody from the service reads this now.'} Everything of yours is still here for you.</p>
    </Card>
  );
};
