// A person's places in "Everything of mine": the whole story of each, with why in their words.
import { sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Section } from '../kit/look/index.ts';
import type { Connection } from './connection.queries.ts';
import { sayBy, sayState, sayStep, sayWent } from './connection-words.ts';

export const PlacesInRecord = ({ connections, today }: { connections: readonly Connection[]; today: Day }) => (connections.length === 0 ? null : (
  <Section heading="Places I tried">
    {connections.map((c) => (
      <div key={c.id}>
        <h3 className="al-card__heading">{c.name}</h3>
        <p>{sayState(c, { mine: true }, today)}.</p>
        <ul>
          {c.steps.map((s) => <li key={s.id}>{sayDate(s.said_on)}: {sayStep(s, { mine: true })}{sayBy(s)}.{s.words ? ` “${s.words}”` : ''}</li>)}
          {c.outings.map((o) => <li key={o.contact_id}>{sayWent(o, today)}.</li>)}
        </ul>
      </div>
    ))}
  </Section>
));
