// Mails about a place. No title and no name: somebody else may see the screen.
import type { Mail } from '../access/index.ts';

type Fields = { url: string; when: string };

export const placeMail = ({ url, when }: Fields): Mail => ({
  subject: 'About your place',
  body: `Hello,

You asked to come on ${when}. This link shows whether you have a place, and what we are doing about what you need:

${url}

If you cannot come after all, please say so there, so that somebody else can have the place. Keep the link to yourself.

If you did not ask for this, you need do nothing, or use the link to have it erased.
`,
});

/** To somebody whose address was given a second time. */
export const placeAgainMail = ({ url, when }: Fields): Mail => ({
  subject: 'About your place',
  body: `Hello,

This address was given again for ${when}. You are on the list already: nothing has changed, and nobody was told.

${url}

If somebody who shares this address would like to come too, they can put their name down without an address, or ring us.
`,
});

export const placeFreeMail = ({ when }: { when: string }): Mail => ({
  subject: 'A place has come free',
  body: `Hello,

A place on ${when} has come free, and it is yours. The link in our first message shows it.

If you cannot come any more, please say so there, so that the next person can.
`,
});

/** When or where has changed. The link in the first message shows the new place: this one names none. */
export const changedMail = ({ when }: { when: string }): Mail => ({
  subject: 'A change of time or place',
  body: `Hello,

What you want to come to has changed. It is now on ${when}.

Please look at the page again before you set out: the place may be another one. The link in our first message leads there. Your place is still yours. If you cannot come any more, please say so there.
`,
});

export const calledOffMail = ({ when }: { when: string }): Mail => ({
  subject: `${when}: called off`,
  body: `Hello,

What you wanted to come to on ${when} does not take place. We are sorry.

The page and your own link say so too.
`,
});
