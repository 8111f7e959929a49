// Whose groups these are: one's own, or those of a person one supports or covers for. And which groups are the viewer's to change.
import type { Tx } from '../access/index.ts';
import { found, NotFound } from '../kit/http/index.ts';
import { personById } from '../people/index.ts';
import type { Person } from '../people/index.ts';
import { supportsOfPerson } from '../support/index.ts';
import { groupById } from './group.queries.ts';
import type { Group } from './group.queries.ts';

export type Whose = { mine: boolean; personId: string; name: string; person: Person; /** May write down what they say. */ writes: boolean; /** Why nothing may be written any more. */ closed: string | null };

/** 404 unless the viewer is the person, or may see them; only they, their worker and the cover may write. */
export const openTo = async (tx: Tx, personId: string): Promise<Whose> => {
  const mine = tx.viewer.role === 'person';
  if (mine && tx.viewer.personId !== personId) throw new NotFound();
  const [known, supports] = await Promise.all([personById(tx, personId), mine ? [] : supportsOfPerson(tx, personId)]);
  const person = found(known);
  return { mine, personId, name: person.known_as, person, writes: mine || (tx.viewer.role === 'peer_worker' && supports.some((s) => s.mine)), closed: person.locked_at ? 'This record is closed: it is kept, and nothing more is written in it.' : null };
};

/** A group the viewer leads, or (for the lead of the service) any; 404 else. */
export const groupToChange = async (tx: Tx, id: string): Promise<Group> => {
  const group = found(await groupById(tx, id));
  if (!group.mine && tx.viewer.role !== 'lead') throw new NotFound();
  return group;
};
/** A group the viewer leads; 404 else, also for the lead of the service. */
export const groupILead = async (tx: Tx, id: string): Promise<Group> => {
  const group = found(await groupById(tx, id));
  if (!group.mine) throw new NotFound();
  return group;
};
