// Sends what is waiting in the outbox, every few seconds. Several processes may do it at once: each mail is taken by one.
import { asViewer, markFailed, markSent, systemViewer, takeDueMail } from '../access/index.ts';
import type { DueMail } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import type { DB, Kysely } from '../kit/db/index.ts';
import { errorFields, log } from '../kit/log.ts';
import { nextTry } from '../kit/mail/index.ts';
import type { MailTransport } from '../kit/mail/index.ts';

const AT_ONCE = 10;

const sendOne = async (db: Kysely<DB>, transport: MailTransport, mail: DueMail): Promise<boolean> => {
  let sent = true;
  try {
    await transport.send({ to: mail.to_address, subject: mail.subject, body: mail.body });
  } catch (error) {
    sent = false;
    const code = (error as { responseCode?: number }).responseCode;
    log('warn', 'a mail did not go out', { tries: mail.tries, answer: code ?? null, ...errorFields(error) });
  }
  await asViewer(db, systemViewer(), (tx) => (sent ? markSent(tx, mail, false) : markFailed(tx, mail, nextTry(mail.tries, tx.now))));
  return sent;
};

/**
 * Sends every mail that is due, once; answers how many went out. A crash between sending and marking sends that one again: better twice
 * than never.
 */
export const sendDueMail = async (db: Kysely<DB>, transport: MailTransport): Promise<number> => {
  const due = await asViewer(db, systemViewer(), (tx) => takeDueMail(tx, AT_ONCE), now());
  let sent = 0;
  for (const mail of due) if (await sendOne(db, transport, mail)) sent += 1;
  return sent;
};

/** Goes on sending until stopped. A database that is away is tried again. */
export const keepSending = (db: Kysely<DB>, transport: MailTransport, everyMs = 5_000): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await sendDueMail(db, transport);
      } catch (error) {
        log('warn', 'mail could not be sent just now', errorFields(error));
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        stopping.signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
      });
    }
    transport.close();
  })();
  return { stop: async () => { stopping.abort(); await running; } };
};
