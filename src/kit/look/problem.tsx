// The page for what is not there, not allowed, or broken. It owns up and says what to do.
import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';
import { Reading } from './columns.tsx';

export type ProblemStatus = 403 | 404 | 409 | 413 | 429 | 500 | 503;

export type ProblemProps = {
  status: ProblemStatus;
  /** What a worker can quote so that somebody finds the fault. */
  reference?: string;
  /** A number that somebody answers, when one is known. */
  phone?: string;
  homeHref?: string;
  /** Replaces the usual sentences when the page knows better. */
  children?: ReactNode;
};

const words: Record<ProblemStatus, { title: string; what: string[] }> = {
  403: { title: 'This page is not part of your work here', what: ['Your account does not include this page. If you think it should, ask the person who looks after accounts in your service.'] },
  404: { title: 'We could not find this page', what: ['The address may be mistyped, or the page may not be shared with you.'] },
  409: { title: 'This has changed since you opened it', what: ['Somebody changed it while you had it open. Nothing you wrote has replaced theirs. Go back, look again, and decide what to do.'] },
  413: { title: 'That was too much to send at once', what: ['The words or the file were too large. Your words are still on the page before this one: go back and try with less.'] },
  429: { title: 'Please wait a little', what: ['That was tried many times in a short while. Wait a few minutes, then try again.'] },
  500: { title: 'Something went wrong here', what: ['This is our fault, not yours. What you had saved before is still saved.', 'Go back and try again. If you were writing, your words should still be on the page before this one.'] },
  503: { title: 'Alongside is not working just now', what: ['What you had saved is still saved. If you were writing, go back: your words should still be on the page. Try again in a few minutes.'] },
};

export const Problem = ({ status, reference, phone, homeHref = '/', children }: ProblemProps) => (
  <Reading>
    <PageTitle>{words[status].title}</PageTitle>
    {children ?? words[status].what.map((sentence) => <p key={sentence}>{sentence}</p>)}
    {phone && <p>If it cannot wait, ring <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>.</p>}
    {reference && <p>If you tell us about it, give this reference: <strong className="al-reference">{reference}</strong></p>}
    <p><a href={homeHref}>Go to your first page</a></p>
  </Reading>
);
