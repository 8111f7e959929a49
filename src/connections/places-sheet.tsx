// The list on paper: of each place when it is open, how to get in touch and how to get there, as known and from whom. What is not known is said to be not known.
import type { ReactNode } from 'react';
import { ON_PAPER } from '../kit/times.ts';
import { Section } from '../kit/look/index.ts';
import type { Tx } from '../access/index.ts';
import { placeById, placeRows, placesKnown, sayDistance, sayHowKnown, whereIs } from '../directory/index.ts';
import type { KnownPlace, PlacePage } from '../directory/index.ts';
import { connectionsOf } from './connection.queries.ts';
import type { Connection } from './connection.queries.ts';
import { connectionState, isClosed } from './connection.rules.ts';
import { sayState } from './connection-words.ts';
import type { Day } from '../kit/times.ts';
import type { Voice } from './connection-words.ts';

export type PaperPlace = { connection: Connection; place: PlacePage; known: KnownPlace | undefined };
/** As many as somebody carries on paper. */
const MOST = 20;

/** The places on a person's list now, with what the directory knows of each, for paper. */
export const placesForPaper = async (tx: Tx, personId: string, sector: string | null): Promise<PaperPlace[]> => {
  const listed = (await connectionsOf(tx, personId)).filter((c) => !isClosed(connectionState(c.steps, c.outings))).slice(0, MOST);
  const from = sector ? await whereIs(tx, sector) : null;
  const known = await placesKnown(tx, listed.flatMap((c) => c.place_id ?? []), from?.ok ? from.spot : null);
  const places = await Promise.all(listed.map(async (c) => (c.place_id ? await placeById(tx, c.place_id) : undefined)));
  return listed.flatMap((connection, i) => {
    const place = places[i];
    return place ? [{ connection, place, known: known.get(place.id) }] : [];
  });
};

/** How to reach them, from what is known; or that it is not. */
const Touch = ({ place }: { place: PlacePage }): ReactNode => {
  const ways = [...place.phones.map((p) => `Ring ${p.number}`), ...(place.email ? [`Write to ${place.email}`] : []), ...(place.url ?? place.organisation_website ? [(place.url ?? place.organisation_website ?? '').replace(/^https?:\/\//, '')] : [])];
  return <p><strong>How to get in touch:</strong> {ways.length > 0 ? ways.join('; ') : 'We do not know'}.</p>;
};

export const PaperPlaceParts = ({ paper: { connection, place, known }, voice, today }: { paper: PaperPlace; voice: Voice; today: Day }) => {
  const [rows, metres] = [new Map(placeRows(place, today)), known?.metres ?? null];
  return (
    <Section heading={place.name} className="al-keep al-place-on-paper">
      {place.withdrawn_at && <p><strong>Not in the directory any more: ring before you go.</strong> This is what was known.</p>}
      {(place.status === 'inactive' || place.status === 'defunct' || place.status === 'temporarily closed') && <p><strong>{place.source} says that it is closed{place.status === 'temporarily closed' ? ' for now' : ''}. Ring before you go.</strong></p>}
      <p>{sayState(connection, voice, ON_PAPER)}.</p>
      <div><strong>When it is open:</strong> {rows.get('When')}</div>
      <Touch place={place} />
      <div><strong>How to get there:</strong> {rows.get('Where')}<p>{metres !== null && `From home it is ${sayDistance(metres)}, in a straight line. `}We do not know the bus or tram. Ask them, or look it up before you set out.</p></div>
      <p><strong>Getting in:</strong> {rows.get('Getting in') ? '' : 'We do not know whether there are steps. Ask them.'}</p><div className="al-getting-in">{rows.get('Getting in')}</div>
      <p><strong>What it costs:</strong> {rows.get('Cost')}</p>
      <p className="al-soft">{sayHowKnown({ ...place, canRing: place.phones.length > 0, canAsk: place.url !== null || place.email !== null }, today)}</p>
    </Section>
  );
};

/** Only a plan to go, or going: who thought of it, or that it is on a list, is not for a fridge. */
const isGoingThere = (c: Connection): boolean => ['going together', 'going'].includes(connectionState(c.steps, c.outings));

/** For the plan on the fridge: each place in three lines, with the number to ring. Five at most. */
export const PlacesInPlan = ({ places }: { places: readonly PaperPlace[] }) => (places.length === 0 ? null : (
  <Section heading="Places I am trying" className="al-plan__part al-keep">
    <ul>{places.slice(0, 5).map(({ connection: c, place }) => (
      <li key={c.id}><strong>{place.name}</strong>.{isGoingThere(c) ? ` ${sayState(c, { mine: true }, ON_PAPER)}.` : ''}{place.phones[0] ? ` Ring ${place.phones[0].number} first.` : ' Ask before you go.'}{place.withdrawn_at ? ' Not in the directory any more.' : ''}</li>
    ))}</ul>
  </Section>
));
