// /groups/:id/how-it-is: what people who came say of how a group is led. Counts of five and over; nobody who leads it is ranked or named.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { Table } from '../../kit/nhs/index.ts';
import { EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { feedbackCounts, feedbackWords } from '../feedback.queries.ts';
import { ANSWERS, feedbackTable, sayCell } from '../feedback.rules.ts';
import { STATEMENTS } from '../statements.ts';
import { groupToChange } from '../whose-groups.ts';

export const groupHowItIs = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const g = await groupToChange(tx, id);
    const [cells, words] = await Promise.all([feedbackCounts(tx, id), g.mine ? feedbackWords(tx, id) : []]);
    audit(tx, { action: 'group.how-it-is', object: 'peer_group', objectId: id });
    const table = feedbackTable(cells, STATEMENTS);
    const address = `/t/${tx.viewer.trustSlug}/groups/${id}/how-it-was`;
    return pageOf(`How ${g.name} is for people`, (
      <Reading>
        <PageTitle caption={<a href={`/groups/${id}`}>{g.name}</a>} lede="What makes a group good is how it is led. This is for you who lead it, to talk about together.">How it is for people who come</PageTitle>
        {table ? (
          <>
            <p>{table.atLeast} people or more have answered.</p>
            <Table caption="How many said so" columns={[{ heading: 'What they were asked' }, { heading: 'Yes' }, { heading: 'In part' }, { heading: 'No' }]} firstCellIsHeader responsive
              rows={table.rows.map((row) => [row.words, ...ANSWERS.map((answer) => sayCell(row.cells[answer]))])} />
          </>
        ) : <EmptyState>Fewer than five people have answered, so nothing is shown: nobody should be told apart. Give people the page, or print it.</EmptyState>}
        {g.mine && words.length > 0 && <Section heading="In their words">{words.map((one, i) => <Quote key={i}>{one}</Quote>)}</Section>}
        {!g.mine && <p className="al-soft">What people wrote is read by those who lead the group.</p>}
        <p>People answer here, without signing in: <a href={address}>How was the group?</a></p>
      </Reading>
    ));
  },
});
