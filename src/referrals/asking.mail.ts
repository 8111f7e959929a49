// The mails of asking for support. They say nothing about anybody, nor what the service is for.
import type { Mail } from '../access/index.ts';

/** The code that proves that somebody reads mail at a work address. */
export const codeMail = ({ code, minutes }: { code: string; minutes: number }): Mail => ({
  subject: 'Your code',
  body: `Your code is ${code}\n\nIt works for ${minutes} minutes, on the page where you asked for it.\n\nIf you did not ask for it, somebody typed your address by mistake. You can delete this.`,
});

/** The address of a page, because somebody who cares asked for it. */
export const thoughtOfYouMail = ({ url }: { url: string }): Mail => ({
  subject: 'Somebody thought of you',
  body: `Hello\n\nSomebody who knows you thought this page might be of use to you:\n${url}\n\nIt is up to you whether you look at it. You do not have to do anything.\nNobody told us anything about you, and we keep nothing: this address is erased after the mail has gone.`,
});
