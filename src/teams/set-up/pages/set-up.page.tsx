// The set-up path: four phases, what is done and with whom, what comes next. It can be printed for a planning group.
import { pageOf } from '../../../kit/http/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, CardList, CardRow, PageTitle, PrintButton, ProgressBar, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { allTasks } from '../actions/keep-set-up.ts';
import { newestSteps } from '../set-up.queries.ts';
import { isOver, nextTasks, PHASES, phaseNow, taskStates } from '../set-up.rules.ts';
import type { TaskState } from '../set-up.rules.ts';

export const sayTask = ({ standing, newest }: TaskState): string => {
  if (!newest) return 'Nobody has it yet.';
  if (standing === 'done') return `Done on ${sayDate(newest.done_on ?? '')}, with ${newest.done_with}.`;
  if (standing === 'not for us') return `Not for us: ${newest.words}`;
  return `${newest.owner} does it by ${sayDate(newest.due_on ?? '')}${standing === 'late' ? '. That day has passed' : ''}.`;
};

const Rows = ({ tasks, keeps }: { tasks: TaskState[]; keeps: boolean }) => (
  <CardList>{tasks.map((t) => <CardRow key={t.key} action={keeps && <ButtonLink href={`/set-up/${t.key}`} hiddenText={t.words}>{isOver(t) ? 'Change' : 'Say who or done'}</ButtonLink>}><strong>{t.words}</strong><br />{sayTask(t)} {!isOver(t) && <span className="al-soft">{t.why}</span>}</CardRow>)}</CardList>
);

export const setUpPage = page({
  show: async ({ tx }) => {
    const [tasks, steps] = await Promise.all([allTasks(tx), newestSteps(tx)]);
    const states = taskStates(tasks, steps, dayOf(tx.now));
    audit(tx, { action: 'set-up.open' });
    const now = phaseNow(states);
    const keeps = tx.viewer.role !== 'manager';
    const next = nextTasks(states);
    return pageOf('Setting up', (
      <>
        <PageTitle lede={now === null ? 'Everything on the path is done. It stays here, so that others can see how.' : `You are in phase ${now} of 4: ${PHASES[now - 1]?.name.toLowerCase()}.`}>Setting up peer support</PageTitle>
        <ProgressBar value={states.filter(isOver).length} max={states.length}>{states.filter(isOver).length} of {states.length} steps are over.</ProgressBar>
        <p className="al-no-print"><a href="/set-up/others">How other services do it, side by side</a></p>
        {next[0] && <Aside><strong>Next: {next[0].words}.</strong> {sayTask(next[0])}</Aside>}
        {PHASES.map((p) => {
          const own = states.filter((s) => s.phase === p.n);
          const over = own.filter(isOver).length;
          const heading = `${p.n}. ${p.name}`;
          return (
            <Section heading={heading} key={p.n}>
              <p>{p.what.charAt(0).toUpperCase()}{p.what.slice(1)}. {over === own.length ? 'All done.' : `${over} of ${own.length} done.`}</p>
              {p.n === now ? <Rows tasks={own} keeps={keeps} /> : <Details expander printed summary={`${own.length} steps`}><Rows tasks={own} keeps={keeps} /></Details>}
            </Section>
          );
        })}
        <Actions>{keeps && <ButtonLink href="/set-up/add">Add a step of our own</ButtonLink>}<PrintButton /></Actions>
      </>
    ));
  },
});
