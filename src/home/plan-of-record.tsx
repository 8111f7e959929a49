// The plan in the person's whole record: every part, what it said before, and that something was left out.
import { dayOf, sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Section } from '../kit/look/index.ts';
import { EntryWords, PLAN_PARTS, saySaid, sayStepState } from '../plans/index.ts';
import type { PlanEntry } from '../plans/index.ts';

const Entry = ({ entry: e, name, today }: { entry: PlanEntry; name: string; today: Day }) => {
  if (e.erased_at) return <li>Something left out on {sayDate(dayOf(e.left_out_at ?? e.erased_at))}. Its words are erased.</li>;
  return (
    <li>
      <EntryWords entry={e} name={name} today={today} /><br />
      <span className="al-soft">{saySaid(e, 'you', today)}{e.part === 'steps' && (e.state !== 'open' || e.why) ? ` ${sayStepState(e, today)}` : ''}
        {e.left_out_at ? ` Left out on ${sayDate(dayOf(e.left_out_at))}.` : e.replaced_at ? ` Changed on ${sayDate(dayOf(e.replaced_at))}.` : ''}</span>
    </li>
  );
};

export const PlanOfRecord = ({ plan, name, today }: { plan: readonly PlanEntry[]; name: string; today: Day }) => (plan.length === 0 ? null : (
  <Section heading="My plan">
    {PLAN_PARTS.filter((part) => plan.some((e) => e.part === part.key)).map((part) => (
      <div key={part.key}><h3>{part.onPaper}</h3><ul>{plan.filter((e) => e.part === part.key).map((e) => <Entry key={e.id} entry={e} name={name} today={today} />)}</ul></div>
    ))}
  </Section>
));
