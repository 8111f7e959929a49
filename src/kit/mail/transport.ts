// How mail leaves the machine: SMTP through nodemailer, loaded when the first mail goes out.
import type { createTransport } from 'nodemailer';

type Transport = ReturnType<typeof createTransport>;

export type MailSettings = { /** smtp://user:password@host:587 or smtps://host:465. Never logged. */ smtpUrl: string; /** The address it comes from. */ from: string };
export type OutgoingMail = { to: string; subject: string; body: string };
export type MailTransport = { send(mail: OutgoingMail): Promise<void>; close(): void };

const SECONDS = 1000;

/** A connection for sending. Gives up on a silent server after 20 seconds; reads no file or address that a mail might name. */
export const openTransport = ({ smtpUrl, from }: MailSettings): MailTransport => {
  const url = new URL(smtpUrl);
  let opened: Promise<Transport> | null = null;
  const open = async (): Promise<Transport> => (await import('nodemailer')).createTransport({
    host: url.hostname, port: url.port ? Number(url.port) : url.protocol === 'smtps:' ? 465 : 587, secure: url.protocol === 'smtps:',
    ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
    requireTLS: url.protocol === 'smtp:' && url.searchParams.get('tls') !== 'no', ignoreTLS: url.searchParams.get('tls') === 'no',
    connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 20 * SECONDS, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, body }) => {
      opened ??= open();
      await (await opened).sendMail({ from, to: { address: to, name: '' }, subject, text: body });
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
};
