import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { PersonId } from '../../kit/ids.ts';
import { putPerson } from '../person.queries.ts';
import type { PersonDetails } from '../person.rules.ts';

/** The lead begins somebody's record, as they were described when they agreed. Answers its id; null when another record has the NHS number. */
export const makePerson = async (tx: Tx, details: PersonDetails): Promise<PersonId | null> => {
  authorise(tx, 'lead');
  const id = await putPerson(tx, details);
  if (id !== null) audit(tx, { action: 'person.make', object: 'person', objectId: id, personId: id });
  return id;
};
