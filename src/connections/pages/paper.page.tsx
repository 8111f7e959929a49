// The list of places to take along on paper, also in large print.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, ButtonLink, PrintButton, PrintSheet } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { directorySources, SourceLines } from '../../directory/index.ts';
import { RingInNeed, ringLines } from '../../teams/index.ts';
import { NamesSwitch } from '../names-switch.tsx';
import { PaperPlaceParts, placesForPaper } from '../places-sheet.tsx';
import { namesHidden } from '../screen.queries.ts';
import { openTo } from '../whose-places.ts';

const query = z.object({ large: z.literal('1').optional().catch(undefined) });

const show = async (tx: Tx, personId: string, large: boolean, key: string): Promise<Answer> => {
  const whose = await openTo(tx, personId);
  look(tx, 'places.print', personId);
  const [hidden, today, path] = [namesHidden(tx), dayOf(tx.now), `${whose.path}/paper`];
  const back = <p className="al-no-print"><a href={whose.path}>Back to the places</a></p>;
  if (hidden) return pageOf('Places on paper', <>{back}<h1 className="al-title">Places on paper</h1><p>Names of places are hidden on this screen, so they are not shown here either. Show them when nobody is looking, then print.</p><NamesSwitch hidden back={path} idempotencyKey={key} /></>);
  const places = await placesForPaper(tx, personId, whose.person.postcode_sector);
  return pageOf('Places on paper', (
    <>
      <div className="al-no-print">{back}<Actions><PrintButton /><ButtonLink href={large ? path : `${path}?large=1`}>{large ? 'Smaller print' : 'Large print'}</ButtonLink></Actions></div>
      <PrintSheet large={large}>
        <h1 className="al-title">Places I am trying</h1>
        <p>{whose.name}. Printed on {sayDate(today)}. Things change: ring before you set out.</p>
        <RingInNeed lines={await ringLines(tx)} mine />
        {places.length === 0 && <p>Nothing is on the list yet.</p>}
        {places.map((paper) => <PaperPlaceParts key={paper.connection.id} paper={paper} voice={{ mine: true }} today={today} />)}
        <div className="al-keep al-small-print"><SourceLines sources={(await directorySources(tx)).filter((s) => places.some((p) => p.place.source === s.name))} positions={false} /></div>
      </PrintSheet>
    </>
  ));
};

export const theirPaper = page({ params: z.object({ id: z.uuid() }), query, show: ({ tx, params, query: { large }, key }) => show(tx, params.id, large === '1', key) });
export const myPaper = page({ query, show: ({ tx, query: { large }, key }) => show(tx, found(tx.viewer.personId), large === '1', key) });
