// The mail that asks a group about its own entry. It names the entry and who asks; nothing of health, nobody's name.
export type Mail = { subject: string; body: string };

/** Words that would tell somebody passing by what the sender is for: the trust's own name may hold them, so it is not in the mail. */
export const placeLinkMail = ({ url, until }: { url: string; until: string }): Mail => ({
  subject: 'Is your entry in our directory still right?',
  body: `Hello,

We keep a directory of local places and send people to you. Please look at your entry. If all is still right, that is one press; if something has changed, you can write it there. You need no account:

${url}

It works once, until ${until}. Whoever has the link can use it in your place, so please do not pass it on.

If this is not for you, you need do nothing.
`,
});
