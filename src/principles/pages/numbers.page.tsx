// For a manager: how the watch stands in numbers, what teams ask for in fives and over, and the concerns they must answer themself.
import { pageOf } from '../../kit/http/index.ts';
import { SummaryList, Table } from '../../kit/nhs/index.ts';
import { addDays, addMonths, dayOf, sayDate } from '../../kit/times.ts';
import { Card, CardList, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { openPrincipleConcerns, principleNumbers } from '../concern.queries.ts';
import { kindOf } from '../principles-data.ts';
import { refusalsInFives } from '../refused.queries.ts';
import type { InFives } from '../refused.queries.ts';
import { ConcernRow } from './concern-row.tsx';

const rowsOf = (rows: readonly InFives[], what: InFives['what'], say: (label: string) => string): string[][] => rows.filter((r) => r.what === what).map((r) => [say(r.label), r.times === null ? 'not shown' : String(r.times)]);

export const numbersPage = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    // Whole months only, so that one day set against the next says nothing.
    const until = addDays(`${today.slice(0, 7)}-01`, -1);
    const from = addMonths(`${today.slice(0, 7)}-01`, -12);
    const [n, mine, fives] = [await principleNumbers(tx), await openPrincipleConcerns(tx), await refusalsInFives(tx, from, until)];
    audit(tx, { action: 'principles.numbers' });
    return pageOf('How we keep our principles', (
      <>
        <PageTitle caption={<a href="/counts">The service in counts</a>} lede="Peer workers complement staff, give no therapy, and are paid for their expertise. When facts say otherwise, somebody by name must answer.">How we keep our principles</PageTitle>
        <Columns
          main={(
            <>
              <Section heading="Yours to answer">{mine.length === 0 ? <EmptyState>Nothing waits for your answer. A concern appears here when you are named to answer it.</EmptyState> : <CardList>{mine.map((c) => <ConcernRow key={c.id} concern={c} today={today} />)}</CardList>}</Section>
              <Section heading="Asked for what is not peer support">
                <p>{sayDate(from)} to {sayDate(until)}, by peer workers who refused it and by referrals that were declined.</p>
                {fives.length === 0 ? <EmptyState>Nothing was asked for that is not peer support.</EmptyState> : (
                  <>
                    <Table caption="By team" columns={[{ heading: 'Team' }, { heading: 'Times', numeric: true }]} rows={rowsOf(fives, 'team', (label) => label || 'No team was named')} />
                    <Table caption="By what was asked" columns={[{ heading: 'What' }, { heading: 'Times', numeric: true }]} rows={rowsOf(fives, 'kind', (label) => kindOf(label).choice)} />
                  </>
                )}
                <p className="al-soft">“Not shown” is below five, or would give away one that is. Nobody is named: who refused is not kept.</p>
              </Section>
            </>
          )}
          aside={(
            <Section heading="The watch">
              <Card><SummaryList border={false} rows={[{ key: 'Open', value: String(n.open) }, { key: 'Past the day of an answer or a promise', value: String(n.overdue) }, { key: 'Raised in a year', value: String(n.raised_in_year) }, { key: 'Closed in a year', value: String(n.closed_in_year) }]} /></Card>
              <p><a href="/principles/rules">The rules, and where they come from</a></p>
              <p><a href="/principles/clinical-posts">Clinical posts lost or frozen</a></p>
            </Section>
          )}
        />
      </>
    ));
  },
});
