// The mails that carry a one-use link. They name nobody and nothing of what the service is for: somebody else may see the screen.
export type Mail = { subject: string; body: string };

export type LinkMailFields = { url: string; until: string };

/** To somebody who gets an account. */
export const invitationMail = ({ url, until }: LinkMailFields): Mail => ({
  subject: 'Your link to Alongside',
  body: `Hello,

An account in Alongside was made for you. This link lets you choose how you sign in:

${url}

It works once, until ${until}. Please do not pass it on.

If you did not expect this, you need do nothing: the account stays empty.
`,
});

/** To somebody who needs a new password. */
export const resetMail = ({ url, until }: LinkMailFields): Mail => ({
  subject: 'Your link to Alongside',
  body: `Hello,

You asked for a new way to sign in to Alongside. This link lets you choose a new password:

${url}

It works once, until ${until}. When you use it, you are signed out everywhere else.

If you did not ask for it, do not use it, and tell whoever looks after your account.
`,
});
