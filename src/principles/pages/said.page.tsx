// The words to say aloud, right after the press; and a way back from a slip of the thumb, until midnight.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { Details } from '../../kit/nhs/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, NowCard, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { takeBackRefusal } from '../actions/refuse-request.ts';
import { kindOf } from '../principles-data.ts';
import { refusedJustNow } from '../refused.queries.ts';

const params = z.object({ id: z.uuid() });

export const saidPage = page({
  params,
  show: async ({ tx, params: { id }, key }) => {
    const now = found(await refusedJustNow(tx, id));
    const kind = kindOf(now.kind);
    audit(tx, { action: 'principles.not-ours' });
    return pageOf('Words to say', (
      <Reading>
        <PageTitle lede={`Counted${now.team ? ` for ${now.team}` : ''}: ${kind.choice.toLowerCase()}${now.happened ? ', and it happened all the same' : ''}. Who said it is not kept.`}>Words to say</PageTitle>
        <NowCard heading="You could say this aloud" headingLevel={2}><p className="nhsuk-u-font-size-24">“{kind.say}”</p></NowCard>
        <p>{now.happened ? 'It was not yours to stop alone. Your lead can talk with the team without saying who told them. If you are not safe or not well after it, ring your lead.' : 'You need not explain more than that. If somebody insists, ring your lead: they talk with the team.'}</p>
        <Actions><ButtonLink href="/today">Back to today</ButtonLink></Actions>
        <Details summary="I pressed the wrong one"><p>Take it back today, and it counts nowhere.</p><PostButton action={`/not-peer-support/${id}`} idempotencyKey={key}>Take it back</PostButton></Details>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id } }) => {
    if (!await takeBackRefusal(tx, id)) throw new NotFound();
    return redirectTo('/not-peer-support', 'not-ours-back');
  },
});
