// Words of crisis are saved like any others; help comes first.
import { ButtonLink, NowCard } from '../../../kit/look/index.ts';
import { phrasesOf } from '../../../directory/index.ts';
import type { Typed } from '../../../kit/forms/index.ts';
import type { Desk } from '../../plan-desk.ts';

/** Whether any of this holds words of crisis. */
export const isCrisis = (typed: Typed): boolean => phrasesOf('crisis')(Object.values(typed).flat().filter((v) => typeof v === 'string').join(' . ')) !== null;

export const HelpFirst = ({ desk, saved }: { desk: Desk; saved: boolean }) => (
  <NowCard heading={desk.mine ? 'It sounds as if things are very hard' : `If you are worried about ${desk.name} now`} headingLevel={2}
    actions={<><ButtonLink filled href="tel:111">Ring 111, choose 2</ButtonLink>{desk.mine ? <ButtonLink href="/help-now">All the numbers</ButtonLink> : <ButtonLink href={`/people/${desk.personId}/concern`}>Who to ring now</ButtonLink>}</>}>
    <p>{desk.mine
      ? `You do not have to wait for us, and nobody watches this plan. On a ward, tell any member of staff. If your life is in danger ring 999. ${saved ? 'What you wrote is saved.' : 'What you typed is still here.'}`
      : `Ring first. A plan tells nobody: people ring people. If a life is in danger ring 999. ${saved ? 'What you wrote is saved.' : 'What you typed is still here.'}`}</p>
  </NowCard>
);
