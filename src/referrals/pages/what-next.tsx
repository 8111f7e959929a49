// What happens next and by when, in either voice.
import { inVoice } from '../asking.rules.ts';
import type { Voice } from '../asking.rules.ts';
import type { NextSteps } from '../next-steps.ts';

export const WhatNext = ({ voice, next }: { voice: Voice; next: NextSteps }) => (
  <ol className="nhsuk-list nhsuk-list--number">
    <li>{next.late ? <>The peer lead reads it and answers. That was meant to be by {next.answerBy}.</> : <>The peer lead reads it and answers by <strong>{next.answerBy}</strong>.</>} {next.usual}</li>
    <li>{inVoice(voice, 'If the answer is yes, the person sees up to three peer workers and chooses one. They can say no without a reason.', 'If the answer is yes, you see up to three peer workers and choose one. You can say no without a reason.')}</li>
    <li>{inVoice(voice, 'The peer worker meets them, on the ward when there is time before they leave.', 'The peer worker meets you, on the ward when there is time before you leave.')}</li>
  </ol>
);

/** Whom to ring about it. */
export const RingAbout = ({ next, number }: { next: NextSteps; number?: number }) => (
  <p>{next.phone
    ? <>{number ? <>To ask about it, ring <a href={`tel:${next.phone.replace(/[^\d+]/g, '')}`}>{next.phone}</a> and say number {number}.</> : <>Ring <a href={`tel:${next.phone.replace(/[^\d+]/g, '')}`}>{next.phone}</a>.</>}{next.hours && ` ${next.hours}.`}</>
    : <>{number ? <>To ask about it, say number {number} to the peer support service.</> : 'Ask any member of staff, or the peer support service.'}</>}</p>
);
