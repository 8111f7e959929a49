// The outbox of a demonstration: mails that would have gone out. Nothing leaves the machine.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Card, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { demoOutbox, page } from '../../access/index.ts';

/** Only text becomes a link, and only to this machine's own one-use pages. */
const withLinks = (line: string, origin: string) => (line.startsWith(`${origin}/`) ? <a href={line.slice(origin.length)}>{line}</a> : line);

export const outbox = page({
  show: async ({ tx, origin }) => {
    const mails = await demoOutbox(tx);
    const today = dayOf(tx.now);
    return pageOf('Outbox', (
      <Reading>
        <PageTitle lede="In the demonstration no e-mail leaves the machine. What would have gone out is here, the newest first.">Outbox</PageTitle>
        {mails.length === 0 ? <EmptyState>No mail yet. When somebody asks for a link or a code by e-mail, it appears here.</EmptyState> : mails.map((mail) => (
          <Card key={mail.id} heading={mail.subject} headingLevel={2} when={sayMoment(mail.made_at, today)}>
            <p>To {mail.to_address}, from {mail.trust_name}</p>
            {mail.body.split(/\n+/).filter(Boolean).map((line, i) => <p key={i}>{withLinks(line, origin)}</p>)}
          </Card>
        ))}
      </Reading>
    ));
  },
});
