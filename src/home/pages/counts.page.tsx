import { pageOf } from '../../kit/http/index.ts';
import { SummaryList, Table } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, Columns, EmptyState, PageTitle, PrintButton, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { answerTimes } from '../../referrals/index.ts';
import { sayExact, sayWeekHours, wteOn } from '../../workforce/index.ts';
import { NumbersLine } from '../../principles/index.ts';
import { BoardNotes, boardOf, HopeQuotes } from '../../reports/index.ts';
import { count, dayOf, sayDate } from '../../kit/times.ts';
import { CountsMonths } from './counts-months.tsx';
import { countsForManager, workforceForManager } from '../counts.queries.ts';
import { sayCount, sayPart, withoutDifferences } from '../counts.rules.ts';

/** The service in counts of five and over: a manager sees how it goes, and nobody. */
export const counts = page({
  show: async ({ tx }) => {
    const [c, work, wte, times, board] = [await countsForManager(tx), await workforceForManager(tx), await wteOn(tx, dayOf(tx.now)), await answerTimes(tx), await boardOf(tx)];
    audit(tx, { action: 'counts.open' });
    const teams = withoutDifferences(c.asked, c.askedBy);
    return pageOf('The service in counts', (
      <div className="al-board">
        <PageTitle caption={`${tx.viewer.trustName}, as it stood on ${sayDate(dayOf(tx.now))}`} lede="Counts of five and over. A smaller number could point at somebody, so it is not shown to anyone here.">The service in counts</PageTitle>
        <HopeQuotes said={board.said} />
        <Columns
          main={(
            <>
              <Section heading="People">
                <Card>
                  <SummaryList border={false} rows={[
                    { key: 'With a peer worker now', value: sayCount(c.withNow) },
                    { key: 'Waiting for a peer worker', value: sayCount(c.waiting) },
                    { key: 'Met at least twice, second time in the last 90 days', value: sayCount(c.metTwice) },
                    { key: 'Referred in the last 90 days', value: sayCount(c.asked) },
                  ]} />
                  <p className="al-soft">{times.words}</p>
                </Card>
              </Section>
              <Section heading="Who asked, in the last 90 days">
                {teams.length === 0 ? <EmptyState>Nobody was referred in the last 90 days.</EmptyState> : (
                  <Table caption="Who asked, in the last 90 days" captionHidden columns={[{ heading: 'Team' }, { heading: 'Referrals', numeric: true }]} rows={teams.map((t) => [t.team, sayPart(t.n)])} />
                )}
                <p className="al-soft">“Not shown” is below five, or would give away one that is.</p>
              </Section>
            </>
          )}
          aside={(
            <Section heading="Peer workers">
              <Card><p><strong>{count(work.workers, 'peer worker')}</strong>, {wte.wte === null ? `${sayWeekHours(wte.minutes)} a week by their contracts. Nobody has said yet how many hours are full time here, so the whole-time equivalents are not known` : `${sayExact(wte.wte, 1)} whole-time equivalents by their contracts`}.</p><div className="al-no-print"><p><a href="/posts">Posts, vacancies and WTE over time</a></p><NumbersLine /></div></Card>
            </Section>
          )}
        />
        <CountsMonths board={board} />
        <BoardNotes today={dayOf(tx.now)} />
        <Actions><PrintButton /><ButtonLink href="/counts/file">Take the months away (CSV)</ButtonLink></Actions>
      </div>
    ));
  },
});
