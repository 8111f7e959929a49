// My plan on the person's first screen: the next step that is mine, the next that is somebody else's, print.
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, Card, Section } from '../../../kit/look/index.ts';
import { nextSteps, sayStepWhen, sayStepWho } from '../../../plans/index.ts';
import type { PlanEntry } from '../../../plans/index.ts';

const Line = ({ step, today }: { step: PlanEntry; today: Day }) => <p><strong>{sayStepWho(step)}</strong>, {sayStepWhen(step.due_on, today)}: <a href={`/my-plan/words/${step.thread}`}>{step.words}</a></p>;

/** `over`: nobody from the service sees it any more. */
export const PlanCard = ({ steps, today, begun, over }: { steps: readonly PlanEntry[]; today: Day; begun: boolean; over: boolean }) => {
  const { mine, theirs } = nextSteps(steps.filter((e) => e.part === 'steps'));
  return (
    <Section heading="My plan">
      <Card actions={<><ButtonLink href="/my-plan">{begun ? 'Open my plan' : 'Begin my plan'}</ButtonLink>{begun && <ButtonLink href="/my-plan/print">Print it</ButtonLink>}</>} after={over ? 'Nobody from the service reads this now.' : undefined}>
        {mine && <Line step={mine} today={today} />}
        {theirs && <Line step={theirs} today={today} />}
        {!mine && !theirs && <p>{begun ? 'No step is waiting.' : 'What matters to you, who you lean on, the first days at home. In your own words, and nobody else sees it unless you say so.'}</p>}
      </Card>
    </Section>
  );
};
