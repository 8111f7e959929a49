// /somebody-new/:ask: a worker is asked whether somebody may see their profile. Enough to decide, and nothing that says who it is.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayWeekdays, sayWhichDay } from '../../kit/times.ts';
import { SummaryList } from '../../kit/nhs/index.ts';
import { ButtonLink, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { ONE_OR_GROUP } from '../../referrals/index.ts';
import { answerAsk } from '../actions/answer-ask.ts';
import { asksForMe } from '../ask.queries.ts';
import type { AskForMe } from '../ask.queries.ts';

const params = z.object({ ask: z.uuid() });

/** "Leaving hospital and finding places" */
export const sayForWhat = (k: Pick<AskForMe, 'leaving_hospital' | 'finding_places'>): string =>
  [k.leaving_hospital && 'leaving hospital', k.finding_places && 'finding places'].filter(Boolean).join(' and ').replace(/^./, (c) => c.toUpperCase());

/** "Larkfield ward", "East community team", or the area. */
export const sayWherePerson = (k: Pick<AskForMe, 'place' | 'area'>): string => k.place ?? k.area ?? 'Not said yet';

export const somebodyNew = page({
  params,
  show: async ({ tx, params: { ask: id } }) => {
    const k = (await asksForMe(tx)).find((one) => one.id === id);
    if (!k) {
      return pageOf('Not asked any more', <Reading><PageTitle>Not asked any more</PageTitle><Card actions={<ButtonLink href="/today">Today</ButtonLink>}><p>This was answered, or somebody else was found. There is nothing for you to do.</p></Card></Reading>);
    }
    const today = dayOf(tx.now);
    return pageOf('Somebody new?', (
      <Reading>
        <PageTitle lede={`${k.asked_by ?? 'The peer lead'} asked ${sayWhichDay(dayOf(k.asked_at), today)}. You decide. Not just now is a good answer too, and nobody asks why.`}>Somebody new?</PageTitle>
        <Card actions={(
          <>
            <PostButton action={`/somebody-new/${id}/yes`} idempotencyKey={newId()} filled>Yes, show them my profile</PostButton>
            <PostButton action={`/somebody-new/${id}/not-now`} idempotencyKey={newId()}>Not just now</PostButton>
          </>
        )} after="They see your profile only after your yes, and then they choose. You hear who it is when they have chosen you.">
          <SummaryList border={false} rows={[
            { key: 'Where', value: sayWherePerson(k) },
            ...(k.on_ward ? [{ key: 'Leaving hospital', value: k.expected_on ? `Expected ${sayWhichDay(k.expected_on, today)}. It can change.` : 'The day is not known yet' }] : []),
            { key: 'For', value: sayForWhat(k) },
            { key: 'How', value: ONE_OR_GROUP[k.one_or_group] ?? k.one_or_group },
            ...(k.days?.length || k.times?.length ? [{ key: 'When it suits them', value: [...(k.days?.length ? [sayWeekdays(k.days)] : []), ...(k.times ?? [])].join(', ') }] : []),
            ...(k.language || k.interpreter ? [{ key: 'Language', value: `${k.language ?? ''}${k.interpreter ? ' with an interpreter' : ''}`.trim() }] : []),
            ...(k.access_needs ? [{ key: 'What makes meeting possible', value: k.access_needs }] : []),
            { key: 'What it asks of you', value: 'A first meeting, then about one meeting a week to begin with, for some four months. You agree the days together.' },
          ]} />
        </Card>
        <p className="al-soft">Would a ward, a team or a person be hard for you? <a href="/my-profile/keep-away">Put it on your own list</a>: only you read it, and you are not asked about anybody there.</p>
      </Reading>
    ));
  },
});

const answered = (answer: 'yes' | 'not now', notice: string) => page({
  params,
  show: ({ params: { ask } }) => redirectTo(`/somebody-new/${ask}`),
  send: async ({ tx, params: { ask } }) => {
    const result = await answerAsk(tx, ask, answer);
    return result.ok ? redirectTo('/today', notice) : redirectTo(`/somebody-new/${ask}`);
  },
});
export const somebodyNewYes = answered('yes', 'ask-yes');
export const somebodyNewNotNow = answered('not now', 'ask-not-now-mine');
