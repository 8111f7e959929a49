// /reviews/:id/imports/:import: how far a file is read, and what became of each record that was not simply taken.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { Actions, ButtonLink, CardList, CardRow, PageTitle, ProgressBar, Reading, Section } from '../../kit/look/index.ts';
import { count, dayOf, sayMoment } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { deskOf, writingDesk } from '../desk.ts';
import { readOn } from '../import/bring-in.ts';
import { importById, importRows } from '../import/import.queries.ts';
import type { Import } from '../import/import.queries.ts';
import { FORMAT_NAMES } from '../import/pieces.rules.ts';

const params = z.object({ id: z.uuid(), import: z.uuid() });
const MOST = 100;
const n = (many: number): string => many.toLocaleString('en-GB');

/** "480 of 500 records taken, 12 of them mended; 15 were there already; 5 could not be read." */
export const sayImport = (one: Import): string => {
  const parts = [`${n(one.taken)} of ${one.total === 1 ? '1 record' : `${n(one.total)} records`} taken`, one.mended > 0 && `${n(one.mended)} mended`, one.again > 0 && `${n(one.again)} were there already`, one.refused > 0 && `${n(one.refused)} refused`].filter(Boolean);
  return `${FORMAT_NAMES[one.format]}. ${parts.join(', ')}${one.ended_at ? '.' : `; ${n(one.total - one.read)} still to be read.`}`;
};

export const importReport = page({
  params,
  show: async ({ tx, params: p, key }) => {
    const desk = await deskOf(tx, p.id);
    if (!desk.writes) return redirectTo(desk.path);
    const one = found(await importById(tx, desk.id, p.import));
    const [refused, mended] = await Promise.all([importRows(tx, one.id, 'refused', MOST), importRows(tx, one.id, 'mended', MOST)]);
    const parts = [{ heading: 'Refused', says: 'These are not in the review. Mend them in the program they come from and bring them in again, or add them by hand.', rows: refused, all: one.refused }, { heading: 'Taken, and mended', says: 'These are in. This is what was done to them.', rows: mended, all: one.mended }];
    return pageOf('What became of it', (
      <Reading>
        <PageTitle caption={<a href={`${desk.path}/bring-in`}>Bring in what I found</a>} lede={sayImport(one)}>{one.file_name}</PageTitle>
        <p className="al-soft">{sayMoment(one.at, dayOf(tx.now))}</p>
        {!one.ended_at && (
          <Section heading="Still reading">
            <ProgressBar value={one.read} max={one.total}>{n(one.read)} of {n(one.total)} read so far. You need not wait here: it goes on by itself.</ProgressBar>
            <Actions><ButtonLink href={`${desk.path}/imports/${one.id}`}>Look again</ButtonLink><PostButton action={`${desk.path}/imports/${one.id}`} idempotencyKey={key}>Read on now</PostButton></Actions>
          </Section>)}
        {parts.filter((part) => part.rows.length > 0).map((part) => (
          <Section key={part.heading} heading={`${part.heading}: ${n(part.all)}`}>
            <p>{part.says}</p>
            <CardList>{part.rows.map((row, i) => <CardRow key={i}><strong>{row.title ?? 'No title'}</strong>, record {n(row.at_row)}<ul className="nhsuk-list">{row.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul></CardRow>)}</CardList>
            {part.all > MOST && <p>The first {MOST} are shown.</p>}
          </Section>))}
        <Actions><ButtonLink filled href={`${desk.path}/same`}>Take out the same thing twice</ButtonLink></Actions>
        <p className="al-soft">{count(one.taken, 'record')} came in with this file. <a href={desk.path}>All steps</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: p }) => {
    const desk = await writingDesk(tx, p.id);
    found(await importById(tx, desk.id, p.import));
    await readOn(tx, p.import);
    return redirectTo(`${desk.path}/imports/${p.import}`);
  },
});
