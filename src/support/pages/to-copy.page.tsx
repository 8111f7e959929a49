// What is not yet in the trust's own record: facts first, and words that have been agreed since.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { ButtonLink, CardRow, EmptyState, FirstFew, PageTitle } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { contactsToCopy } from '../own-record.queries.ts';

const PAGE = 20;
const FEW = 6;

const whatIs = (c: { fact: boolean; words: boolean; corrected: boolean }): string =>
  [c.fact ? (c.corrected ? 'the corrected fact' : 'the fact') : null, c.words ? 'the words you agreed' : null].filter((w) => w !== null).join(' and ');

export const toCopyPage = page({
  show: async ({ tx }) => {
    const found = await contactsToCopy(tx, PAGE + 1);
    const list = found.slice(0, PAGE);
    audit(tx, { action: 'contact.to-copy', ids: list.map((c) => c.contact_id) });
    const today = dayOf(tx.now);
    return pageOf('To copy', (
      <>
        <PageTitle lede="What is written down here and not yet in the trust’s own record, oldest first.">To copy</PageTitle>
        {list.length === 0 ? <EmptyState>Everything is copied. When you record a meeting, or somebody agrees to words, it appears here.</EmptyState> : (
          <FirstFew few={FEW} more={(n) => `${n} more to copy`}
            rows={list.map((c) => (
              <CardRow key={c.contact_id} action={<ButtonLink href={`/contacts/${c.contact_id}/copy`} hiddenText={`what is about ${c.known_as}, ${sayMoment(c.began_at, today)}`}>Copy</ButtonLink>}>
                <a href={`/people/${c.person_id}`}>{c.known_as}</a>, {sayMoment(c.began_at, today)}: {whatIs(c)}
              </CardRow>
            ))} />
        )}
        {found.length > PAGE && <p>The next ones come as you copy these.</p>}
      </>
    ));
  },
});
