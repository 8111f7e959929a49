// One thing that was found, as whoever decides about it reads it.
import { Details } from '../../kit/nhs/index.ts';
import { sayDate } from '../../kit/times.ts';
import { shortName } from '../cite.ts';
import { hrefOf } from '../published.ts';
import type { RecordRow } from '../record.queries.ts';

const host = (href: string): string => { try { return new URL(href).hostname.replace(/^www\./, ''); } catch { return href; } };

/** Where it stands: "Repper and Carter, 2011. Journal of Mental Health." */
export const whereOf = (r: RecordRow): string => [shortName(r), r.published_in].filter(Boolean).join('. ');

export const RecordFacts = ({ record: r, open }: { record: RecordRow; open?: boolean }) => {
  const href = hrefOf(r);
  return (
    <>
      <p className="al-soft">{whereOf(r)}{r.volume && `, ${r.volume}${r.issue ? `(${r.issue})` : ''}`}{r.pages && `, ${r.pages}`}</p>
      {href && <p><a href={href} rel="noreferrer">Read it at {host(href)}</a>{r.seen_on && ` (read on ${sayDate(r.seen_on)})`}</p>}
      {r.summary ? <Details summary="Its summary" open={open}><p>{r.summary}</p></Details> : <p className="al-soft">No summary came with it.</p>}
    </>
  );
};
