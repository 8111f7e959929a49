// My part in a piece of work: hours, money, thanks, what it did for me, who knows, and the end of it, without a reason.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { PostButton } from '../../../kit/forms/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { claimsOf, hoursOf, wordsOf } from '../part.queries.ts';
import type { PartWithPiece } from '../piece.queries.ts';
import { partStanding, sayPay, sayStanding } from '../piece.rules.ts';
import { partToKeep, shareWithWorker, stopPart } from '../take-part.ts';
import { partHref } from './part-forms.page.tsx';
import { HoursHere, MoneyHere, WordsHere } from './part-parts.tsx';

const params = z.object({ id: z.uuid() });

/** Everything of one part, in one go. */
export const gatherPart = async (tx: Tx, part: PartWithPiece) => {
  const [hours, claims, words] = await Promise.all([hoursOf(tx, [part.id]), claimsOf(tx, [part.id]), wordsOf(tx, [part.id])]);
  return { part, hours, claims, words };
};

export const myPart = page({
  params,
  show: async ({ tx, params: { id }, key }) => {
    const part = await partToKeep(tx, id);
    const [all, today] = [await gatherPart(tx, part), dayOf(tx.now)];
    audit(tx, { action: 'piece.open-part', object: 'piece_part', objectId: id });
    const base = `/my-involvement/${id}`;
    const here = { ...all, base, idempotencyKey: key, today, may: true };
    const going = partStanding(part) === 'in it';
    return pageOf(part.title, (
      <Reading>
        <PageTitle caption={<a href="/my-involvement">Getting involved</a>} lede={`${sayStanding(part)}. ${going ? `${part.beside} is beside you.` : 'Thank you for what you did.'}`}>{part.title}</PageTitle>
        <p>{sayPay(part)}. <a href={`/my-involvement/pieces/${part.piece_id}`}>What was offered</a></p>
        <HoursHere {...here} />
        <Actions><ButtonLink href={`${base}/hours`}>Write down hours</ButtonLink></Actions>
        <MoneyHere {...here} />
        <Actions><ButtonLink href={`${base}/money`}>Ask for money</ButtonLink></Actions>
        <WordsHere {...here} />
        <Actions><ButtonLink href={`${base}/for-me`}>Say what this did for me</ButtonLink></Actions>
        {part.person_id && (
          <Card heading="Does my peer worker know?" headingLevel={2} actions={<PostButton action={`${base}/share`} idempotencyKey={key} hidden={{ share: part.share_worker ? 'no' : 'yes' }}>{part.share_worker ? 'Stop sharing this' : 'Let my peer worker see that I do this'}</PostButton>}>
            <p>{part.share_worker ? 'Your peer worker sees that you do this, and since when. No hours, no money, no words.' : 'No. Your peer worker sees nothing of this unless you say so.'}</p>
          </Card>)}
        {going && (
          <Card heading="When it is enough" headingLevel={2} actions={<><PostButton action={`${base}/end`} idempotencyKey={key} hidden={{ how: 'finished' }}>It is finished</PostButton><PostButton action={`${base}/end`} idempotencyKey={key} hidden={{ how: 'stopped' }}>Stop here</PostButton></>}>
            <p>You need no reason. What you are owed stays owed, and your record stays yours.</p>
          </Card>)}
      </Reading>
    ));
  },
});
export const endPartPage = page({
  params,
  form: z.object({ how: z.enum(['finished', 'stopped']) }),
  send: async ({ tx, params: { id }, form: { how } }) => {
    await stopPart(tx, id, how === 'finished' ? 'finished_on' : 'stopped_on');
    return redirectTo(partHref(tx, id), how === 'finished' ? 'piece-finished' : 'piece-stopped');
  },
});
export const shareMyPart = page({
  params,
  form: z.object({ share: z.enum(['yes', 'no']) }),
  send: async ({ tx, params: { id }, form: { share } }) => {
    await shareWithWorker(tx, id, share === 'yes');
    return redirectTo(`/my-involvement/${id}`, share === 'yes' ? 'piece-shared' : 'piece-unshared');
  },
});
