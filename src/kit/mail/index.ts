// Sending mail. What is waiting lies in the table mail (access/mail.queries.ts).
export { MOST_TRIES, nextTry } from './mail.rules.ts';
export { openTransport } from './transport.ts';
export type { MailSettings, MailTransport, OutgoingMail } from './transport.ts';
