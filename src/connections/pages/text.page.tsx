// The list of places as a short plain text to copy, or to send from one's own phone. We send nothing.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { ButtonLink, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { Textarea } from '../../kit/nhs/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { phrasesOf, placeTextFacts } from '../../directory/index.ts';
import { NamesSwitch } from '../names-switch.tsx';
import { placesForPaper } from '../places-sheet.tsx';
import { namesHidden } from '../screen.queries.ts';
import { MOST_IN_TEXT, placesAsText, smsLink } from '../text-list.rules.ts';
import { openTo } from '../whose-places.ts';

const show = async (tx: Tx, personId: string, key: string): Promise<Answer> => {
  const whose = await openTo(tx, personId);
  look(tx, 'places.print', personId);
  const [hidden, today, path] = [namesHidden(tx), dayOf(tx.now), `${whose.path}/text`];
  const title = <PageTitle caption={<a href={whose.path}>Back to the places</a>} lede="Copy it, or open it in your own phone’s messages and choose who gets it. We send nothing. No word in it says what it is about.">The list as a text</PageTitle>;
  if (hidden) return pageOf('The list as a text', <Reading>{title}<p>Names of places are hidden on this screen, so they are not shown here either. Show them when nobody is looking.</p><NamesSwitch hidden back={path} idempotencyKey={key} /></Reading>);
  const places = await placesForPaper(tx, personId, null);
  const health = phrasesOf('health');
  const text = placesAsText(places.map(({ place }) => placeTextFacts(place, today)), (words) => health(words) !== null);
  return pageOf('The list as a text', (
    <Reading>
      {title}
      {text === '' ? <EmptyState>Nothing is on the list yet. Put a place on it first, then come back.</EmptyState> : (
        <>
          <Textarea id="text" name="text" label="The text" rows={Math.min(16, places.length * 3)} value={text} />
          {places.length > MOST_IN_TEXT && <p>Only the first {MOST_IN_TEXT}: more does not fit into a text. The printed list has all.</p>}
          <p><ButtonLink href={smsLink(text)} filled>Open it in my messages</ButtonLink></p>
        </>
      )}
    </Reading>
  ));
};

export const theirText = page({ params: z.object({ id: z.uuid() }), show: ({ tx, params, key }) => show(tx, params.id, key) });
export const myText = page({ show: ({ tx, key }) => show(tx, found(tx.viewer.personId), key) });
