// /t/:slug/lived-experience: what the group was asked, what it said and what changed, where the group publishes it. No member is named.
import { z } from 'zod';
import { NotFound, pageOf } from '../../../kit/http/index.ts';
import { ON_PAPER } from '../../../kit/times.ts';
import { CardList, CardRow, EmptyState, PageTitle, PrintButton, Reading, Section } from '../../../kit/look/index.ts';
import { page } from '../../../access/index.ts';
import { isPublished, meetings, questions } from '../lived.queries.ts';
import { inOrder } from '../question.rules.ts';
import { sayMeetingDay, WHAT_IT_IS } from './group.page.tsx';
import { QuestionCard } from './question-parts.tsx';

export const publicGroup = page({
  params: z.object({ slug: z.string().max(40) }),
  show: async ({ tx, params: { slug } }) => {
    if (!(await isPublished(tx))) throw new NotFound();
    const [asked, met] = [await questions(tx, 100), (await meetings(tx, 12)).filter((m) => m.called_off_at === null)];
    return pageOf(`The lived-experience group at ${tx.viewer.trustName}`, (
      <Reading>
        <PageTitle caption={<a href={`/t/${slug}`}>{tx.viewer.trustName}</a>} lede={WHAT_IT_IS}>The lived-experience group</PageTitle>
        <Section heading="Asked, said, and what became of it">
          {asked.length === 0 ? <EmptyState>The group is just beginning. What it is asked, and what changes because of it, will stand here.</EmptyState> : inOrder(asked).map((q) => <QuestionCard key={q.id} question={q} />)}
        </Section>
        {met.length > 0 && <Section heading="When it met"><CardList>{met.map((m) => <CardRow key={m.id}>{sayMeetingDay({ ...m, place: null }, ON_PAPER)}{m.came !== null ? `: ${m.came} came` : ''}</CardRow>)}</CardList></Section>}
        <PrintButton>Print this page</PrintButton>
      </Reading>
    ));
  },
});
