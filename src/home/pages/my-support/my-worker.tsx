// How it goes on with one's peer worker: meeting first, somebody else, or a quiet way to ask for it.
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, Card } from '../../../kit/look/index.ts';
import type { MySupport } from '../../../support/index.ts';

type Props = { support: MySupport; /** Somebody else was asked for and is not chosen yet. */ asked: boolean; offers: number; today: Day };

export const MyWorkerCard = ({ support: s, asked, offers, today }: Props) => {
  const name = s.worker_name;
  if (s.meeting_first) {
    return (
      <Card heading={s.first_held_at ? `You have met ${name}. How would you like it to go on?` : `You meet ${name} first`} headingLevel={2} actions={<ButtonLink href="/my-worker">{s.first_held_at ? 'Say how it goes on' : 'If you would rather not'}</ButtonLink>}
        after={offers > 0 ? 'What else you were shown is still open to you.' : undefined}>
        <p>{s.first_held_at ? `You met ${sayWhichDay(dayOf(s.first_held_at), today)}. You can go on with ${name} or ask for somebody else. No reason is needed.` : 'You both know it is a first meeting. Afterwards you say how it goes on.'}</p>
      </Card>
    );
  }
  if (asked) return <Card heading="You asked for somebody else" headingLevel={2} actions={<ButtonLink href="/my-worker">Read what happens now</ButtonLink>}><p>That is fine. The peer lead looks for somebody. Until you have chosen, {name} is still your peer worker.</p></Card>;
  return <p className="al-soft"><a href="/my-worker">Would somebody else be better for you?</a> Nobody asks why.</p>;
};

/** After two have parted: somebody else is looked for, and it is nobody's fault. */
export const LookingAgain = ({ worker }: { worker: string }) => (
  <Card heading="Somebody else is looked for" headingLevel={2} actions={<ButtonLink href="/my-wishes">What I wish of a peer worker</ButtonLink>} after="You can say no to anybody, without a reason.">
    <p>Your time with {worker} has ended, and that is nobody’s fault. The peer lead looks for somebody who fits. Then you see up to three short profiles, and you choose.</p>
  </Card>
);
