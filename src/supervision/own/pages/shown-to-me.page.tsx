// What workers share with this lead or supervisor: a list without words, and one part at a time. The worker sees when it was read.
import { z } from 'zod';
import { pageOf } from '../../../kit/http/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Aside, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Quote, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { readShown } from '../own.ts';
import { shownToMe } from '../own.queries.ts';
import { PART_SAYS } from '../parts.ts';

export const shownList = page({
  show: async ({ tx }) => {
    const shown = await shownToMe(tx);
    audit(tx, { action: 'own.list-shared', ids: shown.map((s) => s.share_id) });
    return pageOf('Shared with me by peer workers', (
      <Reading>
        <PageTitle caption={<a href="/supervision">Supervision</a>} lede="What a peer worker lets you read about themselves at work. Nothing else of it is open to you, and it stays out of every report.">Shared with me by peer workers</PageTitle>
        {shown.length === 0 ? <EmptyState>Nobody shares anything with you now. A peer worker does it from their own page, if they want to.</EmptyState> : (
          <CardList>{shown.map((s) => <CardRow key={s.share_id} action={<ButtonLink href={`/shared-by-workers/${s.share_id}`} hiddenText={`what ${s.worker_name} shares`}>Read it</ButtonLink>}>{s.worker_name}, since {sayDate(dayOf(s.since))}</CardRow>)}</CardList>
        )}
      </Reading>
    ));
  },
});

export const shownPart = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const s = await readShown(tx, id);
    return pageOf(`Shared by ${s.worker_name}`, (
      <Reading>
        <PageTitle caption={<a href="/shared-by-workers">Shared with me</a>}>{`${s.worker_name}: ${PART_SAYS[s.part].label}`}</PageTitle>
        <Quote>{s.words}</Quote>
        <Aside>{s.worker_name} shares this with you, and sees that you read it. It is not for the host team, and not for a file.</Aside>
      </Reading>
    ));
  },
});
