// A one-use link that does not work any more, or never did: says so kindly, and what to do.
import { pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import type { LinkStanding } from '../invitation.rules.ts';

type Closed = Exclude<LinkStanding, 'open'> | 'unknown' | 'too many';

const WORDS: Record<Closed, { title: string; what: string[]; status: number }> = {
  used: { title: 'This link was used', status: 410, what: ['Each link works once. If you used it, sign in with what you chose then.', 'If it was not you, tell whoever gave it to you now. They can stop it and make a new one.'] },
  expired: { title: 'This link has run out', status: 410, what: ['Links work for a short time, so that nobody finds an old one. Ask whoever gave it to you for a new one. It takes them a minute.'] },
  cancelled: { title: 'This link does not work any more', status: 410, what: ['Perhaps a newer one was made for you. Use the newest, or ask whoever gave it to you for another.'] },
  unknown: { title: 'We do not know this link', status: 404, what: ['Perhaps a letter is missing or mistyped. Check it against the paper or the e-mail. It has four groups of four letters and numbers.'] },
  'too many': { title: 'Please wait a little', status: 429, what: ['Many links that we do not know were tried from here. Wait ten minutes, then try again.'] },
};

export const closedLink = (why: Closed): PageAnswer => {
  const { title, what, status } = WORDS[why];
  return pageOf(title, (
    <Reading>
      <PageTitle>{title}</PageTitle>
      {what.map((sentence) => <p key={sentence}>{sentence}</p>)}
      <p><a href="/sign-in">Sign in</a></p>
    </Reading>
  ), { status });
};
