// A small mail server that takes what it is given, or refuses it, over real SMTP.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export type Received = { from: string; to: string; text: string };
export type MailServer = { url: string; received: Received[]; /** The answer to a finished mail: 250 takes it. */ answer: { code: number }; close(): Promise<void> };

export const startMailServer = async (): Promise<MailServer> => {
  const received: Received[] = [];
  const answer = { code: 250 };
  const server = createServer((socket) => {
    let [buffer, from, to] = ['', '', ''];
    let inMail: string[] | null = null;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (inMail) {
        if (line !== '.') {
          inMail.push(line.replace(/^\.\./, '.'));
          return;
        }
        if (answer.code === 250) received.push({ from, to, text: inMail.join('\n') });
        inMail = null;
        say(answer.code === 250 ? '250 taken' : `${answer.code} not now`);
      } else if (/^(EHLO|HELO)/i.test(line)) say('250 sink');
      else if (/^MAIL FROM:<(.*?)>/i.test(line)) { from = /<(.*?)>/.exec(line)?.[1] ?? ''; say('250 ok'); }
      else if (/^RCPT TO:<(.*?)>/i.test(line)) { to = /<(.*?)>/.exec(line)?.[1] ?? ''; say('250 ok'); }
      else if (/^DATA/i.test(line)) { inMail = []; say('354 go on'); }
      else if (/^QUIT/i.test(line)) { say('221 bye'); socket.end(); }
      else say('250 ok');
    };
    say('220 sink');
    socket.on('data', (data) => {
      buffer += data.toString('utf8');
      for (let at = buffer.indexOf('\r\n'); at >= 0; at = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, at);
        buffer = buffer.slice(at + 2);
        hear(line);
      }
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?tls=no`, received, answer,
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
};
