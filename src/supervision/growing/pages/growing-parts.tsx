// The parts of the growing pages: a check-in that is offered, thanks, the nine areas, training and steps.
import { PostButton } from '../../../kit/forms/index.ts';
import { dayOf, sayDate, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, EmptyState, Quote } from '../../../kit/look/index.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { ROLE_NAMES } from '../../../access/index.ts';
import type { MemberRole } from '../../../access/index.ts';
import { CHECK_IN_SOURCE } from '../check-in.rules.ts';
import type { CheckIn } from '../check-in.rules.ts';
import { competenceDomains } from '../domains.ts';
import type { Domain } from '../domains.ts';
import type { Goal, GrowthStep, Thanks } from '../growing.queries.ts';

export const TIME_IN_POST: Record<number, string> = { 1: 'month', 4: 'four months', 12: 'year' };

export const CheckInCard = ({ at, withWhom, idempotencyKey }: { at: CheckIn; withWhom: string; idempotencyKey: string }) => {
  const press = (answer: string, words: string) => <PostButton action="/my-growing/check-in" idempotencyKey={idempotencyKey} hidden={{ months: String(at.months), answer }}>{words}</PostButton>;
  if (at.state === 'wanted') return <Card heading={`You would like to talk about your first ${TIME_IN_POST[at.months]}`} headingLevel={2}><p>{withWhom} sees that you would. It becomes part of your next supervision.</p></Card>;
  return (
    <Card heading={`Your first ${TIME_IN_POST[at.months]} here`} headingLevel={2} actions={<>{press('would like one', 'I would like to talk')}{at.state === 'offered' && press('not now', 'Not now')}</>}>
      <p>Would you like a talk about how it is, with {withWhom}? {at.months === 4 && <>Around now <a href={CHECK_IN_SOURCE}>many peer workers found it hardest</a>, and later easier again.</>}</p>
      <p className="al-soft">{at.state === 'not now' ? 'You said not now. You can change your mind.' : 'Not now is a good answer too.'} Whoever supervises you and the leads can see what you answer, and nothing else.</p>
    </Card>
  );
};

export const ThanksCard = ({ thanks: t, today, idempotencyKey }: { thanks: Thanks; today: Day; idempotencyKey: string }) => {
  const press = (what: string, words: string) => <PostButton action={`/my-growing/thanks/${t.id}`} idempotencyKey={idempotencyKey} hidden={{ what }} hiddenText={`, thanks from ${t.by_name ?? 'somebody'}`}>{words}</PostButton>;
  return <Card actions={<>{t.in_record ? press('out', 'Take out of my record') : press('in', 'Put in my record')}{press('away', 'Put away')}</>} after={`${t.by_name ?? 'Somebody'}, ${ROLE_NAMES[t.by_role as MemberRole] ?? 'a colleague'}, ${sayWhichDay(dayOf(t.at), today)}${t.in_record ? '. In your record.' : ''}`}><Quote>{t.words}</Quote></Card>;
};

/** The nine areas with what stands in them; `edit` for the worker's own. Once something is written, the empty ones are folded. */
export const Domains = ({ goals, edit = true }: { goals: Goal[]; edit?: boolean }) => {
  const row = (d: Domain) => {
    const goal = goals.find((g) => g.domain === d.number);
    return (
      <CardRow key={d.number} action={edit && <ButtonLink href={`/my-growing/domains/${d.number}`} hiddenText={d.label}>{goal ? 'Change' : 'Write'}</ButtonLink>}>
        <strong>{d.number}. {d.label}</strong> <span className="al-soft">({d.what})</span>
        {goal?.strength && <><br />Brings: {goal.strength}</>}{goal?.next && <><br />Next: {goal.next}{goal.by_when ? `, by ${sayDate(goal.by_when)}` : ''}</>}
      </CardRow>
    );
  };
  const all = competenceDomains();
  const written = all.filter((d) => goals.some((g) => g.domain === d.number));
  const empty = all.filter((d) => !written.includes(d));
  return written.length === 0 || empty.length === 0 ? <CardList>{all.map(row)}</CardList> : (
    <>
      <CardList>{written.map(row)}</CardList>
      <Details expander summary={`Nothing written yet: ${empty.length}`}><CardList>{empty.map(row)}</CardList></Details>
    </>
  );
};

export const Steps = ({ steps, me, today, idempotencyKey, back }: { steps: GrowthStep[]; me: string | null; today: Day; idempotencyKey: string; back: string }) => (steps.length === 0
  ? <EmptyState>Nothing yet. Training and each step in the job stand here with their day.</EmptyState> : (
    <CardList>{steps.map((s) => (
      <CardRow key={s.id} action={s.by_account === me && <PostButton action={`${back}/${s.id}`} idempotencyKey={idempotencyKey} hiddenText={s.what}>Take back</PostButton>}>
        <strong>{s.kind === 'training' ? 'Training' : 'A step'}:</strong> {s.what}, {sayDate(s.on_day)}{s.by_account === me ? '' : `, says ${s.by_name ?? 'a lead'}`}{s.on_day > today ? ' (to come)' : ''}
      </CardRow>))}
    </CardList>
  ));
