// The plan on a person's page: for their worker the invitation to the meeting, the worker's own steps and the way to the plan; for a lead only what is shared.
import { dayOf } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, Card, Section } from '../../../kit/look/index.ts';
import { boardLine, saySaid, sayStepWhen, stepsInOrder } from '../../../plans/index.ts';
import type { PlanEntry } from '../../../plans/index.ts';

/** A lead knows that there is a plan; its worker sees what is open in it. */
type PlanCardProps = { id: string; name: string; plan: { begun: boolean } | { open: readonly PlanEntry[] }; workerName: string | undefined; today: Day };

export const PlanCard = ({ id, name, plan, workerName, today }: PlanCardProps) => {
  if ('begun' in plan) return plan.begun ? <Section heading={`${name}’s plan`}><p><a href={`/people/${id}/plan`}>What {name} shares with you of their plan</a></p></Section> : null;
  const invite = plan.open.find((e) => e.part === 'meeting');
  const mine = stepsInOrder(plan.open.filter((e) => e.part === 'steps' && e.choice === 'worker'));
  return (
    <Section heading={`${name}’s plan`}>
      <Card actions={<ButtonLink href={`/people/${id}/plan`}>Open the plan</ButtonLink>} after={`The plan is ${name}’s. You see what you write together and what ${name} shares.`}>
        {mine.length > 0 && <><p>Yours to do:</p><ul>{mine.map((e) => <li key={e.id}><a href={`/plan-words/${e.thread}`}>{e.words}</a>, {sayStepWhen(e.due_on, today)}</li>)}</ul></>}
        {invite && (
          <>
            <p><strong>{invite.choice === 'yes' ? `You are invited to the meeting about going home.` : `${name} would like the meeting about going home without you.`}</strong> {saySaid(invite, name, today)}{invite.words ? ` ${invite.words}` : ''}</p>
            <p className="al-soft">For the ward’s board: “{boardLine(name, workerName ?? 'the peer worker', invite.choice, invite.said_on ?? dayOf(invite.made_at))}”</p>
          </>
        )}
      </Card>
    </Section>
  );
};
