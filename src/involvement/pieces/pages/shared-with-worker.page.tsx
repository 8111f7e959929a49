// What somebody supported lets their peer worker know of taking part: which pieces, and since when. Nothing else.
import { z } from 'zod';
import { found, pageOf } from '../../../kit/http/index.ts';
import { CardList, CardRow, EmptyState, PageTitle, Reading } from '../../../kit/look/index.ts';
import { look, page } from '../../../access/index.ts';
import { personById } from '../../../people/index.ts';
import { partsShared } from '../piece.queries.ts';
import { sayStanding } from '../piece.rules.ts';

export const sharedWithWorker = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const person = found(await personById(tx, id));
    const parts = await partsShared(tx, id);
    look(tx, 'piece.shared-open', id);
    return pageOf(`${person.known_as} taking part`, (
      <Reading>
        <PageTitle caption={<a href={`/people/${id}`}>{person.known_as}</a>} lede={`What ${person.known_as} shares with you of pieces of work they took on. They decide, and can stop.`}>Taking part</PageTitle>
        {parts.length === 0 ? <EmptyState>{`${person.known_as} shares nothing here. There may be nothing, or it may be theirs to keep. You can tell them what is offered.`}</EmptyState> : <CardList>{parts.map((t) => <CardRow key={t.id}><strong>{t.title}</strong><br /><span className="al-soft">{sayStanding(t)}</span></CardRow>)}</CardList>}
        <p><a href={`/t/${tx.viewer.trustSlug}/involvement`}>What is offered now, to read together or print</a></p>
      </Reading>
    ));
  },
});
