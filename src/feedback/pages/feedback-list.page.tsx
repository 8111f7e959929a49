import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, PageTitle } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { openFeedback } from '../feedback.queries.ts';

/** What people said to this reader, oldest first. The list shows no words: these are one press away. */
export const feedbackList = page({
  show: async ({ tx }) => {
    const open = await openFeedback(tx);
    audit(tx, { action: 'feedback.list', ids: open.map((f) => f.id) });
    const today = dayOf(tx.now);
    return pageOf('How it is', (
      <>
        <PageTitle lede="What people chose to tell you, oldest first.">How it is</PageTitle>
        {open.length === 0 ? <EmptyState>Nothing is waiting. When somebody writes to you it appears here.</EmptyState> : (
          <CardList>
            {open.map((f) => (
              <CardRow key={f.id} action={<ButtonLink href={`/feedback/${f.id}`} hiddenText={`what came ${sayWhichDay(dayOf(f.sent_at), today)}`}>Read</ButtonLink>}>
                {f.kind === 'thanks' ? 'Thanks' : 'Not happy'}, sent {sayWhichDay(dayOf(f.sent_at), today)}{f.contact ? '. They would like an answer.' : ''}
              </CardRow>
            ))}
          </CardList>
        )}
      </>
    ));
  },
});
