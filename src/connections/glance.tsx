// A person's places at a glance: on their own first screen, on their page for their worker and their lead, for a carer, and on a worker's Today.
import type { ReactNode } from 'react';
import { found } from '../kit/http/index.ts';
import { newId } from '../kit/ids.ts';
import { ButtonLink, Card, CardList, CardRow, NowCard, Section } from '../kit/look/index.ts';
import { dayOf, daysBetween, sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Tx } from '../access/index.ts';
import { settingsOf } from '../teams/index.ts';
import { openConnectionsOf } from './connection.queries.ts';
import type { Connection } from './connection.queries.ts';
import { dueNow } from './connection.rules.ts';
import type { Due } from './connection.rules.ts';
import { sayKind, sayState } from './connection-words.ts';
import type { Voice } from './connection-words.ts';
import { outingsAmong, placesToAsk } from './glance.queries.ts';
import type { SharedPlace, ToAsk } from './glance.queries.ts';
import { NamesSwitch } from './names-switch.tsx';
import { namesHidden } from './screen.queries.ts';

const SHOWN = 4;
const LOOKED_AT = 8;

export type Glance = { open: Connection[]; hidden: boolean; due: { connection: Connection; due: Due }[]; today: Day };

/** What a card about somebody's places shows. One question to the database, beside the settings. */
export const placesGlance = async (tx: Tx, personId: string): Promise<Glance> => {
  const [open, settings] = await Promise.all([openConnectionsOf(tx, personId, LOOKED_AT), settingsOf(tx)]);
  const [hidden, today] = [namesHidden(tx), dayOf(tx.now)];
  return {
    open, hidden, today,
    due: open.flatMap((connection) => {
      const due = dueNow(connection, settings.connection_weeks, today);
      return due ? [{ connection, due }] : [];
    }),
  };
};

const named = (c: Connection, hidden: boolean): string => (hidden || c.name === null ? sayKind(c.kinds) : c.name);
const rows = ({ open, hidden, today }: Glance, voice: Voice, href: ((id: string) => string) | null): ReactNode => (
  <ul className="nhsuk-list">{open.slice(0, SHOWN).map((c) => <li key={c.id}>{href ? <a href={href(c.id)}>{named(c, hidden)}</a> : <strong>{named(c, hidden)}</strong>}: {sayState(c, voice, today)}</li>)}</ul>
);

/** Whether there is something to show of places: where nothing is, the invitation to look stands aside. */
export const hasPlaces = (glance: Glance): boolean => glance.open.length > 0 || glance.due.length > 0;

/** On My support: asked at four and twelve weeks, once each; then the places themselves. `idempotencyKey` of the page. */
export const MyPlaces = ({ glance, together }: { glance: Glance; /** Somebody could go with them. */ together: boolean }) => (
  <Section heading="Places I am trying">
    {glance.due.slice(0, 2).map(({ connection: c, due }) => (
      <NowCard key={c.id} heading={`Do you still go to ${glance.hidden ? 'the place' : named(c, false)}?`} actions={<ButtonLink href={`/my-places/${c.id}`}>Say how it is</ButtonLink>} after="“Not any more” and “I would rather not be asked” are good answers too.">
        <p>You began {due.weeks} weeks ago.</p>
      </NowCard>
    ))}
    <Card actions={<ButtonLink href="/my-places">{glance.open.length > 0 ? 'All my places' : 'Look for places near me'}</ButtonLink>}>
      {glance.open.length > 0 ? rows(glance, { mine: true }, (id) => `/my-places/${id}`) : <p>A choir, a kitchen, somewhere to talk: places where you might like to belong.{together ? ' A peer worker can go with you the first time.' : ''}</p>}
      {glance.open.length > 0 && <NamesSwitch hidden={glance.hidden} back="/my-support" idempotencyKey={newId()} />}
    </Card>
  </Section>
);

/** On a person's page. A lead reads that there are places, of which kind and how it went; never their names. */
export const PlacesOf = ({ glance, id, name, worker }: { glance: Glance; id: string; name: string; worker: boolean }) => (glance.open.length === 0 && !worker ? null : (
  <Section heading="Places">
    <Card actions={worker && <ButtonLink href={`/people/${id}/places`}>{glance.open.length > 0 ? 'All places' : 'Find places near'}</ButtonLink>}>
      {glance.open.length > 0 ? rows(glance, { mine: false, name }, worker ? (one) => `/connections/${one}` : null) : <p>{`Nothing is on ${name}’s list yet. Look together for somewhere ${name} might like to belong.`}</p>}
    </Card>
  </Section>
));

/** For a carer or friend: exactly what was shared. */
export const SharedPlaces = ({ places, name }: { places: readonly SharedPlace[]; name: string }) => (
  <Card heading={`Places ${name} is trying`} headingLevel={3}>
    {places.length === 0 ? <p>Nothing just now.</p> : <ul>{places.map((p) => <li key={p.id}>{p.name}{p.going_since ? `, going since ${sayDate(p.going_since)}` : ''}</li>)}</ul>}
  </Card>
);

export type PlacesToday = { ask: ToAsk[]; next: { contactId: string; connectionId: string } | null; today: Day };

/** For a worker's Today: about which places it is time to ask, and the next contact planned to go somewhere together (of these, in order). */
export const placesToday = async (tx: Tx, personIds: readonly string[], contactIds: readonly string[]): Promise<PlacesToday> => {
  const { connection_weeks: weeks } = await settingsOf(tx);
  const [ask, outings] = await Promise.all([placesToAsk(tx, personIds, weeks), outingsAmong(tx, contactIds)]);
  const contactId = contactIds.find((id) => outings.has(id));
  return { ask, next: contactId ? { contactId, connectionId: found(outings.get(contactId)) } : null, today: dayOf(tx.now) };
};

/** No name of a place stands here: Today is read on a phone, on a bus. */
export const PlacesToAsk = ({ places: { ask, next, today }, nextWords }: { places: PlacesToday; nextWords: ReactNode }) => (ask.length === 0 && !next ? null : (
  <Section heading="Places">
    {ask.length > 0 && <p className="al-soft">Ask when you next meet whether it goes on.</p>}
    <CardList>
      {next && <CardRow action={<ButtonLink href={`/connections/${next.connectionId}`} hiddenText="that you go to together">The place</ButtonLink>}>Going together next: {nextWords}</CardRow>}
      {ask.map((one) => (
        <CardRow key={one.id} action={<ButtonLink href={`/connections/${one.id}`} hiddenText={`${one.known_as} about a place`}>Ask</ButtonLink>}>
          <a href={`/people/${one.person_id}`}>{one.known_as}</a> began going somewhere {Math.floor(daysBetween(one.going_since, today) / 7)} weeks ago.
        </CardRow>
      ))}
    </CardList>
  </Section>
));
