// For a lead: the checks that workers shared with them by name, and nothing else.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Aside, Card, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { answerLines } from '../check/answers-words.ts';
import { sayProblem } from '../check/problem-words.ts';
import { ResultBody } from '../check/result.tsx';
import { workOut } from '../check/work-out.ts';
import { checkSharedWithMe, checksSharedWithMe } from '../checks.queries.ts';

export const sharedChecks = page({
  show: async ({ tx }) => {
    const checks = await checksSharedWithMe(tx);
    return pageOf('Money and hours, shared with me', (
      <Reading>
        <PageTitle caption={<a href="/workers">Peer workers</a>} lede="Workers may show you what a change of hours would do to their money. It is theirs: they can take it back.">Money and hours, shared with me</PageTitle>
        {checks.length === 0 && <EmptyState>Nobody has shared one with you. You cannot see whether somebody made one, and they never have to.</EmptyState>}
        {checks.map((check) => <Card key={check.id} when={`Shared on ${sayDate(dayOf(check.shared_at))}`} heading={<a href={`/better-off/shared/${check.id}`}>{check.known_as}</a>} headingLevel={2}>{null}</Card>)}
      </Reading>
    ));
  },
});

export const sharedCheck = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const check = found(await checkSharedWithMe(tx, id));
    audit(tx, { action: 'better-off.open-shared', object: 'better_off_check', objectId: id });
    const worked = workOut(check.answers, dayOf(tx.now));
    return pageOf(`${check.known_as}: money and hours`, (
      <>
        <PageTitle caption={<a href="/better-off/shared">Shared with me</a>} lede={`${check.known_as} shared this with you on ${sayDate(dayOf(check.shared_at))}. Say nothing of it to others, and let them begin the talk.`}>{`${check.known_as}: money and hours`}</PageTitle>
        {'problem' in worked ? <Aside>{sayProblem(worked.problem)} This needs an adviser. <span className="al-soft">To show them: {worked.problem}.</span></Aside> : <ResultBody result={worked.result} answers={check.answers} />}
        <Section heading="What they answered"><dl className="al-answers">{answerLines(check.answers).map(({ step, what, says }) => <div key={step}><dt>{what}</dt><dd>{says}</dd></div>)}</dl></Section>
      </>
    ));
  },
});
