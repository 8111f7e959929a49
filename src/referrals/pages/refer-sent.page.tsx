// "It is sent": the number to quote, what happens next and by when. Only the sender can open it, for a while.
import type { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { InsetText } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, PrintButton, Reading, ScreenOrPaper, Section } from '../../kit/look/index.ts';
import { draftById, page } from '../../access/index.ts';
import type { Page } from '../../access/index.ts';
import { inVoice } from '../asking.rules.ts';
import { isAnswer, STAFF } from '../asking-way.ts';
import type { Params, Way } from '../asking-way.ts';
import { sayDraftCode } from '../team-link.rules.ts';
import { nextSteps } from '../next-steps.ts';
import { draftParams } from './asking-page.tsx';
import { gone } from './asking-parts.tsx';
import { RingAbout, WhatNext } from './what-next.tsx';

export const sentPage = (way: Way): Page => page({
  params: draftParams(way) as z.ZodObject,
  show: async ({ tx, params, origin }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const receipt = await draftById(tx, (params as Params).draft ?? '');
    if (!receipt || receipt.form !== `${way.form}-sent` || receipt.about !== asker.about) return gone(way, params as Params);
    const { number, id, code } = receipt.fields as { number: number; id?: string; code?: string };
    const next = await nextSteps(tx, receipt.began_at);
    return pageOf(inVoice(way.voice, 'The referral is sent', 'It is sent. Thank you for asking'), (
      <Reading>
        <PageTitle lede={<>The number is <strong>{number}</strong>. Write it down if you like.</>}>{inVoice(way.voice, 'The referral is sent', 'It is sent. Thank you for asking')}</PageTitle>
        <Section heading="What happens next"><WhatNext voice={way.voice} next={next} /></Section>
        <RingAbout next={next} number={number} />
        {code && (
          <Section heading="To see whether it was answered">
            <InsetText><p className="al-reference"><strong>{sayDraftCode(code)}</strong></p></InsetText>
            <p>With this code you can look at <a href={`/t/${(params as Params).slug}/my-request`}>Was it answered?</a><ScreenOrPaper paper={` at ${origin}/t/${(params as Params).slug}/my-request`} />, signed out, on any phone or computer, for six months. It shows only whether and when it was answered, and whom to ring: no name, and nothing that was written. Write it down or print this page: in half an hour it is not shown again.</p>
          </Section>
        )}
        {way.voice === 'I'
          ? <InsetText>You can change your mind at any time. We reach you only in the way you said is safe.</InsetText>
          : <p>{asker.source === 'team link' ? `The answer comes to you by phone, or to ${asker.email ?? 'your e-mail'} without any detail.` : 'You see the answer, and where it is, under Our referrals.'}</p>}
        <Actions>
          {way === STAFF && id && <ButtonLink filled href={tx.viewer.role === 'lead' ? `/referrals/${id}` : `/our-referrals/${id}`}>See the referral</ButtonLink>}
          {way.voice === 'they' && <ButtonLink href={way.begin(params as Params)}>Refer somebody else</ButtonLink>}
          {way.voice === 'I' && <ButtonLink href="/find">Find places near you meanwhile</ButtonLink>}
          {way.voice === 'I' && <PrintButton>Print this page</PrintButton>}
        </Actions>
      </Reading>
    ));
  },
});
