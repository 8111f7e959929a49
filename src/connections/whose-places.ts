// Whose places these are: one's own, or those of a person one supports or covers for. Everybody else's are not there.
import type { Tx } from '../access/index.ts';
import { found, NotFound } from '../kit/http/index.ts';
import { personById } from '../people/index.ts';
import type { Person } from '../people/index.ts';
import { supportsOfPerson } from '../support/index.ts';
import type { MySupport } from '../support/index.ts';
import type { Voice } from './connection-words.ts';

export type Whose = {
  mine: boolean; personId: string; name: string; person: Person; supportId: string | null; supports: MySupport[];
  /** Why nothing may be written any more, or null. */
  closed: string | null;
  /** Where their places are; one of them; and the page one came from. */
  path: string; one: (connectionId: string) => string; home: string;
};

const GONE = 'This record is closed: it is kept, and nothing more is written in it.';

/** 404 unless the viewer is the person, or supports or covers for them. */
export const openTo = async (tx: Tx, personId: string): Promise<Whose> => {
  const mine = tx.viewer.role === 'person';
  if (mine && tx.viewer.personId !== personId) throw new NotFound();
  const [known, supports] = await Promise.all([personById(tx, personId), supportsOfPerson(tx, personId)]);
  const person = found(known);
  const support = supports.find((s) => s.mine);
  if (!mine && !support) throw new NotFound();
  return {
    mine, personId, name: person.known_as, person, supports, supportId: mine ? null : (support?.id ?? null), closed: person.locked_at ? GONE : null,
    path: mine ? '/my-places' : `/people/${personId}/places`, one: (id) => (mine ? `/my-places/${id}` : `/connections/${id}`), home: mine ? '/my-support' : `/people/${personId}`,
  };
};

export const voiceOf = (whose: Pick<Whose, 'mine' | 'name'>): Voice => (whose.mine ? { mine: true } : { mine: false, name: whose.name });
