// The first thing on every page about a concern: who to ring, now.
import type { ReactNode } from 'react';
import { Card, NowCard } from '../../kit/look/index.ts';
import type { OnCall } from '../concern.queries.ts';

const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

type Props = { onCall: OnCall[]; ward?: { name: string; phone: string | null } | null; leads: { lead: string; cover: string | null }[]; servicePhone: string; now: boolean };

/** In danger: 999. Then the ward, the on-call list, the lead or the lead's cover, with the hours they answer. */
export const WhoToRing = ({ onCall, ward, leads, servicePhone, now }: Props) => {
  const lines: ReactNode[] = [
    <li key="999">Somebody is in danger now: <a href="tel:999">999</a></li>,
    ward?.phone ? <li key="ward">{ward.name}: <a href={dial(ward.phone)}>{ward.phone}</a></li> : null,
    ...onCall.map((o) => <li key={o.name + o.phone}>{o.name}: <a href={dial(o.phone)}>{o.phone}</a> ({o.hours})</li>),
    servicePhone ? <li key="lead">The peer lead: <a href={dial(servicePhone)}>{servicePhone}</a>{leads.map((l) => ` (${l.cover} covers for ${l.lead} today)`).join('')}</li>
      : leads.length > 0 ? <li key="lead">{leads.map((l) => `${l.cover} covers for ${l.lead} today`).join('. ')}</li> : null,
  ];
  const Frame = now ? NowCard : Card;
  return (
    <Frame heading="Ring first" headingLevel={2}>
      <p>Tell a named person by voice. A message or this page does not reach anybody by itself.</p>
      <ul>{lines}</ul>
      {onCall.length === 0 && <p>No on-call number is set for this service. Ask the person who looks after Alongside to set one.</p>}
    </Frame>
  );
};
