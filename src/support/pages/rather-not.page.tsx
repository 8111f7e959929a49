// Somebody who was met would rather not meet again: said once, respected, no reason asked.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { noteRatherNot } from '../actions/note-rather-not.ts';
import { workingSupport } from '../my-supports.queries.ts';

export const ratherNot = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id }, key }) => {
    const { known_as } = found(await workingSupport(tx, id));
    return pageOf(`${known_as} would rather not`, (
      <Reading>
        <PageTitle lede="That is theirs to say, and needs no reason.">{`${known_as} would rather not meet again`}</PageTitle>
        <p>They are not asked again, and leave the list of people to offer a second meeting. If they change their mind, you can plan a meeting at any time.</p>
        <p>Your lead sees it as a fact, with the day. Nothing else is recorded.</p>
        <Actions>
          <PostButton action={`/people/${id}/rather-not`} idempotencyKey={key}>They would rather not</PostButton>
          <ButtonLink href={`/people/${id}/next-meeting`}>Offer a second meeting</ButtonLink>
        </Actions>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id } }) => {
    await noteRatherNot(tx, id);
    return redirectTo('/today', 'rather-not-noted');
  },
});
