// A record of what somebody did, theirs to keep or to show: on paper and as a PDF. What it was, hours, thanks; nothing of health, and nothing they keep to themselves.
import { z } from 'zod';
import { fileOf, found, pageOf } from '../../../kit/http/index.ts';
import { taggedPdf } from '../../../kit/pdf/index.ts';
import { dayOf, sayDate, sayMinutes } from '../../../kit/times.ts';
import { Actions, ButtonLink, EmptyState, PageTitle, PrintButton, PrintSheet } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { hoursOf, wordsOf } from '../part.queries.ts';
import { myParts } from '../piece.queries.ts';
import type { PartWithPiece } from '../piece.queries.ts';
import { sayPay } from '../piece.rules.ts';
import { partToKeep } from '../take-part.ts';

type Record = { name: string; service: string; printed: string; pieces: { title: string; line: string; thanks: string[] }[] };

const tell = async (tx: Tx, parts: PartWithPiece[], name: string): Promise<Record> => {
  const ids = parts.map((t) => t.id);
  const [hours, words] = await Promise.all([hoursOf(tx, ids), wordsOf(tx, ids)]);
  return {
    name, service: tx.viewer.trustName ?? 'this service', printed: sayDate(dayOf(tx.now)),
    pieces: parts.map((t) => {
      const minutes = hours.filter((h) => h.part_id === t.id).reduce((all, h) => all + h.minutes, 0);
      const until = t.finished_on ?? t.stopped_on;
      return {
        title: t.title, line: `${sayDate(t.said_on)}${until ? ` to ${sayDate(until)}` : ', going on'}.${minutes > 0 ? ` ${sayMinutes(minutes)}.` : ''} ${t.pay === 'paid' ? `Paid: ${sayPay(t)}.` : 'Unpaid.'} With ${t.beside}.`,
        thanks: words.filter((w) => w.part_id === t.id && w.kind === 'thanks').map((w) => `“${w.words}” ${w.by_name}, ${sayDate(w.said_on)}`),
      };
    }),
  };
};
const mine = async (tx: Tx): Promise<Record> => {
  const parts = (await myParts(tx)).filter((t) => t.answer === 'yes').reverse();
  return tell(tx, parts, parts.at(-1)?.name ?? tx.viewer.name);
};
const said = (r: Record): string => `${r.name} took part in the work of the peer support service at ${r.service}. Written out on ${r.printed}.`;

const Sheet = ({ record: r }: { record: Record }) => (
  <PrintSheet>
    <p>{said(r)}</p>
    {r.pieces.map((p, i) => <section key={i}><h2>{p.title}</h2><p>{p.line}</p>{p.thanks.map((t) => <blockquote className="al-quote" key={t}><p>{t}</p></blockquote>)}</section>)}
  </PrintSheet>
);

export const myInvolvementRecord = page({
  show: async ({ tx }) => {
    const record = await mine(tx);
    audit(tx, { action: 'piece.record' });
    return pageOf('My record of taking part', (
      <>
        <PageTitle caption={<a href="/my-involvement">Getting involved</a>} lede="Yours to keep and to show, for a job or a course. It does not say that you are supported, and what this did for you stays out of it.">My record of taking part</PageTitle>
        {record.pieces.length === 0 ? <EmptyState>Nothing is in it yet. When you have taken something on, it stands here.</EmptyState> : <><Sheet record={record} /><Actions><ButtonLink filled href="/my-involvement/record.pdf">Download my record (PDF)</ButtonLink><PrintButton>Print my record</PrintButton></Actions></>}
      </>
    ));
  },
});
export const myInvolvementPdf = page({
  show: async ({ tx }) => {
    const r = await mine(tx);
    audit(tx, { action: 'piece.record-print' });
    const title = `${r.name}: my record of taking part`;
    return fileOf('my-record-of-taking-part.pdf', 'application/pdf', await taggedPdf({ title, author: r.name, foot: title }, (sheet) => {
      sheet.title(title);
      sheet.paragraph(said(r));
      for (const p of r.pieces) sheet.section(p.title, (inside) => { inside.paragraph(p.line); if (p.thanks.length > 0) inside.list(p.thanks); });
    }));
  },
});
export const partRecord = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const part = await partToKeep(tx, id);
    found(part.account_id === null || null);
    const record = await tell(tx, [part], part.name);
    audit(tx, { action: 'piece.record-for', object: 'piece_part', objectId: id });
    return pageOf(`A record for ${part.name}`, <><PageTitle caption={<a href={`/involvement/parts/${id}`}>{part.name}</a>}>{`A record for ${part.name}`}</PageTitle><Sheet record={record} /><PrintButton>Print it for them</PrintButton></>);
  },
});
