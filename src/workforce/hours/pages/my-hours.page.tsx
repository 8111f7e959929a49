// My hours: the rota week of a peer worker, what they wrote down beside it, and what waits for their answer. A private limit is folded away.
import { z } from 'zod';
import { found, pageOf } from '../../../kit/http/index.ts';
import { dayOf, ON_PAPER, sayDay, sayDate } from '../../../kit/times.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, Columns, PageTitle, PrintButton, ScreenOrPaper, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { lieuOf, openAsks } from '../hours.queries.ts';
import { addEntries, leftOver } from '../hours.rules.ts';
import { limitsOfMine } from '../my-limits.ts';
import type { MyLimits } from '../my-limits.ts';
import { proposedPatterns } from '../pattern.queries.ts';
import { addsUpProblem, patternOn, plannedWeek } from '../pattern.rules.ts';
import { rotaWeek } from '../rota-week.ts';
import type { RotaWeek } from '../rota-week.ts';
import { sayOff, sayWeek, weekAsked, WeekLinks, WeekTable } from './week-table.tsx';

const query = z.object({ week: z.string().max(10).catch('').default('') });

/** What stands against the contract, in a sentence or two. */
const sums = (week: RotaWeek): string => {
  const days = plannedWeek(week.patterns, week.monday);
  const planned = days.every((d) => d.minutes === null) ? null : days.reduce((sum, d) => sum + (d.minutes ?? 0), 0);
  const contract = week.contract ? `${sayWeekHours(week.contract.minutes_a_week)} a week in your contract` : 'no contract this week';
  return `${planned === null ? 'No pattern yet' : `${sayWeekHours(planned)} planned`}, ${contract}.`;
};
const worked = (week: RotaWeek): string | null => {
  const written = addEntries(week.entries);
  if (written.worked === 0 || !week.contract) return null;
  const off = plannedWeek(week.patterns, week.monday).filter((d) => sayOff(week, d.day) !== '').reduce((sum, d) => sum + (d.minutes ?? 0), 0);
  const planned = plannedWeek(week.patterns, week.monday).reduce<number | null>((sum, d) => (sum === null || d.minutes === null ? null : sum + d.minutes), 0) ?? week.contract.minutes_a_week;
  const over = leftOver(written, planned, off);
  return `${sayWeekHours(written.worked)} worked. ${over === 0 ? 'It fits.' : over > 0 ? `${sayWeekHours(over)} more than planned: you can keep it for later, or ask for it to be paid.` : `${sayWeekHours(-over)} less than planned so far.`}`;
};

const Limits = ({ mine }: { mine: MyLimits }) => (
  <Details summary="My own limits">
    {mine.words === null ? <p>You can set a lowest and a highest for yourself: hours a week, or pay. Only you see them, and you are told before something breaks them.</p> : (
      <>
        <p>{mine.words.charAt(0).toUpperCase() + mine.words.slice(1)}. Only you see this.</p>
        {mine.now.warnings.length === 0 && !mine.now.missing && <p>Nothing in the next three months breaks them.</p>}
        {mine.now.warnings.length > 0 && <ul>{mine.now.warnings.slice(0, 6).map((w) => <li key={w.words}>{w.words}</li>)}</ul>}
        {mine.now.missing && <p>To say whether your pay stays within, we need to know {mine.now.missing}. Ask your lead: it is entered under pay terms. Nothing is guessed.</p>}
      </>
    )}
    <p><a href="/my-hours/limits">{mine.words === null ? 'Set my own limits' : 'Change my own limits'}</a></p>
  </Details>
);

export const myHours = page({
  query,
  show: async ({ tx, query: { week: asked } }) => {
    const id = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    const monday = weekAsked(asked, today);
    const [[week], asks, proposed, lieu, mine] = await Promise.all([rotaWeek(tx, [id], monday), openAsks(tx, id), proposedPatterns(tx, id), lieuOf(tx, id), limitsOfMine(tx, id)]);
    const mineWeek = found(week);
    const pattern = patternOn(mineWeek.patterns, monday);
    const problem = pattern && addsUpProblem(pattern, mineWeek.contract?.minutes_a_week ?? null);
    audit(tx, { action: 'hours.open', object: 'peer_worker', objectId: id });
    return pageOf('My hours', (
      <>
        <PageTitle caption={<ScreenOrPaper screen={sayWeek(monday, today)} paper={sayWeek(monday, ON_PAPER)} />} lede={sums(mineWeek)}>My hours</PageTitle>
        {problem && <Aside>Your pattern does not add up to your contract. {problem}. <a href="/my-hours/pattern">Change my pattern</a>, or ask your lead.</Aside>}
        <Columns
          main={(
            <>
              {(asks.length > 0 || proposed.length > 0) && (
                <Section heading="Asked of you">
                  <CardList>
                    {asks.map((a) => <CardRow key={a.id} now action={<ButtonLink href={`/my-hours/asked/${a.id}`} hiddenText={`to ${sayWeekHours(a.minutes)} on ${sayDay(a.on_day, today)}`}>Answer</ButtonLink>}>{a.asked_by ?? 'Your lead'} asks for {sayWeekHours(a.minutes)} {a.kind === 'training' ? 'of training' : 'more'} on {sayDay(a.on_day, today)}.</CardRow>)}
                    {proposed.map((p) => <CardRow key={p.id} now action={<ButtonLink href={`/my-hours/proposed/${p.id}`} hiddenText="to the pattern that is proposed">Answer</ButtonLink>}>Another pattern is proposed, from {sayDate(p.from_on)}.</CardRow>)}
                  </CardList>
                </Section>
              )}
              <WeekTable facts={mineWeek} today={today} write />
              <WeekLinks path="/my-hours" monday={monday} today={today} />
            </>
          )}
          aside={(
            <Section heading="This week">
              <Card>
                <p>{worked(mineWeek) ?? 'Nothing is written down for this week yet.'}</p>
                <p>Kept for later: {sayWeekHours(lieu)}.</p>
              </Card>
              <ul>
                <li><a href="/my-hours/pattern">When I work: my pattern</a></li>
                <li><a href="/my-hours/leave">My leave</a></li>
              </ul>
              <Limits mine={mine} />
            </Section>
          )} />
        <Actions><PrintButton>Print this week</PrintButton></Actions>
      </>
    ));
  },
});
