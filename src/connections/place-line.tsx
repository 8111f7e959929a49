// A person's place in a list: its name, or only its kind and how far it is where somebody may look over the shoulder.
import type { ReactNode } from 'react';
import { CardRow, QuietTag, TagRow } from '../kit/look/index.ts';
import type { Day } from '../kit/times.ts';
import { sayDistance, sayHowKnown } from '../directory/index.ts';
import type { KnownPlace } from '../directory/index.ts';
import type { Connection } from './connection.queries.ts';
import { sayKind, sayState } from './connection-words.ts';
import type { Voice } from './connection-words.ts';

/** How it is known, and what must be said before anybody sets out. */
export const saysOfPlace = (place: KnownPlace, today: Day): string => {
  if (place.withdrawn_at) return `Not in the directory any more: ring before you go. ${place.source} gave it until then.`;
  if (place.status === 'inactive' || place.status === 'defunct') return `${place.source} says that it has closed. Ring before you go.`;
  return sayHowKnown({ ...place, canRing: place.phone !== null, canAsk: place.url !== null || place.email !== null }, today);
};

type LineProps = { connection: Connection; place: KnownPlace | undefined; href: string | null; voice: Voice; today: Day; hidden: boolean; now?: boolean; action?: ReactNode };

export const PlaceLine = ({ connection: c, place, href, voice, today, hidden, now, action }: LineProps) => {
  const metres = place?.metres ?? null;
  const name = hidden || c.name === null ? sayKind(c.kinds) : (place?.name ?? c.name);
  return (
    <CardRow now={now} action={action}>
      <strong>{href ? <a href={href}>{name}</a> : name}</strong>
      {(metres !== null || (!hidden && place && place.kinds.length > 0)) && (
        <TagRow>{!hidden && c.name !== null && place?.kinds.slice(0, 2).map((kind) => <QuietTag key={kind}>{kind}</QuietTag>)}{metres !== null && <QuietTag>{sayDistance(metres)}</QuietTag>}</TagRow>
      )}
      <p>{sayState(c, voice, today)}.</p>
      {!hidden && c.name !== null && place && place.name !== c.name && <p className="al-soft">It was called {c.name} when it went on the list.</p>}
      {!hidden && place && <p className="al-soft">{saysOfPlace(place, today)}</p>}
      {hidden && place?.withdrawn_at && <p className="al-soft">Not in the directory any more: ring before you go.</p>}
    </CardRow>
  );
};
